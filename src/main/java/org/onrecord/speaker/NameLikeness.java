package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In what one name is like another, by rules of names alone. */
final class NameLikeness {

    /** Family names that are written before names of two syllables at home, and often behind them abroad. */
    private static final Set<String> FAMILIES =
            Set.of(("ahn bae cai chae chang chen cheng cho choe choi chung deng ding"
                            + " du fan feng gao gong guo han he hong hu huang hwang jang jeon jeong jia jiang jo jung kang kim kwon"
                            + " lee li liang lim lin liu long lu luo ma moon ngo nguyen oh pak park peng pham qian qin rhee ri ryu seo"
                            + " shen shin shu song su sun tang tian tran wang wei wu xi xia xie xu yang yao ye yi yoon yu yuan yun"
                            + " zeng zhang zhao zheng zhong zhou zhu zou")
                    .split(" "));

    private NameLikeness() {}

    /**
     * @param kind what kind of speaker the name was given to, or null
     * @param recorded what kind of speaker bears the other one
     * @return null where they have nothing in common that says anything
     */
    static Likeness between(NameWords name, SpeakerKind kind, NameWords other, SpeakerKind recorded) {
        if (name.none() || other.none()) {
            return null;
        }
        boolean same = name.same(other);
        if (!akin(kind, recorded)) {
            return same ? Likeness.OTHER_KIND : null;
        }
        if (same) {
            return Likeness.NAME;
        }
        return recorded == SpeakerKind.PERSON ? ofPersons(name, other) : ofBodies(name, other);
    }

    /** Whether an office, a state and an outlet are told apart, an article often doesn't tell; a person is none of them. */
    private static boolean akin(SpeakerKind kind, SpeakerKind recorded) {
        return kind == null || set(kind) == set(recorded);
    }

    private static int set(SpeakerKind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case UNNAMED -> 1;
            case ORGANISATION, STATE, OUTLET, COLLECTIVE -> 2;
        };
    }

    private static Likeness ofBodies(NameWords name, NameWords other) {
        return abbreviates(name, other) || abbreviates(other, name) ? Likeness.ACRONYM : null;
    }

    private static boolean abbreviates(NameWords shorter, NameWords other) {
        return shorter.letters().equals(other.acronym());
    }

    private static Likeness ofPersons(NameWords name, NameWords other) {
        if (name.endsIn(other)
                || other.endsIn(name)
                || name.words().equals(other.words())
                || family(name, other)
                || family(other, name)) {
            return Likeness.SURNAME;
        }
        if (name.size() > 1 && other.size() > 1) {
            Likeness given = name.last().equals(other.last()) ? given(name.given(), other.given()) : null;
            if (given != null || abbreviatedBehind(name.words(), other.words())) {
                return given == null ? Likeness.INITIALS : given;
            }
            if (name.sorted().equals(other.sorted())) {
                return turned(name, other) || turned(other, name) ? Likeness.ORDER : Likeness.REVERSED;
            }
        }
        return transcribed(name, other) ? Likeness.TRANSCRIPTION : null;
    }

    /** Whether a single word is the family name before the others. */
    private static boolean family(NameWords word, NameWords name) {
        return word.size() == 1
                && name.size() > 1
                && name.first().equals(word.last())
                && FAMILIES.contains(name.first());
    }

    /** Whether the given names before one family name may be those of one person. */
    private static Likeness given(List<String> some, List<String> others) {
        List<String> shorter = some.size() <= others.size() ? some : others;
        List<String> longer = some.size() <= others.size() ? others : some;
        List<String> left = new ArrayList<>();
        boolean abbreviated = false;
        int at = 0;
        for (String word : shorter) {
            while (at > 0 && at < longer.size() && !agree(word, longer.get(at))) {
                left.add(longer.get(at++));
            }
            if (at == longer.size() || !agree(word, longer.get(at))) {
                return null;
            }
            abbreviated |= !word.equals(longer.get(at++));
        }
        left.addAll(longer.subList(at, longer.size()));
        return abbreviated || left.stream().allMatch(NameWords::initial) ? Likeness.INITIALS : Likeness.FURTHER_NAME;
    }

    private static boolean agree(String one, String other) {
        return one.equals(other) || NameWords.abbreviates(one, other) || NameWords.abbreviates(other, one);
    }

    /** "Kim J. U.": the family name stands first, and the others behind it are initials. */
    private static boolean abbreviatedBehind(List<String> some, List<String> others) {
        if (some.size() != others.size() || !some.get(0).equals(others.get(0)) || NameWords.initial(some.get(0))) {
            return false;
        }
        for (int i = 1; i < some.size(); i++) {
            if (!NameWords.abbreviates(some.get(i), others.get(i))
                    && !NameWords.abbreviates(others.get(i), some.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but a family name of the East was moved from the front to the end. */
    private static boolean turned(NameWords eastern, NameWords western) {
        return eastern.size() > 2
                && FAMILIES.contains(eastern.first())
                && eastern.first().equals(western.last())
                && eastern.words().subList(1, eastern.size()).equals(western.given());
    }

    private static boolean transcribed(NameWords name, NameWords other) {
        if (name.size() == 1 || other.size() == 1) {
            return Transcription.alike(name.last(), other.last());
        }
        if (name.size() != other.size()) {
            return false;
        }
        boolean different = false;
        for (int i = 0; i < name.size(); i++) {
            boolean alike =
                    Transcription.alike(name.words().get(i), other.words().get(i));
            if (!alike && !agree(name.words().get(i), other.words().get(i))) {
                return false;
            }
            different |= alike;
        }
        return different;
    }
}

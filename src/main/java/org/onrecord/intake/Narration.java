package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;

/** Decides what an article claims in its own voice: the clauses that nobody is reported to have said. */
final class Narration {
    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "DET", "ADJ", "NUM");
    private static final Set<ClaimKind> TELLING =
            Set.of(ClaimKind.ABSENCE, ClaimKind.QUANTITY, ClaimKind.RULE, ClaimKind.SUPERLATIVE);
    private static final int LEAST_WORDS = 4;
    private static final int APPOSITION = 5;

    private final Reading reading;
    private final Finds finds;

    Narration(Reading reading, Finds finds) {
        this.reading = reading;
        this.finds = finds;
    }

    /**
     * @param here the reports that touch the sentence
     */
    List<Material> of(Sentence sentence, List<Report> here) {
        if (Furniture.isOne(sentence, reading) || reading.answers(sentence.at().start())) {
            return List.of();
        }
        Stretch at = new Stretch(Opening.end(sentence), sentence.at().end());
        List<Clause> clauses = Clauses.of(reading.words(at), word -> reading.isQuoted(word.at()));
        List<Clause> own = clauses.stream()
                .filter(clause -> !clause.is(Role.MAIN) && stands(clause) && free(clause.ownStretch(), here))
                .toList();
        List<Material> made = new ArrayList<>();
        Stretch subject = subject(clauses);
        own.forEach(clause -> made.add(new Material(
                sentence.at(), clause.at(), null, Voice.NARRATOR, clause.role(), clause.opener(), subject)));
        List<Stretch> main =
                Cutting.without(at, own.stream().map(Clause::ownStretch).toList(), reading);
        List<Stretch> free = free(main, here);
        if (claims(free)) {
            made.add(
                    0,
                    Unclaimed.in(reading, sentence, free)
                            .orElseGet(() ->
                                    new Material(sentence.at(), free, null, Voice.NARRATOR, Role.MAIN, "", null)));
        }
        return made;
    }

    private static Stretch subject(List<Clause> clauses) {
        if (clauses.isEmpty() || !clauses.get(0).is(Role.MAIN)) {
            return null;
        }
        List<Word> words = clauses.get(0).words();
        int verb = Verbs.firstFinite(words, 0, Math.min(words.size(), Clauses.FAR));
        int from = 0;
        for (int i = 0; i < verb; i++) {
            from = words.get(i).text().equals(",") ? i + 1 : from;
        }
        boolean before =
                verb > from && (words.get(from).is("ADP") || words.get(from).is("SCONJ"));
        if (before) {
            from = Math.max(from, verb - 1);
            while (from > 0
                    && NAMING.contains(words.get(from - 1).tag())
                    && !words.get(from).is("DET")) {
                from--;
            }
        }
        return verb > from ? words.get(from).at().to(words.get(verb - 1).at()) : null;
    }

    private boolean stands(Clause clause) {
        if (clause.words().size() < LEAST_WORDS) {
            return false;
        }
        return !clause.is(Role.PARTICIPLE) || Participles.claims(clause.opener());
    }

    private static boolean free(Stretch clause, List<Report> here) {
        return here.stream().noneMatch(report -> report.touches(clause));
    }

    /** A main clause that reports something is no claim of the outlet, but what stands before its last comma may be. */
    private List<Stretch> free(List<Stretch> main, List<Report> here) {
        if (main.stream().allMatch(stretch -> free(stretch, here))) {
            return main;
        }
        List<Stretch> left = new ArrayList<>();
        for (Stretch stretch : main) {
            if (free(stretch, here)) {
                left.add(stretch);
            } else {
                before(stretch, here).ifPresent(left::add);
                break;
            }
        }
        return left;
    }

    /** After the name in "with Smith declaring", but with it in "Smith vetoed the bill, saying". */
    private int from(Report report) {
        Stretch source = report.reported().source();
        boolean with = source != null && !report.aside(reading.text());
        int name = source == null ? -1 : reading.wordFrom(source.start());
        boolean behindWith = name > 0 && reading.words().get(name - 1).lower().equals("with");
        return with || behindWith ? report.reported().whole().start() : report.from(reading.text());
    }

    private Optional<Stretch> before(Stretch stretch, List<Report> here) {
        int end = here.stream()
                .filter(report -> report.touches(stretch))
                .mapToInt(report -> from(report))
                .min()
                .orElse(stretch.end());
        if (end <= stretch.start()) {
            return Optional.empty();
        }
        List<Word> words = reading.words(new Stretch(stretch.start(), end));
        int last = words.size() - 1;
        while (last > 0 && !words.get(last).text().equals(",") && words.size() - last < APPOSITION) {
            last--;
        }
        boolean comma = last > LEAST_WORDS && words.get(last).text().equals(",");
        return comma ? Optional.of(words.get(0).at().to(words.get(last - 1).at())) : Optional.empty();
    }

    /** Whether they say something that a desk can hold against the world: with a verb, and a name, figure or date. */
    private boolean claims(List<Stretch> content) {
        List<Word> words = reading.words(content);
        boolean says = words.size() >= LEAST_WORDS && Verbs.firstFinite(words, 0, words.size()) >= 0;
        return says && (names(words) || content.stream().anyMatch(finds::any) || holds(words));
    }

    /** Whether it is of a kind that can be held against the world without a name. */
    private static boolean holds(List<Word> words) {
        return TELLING.contains(
                KindRules.of(List.of(), PhraseWords.of(words), false, false).kind());
    }

    private static boolean names(List<Word> words) {
        boolean tagged = words.stream().anyMatch(word -> word.tag().startsWith("PROPN") || word.is("NUM"));
        return tagged
                || words.size() > 1 && PlainApostrophe.in(words.get(1).text()).equals("'s");
    }
}

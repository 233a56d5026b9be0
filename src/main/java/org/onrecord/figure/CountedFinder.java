package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.Counted.Known;

/** Finds in the sentence around a number what is counted: "were killed", "dead or injured", "killing at least 12". */
final class CountedFinder {
    private static final Set<String> COUNTED = WordSets.COUNTED;
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "have", "has", "had");
    private static final Set<String> WITH_BE = Set.of(
            "either",
            "also",
            "already",
            "now",
            "reported",
            "reportedly",
            "believed",
            "feared",
            "thought",
            "presumed",
            "confirmed",
            "said",
            "known",
            "estimated",
            "listed",
            "as",
            "to",
            "left",
            "found",
            "declared",
            "later",
            "since",
            "subsequently");
    private static final Set<String> BARRIERS = Set.of(
            ".", ",", ";", ":", "!", "?", "“", "”", "\"", "(", ")", "who", "whom", "whose", "which", "that", "and",
            "or", "but", "while", "when", "as", "where", "after", "before", "if", "not");
    private static final int FARTHEST_PASSIVE = 12;
    private static final int FARTHEST_TOLL = 6;
    private static final int LONGEST_LIST = 8;

    private final FigureWords words;

    CountedFinder(FigureWords words) {
        this.words = words;
    }

    /** What is counted, and the reservation with which it is said, or null. */
    record Found(String counted, String hedge) {}

    static boolean isCounted(String word) {
        return COUNTED.contains(word);
    }

    /**
     * @param from the first token of the number and the words that bound it
     * @param to the token after the number's unit, or after the number where it has none
     * @param unit the unit, or null
     */
    Optional<Found> around(int from, int to, String unit) {
        return after(to).or(() -> before(from)).filter(found -> fits(found, unit));
    }

    /** Only people are deployed or captured; letters are sent, and towns are taken, without being counted so. */
    private static boolean fits(Found found, String unit) {
        boolean ofPeople =
                found.counted.contains(Known.DEPLOYED.name()) || found.counted.contains(Known.CAPTURED.name());
        if (!ofPeople) {
            return true;
        }
        String head =
                unit == null ? "" : unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return WordSets.PEOPLE.contains(head) || (unit == null && !found.counted.contains(Known.DEPLOYED.name()));
    }

    /** "12 dead", "soldiers, killed or wounded", "have been reported dead or injured". */
    private Optional<Found> after(int to) {
        int at = words.at(to).text().equals(",") ? to + 1 : to;
        Optional<Found> direct = list(skipBe(at), hedgeIn(at, skipBe(at)));
        return direct.isPresent() ? direct : passive(to);
    }

    /** "12 people in the village were killed". */
    private Optional<Found> passive(int to) {
        for (int at = to; at < to + FARTHEST_PASSIVE; at++) {
            String word = words.at(at).text();
            if (BE.contains(word)) {
                int participle = skipBe(at);
                return list(participle, hedgeIn(at, participle));
            }
            if (word.isEmpty()
                    || BARRIERS.contains(word)
                    || words.at(at).isNumber()
                    || NumberWords.isNumberWord(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int skipBe(int from) {
        int at = from;
        while (at < from + LONGEST_LIST
                && (BE.contains(words.at(at).text())
                        || WITH_BE.contains(words.at(at).text()))) {
            at++;
        }
        return at;
    }

    private String hedgeIn(int from, int to) {
        for (int at = from; at < to; at++) {
            if (FigureLead.HEDGES.contains(words.at(at).text())) {
                return words.printed(words.at(at), words.at(at));
            }
        }
        return null;
    }

    /** "Killed", "killed or wounded", "killed, wounded or missing"; a number ends it. */
    private Optional<Found> list(int from, String hedge) {
        List<String> members = new ArrayList<>();
        int at = from;
        while (members.size() < LONGEST_LIST && isCounted(words.at(at).text())) {
            members.add(words.at(at).text());
            at = joint(at + 1);
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(found(members, hedge));
    }

    private int joint(int at) {
        int next = at;
        while (next < at + 2 && isJoint(next)) {
            next++;
        }
        return words.at(next).text().equals("either") ? next + 1 : next;
    }

    private boolean isJoint(int at) {
        String word = words.at(at).text();
        return word.equals("and") || word.equals("or") || word.equals(",") || word.equals("/");
    }

    private static Found found(List<String> members, String hedge) {
        return new Found(Counted.of(String.join(" or ", members)).canonical(), hedge);
    }

    /** "Killing at least 12", "killed and wounded 3,000", "the deaths of 12". */
    private Optional<Found> before(int from) {
        List<String> members = new ArrayList<>();
        int at = from - 1;
        while (members.size() < LONGEST_LIST
                && WordSets.COUNTING.containsKey(words.at(at).text())
                && !isPassive(at)) {
            members.add(0, WordSets.COUNTING.get(words.at(at).text()));
            at -= isJoint(at - 1) ? 2 : 1;
            if (!isJoint(at + 1)) {
                break;
            }
        }
        String hedge = hedgeIn(Math.max(0, at), Math.max(0, at) + 1);
        return members.isEmpty() ? toll(from) : Optional.of(found(members, hedge));
    }

    /** "Were killed 12 days later" does not count the days. */
    private boolean isPassive(int participle) {
        String before = words.at(participle - 1).text();
        return BE.contains(before) && !before.startsWith("ha");
    }

    private Optional<Found> toll(int from) {
        String before = words.at(from - 1).text();
        boolean of = before.equals("of") || before.equals("to") || before.equals("at");
        if (of && isCounted(words.at(from - 2).text())) {
            return before.equals("of") ? list(from - 2, null) : Optional.empty();
        }
        for (int at = from - 1; of && at > from - FARTHEST_TOLL; at--) {
            if (words.at(at).text().equals("toll") && words.at(at - 1).text().equals("death")) {
                return Optional.of(new Found(Known.KILLED.name(), null));
            }
        }
        return Optional.empty();
    }
}

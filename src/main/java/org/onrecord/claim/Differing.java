package org.onrecord.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureFinder;
import org.onrecord.time.FuzzyDate;

/**
 * In what a text and a claim on record differ that may say the same, as far as words, figures and dates tell: who says
 * it, whether it is denied, how much it was, and when. No likeness of words or meaning tells these apart.
 */
final class Differing {

    private final Sought text;
    private final Wording statement;
    private final ClaimWording claim;
    private final NamedDates here;
    private final NamedDates there;
    private final List<String> sentences = new ArrayList<>();
    private boolean opposed;

    /**
     * @param statement the words of the text
     * @param here the dates that it names
     */
    Differing(Sought text, Wording statement, NamedDates here, ClaimWording claim, boolean sameSpeaker) {
        this.text = text;
        this.statement = statement;
        this.claim = claim;
        this.here = here;
        this.there = NamedDates.in(claim.claim().text(), claim.claim().language());
        if (!sameSpeaker && !claim.speakers().isEmpty()) {
            sentences.add("On record, it is said by " + claim.speakers() + ".");
        }
        compareNegations();
        compareFigures();
        compareNamedDates();
        compareDates();
    }

    /** In sentences for an editor. */
    List<String> sentences() {
        return sentences;
    }

    /** Whether they may say the opposite of each other. */
    boolean opposed() {
        return opposed;
    }

    private void compareNegations() {
        boolean denied = statement.negated(text.language());
        if (denied != claim.statement().negated(claim.claim().language())) {
            opposed = true;
            sentences.add(
                    denied
                            ? "Here stands a word such as “not”, on record there is none."
                            : "On record stands a word such as “not”, here there is none.");
        }
    }

    private void compareFigures() {
        Optional<Figure> mine = figure(text.figure(), text.statement(), text.language());
        Optional<Figure> theirs = figure(
                claim.claim().figure(), claim.claim().text(), claim.claim().language());
        if (mine.isPresent() && theirs.isPresent()) {
            compare(mine.get(), theirs.get());
        } else {
            compareNumbers();
        }
    }

    /** The figure that it turns on; where none is given, the one that stands in its words, if it is only one. */
    private static Optional<Figure> figure(Figure given, String words, String language) {
        if (given != null) {
            return Optional.of(given);
        }
        List<FigureFinder.Placed> found = FigureFinder.in(words, language);
        return found.size() == 1 ? Optional.of(found.get(0).figure()) : Optional.empty();
    }

    private void compare(Figure mine, Figure theirs) {
        if (mine.text().equals(theirs.text())) {
            return;
        }
        if (sameNumber(mine, theirs)) {
            sentences.add("The number is the same. Look whether it counts the same: on record " + theirs.text()
                    + ", here " + mine.text() + ".");
        } else if (mine.contradicts(theirs)) {
            opposed = true;
            sentences.add("The figures can’t both be so: on record " + theirs.text() + ", here " + mine.text() + ".");
        } else {
            sentences.add("The figures differ: on record " + theirs.text() + ", here " + mine.text() + ".");
        }
    }

    /** Of "troops" and "soldiers", or "dead" and "killed", nobody but a reader can tell whether they are the same. */
    private static boolean sameNumber(Figure mine, Figure theirs) {
        return mine.bound() != Bound.VAGUE
                && mine.bound() == theirs.bound()
                && same(mine.value(), theirs.value())
                && same(mine.low(), theirs.low())
                && same(mine.high(), theirs.high());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void compareNumbers() {
        if (!here.others().equals(there.others())) {
            sentences.add("The figures differ: on record " + printed(there.others()) + ", here "
                    + printed(here.others()) + ".");
        }
    }

    private static String printed(Collection<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** A date that only one of the two names is none that differs where the other is known to have been said then. */
    private void compareNamedDates() {
        List<FuzzyDate> saidHere = text.said() == null || text.said().isUnknown() ? List.of() : List.of(text.said());
        if (differs(here, there, claim.said()) || differs(there, here, saidHere)) {
            sentences.add(dates(there.named(), here.named()));
        }
    }

    private static String dates(List<String> onRecord, List<String> here) {
        if (here.isEmpty()) {
            return "No date is given here; on record " + printed(onRecord) + ".";
        }
        return onRecord.isEmpty()
                ? "No date is given on record; here " + printed(here) + "."
                : "The dates differ: on record " + printed(onRecord) + ", here " + printed(here) + ".";
    }

    private static boolean differs(NamedDates some, NamedDates others, List<FuzzyDate> said) {
        return some.dates().stream()
                .anyMatch(date -> others.dates().stream().noneMatch(date::mayBe)
                        && said.stream().noneMatch(date::mayBe));
    }

    /** Said again on another day, it is one more report of the claim; an editor should know that it was. */
    private void compareDates() {
        FuzzyDate said = text.said();
        List<FuzzyDate> before = claim.said();
        if (said == null || said.isUnknown() || before.isEmpty()) {
            return;
        }
        if (before.stream().noneMatch(date -> date.overlaps(said.earliest(), said.latest()))) {
            sentences.add("The dates differ: on record it was said "
                    + before.get(before.size() - 1).phrase() + ", here " + said.phrase() + ".");
        }
    }
}

package org.onrecord.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<String> sentences = new ArrayList<>();
    private boolean opposed;

    /** @param statement the words of the text */
    Differing(Sought text, Wording statement, ClaimWording claim, boolean sameSpeaker) {
        this.text = text;
        this.statement = statement;
        this.claim = claim;
        if (!sameSpeaker && !claim.speakers().isEmpty()) {
            sentences.add("On record, it is said by " + claim.speakers() + ".");
        }
        compareNegations();
        compareFigures();
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
        boolean here = statement.negated(text.language());
        if (here != claim.statement().negated(claim.claim().language())) {
            opposed = true;
            sentences.add(
                    here
                            ? "Here stands a word such as “not”, on record there is none."
                            : "On record stands a word such as “not”, here there is none.");
        }
    }

    private void compareFigures() {
        Optional<Figure> here = figure(text.figure(), text.statement(), text.language());
        Optional<Figure> there = figure(
                claim.claim().figure(), claim.claim().text(), claim.claim().language());
        if (here.isPresent() && there.isPresent()) {
            compare(here.get(), there.get());
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

    private void compare(Figure here, Figure there) {
        if (here.text().equals(there.text())) {
            return;
        }
        if (sameNumber(here, there)) {
            sentences.add("The number is the same. Look whether it counts the same: on record " + there.text()
                    + ", here " + here.text() + ".");
        } else if (here.contradicts(there)) {
            opposed = true;
            sentences.add("The figures can’t both be so: on record " + there.text() + ", here " + here.text() + ".");
        } else {
            sentences.add("The figures differ: on record " + there.text() + ", here " + here.text() + ".");
        }
    }

    /** Of "troops" and "soldiers", or "dead" and "killed", nobody but a reader can tell whether they are the same. */
    private static boolean sameNumber(Figure here, Figure there) {
        return here.bound() != Bound.VAGUE
                && here.bound() == there.bound()
                && same(here.value(), there.value())
                && same(here.low(), there.low())
                && same(here.high(), there.high());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void compareNumbers() {
        Set<String> here = new TreeSet<>(statement.numbers());
        Set<String> there = new TreeSet<>(claim.statement().numbers());
        if (!here.equals(there)) {
            sentences.add("The figures differ: on record " + printed(there) + ", here " + printed(here) + ".");
        }
    }

    private static String printed(Set<String> numbers) {
        return numbers.isEmpty() ? "none" : String.join(", ", numbers);
    }

    /** Said again on another day, it is one more report of the claim; an editor should know that it was. */
    private void compareDates() {
        FuzzyDate here = text.said();
        List<FuzzyDate> there = claim.said();
        if (here == null || here.isUnknown() || there.isEmpty()) {
            return;
        }
        if (there.stream().noneMatch(date -> date.overlaps(here.earliest(), here.latest()))) {
            sentences.add("The dates differ: on record it was said "
                    + there.get(there.size() - 1).phrase() + ", here " + here.phrase() + ".");
        }
    }
}

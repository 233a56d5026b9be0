package org.onrecord.source;

import java.util.List;
import org.onrecord.source.QuoteCheck.Changed;
import org.onrecord.source.QuoteCheck.Found;
import org.onrecord.source.QuoteCheck.Missing;
import org.onrecord.source.QuoteCheck.Several;

/** A text in which words are looked for; it is read once, however many are. */
public final class SearchedText {

    private final Normalised text;
    private WordList words;
    private Divided divided;

    public SearchedText(String text) {
        this.text = Normalised.of(text);
    }

    /**
     * Looks for words.
     *
     * @param start the offset at which they are believed to stand, or null; it chooses among several places
     */
    QuoteCheck check(String wanted, Integer start) {
        return check(Selector.in(wanted, 0, wanted.length()), start, (from, to) -> true);
    }

    /**
     * Looks for a passage of another copy. Words that stood by themselves there have to stand by themselves here: “safe”
     * isn't found in “unsafe”.
     */
    public QuoteCheck check(Selector passage) {
        boolean begins = !joined(passage.prefix(), passage.exact());
        boolean ends = !joined(passage.exact(), passage.suffix());
        return check(
                passage, null, (from, to) -> !(begins && joins(text.start(from))) && !(ends && joins(text.end(to))));
    }

    private QuoteCheck check(Selector wanted, Integer start, Occurrences.Test test) {
        Normalised wording = Normalised.of(wanted.exact());
        String normal = wording.words().strip();
        if (normal.isEmpty()) {
            return new Missing("");
        }
        List<Selector> places = places(normal, test);
        if (places.isEmpty()) {
            places = divided().find(Divided.of(wording), QuoteCheck.MAX_PLACES, test);
        }
        return places.isEmpty()
                ? near(wanted)
                : found(letterForLetter(places, wanted.exact().strip()), start);
    }

    private List<Selector> places(String normal, Occurrences.Test test) {
        return Occurrences.of(
                        normal,
                        text,
                        QuoteCheck.MAX_PLACES,
                        (from, to) -> text.whole(from, to) && test.accepts(from, to))
                .stream()
                .map(from -> Selector.in(text.text(), text.start(from), text.end(from + normal.length())))
                .toList();
    }

    /** The text for words that a line end divides, which are looked for only where they stand nowhere as they are. */
    private Divided divided() {
        if (divided == null) {
            divided = Divided.of(text);
        }
        return divided;
    }

    /** Among places that differ in their marks and spaces, those that don't differ from the words. */
    private static List<Selector> letterForLetter(List<Selector> places, String wanted) {
        List<Selector> same =
                places.stream().filter(place -> place.exact().equals(wanted)).toList();
        return same.isEmpty() ? places : same;
    }

    private static QuoteCheck found(List<Selector> places, Integer start) {
        List<Selector> chosen = places.stream()
                .filter(place -> start != null && place.start() == start)
                .toList();
        List<Selector> left = chosen.isEmpty() ? places : chosen;
        return left.size() == 1 ? new Found(left.get(0)) : new Several(left);
    }

    private QuoteCheck near(Selector wanted) {
        Nearest nearest = new Nearest(words(), wanted.exact(), wanted.prefix(), wanted.suffix());
        return nearest.stretch()
                .<QuoteCheck>map(stretch -> new Changed(wanted.exact(), stretch))
                .orElseGet(() -> new Missing(nearest.sentence()));
    }

    private WordList words() {
        if (words == null) {
            words = WordList.of(text.text());
        }
        return words;
    }

    /** Whether a word goes on over a place of the text. */
    private boolean joins(int place) {
        String all = text.text();
        return place > 0
                && place < all.length()
                && WordList.isPart(all.codePointBefore(place))
                && WordList.isPart(all.codePointAt(place));
    }

    private static boolean joined(String one, String next) {
        return !one.isEmpty()
                && !next.isEmpty()
                && WordList.isPart(one.codePointBefore(one.length()))
                && WordList.isPart(next.codePointAt(0));
    }
}

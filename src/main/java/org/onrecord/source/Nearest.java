package org.onrecord.source;

import java.util.Optional;

/**
 * The stretch of a text that is most like words that don't stand in it. It is shown to a person, and never taken for the
 * words themselves.
 */
final class Nearest {

    /** How much of the words, and of the stretch, has to be shared for the one to be what has become of the other. */
    static final double ALIKE = 0.6;

    /** How many more words than the words have between two of them may stand there in the stretch. */
    private static final int GAP = 3;

    private final WordList text;
    private final WordList words;
    private final int before;
    private final int behind;
    private int from;
    private int shared;

    /**
     * @param prefix what stood before the words where they came from, or an empty text
     * @param suffix what stood behind them
     */
    Nearest(WordList text, String words, String prefix, String suffix) {
        this.text = text;
        this.words = text.like(words);
        WordList prior = text.like(prefix);
        this.before = prior.size() == 0 ? WordList.UNKNOWN : prior.number(prior.size() - 1);
        WordList later = text.like(suffix);
        this.behind = later.size() == 0 ? WordList.UNKNOWN : later.number(0);
    }

    /** Where the text says nearly the same: most words are shared, and stand in the same order. */
    Optional<Selector> stretch() {
        if (words.size() == 0 || text.size() == 0) {
            return Optional.empty();
        }
        lookForMostShared();
        if (likeness(shared, shared) < ALIKE) {
            return Optional.empty();
        }
        int margin = GAP + words.size() / 10;
        int begin = Math.max(0, from - margin);
        int end = Math.min(text.size(), from + words.size() + margin);
        int[] places = Alignment.of(words, text, begin, end, from - begin);
        return alike(places);
    }

    /** How like the words a stretch of so many words is that shares so many of them in order. */
    private double likeness(int inOrder, int length) {
        return 2.0 * inOrder / (words.size() + length);
    }

    /** Finds the stretch as long as the words that has most of them in any order; the first of such. */
    private void lookForMostShared() {
        int[] open = new int[text.given()];
        for (int i = 0; i < words.size(); i++) {
            if (words.number(i) != WordList.UNKNOWN) {
                open[words.number(i)]++;
            }
        }
        int now = 0;
        for (int at = 0; at < text.size(); at++) {
            if (open[text.number(at)]-- > 0) {
                now++;
            }
            int left = at - words.size();
            if (left >= 0 && ++open[text.number(left)] > 0) {
                now--;
            }
            if (now > shared) {
                shared = now;
                from = Math.max(0, left + 1);
            }
        }
    }

    private Optional<Selector> alike(int[] places) {
        int first = 0;
        int last = places.length - 1;
        int matched = 0;
        for (int place : places) {
            matched += place == Alignment.NOWHERE ? 0 : 1;
        }
        while (first < last && (places[first] == Alignment.NOWHERE || straysBefore(places, first, last))) {
            matched -= places[first] == Alignment.NOWHERE ? 0 : 1;
            first++;
        }
        while (first < last && (places[last] == Alignment.NOWHERE || straysBehind(places, first, last))) {
            matched -= places[last] == Alignment.NOWHERE ? 0 : 1;
            last--;
        }
        if (matched == 0) {
            return Optional.empty();
        }
        int begin = closest(places, first, last);
        int end = places[last];
        return likeness(matched, end - begin + 1) < ALIKE
                ? Optional.empty()
                : Optional.of(selector(earlier(begin, first), later(end, words.size() - 1 - last)));
    }

    /** Of several words alike, the one that stands next to what follows. */
    private int closest(int[] places, int first, int last) {
        int next = first + 1;
        while (next <= last && places[next] == Alignment.NOWHERE) {
            next++;
        }
        int place = next <= last ? places[next] - 1 : places[first];
        while (place > places[first] && text.number(place) != text.number(places[first])) {
            place--;
        }
        return place;
    }

    /** Whether a word stands further before the next one than it does in the words: it is another one like it. */
    private static boolean straysBefore(int[] places, int first, int last) {
        int next = first + 1;
        while (next <= last && places[next] == Alignment.NOWHERE) {
            next++;
        }
        return next <= last && places[next] - places[first] > next - first + GAP;
    }

    private static boolean straysBehind(int[] places, int first, int last) {
        int next = last - 1;
        while (next >= first && places[next] == Alignment.NOWHERE) {
            next--;
        }
        return next >= first && places[last] - places[next] > last - next + GAP;
    }

    /** What stands in the place of words that are gone from the beginning: as many, unless what stood before begins. */
    private int earlier(int place, int gone) {
        int begin = place;
        for (int i = 0; i < gone && begin > 0; i++) {
            if (text.number(begin - 1) == before || endsBetween(begin - 1)) {
                break;
            }
            begin--;
        }
        return begin;
    }

    private int later(int place, int gone) {
        int end = place;
        for (int i = 0; i < gone && end < text.size() - 1; i++) {
            if (text.number(end + 1) == behind || endsBetween(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether a sentence, or what a colon announces, ends between a word and the next. */
    private boolean endsBetween(int word) {
        return Sentences.endsBetween(text, word)
                || text.text().substring(text.end(word), text.start(word + 1)).contains(":");
    }

    /** The stretch with the marks that stand on its first and last word: no more of them than the words have there. */
    private Selector selector(int begin, int end) {
        String all = text.text();
        int start = text.start(begin);
        for (int i = words.start(0); i > 0 && start > 0 && isMark(all.charAt(start - 1)); i--) {
            start--;
        }
        int stop = text.end(end);
        for (int i = words.end(words.size() - 1);
                i < words.text().length() && stop < all.length() && isMark(all.charAt(stop));
                i++) {
            stop++;
        }
        return Selector.in(all, start, stop);
    }

    private static boolean isMark(char unit) {
        return !Character.isWhitespace(unit)
                && !Character.isSpaceChar(unit)
                && !Character.isSurrogate(unit)
                && !WordList.isPart(unit);
    }

    /** The sentence or line that shares most words for its length, or an empty text when none shares any. */
    String sentence() {
        return Sentences.nearest(text, words);
    }
}

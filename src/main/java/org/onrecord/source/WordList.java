package org.onrecord.source;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onrecord.web.Folded;

/**
 * The words of a text in their order, each with a number that all spellings of it share (case and accents set aside): so
 * that what is like other words is found without comparing letters. Where a script puts no spaces between words, each of
 * its signs counts as one.
 */
final class WordList {

    /** Scripts that print words without spaces between them. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** What a word has that the list doesn't. */
    static final int UNKNOWN = -1;

    /** What is longer is no word, and may be a heap of marks that takes long to fold: it is taken as it is printed. */
    private static final int LONGEST = 200;

    private final String text;
    private final Map<String, Integer> numbers;
    private final boolean learns;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] number = new int[64];
    private int size;

    private WordList(String text, Map<String, Integer> numbers, boolean learns) {
        this.text = text;
        this.numbers = numbers;
        this.learns = learns;
        for (int at = 0; at < text.length(); ) {
            at = isPart(text.codePointAt(at)) ? word(at) : at + 1;
        }
    }

    static WordList of(String text) {
        return new WordList(text, new HashMap<>(), true);
    }

    /** The words of another text by the numbers that they have in this one. */
    WordList like(String other) {
        return new WordList(other, numbers, false);
    }

    private int word(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        if (!standsAlone(text.codePointAt(start))) {
            while (end < text.length() && continues(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        int known = number(text.substring(start, end));
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            number = Arrays.copyOf(number, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        number[size] = known;
        size++;
        return end;
    }

    /** Looked up as it is printed first: folding is for words that weren't met before. */
    private int number(String printed) {
        Integer known = numbers.get(printed);
        if (known != null) {
            return known;
        }
        String folded = printed.length() > LONGEST ? printed : Folded.of(printed);
        if (!learns) {
            return numbers.getOrDefault(folded, UNKNOWN);
        }
        int given = numbers.computeIfAbsent(folded, word -> numbers.size());
        numbers.put(printed, given);
        return given;
    }

    private static boolean continues(int point) {
        return (isPart(point) || Normalised.isIgnored(point)) && !standsAlone(point);
    }

    /** Whether a sign can be part of a word. */
    static boolean isPart(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
    }

    private static boolean standsAlone(int point) {
        return point >= 0xE00 && UNSPACED.contains(UnicodeScript.of(point));
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /** How many numbers were given; each is below this. */
    int given() {
        return numbers.size();
    }

    int number(int place) {
        return number[place];
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }
}

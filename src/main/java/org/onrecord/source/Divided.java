package org.onrecord.source;

import java.util.List;

/**
 * A text in which words are looked for that the end of a line divided: "hyphen- ated" in a PDF is "hyphenated" to whoever
 * types it, and "twenty- five" is "twenty-five". Which of both it is nobody can tell from the text, so either is found;
 * what stands in the text stays as it is, and so do its offsets.
 */
final class Divided implements CharSequence {

    private final Normalised text;
    private final int[] places;
    private int length;
    private boolean divides;

    private Divided(Normalised text) {
        this.text = text;
        this.places = new int[text.length()];
    }

    /** A text without the hyphens within its words, and without the spaces behind those that end a line. */
    static Divided of(Normalised text) {
        Divided divided = new Divided(text);
        int last = text.length() > 0 && text.charAt(text.length() - 1) == ' ' ? text.length() - 1 : text.length();
        for (int at = last > 0 && text.charAt(0) == ' ' ? 1 : 0; at < last; ) {
            int hyphen = within(text, at) ? hyphen(text, at) : 0;
            if (hyphen == 0) {
                divided.places[divided.length++] = at++;
            }
            divided.divides |= hyphen == 2;
            at += hyphen;
        }
        return divided;
    }

    /**
     * The first places where words stand that differ only in how lines divide them, at most so many; where no line
     * divides anything, there is nothing that was not found as it stands.
     */
    List<Selector> find(Divided words, int most, Occurrences.Test test) {
        return words.length == 0 || !divides && !words.divides
                ? List.of()
                : Occurrences.of(words.toString(), this, most, (from, to) -> {
                            int begin = places[from];
                            int end = places[to - 1] + 1;
                            return text.whole(begin, end) && test.accepts(begin, end) && same(begin, end, words);
                        })
                        .stream()
                        .map(from -> Selector.in(
                                text.text(), text.start(places[from]), text.end(places[from + words.length - 1] + 1)))
                        .toList();
    }

    /** Whether a stretch is those words, but for the hyphens at which a line of either ends. */
    private boolean same(int begin, int end, Divided words) {
        Normalised wanted = words.text;
        int stop = words.places[words.length - 1] + 1;
        int here = begin;
        int there = words.places[0];
        while (here < end && there < stop) {
            int one = hyphen(text, here);
            int other = hyphen(wanted, there);
            if (one == 2 || other == 2) {
                boolean joined = one == 0 || other == 0;
                if (joined && !goesOn(one == 2 ? text : wanted, one == 2 ? here : there)) {
                    return false;
                }
                here += one;
                there += other;
            } else if (text.charAt(here) != wanted.charAt(there)) {
                return false;
            } else {
                here++;
                there++;
            }
        }
        return here == end && there == stop;
    }

    /** How long the hyphen at a place is: two with the space behind it where it may end a line; none where there is none. */
    private static int hyphen(Normalised in, int at) {
        if (in.charAt(at) != '-') {
            return 0;
        }
        char printed = in.text().charAt(in.start(at));
        boolean ends = (printed == '-' || printed == '‐')
                && at > 0
                && Character.isLetter(in.charAt(at - 1))
                && at + 2 < in.length()
                && in.charAt(at + 1) == ' '
                && Character.isLetterOrDigit(in.charAt(at + 2));
        return ends ? 2 : 1;
    }

    /** Whether a hyphen that ends a line may be no part of the word: it goes on with a small letter. */
    private static boolean goesOn(Normalised in, int at) {
        return Character.isLowerCase(in.charAt(at + 2));
    }

    private static boolean within(Normalised in, int at) {
        int next = at + hyphen(in, at);
        return next > at
                && at > 0
                && Character.isLetter(in.charAt(at - 1))
                && next < in.length()
                && Character.isLetterOrDigit(in.charAt(next));
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int place) {
        return text.charAt(places[place]);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            words.append(charAt(place));
        }
        return words.toString();
    }
}

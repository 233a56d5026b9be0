package org.onrecord.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The readable part of a public address. */
public final class Slug {

    /** Long enough to be told apart by a reader, short enough to be pasted. */
    static final int MAX = 80;

    private Slug() {}

    /**
     * Letters and digits of any script in lower case, without the marks of Latin letters, joined by hyphens; at most
     * {@value #MAX} characters, cut between words where there are words.
     *
     * @return never empty: a text without letters and digits gives {@code "untitled"}
     */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
        String words = Normalizer.normalize(folded, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’'ʼ]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String cut = words.length() <= MAX ? words : shortened(words);
        return cut.isEmpty() ? "untitled" : cut;
    }

    /** The slug of a text, with the first number behind it that makes it one that is not taken. */
    public static String unused(String text, Predicate<String> taken) {
        String slug = of(text);
        String candidate = slug;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }

    /** A path as an address carries it: letters beyond ASCII percent-encoded. */
    public static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static String shortened(String words) {
        String beginning = Beginning.of(words, MAX);
        int gap = words.lastIndexOf('-', beginning.length());
        return gap > MAX / 2 ? words.substring(0, gap) : beginning;
    }
}

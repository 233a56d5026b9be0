package org.onrecord.imports;

import java.text.Normalizer;
import org.onrecord.web.Beginning;

/** Text from outside as it can be kept and shown. */
final class Shown {

    private static final int SHORT = 200;

    private Shown() {}

    /** The text without what no text field takes: controls, halves of characters, and what stands for broken bytes. */
    static String clean(String text) {
        String whole = text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        String paired = whole.replaceAll("\\p{Cs}", "\u25A1").replaceAll("[\\uFFFD-\\uFFFF]", "\u25A1");
        return Normalizer.normalize(paired, Normalizer.Form.NFC);
    }

    /** The beginning of a text, for a message. */
    static String shortly(String text) {
        String clean = clean(text).replaceAll("\\s+", " ").strip();
        return clean.length() <= SHORT ? clean : Beginning.of(clean, SHORT) + "…";
    }
}

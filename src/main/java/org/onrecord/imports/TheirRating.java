package org.onrecord.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What another desk found, in its own words and numbers; never a verdict of ours.
 *
 * @param printed the words as they stand there; null when there are none
 * @param label the same without the spaces and the full stop around them
 * @param value the number, or null where none is certain
 * @param worst the end of the scale that is furthest from true, or null
 * @param best the end of the scale that is nearest to true, or null
 * @param explanation why they found so, or null
 */
record TheirRating(
        String printed, String label, BigDecimal value, BigDecimal worst, BigDecimal best, String explanation) {

    static final TheirRating NONE = new TheirRating(null, null, null, null, null, null);

    /** A label as labels are compared: in one case and one form, words apart by spaces. */
    static String key(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_\\s]+", " ")
                .replaceAll("^[\\s\\p{P}\\p{S}&&[^#]]+|[\\s\\p{P}\\p{S}]+$", "")
                .strip();
    }

    /** A label as it is shown: what stands around it is no part of it. */
    static String shown(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?<=[^.])\\.$", "");
    }

    /** The number with its scale, such as "1 (of 1 to 5)"; empty without a number. */
    String number() {
        if (value == null) {
            return "";
        }
        String scale = worst == null || best == null
                ? ""
                : " (on a scale from %s to %s)".formatted(worst.toPlainString(), best.toPlainString());
        return value.toPlainString() + scale;
    }
}

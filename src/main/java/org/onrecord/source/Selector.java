package org.onrecord.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Words in a text and where they stand: a TextQuoteSelector and a TextPositionSelector in one (W3C Web Annotation Data
 * Model, sections 4.2.4 and 4.2.5).
 *
 * @param exact the words themselves
 * @param prefix up to {@value #CONTEXT} characters before them
 * @param suffix up to {@value #CONTEXT} characters after them
 * @param start the offset of the first character in the text, in UTF-16 units from 0
 * @param end the offset behind the last character
 */
@Embeddable
public record Selector(
        @Column(columnDefinition = "text") String exact,
        String prefix,
        String suffix,
        @Column(name = "starts_at") int start,
        @Column(name = "ends_at") int end) {

    /** How much of the surrounding text is kept on each side. */
    public static final int CONTEXT = 200;

    /** Selects a stretch of a text. */
    public static Selector in(String text, int start, int end) {
        return new Selector(
                text.substring(start, end),
                text.substring(whole(text, Math.max(0, start - CONTEXT), start), start),
                text.substring(end, whole(text, Math.min(text.length(), end + CONTEXT), end)),
                start,
                end);
    }

    /** Whether exactly these words stand in the text at exactly this place (invariant 2). */
    public boolean holdsIn(String text) {
        return start >= 0
                && end <= text.length()
                && start < end
                && text.startsWith(exact, start)
                && exact.length() == end - start;
    }

    /** An offset that cuts no surrogate pair, moved towards the words. */
    private static int whole(String text, int at, int words) {
        boolean cutsPair = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return cutsPair ? at + Integer.signum(words - at) : at;
    }
}

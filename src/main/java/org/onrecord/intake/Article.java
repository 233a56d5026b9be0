package org.onrecord.intake;

import org.onrecord.time.FuzzyDate;

/**
 * A text to be read for claims, with what is known about it.
 *
 * @param text as it stands in our copy; all offsets count in it
 * @param language a tag such as {@code en}; what is not English is read for its quotation marks, figures and dates
 * @param outlet who published it, or empty
 * @param published when, in the zone of its dateline; unknown leaves "last week" unread
 */
public record Article(String text, String language, String outlet, FuzzyDate published) {

    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST_TEXT = 400_000;

    boolean english() {
        return language.equals("en") || language.startsWith("en-");
    }
}

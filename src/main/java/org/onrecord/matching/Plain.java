package org.onrecord.matching;

import java.util.regex.Pattern;
import org.onrecord.source.Normalised;

/** A text without what changes nothing of what it says: the shapes of its spaces and dashes, and quotation marks. */
final class Plain {

    /** Single marks are left where they stand within a word, as apostrophes do. */
    private static final Pattern MARKS = Pattern.compile("\"|(?<![\\p{L}\\p{N}])'+|'+(?![\\p{L}\\p{N}])");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Plain() {}

    static String of(String text) {
        String words = MARKS.matcher(Normalised.of(text).words()).replaceAll("");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}

package org.onrecord.source;

import java.util.regex.Pattern;

/** The name of a file that somebody gave, as it is kept and shown: the name alone, and nothing that hides what it says. */
final class FileName {

    static final int MAX = 300;

    /** Folders of the machine that it came from. */
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /** Control characters, what turns the direction of writing, halves of characters, and what stands for none. */
    private static final Pattern HIDING =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFD-\\uFFFF]");

    private FileName() {}

    static String of(String given) {
        String name = given == null ? "" : FOLDERS.matcher(given).replaceFirst("");
        String shown = HIDING.matcher(name).replaceAll("").strip();
        return shown.isEmpty() ? "unnamed" : shown.substring(0, end(shown));
    }

    /** Where it is cut off, not within a character. */
    private static int end(String name) {
        if (name.length() <= MAX) {
            return name.length();
        }
        return Character.isHighSurrogate(name.charAt(MAX - 1)) ? MAX - 1 : MAX;
    }
}

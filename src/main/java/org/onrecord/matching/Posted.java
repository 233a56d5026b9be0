package org.onrecord.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says that may have been posted somewhere: without the addresses in it, with tags and names of accounts as
 * the words that they are made of, and with who posted it first, where that stands behind it ("— Ana Sousa (@anasousa)
 * May 1, 2024"). Of any other text nothing changes.
 */
final class Posted {

    private static final Pattern SIGNATURE = Pattern.compile(
            "\\s*[—–]\\s+([^—]{0,80}?)\\s*\\(@\\w{1,20}\\)\\s*(?:\\p{Lu}\\p{L}{2,9} \\d{1,2}, \\d{4})?\\s*$");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|pic\\.twitter\\.com/|www\\.)\\S*");
    private static final Pattern TAG = Pattern.compile("[#@](\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SEAM = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L}{3})|_");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Posted() {}

    static String read(String text) {
        Matcher signature = SIGNATURE.matcher(text);
        boolean signed = signature.find();
        String said = signed ? text.substring(0, signature.start()) : text;
        String words = TAG.matcher(ADDRESS.matcher(said).replaceAll(" "))
                .replaceAll(tag -> " " + Matcher.quoteReplacement(parted(tag.group(1))) + " ");
        String by = signed ? signature.group(1) : "";
        return by.isEmpty() ? spaced(words) : by + ": " + spaced(words);
    }

    private static String parted(String tag) {
        return SEAM.matcher(tag).replaceAll(" ");
    }

    private static String spaced(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}

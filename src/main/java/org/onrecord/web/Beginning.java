package org.onrecord.web;

/** Where a text that is too long is cut: never within a character that two UTF-16 units make. */
public final class Beginning {

    private Beginning() {}

    /** The first UTF-16 units of a text: at most so many, and one fewer where a character would be cut in two. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}

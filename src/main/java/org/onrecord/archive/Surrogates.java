package org.onrecord.archive;

/** Halves of characters without their other half, which UTF-8 has no bytes for and JSON can spell. */
final class Surrogates {

    private Surrogates() {}

    /** A line of JSON in which each lone one is spelt out. */
    static String escaped(String json) {
        int first = firstLone(json, 0);
        if (first < 0) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        int from = 0;
        for (int at = first; at >= 0; at = firstLone(json, from)) {
            escaped.append(json, from, at).append(String.format("\\u%04X", (int) json.charAt(at)));
            from = at + 1;
        }
        return escaped.append(json, from, json.length()).toString();
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}

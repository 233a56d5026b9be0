package org.onrecord.extract;

/** Joins the lines of paragraphs. */
final class Paragraphs {

    private Paragraphs() {}

    /**
     * One line for each paragraph, apart by an empty line. Lines are joined by a space, but not where Chinese or
     * Japanese goes on, which has none, nor where a soft hyphen says that the word goes on.
     */
    static String joined(String lines) {
        StringBuilder joined = new StringBuilder(lines.length());
        boolean ended = true;
        for (String raw : lines.split("\\R", -1)) {
            boolean divided = raw.stripTrailing().endsWith("\u00AD");
            String line = Characters.line(raw);
            if (line.isEmpty()) {
                ended = true;
                continue;
            }
            if (joined.length() > 0) {
                joined.append(ended ? "\n\n" : between(joined.charAt(joined.length() - 1), line.charAt(0)));
            }
            joined.append(line);
            if (divided) {
                joined.append('\u00AD');
            }
            ended = false;
        }
        return joined.toString().replace("\u00AD\n\n", "\n\n").replace("\u00AD", "");
    }

    private static String between(char last, char first) {
        return last == '\u00AD' || (unspaced(last) && unspaced(first)) ? "" : " ";
    }

    private static boolean unspaced(char c) {
        return (c >= '\u3000' && c < '\u3100') || Character.isIdeographic(c);
    }
}

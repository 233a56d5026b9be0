package org.onrecord.extract;

/** What becomes of single characters: which count, which are spaces, which nobody sees and so nobody quotes. */
final class Characters {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char WORD_JOINER = '\u2060';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private Characters() {}

    /**
     * Marks that only say where a line may or may not end, and control characters. Joiners and marks of direction stay:
     * some scripts aren't written without them.
     */
    static boolean unseen(char c) {
        return c == SOFT_HYPHEN
                || c == ZERO_WIDTH_SPACE
                || c == WORD_JOINER
                || c == BYTE_ORDER_MARK
                || (Character.isISOControl(c) && !space(c));
    }

    /** Every kind of space, those that don't break among them. */
    static boolean space(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == LINE_SEPARATOR
                || c == PARAGRAPH_SEPARATOR
                || Character.isSpaceChar(c);
    }

    /** A text of one line: spaces made one, what is unseen left out, unpaired surrogates replaced. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), 1_000));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (space(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!unseen(c)) {
                line.append(paired(text, i) ? c : '\uFFFD');
            }
        }
        return line.toString().strip();
    }

    /** A line cut to so many characters, never within one; null for an empty one. */
    static String line(String text, int longest) {
        if (text == null) {
            return null;
        }
        // What lies far beyond the cut isn't worth cleaning.
        String line = line(text.substring(0, Math.min(text.length(), 20 * longest)));
        if (line.codePointCount(0, line.length()) > longest) {
            line = line.substring(0, line.offsetByCodePoints(0, longest)).strip();
        }
        return line.isEmpty() ? null : line;
    }

    /** A plain text as it is, but for its line ends, and for control characters, which no form could take. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                plain.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != BYTE_ORDER_MARK)) {
                plain.append(paired(text, i) ? c : '\uFFFD');
            }
        }
        return plain.toString();
    }

    /** How much a character says: one of Chinese, Japanese or Korean about as much as two letters. */
    static int weight(char c) {
        if (space(c) || unseen(c)) {
            return 0;
        }
        return c >= '\u1100' && !Character.isSurrogate(c) && (c < '\u1200' || (c >= '\u2E80' && c < '\uFB00')) ? 2 : 1;
    }

    static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += weight(text.charAt(i));
        }
        return weight;
    }

    /** How many bytes of UTF-8 a text is. */
    static long bytes(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    static boolean paired(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
    }
}

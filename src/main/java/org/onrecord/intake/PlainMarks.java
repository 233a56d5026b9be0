package org.onrecord.intake;

/** Prints a text with plain marks, unit by unit, so that offsets stay what they are. */
final class PlainMarks {

    private PlainMarks() {}

    static String of(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
            boolean doubled = i > 0 && plain[i] == '\'' && plain[i - 1] == '\'';
            if (doubled) {
                plain[i - 1] = '"';
                plain[i] = ' ';
            }
        }
        return new String(plain);
    }

    private static char plain(char sign) {
        switch (sign) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u02BC', '`':
                return '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u300C', '\u300D', '\u300E', '\u300F':
                return '"';
            case '\u2013', '\u2014', '\u2015':
                return '-';
            default:
                return odd(sign) ? ' ' : sign;
        }
    }

    /** Spaces of other widths, and what is not printed: marks of direction, soft hyphens, halves of a character. */
    private static boolean odd(char sign) {
        return sign == '\u00A0'
                || sign == '\u00AD'
                || Character.getType(sign) == Character.FORMAT
                || Character.isISOControl(sign);
    }
}

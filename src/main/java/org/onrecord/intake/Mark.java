package org.onrecord.intake;

/**
 * A quotation mark, told apart from an apostrophe, a foot and an inch by what stands beside it.
 *
 * @param at where it stands
 * @param length one unit, or two for a doubled apostrophe or grave accent
 * @param sign what it looks like
 * @param opens whether it may open a quotation
 * @param shuts whether it may close one
 */
record Mark(int at, int length, char sign, Family family, boolean opens, boolean shuts) {

    /** Marks that are used with each other, and mistaken for each other. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE,
        NARROW,
        CORNER,
        WHITE,
        TITLE
    }

    /** How far ahead a single mark is looked for that closes one. */
    private static final int AHEAD = 600;

    /** The mark that begins here, or null. */
    static Mark at(String text, int at) {
        char sign = text.charAt(at);
        switch (sign) {
            case '"', '\uFF02':
                return straight(text, at, 1, '"');
            case '`':
                return next(text, at) == '`' ? new Mark(at, 2, '"', Family.DOUBLE, true, false) : null;
            case '\'':
                return next(text, at) == '\'' ? straight(text, at, 2, '"') : single(text, at);
            case '\u2018', '\u2019', '\u201A', '\u201B':
                return next(text, at) == sign && sign != '\u201A'
                        ? new Mark(at, 2, sign, Family.DOUBLE, sign == '\u2018', sign == '\u2019')
                        : single(text, at);
            case '\u201C', '\u201F':
                return new Mark(at, 1, sign, Family.DOUBLE, true, true);
            case '\u201D':
                return new Mark(at, 1, sign, Family.DOUBLE, starts(text, at, 1) || first(text, at), true);
            case '\u201E', '\u2E42':
                return new Mark(at, 1, sign, Family.DOUBLE, true, false);
            default:
                return paired(text, at, sign);
        }
    }

    private static Mark paired(String text, int at, char sign) {
        switch (sign) {
            case '\u00AB', '\u00BB':
                return new Mark(at, 1, sign, Family.ANGLE, sign == '\u00AB' || starts(text, at, 1), true);
            case '\u2039', '\u203A':
                return new Mark(at, 1, sign, Family.NARROW, sign == '\u2039' || starts(text, at, 1), true);
            case '\u300C', '\uFF62', '\u300D', '\uFF63':
                return new Mark(
                        at,
                        1,
                        sign,
                        Family.CORNER,
                        sign == '\u300C' || sign == '\uFF62',
                        sign == '\u300D' || sign == '\uFF63');
            case '\u300E', '\u300F':
                return new Mark(at, 1, sign, Family.WHITE, sign == '\u300E', sign == '\u300F');
            case '\u300A', '\u300B':
                return new Mark(at, 1, sign, Family.TITLE, sign == '\u300A', sign == '\u300B');
            case '\u301D', '\u301E', '\u301F':
                return new Mark(at, 1, sign, Family.DOUBLE, sign == '\u301D', sign != '\u301D');
            default:
                return null;
        }
    }

    /** The same sign opens and closes; beside a digit it may be an inch. */
    private static Mark straight(String text, int at, int length, char sign) {
        boolean starts = starts(text, at, length);
        boolean ends = ends(text, at, length);
        boolean inch = length == 1 && at > 0 && Character.isDigit(text.charAt(at - 1));
        return new Mark(at, length, sign, Family.DOUBLE, (starts || !ends) && !inch, ends || !starts);
    }

    /** Within a word it is an apostrophe. */
    private static Mark single(String text, int at) {
        char sign = text.charAt(at);
        boolean starts = starts(text, at, 1);
        boolean ends = ends(text, at, 1);
        boolean opens = sign == '\u201A' || (sign == '\'' || sign == '\u2018' || sign == '\u201B') && starts;
        boolean shuts = sign != '\u201A' && ends && !starts && !Character.isDigit(before(text, at));
        boolean loose = ends && !starts && Character.isDigit(before(text, at)) && sign != '\'';
        return opens || shuts || loose ? new Mark(at, 1, sign, Family.SINGLE, opens, shuts || loose) : null;
    }

    /** Whether this mark closes that one. A sign that can do both closes only its counterpart, or itself. */
    boolean closes(Mark opened) {
        if (!shuts || family != opened.family) {
            return false;
        }
        switch (family) {
            case DOUBLE:
                return closesDouble(opened);
            case ANGLE, NARROW:
                return sign != opened.sign || !opens;
            default:
                return true;
        }
    }

    private boolean closesDouble(Mark opened) {
        if (sign == '\u201C' || sign == '\u201F') {
            return opened.sign == '\u201E' || opened.sign == '\u2E42';
        }
        if (sign == '"' && opens && opened.sign != '"') {
            return false;
        }
        return sign != '"' || !opens || opened.sign == '"' && ambiguous();
    }

    /** A straight mark with the same on both sides: whether it opens or closes is known only from what is open. */
    private boolean ambiguous() {
        return opens && shuts;
    }

    /**
     * Whether a single mark that opens is closed within reach. A plural's apostrophe may look like it; without any,
     * this one is an apostrophe as well. A single letter between the two is a word cut short: rock 'n' roll.
     */
    static boolean closedAhead(String text, Mark opened) {
        int end = Math.min(text.length(), opened.at + AHEAD);
        for (int at = opened.at + 1; at < end && !Paragraphs.breaks(text.charAt(at)); at++) {
            char sign = text.charAt(at);
            if (sign == '\'' || sign == '\u2019' || sign == '\u2018') {
                Mark mark = single(text, at);
                if (mark != null && at > opened.at + 1) {
                    return mark.shuts && at > opened.at + 2;
                }
            }
        }
        return false;
    }

    /** Whether a single mark that could close is rather the apostrophe of a plural, since another one follows. */
    static boolean possessive(String text, Mark mark) {
        boolean plural = mark.family == Family.SINGLE
                && mark.shuts
                && "sS".indexOf(before(text, mark.at)) >= 0
                && after(text, mark.at, 1) == ' '
                && Character.isLowerCase(after(text, mark.at, 2));
        return plural && closedAhead(text, mark);
    }

    private static boolean starts(String text, int at, int length) {
        char before = before(text, at);
        char after = after(text, at, length);
        boolean fresh =
                Character.isWhitespace(before) || "([{\u2014\u2013-/\u201C\u2018\"'\u00AB\u00A0>=".indexOf(before) >= 0;
        return fresh && !Character.isWhitespace(after) && after != '\u00A0';
    }

    private static boolean ends(String text, int at, int length) {
        char before = before(text, at);
        char after = after(text, at, length);
        return !Character.isWhitespace(before) && before != '\u00A0' && !Character.isLetterOrDigit(after);
    }

    /** At the beginning of a paragraph even the wrong mark opens. */
    private static boolean first(String text, int at) {
        return at == 0 || Paragraphs.breaks(text.charAt(at - 1));
    }

    private static char before(String text, int at) {
        return at == 0 ? '\n' : text.charAt(at - 1);
    }

    private static char after(String text, int at, int length) {
        return at + length >= text.length() ? '\n' : text.charAt(at + length);
    }

    private static char next(String text, int at) {
        return after(text, at, 1);
    }
}

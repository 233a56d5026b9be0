package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.figure.FigureWords.Token;

/** Cuts a text into words, numbers in digits and single marks, in one pass from left to right. */
final class WordScanner {
    // What is no way of writing one number, such as 22,24,26 or 192.168.1.2, is cut at its marks.
    private static final Pattern ONE_NUMBER = Pattern.compile(
            "\\d++(?:\\.\\d++)?|\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d++)?|"
                    + "\\d{1,3}(?:\\.\\d{3})++,\\d++|\\d++,\\d++");
    private static final int LONGEST_NUMBER = 80;
    private static final int GROUP = 3;

    private final CharSequence text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int cutUntil;

    private WordScanner(CharSequence text) {
        this.text = text;
    }

    static List<Token> tokens(CharSequence text) {
        WordScanner scanner = new WordScanner(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        int point = Character.codePointAt(text, at);
        if (isDigit(at) || (point == '.' && isDigit(at + 1) && !isDigit(at - 1) && !isLetter(at - 1))) {
            number();
        } else if (Character.isLetter(point)) {
            word();
        } else {
            int end = at + Character.charCount(point);
            if (!isSpace(point)) {
                add(end);
            }
            at = end;
        }
    }

    private void word() {
        int end = lettersFrom(at);
        while (end < text.length() && "'’".indexOf(text.charAt(end)) >= 0 && isLetter(end + 1)) {
            end = lettersFrom(end + 1);
        }
        add(end);
        at = end;
    }

    private int lettersFrom(int start) {
        int end = start;
        while (isLetter(end)) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        return end;
    }

    private void number() {
        int end = at < cutUntil ? digitsFrom(at) : spacedFrom(at);
        if (end < 0) {
            end = joinedFrom(at);
            boolean one = end - at <= LONGEST_NUMBER
                    && ONE_NUMBER.matcher(ascii(at, end)).matches();
            if (!one && text.charAt(at) != '.') {
                cutUntil = end;
                end = digitsFrom(at);
            }
        }
        add(end);
        at = end;
    }

    /** The end of digits in threes that spaces part, as in "1 234 567.8"; -1 where there are none. */
    private int spacedFrom(int start) {
        int end = digitsFrom(start);
        if (end == start || end - start > GROUP) {
            return -1;
        }
        int first = end;
        while (isThinSpace(end) && digitsFrom(end + 1) == end + 1 + GROUP) {
            end += 1 + GROUP;
        }
        if (end == first) {
            return -1;
        }
        return isAt(end, '.') && isDigit(end + 1) ? digitsFrom(end + 1) : end;
    }

    private int joinedFrom(int start) {
        int end = digitsFrom(text.charAt(start) == '.' ? start + 1 : start);
        // Bounded, for what is not one number is cut and its rest is looked at again.
        while (end - start <= LONGEST_NUMBER
                && text.charAt(start) != '.'
                && (isAt(end, '.') || isAt(end, ','))
                && isDigit(end + 1)) {
            end = digitsFrom(end + 1);
        }
        return end;
    }

    private int digitsFrom(int start) {
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private void add(int end) {
        String printed = ascii(at, end);
        int length = printed.codePointCount(0, printed.length());
        String plain = length == 1 && isDash(printed.charAt(0)) ? "-" : printed.toLowerCase(Locale.ROOT);
        tokens.add(new Token(plain, at, end));
    }

    /** As printed, with the digits of every script as 0 to 9. */
    private String ascii(int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    private boolean isLetter(int index) {
        return index >= 0 && index < text.length() && Character.isLetter(Character.codePointAt(text, index));
    }

    private boolean isAt(int index, char mark) {
        return index < text.length() && text.charAt(index) == mark;
    }

    private boolean isThinSpace(int index) {
        return index < text.length() && " \u00a0\u2009\u202f".indexOf(text.charAt(index)) >= 0;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isDash(char mark) {
        return (mark >= '\u2010' && mark <= '\u2015') || mark == '\u2212';
    }
}

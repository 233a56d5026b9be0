package org.onrecord.source;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * A text as words are looked for in it: whether two stretches are the same words is decided here, and nowhere else.
 *
 * <ul>
 *   <li>Any run of white space, no-break and thin spaces and line ends among it, is one space.
 *   <li>Quotation marks of all shapes are one mark, single ones and apostrophes are another, and so are dashes, hyphens
 *       and the minus sign; an ellipsis is three full stops.
 *   <li>Soft hyphens, what has no width and marks of direction are not there.
 *   <li>Letters are compared in their composed form (NFC); nothing else of them is folded, nor is their case.
 * </ul>
 *
 * <p>It knows where each of its characters stands in the text: offsets are told as the text has them.
 */
public final class Normalised implements CharSequence {

    /** No text of any language puts more marks on a letter (UAX 15, section 13); a longer heap is taken as it is. */
    private static final int LONGEST_CLUSTER = 31;

    private final String text;
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    private Normalised(String text) {
        this.text = text;
        this.characters = new char[text.length()];
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
    }

    public static Normalised of(String text) {
        Normalised normal = new Normalised(text);
        for (int at = 0; at < text.length(); ) {
            at = normal.read(at);
        }
        return normal;
    }

    /** Reads the character at a place, with the marks that stand on it; returns where the next one begins. */
    private int read(int at) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        if (isSpace(point)) {
            space(at, next);
        } else if (!isIgnored(point)) {
            int end = point < ' ' ? next : clusterEnd(next);
            cluster(at, end, next);
            return end;
        }
        return next;
    }

    private void space(int at, int next) {
        if (length > 0 && characters[length - 1] == ' ') {
            ends[length - 1] = next;
        } else {
            append(' ', at, next);
        }
    }

    /** Where the marks end that stand on a character, or the vowels and final consonants of a Korean syllable. */
    private int clusterEnd(int next) {
        int end = next;
        while (end < text.length() && joins(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean joins(int point) {
        if (point < 0x300) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point >= 0x1160 && point <= 0x11FF;
    }

    private void cluster(int at, int end, int next) {
        if (end == next && end - at == 1 && text.charAt(at) < 0x300) {
            mark(text.charAt(at), at);
            return;
        }
        String raw = text.substring(at, end);
        String composed = raw.length() > LONGEST_CLUSTER ? raw : Normalizer.normalize(raw, Form.NFC);
        if (!composed.equals(raw)) {
            composed.chars().forEach(unit -> append((char) unit, at, end));
            return;
        }
        for (int i = at; i < end; i++) {
            mark(text.charAt(i), i);
        }
    }

    /** Takes one UTF-16 unit, a mark in the shape that stands for all shapes of it. */
    private void mark(char unit, int at) {
        if (unit == '…') {
            for (int i = 0; i < 3; i++) {
                append('.', at, at + 1);
            }
        } else {
            append(shape(unit), at, at + 1);
        }
    }

    private void append(char unit, int start, int end) {
        if (length == characters.length) {
            int room = length + length / 2 + 8;
            characters = Arrays.copyOf(characters, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        characters[length] = unit;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    private static char shape(char unit) {
        return switch (unit) {
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‘', '’', '‚', '‛', 'ʼ', '‹', '›', '′' -> '\'';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> unit;
        };
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /** Soft hyphens, zero-width spaces and joiners, the byte order mark, and what says in which direction to read. */
    static boolean isIgnored(int point) {
        return point == 0xAD
                || point == 0x61C
                || point >= 0x200B && point <= 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x2069
                || point == 0xFEFF;
    }

    /** The text that this was made of. */
    String text() {
        return text;
    }

    /** What is left of it. */
    public String words() {
        return new String(characters, 0, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int place) {
        return characters[place];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(characters, from, to - from);
    }

    @Override
    public String toString() {
        return words();
    }

    /** Where in the text a stretch begins. */
    int start(int from) {
        return starts[from];
    }

    /** Where in the text a stretch ends whose last character is the one before a place. */
    int end(int to) {
        return ends[to - 1];
    }

    /** Whether a stretch takes no character of the text in part. */
    boolean whole(int from, int to) {
        boolean startsWhole = from == 0 || starts[from] != starts[from - 1];
        boolean endsWhole = to == length || starts[to] != starts[to - 1];
        return startsWhole && endsWhole;
    }
}

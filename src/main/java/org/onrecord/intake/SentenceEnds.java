package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the sentences of a paragraph end: never within a quotation, nor after the full stop of an abbreviation. */
final class SentenceEnds {
    /** A stretch without an end is cut here, at a space if there is one. */
    static final int LONGEST = 4_000;

    private static final int ROOM_FOR_A_SPACE = 200;

    private static final int LONGEST_SPEAKER = 120;

    private static final String STOPS = ".?!\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB\u203A\u201C\u2018)]}\u300D\u300F\u300B";

    private static final Set<String> ASIDES = Set.of(" to ", " on ", " in ", " at ", " of ");

    private final String text;
    private final List<Quotation> quotations;
    private int next;

    /**
     * @param quotations of the whole text, those that stand in no other, in order
     */
    SentenceEnds(String text, List<Quotation> quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    /** The sentences of the next paragraph; to be asked for in the order of the text. */
    List<Stretch> in(Stretch paragraph) {
        List<Stretch> found = new ArrayList<>();
        int start = paragraph.start();
        for (int at = start; at < paragraph.end(); at++) {
            int end = end(at, paragraph);
            if (end < 0 && at - start >= LONGEST) {
                end = space(start, at);
            }
            if (end > start) {
                add(found, start, end);
                start = end;
                at = Math.max(at, end - 1);
            }
        }
        add(found, start, paragraph.end());
        return found;
    }

    private void add(List<Stretch> found, int start, int end) {
        Stretch sentence = Paragraphs.trimmed(text, start, end);
        if (sentence.length() > 0) {
            found.add(sentence);
        }
    }

    private int space(int start, int at) {
        for (int i = at; i > Math.max(start, at - ROOM_FOR_A_SPACE); i--) {
            if (Paragraphs.blank(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Where the sentence ends whose stop stands here, with its closing marks; or -1. */
    private int end(int at, Stretch paragraph) {
        char stop = text.charAt(at);
        if (STOPS.indexOf(stop) < 0) {
            return -1;
        }
        int end = at + 1;
        while (end < paragraph.end() && (STOPS + CLOSERS).indexOf(text.charAt(end)) >= 0 && !opens(end)) {
            end++;
        }
        boolean wide = stop > '\u2FFF';
        boolean last = end >= paragraph.end();
        boolean spaced = last || wide || Paragraphs.blank(text.charAt(end));
        return spaced && !quoted(end) && (last || wide || ends(at, end)) ? end : -1;
    }

    private boolean opens(int at) {
        Quotation quotation = at(at);
        return quotation != null && quotation.whole().start() == at;
    }

    private boolean quoted(int end) {
        Quotation quotation = at(end);
        return quotation != null
                && quotation.whole().start() < end
                && quotation.whole().end() > end;
    }

    private Quotation at(int at) {
        while (next < quotations.size() && quotations.get(next).whole().end() <= at - 1) {
            next++;
        }
        for (int i = next; i < Math.min(next + 2, quotations.size()); i++) {
            if (quotations.get(i).whole().end() > at) {
                return quotations.get(i).whole().start() <= at ? quotations.get(i) : null;
            }
        }
        return null;
    }

    private boolean ends(int at, int end) {
        int start = end;
        while (start < text.length() && Paragraphs.blank(text.charAt(start))) {
            start++;
        }
        if (start >= text.length() || Character.isLowerCase(text.codePointAt(start)) || signed(end, start)) {
            return false;
        }
        boolean quoted = end > at + 1;
        if (text.charAt(at) != '.') {
            return !quoted || !saidNext(start);
        }
        return quoted && text.charAt(end - 1) != '.' || Abbreviations.ended(text, at, start);
    }

    /** After a quotation a dash brings the name of who said it. */
    private boolean signed(int end, int start) {
        return CLOSERS.indexOf(text.charAt(end - 1)) >= 0
                && Character.getType(text.charAt(start)) == Character.DASH_PUNCTUATION;
    }

    /** After a question that is quoted, "Smith asked." belongs to it: a verb that reports, at the end of what follows. */
    private boolean saidNext(int start) {
        int end = Math.min(text.length(), start + LONGEST_SPEAKER);
        for (int i = start, from = start; i < end; i++) {
            char sign = text.charAt(i);
            if (Paragraphs.breaks(sign) || STOPS.indexOf(sign) >= 0 && ends(text, i)) {
                return CueLexicon.ours().saysBesideQuotation(text.substring(from, i));
            }
            if (!Character.isLetter(sign)) {
                if (CueLexicon.ours().saysBesideQuotation(text.substring(from, i)) && aside(i)) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean ends(String text, int stop) {
        boolean spaced = stop + 1 == text.length() || Paragraphs.blank(text.charAt(stop + 1));
        return spaced && Abbreviations.full(text, stop);
    }

    private boolean aside(int at) {
        String next = text.substring(at, Math.min(text.length(), at + 4));
        return next.startsWith(",") || ASIDES.contains(next);
    }
}

package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the quotations of a text by their marks, in whatever language: curly, straight, low, angle and corner marks,
 * doubled apostrophes, nested, left open, and opened again in each paragraph.
 */
final class QuotationMarks {
    /** An opening mark that nothing closes takes up to this many units of its paragraph; a longer rest is not quoted. */
    private static final int LONGEST_OPEN = 5_000;

    private static final int DEEPEST = 6;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** In the order of the text; one that holds another comes before it. */
    static List<Quotation> in(String text) {
        return new QuotationMarks(text).read();
    }

    /** Those that stand in no other. */
    static List<Quotation> outer(String text) {
        return in(text).stream().filter(quotation -> quotation.depth() == 0).toList();
    }

    private List<Quotation> read() {
        int at = 0;
        while (at < text.length()) {
            if (Paragraphs.breaks(text.charAt(at))) {
                end(at);
                at++;
            } else {
                at += Math.max(1, mark(at));
            }
        }
        end(text.length());
        found.sort(Comparator.comparing(Quotation::whole));
        return found;
    }

    /** How long the mark is that stands here, once it is dealt with; 0 where there is none. */
    private int mark(int at) {
        Mark mark = Mark.at(text, at);
        if (mark == null) {
            return 0;
        }
        int closes = Mark.possessive(text, mark) ? -1 : closes(mark);
        if (closes >= 0) {
            close(closes, mark);
        } else if (mark.opens() && (mark.family() != Mark.Family.SINGLE || Mark.closedAhead(text, mark))) {
            open(mark);
        }
        return mark.length();
    }

    private void open(Mark mark) {
        if (open.size() < DEEPEST) {
            open.add(mark);
        }
    }

    /** Which of the open marks this one closes, or -1. */
    private int closes(Mark mark) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (mark.closes(open.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** What was opened within and never closed is forgotten. */
    private void close(int index, Mark mark) {
        Mark opened = open.get(index);
        found.add(new Quotation(
                new Stretch(opened.at(), mark.at() + mark.length()),
                new Stretch(opened.at() + opened.length(), mark.at()),
                index,
                true));
        open.subList(index, open.size()).clear();
    }

    /** At the end of a paragraph: the first mark left open holds the rest, unless more was quoted in its own marks. */
    private void end(int at) {
        if (open.isEmpty()) {
            return;
        }
        Mark first = open.get(0);
        int from = found.size();
        while (from > 0 && found.get(from - 1).whole().start() > first.at()) {
            from--;
        }
        List<Quotation> after = found.subList(from, found.size());
        boolean again = after.stream().anyMatch(quotation -> sameFamily(quotation, first));
        int lost = again ? open.size() : open.size() - 1;
        after.replaceAll(quotation -> quotation.higher(lost));
        if (!again) {
            rest(first, at);
        }
        open.clear();
    }

    private boolean sameFamily(Quotation quotation, Mark mark) {
        return Mark.at(text, quotation.whole().start()).family() == mark.family();
    }

    private void rest(Mark opened, int at) {
        int end = at;
        while (end > opened.at() + opened.length() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = opened.at() + opened.length();
        if (end > start && end - start <= LONGEST_OPEN && opened.family() != Mark.Family.SINGLE) {
            found.add(new Quotation(new Stretch(opened.at(), end), new Stretch(start, end), 0, false));
        }
    }
}

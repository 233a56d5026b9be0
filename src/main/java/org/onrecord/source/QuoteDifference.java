package org.onrecord.source;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Fate;
import org.onrecord.history.Difference.Span;
import org.onrecord.web.Beginning;

/** The words of a passage beside what stands in their place now, word by word; what both share is shortened. */
public final class QuoteDifference {

    /** How much is shown of what stayed beside a change, and how much of what went or came. */
    private static final int BESIDE = 200;

    private static final int MOST = 2_000;

    private QuoteDifference() {}

    public static List<Span> between(String was, String now) {
        int same = sameBeginning(was, now);
        int left = Math.min(was.length(), now.length()) - same;
        int tail = sameEnd(was, now, left);
        List<Span> spans = new ArrayList<>();
        add(spans, new Span(Fate.KEPT, was.substring(0, same)));
        Difference.spans(was.substring(same, was.length() - tail), now.substring(same, now.length() - tail))
                .forEach(span -> add(spans, span));
        add(spans, new Span(Fate.KEPT, was.substring(was.length() - tail)));
        return shown(spans);
    }

    /** How long both begin alike, up to the end of a word. */
    private static int sameBeginning(String was, String now) {
        int same = 0;
        int whole = 0;
        while (same < was.length() && same < now.length() && was.charAt(same) == now.charAt(same)) {
            same++;
            whole = Character.isWhitespace(was.charAt(same - 1)) ? same : whole;
        }
        return same == was.length() && same == now.length() ? same : whole;
    }

    private static int sameEnd(String was, String now, int most) {
        int same = 0;
        int whole = 0;
        while (same < most && was.charAt(was.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
            whole = Character.isWhitespace(was.charAt(was.length() - same)) ? same : whole;
        }
        return whole;
    }

    private static void add(List<Span> spans, Span span) {
        int last = spans.size() - 1;
        if (span.text().isEmpty()) {
            return;
        }
        if (last >= 0 && spans.get(last).fate() == span.fate()) {
            spans.set(last, new Span(span.fate(), spans.get(last).text() + span.text()));
        } else {
            spans.add(span);
        }
    }

    private static List<Span> shown(List<Span> spans) {
        List<Span> shown = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String text = span.text();
            boolean kept = span.fate() == Fate.KEPT;
            if (!kept) {
                text = text.length() > MOST ? Beginning.of(text, MOST) + " …" : text;
            } else if (text.length() > 2 * BESIDE) {
                String before = i == 0 ? "" : Beginning.of(text, BESIDE);
                String behind = i == spans.size() - 1 ? "" : end(text);
                text = before + " … " + behind;
            }
            shown.add(new Span(span.fate(), text));
        }
        return shown;
    }

    private static String end(String text) {
        int from = text.length() - BESIDE;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}

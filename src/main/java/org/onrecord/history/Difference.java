package org.onrecord.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed in one field, word by word.
 *
 * @param field the field's name in the content
 * @param spans the field's text, in order, each part kept, removed or added
 */
public record Difference(String field, List<Span> spans) {

    /** Longer texts are shown whole, old and new: comparing them word by word costs the square of what differs. */
    private static final int MAX_WORDS = 4_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    /** What happened to a stretch of text. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text of one fate. */
    public record Span(Fate fate, String text) {}

    /** The fields in which two contents differ, in the order of their names. */
    public static List<Difference> between(Content before, Content after) {
        SortedMap<String, String> old = before.fields();
        SortedMap<String, String> now = after.fields();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.add(new Difference(name, spans(was, is)));
            }
        }
        return differences;
    }

    /** Two texts as one, with what was removed and what was added. */
    public static List<Span> spans(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Span> spans = new ArrayList<>();
        if (old.size() > MAX_WORDS || now.size() > MAX_WORDS) {
            add(spans, Fate.REMOVED, before);
            add(spans, Fate.ADDED, after);
            return spans;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(
                    spans,
                    Fate.KEPT,
                    String.join("", old.subList(at, delta.getSource().getPosition())));
            add(spans, Fate.REMOVED, String.join("", delta.getSource().getLines()));
            add(spans, Fate.ADDED, String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(spans, Fate.KEPT, String.join("", old.subList(at, old.size())));
        return spans;
    }

    private static void add(List<Span> spans, Fate fate, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(fate, text));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}

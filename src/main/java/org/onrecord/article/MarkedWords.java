package org.onrecord.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A stretch of an article's text; all stretches in a row are the text.
 *
 * @param kinds what its words are to the proposals that are shown
 * @param begins the proposals whose content begins here
 */
public record MarkedWords(String words, Set<MarkKind> kinds, List<Row> begins) {

    /** Cuts a text where marks of proposals begin and end. */
    static List<MarkedWords> of(String text, List<Row> rows) {
        List<Mark> marks = rows.stream()
                .flatMap(row -> row.proposal().marks().all().stream())
                .filter(mark -> mark.end() <= text.length())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> cuts.addAll(List.of(whole(text, mark.start()), whole(text, mark.end()))));
        List<MarkedWords> stretches = new ArrayList<>();
        int at = 0;
        for (int cut : cuts.tailSet(0, false)) {
            stretches.add(new MarkedWords(text.substring(at, cut), kinds(marks, at, cut), beginning(rows, at, cut)));
            at = cut;
        }
        return stretches;
    }

    /** An offset that cuts no surrogate pair. */
    private static int whole(String text, int at) {
        boolean cutsPair = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return cutsPair ? at - 1 : at;
    }

    private static Set<MarkKind> kinds(List<Mark> marks, int from, int to) {
        Set<MarkKind> kinds = EnumSet.noneOf(MarkKind.class);
        marks.stream()
                .filter(mark -> mark.start() < to && from < mark.end())
                .map(Mark::kind)
                .forEach(kinds::add);
        return kinds;
    }

    private static List<Row> beginning(List<Row> rows, int from, int to) {
        return rows.stream()
                .filter(row -> from <= row.proposal().marks().start()
                        && row.proposal().marks().start() < to)
                .toList();
    }

    public boolean content() {
        return kinds.contains(MarkKind.CONTENT);
    }

    /** The classes of the stretch, by what it is. */
    public String classes() {
        return kinds.stream().map(MarkKind::css).collect(Collectors.joining(" "));
    }
}

package org.onrecord.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.onrecord.intake.Stretch;

/** How well proposed spans meet those that people marked: the same to the unit, the same beginning, and by Jaccard. */
final class SpanScore {
    private final String title;
    private final double[] found = new double[3];
    private final double[] right = new double[3];
    private int proposed;
    private int marked;

    SpanScore(String title) {
        this.title = title;
    }

    void add(Set<List<Stretch>> proposedSpans, Set<List<Stretch>> markedSpans) {
        Set<List<Stretch>> ours = filled(proposedSpans);
        Set<List<Stretch>> theirs = filled(markedSpans);
        proposed += ours.size();
        marked += theirs.size();
        add(0, ours, theirs, (one, other) -> one.equals(other) ? 1 : 0);
        add(1, ours, theirs, (one, other) -> one.get(0).start() == other.get(0).start() ? 1 : 0);
        add(2, ours, theirs, SpanScore::jaccard);
    }

    private static Set<List<Stretch>> filled(Set<List<Stretch>> spans) {
        Set<List<Stretch>> filled = new LinkedHashSet<>(spans);
        filled.remove(List.of());
        return filled;
    }

    private void add(
            int measure,
            Set<List<Stretch>> ours,
            Set<List<Stretch>> theirs,
            ToDoubleBiFunction<List<Stretch>, List<Stretch>> alike) {
        for (List<Stretch> one : ours) {
            right[measure] += theirs.stream().mapToDouble(other -> alike.applyAsDouble(one, other)).max().orElse(0);
        }
        for (List<Stretch> one : theirs) {
            found[measure] += ours.stream().mapToDouble(other -> alike.applyAsDouble(one, other)).max().orElse(0);
        }
    }

    static double jaccard(List<Stretch> one, List<Stretch> other) {
        int shared = shared(one, other);
        return shared == 0 ? 0 : (double) shared / (length(one) + length(other) - shared);
    }

    static int shared(List<Stretch> one, List<Stretch> other) {
        int shared = 0;
        for (Stretch stretch : one) {
            shared += other.stream().mapToInt(stretch::shared).sum();
        }
        return shared;
    }

    static int length(List<Stretch> stretches) {
        return stretches.stream().mapToInt(Stretch::length).sum();
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 100 * 2 * precision * recall / (precision + recall);
    }

    /** A row of the table: precision, recall and F1 for each of the three ways. */
    String row() {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-8s %6d %6d", title, marked, proposed));
        for (int i = 0; i < 3; i++) {
            double precision = right[i] / Math.max(1, proposed);
            double recall = found[i] / Math.max(1, marked);
            row.append(String.format(
                    Locale.ROOT, "   %5.1f %5.1f %5.1f", 100 * precision, 100 * recall, f1(precision, recall)));
        }
        return row.toString();
    }
}

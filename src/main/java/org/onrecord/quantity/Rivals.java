package org.onrecord.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the figures of a quantity are to one another. Each counted set is a series of its own; within it, a claimant's
 * later figure updates the earlier one, and figures of different claimants are rivals. Nothing here adds up or averages
 * rivals, or calls one of them best.
 */
public final class Rivals {

    private final List<Series> series;

    private Rivals(List<Series> series) {
        this.series = series;
    }

    /**
     * @param cumulative whether the quantity's figures count on from a beginning
     */
    public static Rivals of(List<Estimate> estimates, boolean cumulative) {
        List<Estimate> ordered = estimates.stream().sorted(Estimate.BY_DATE).toList();
        Map<Long, Estimate> repeated = repeated(ordered);
        Map<CountedSet, List<Estimate>> sets = new LinkedHashMap<>();
        ordered.forEach(estimate ->
                sets.computeIfAbsent(estimate.set(), set -> new ArrayList<>()).add(estimate));
        List<Series> series = new ArrayList<>();
        sets.forEach((set, members) -> series.add(new Series(set, rows(members, repeated, cumulative))));
        series.sort(Comparator.comparing((Series one) -> -one.rows().size())
                .thenComparing(one -> one.set().words()));
        return new Rivals(List.copyOf(series));
    }

    private static List<Row> rows(List<Estimate> members, Map<Long, Estimate> repeated, boolean cumulative) {
        Map<Long, List<Estimate>> byClaimant = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Estimate member : members) {
            Estimate original = repeated.get(member.id());
            if (original == null) {
                byClaimant
                        .computeIfAbsent(member.claimant().id(), claimant -> new ArrayList<>())
                        .add(member);
            } else {
                rows.add(Row.repetition(member, original));
            }
        }
        byClaimant.values().forEach(course -> rows.addAll(Course.of(course, cumulative)));
        rows.sort(Comparator.comparing(Row::estimate, Estimate.BY_DATE));
        return List.copyOf(rows);
    }

    /**
     * What each repetition repeats, by its id. Of those that repeat what isn't shown, or counts something else by now,
     * the first stands for all: one origin is one point.
     */
    private static Map<Long, Estimate> repeated(List<Estimate> ordered) {
        Map<Long, Estimate> shown = new HashMap<>();
        ordered.forEach(estimate -> shown.put(estimate.id(), estimate));
        Map<String, Estimate> standing = new HashMap<>();
        Map<Long, Estimate> repeated = new HashMap<>();
        for (Estimate estimate : ordered) {
            if (estimate.repeats() == null) {
                continue;
            }
            Estimate original = shown.get(estimate.repeats());
            boolean stands = original != null && original.set().equals(estimate.set());
            Estimate first =
                    stands ? original : standing.putIfAbsent(estimate.repeats() + " " + estimate.set(), estimate);
            if (first != null) {
                repeated.put(estimate.id(), first);
            }
        }
        return repeated;
    }

    /** One for each counted set, those with most figures first. */
    public List<Series> series() {
        return series;
    }

    /** All figures, by set and date. */
    public List<Row> rows() {
        return series.stream().flatMap(one -> one.rows().stream()).toList();
    }

    public List<Residual> residuals() {
        return Residual.of(series);
    }

    /** One for each series, in its order; the same claimant looks the same in all of them. */
    public List<Chart> charts(boolean logarithmic) {
        return ChartDrawing.of(this, logarithmic);
    }

    /** How many stand beside others: repetitions are none. */
    public long counting() {
        return rows().stream().filter(Row::counts).count();
    }
}

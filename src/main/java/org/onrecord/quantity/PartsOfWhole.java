package org.onrecord.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.figure.Counted.Known;

/**
 * Finds the wholes that have parts to hold against them: a claimant gives one figure for each thing that the whole
 * counts, as of the same date.
 */
final class PartsOfWhole {

    /** A claimant's figures of one date and one unit. */
    private record Given(Long claimant, String edtf, String unit) {}

    private final Map<Given, Map<Known, List<Row>>> parts = new HashMap<>();

    static List<Residual> in(List<Series> series) {
        PartsOfWhole finder = new PartsOfWhole();
        series.stream().filter(one -> one.set().known().size() == 1).forEach(finder::addParts);
        return series.stream()
                .filter(one -> one.set().known().size() > 1)
                .flatMap(one -> one.counting().stream())
                .flatMap(whole -> finder.residuals(whole))
                .limit(Residual.MOST)
                .toList();
    }

    private void addParts(Series single) {
        Known known = single.set().known().iterator().next();
        for (Row row : single.counting()) {
            if (row.estimate().dated()) {
                Given given = new Given(
                        row.estimate().claimant().id(),
                        row.estimate().asOf().edtf(),
                        single.set().unit());
                parts.computeIfAbsent(given, none -> new HashMap<>())
                        .computeIfAbsent(known, none -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private Stream<Residual> residuals(Row whole) {
        Estimate estimate = whole.estimate();
        Set<Known> things = estimate.set().known();
        return parts.entrySet().stream()
                .filter(entry -> entry.getKey().edtf().equals(estimate.asOf().edtf())
                        && Objects.equals(entry.getKey().unit(), estimate.set().unit()))
                .sorted((a, b) -> Long.compare(a.getKey().claimant(), b.getKey().claimant()))
                .map(entry -> complete(entry.getValue(), things))
                .filter(rows -> !rows.isEmpty())
                .map(rows -> Residual.between(rows, whole))
                .filter(Objects::nonNull);
    }

    /** One figure for each thing; none when one is missing, or given twice. */
    private static List<Row> complete(Map<Known, List<Row>> given, Set<Known> things) {
        boolean each = things.stream()
                .allMatch(thing -> given.getOrDefault(thing, List.of()).size() == 1);
        return each ? things.stream().map(thing -> given.get(thing).get(0)).toList() : List.of();
    }
}

package org.onrecord.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.quantity.Estimates;
import org.onrecord.quantity.Rivals;
import org.onrecord.quantity.Row;

/**
 * A claim's figure beside its rivals, on the page of the claim: the claim's own and the latest of each other claimant
 * of the same counted set.
 *
 * @param own the claim's own figure
 * @param others at most {@value #MOST}, by date
 * @param more how many claimants are only on the quantity's page
 */
public record RivalFigures(String name, String slug, Row own, List<Row> others, int more) {

    private static final int MOST = 12;

    /** Null when the claim's figure stands in no quantity. */
    static RivalFigures of(Claim claim) {
        if (claim.figure() == null) {
            return null;
        }
        List<Estimates.Given> given = Estimates.besideThatOf(claim.id());
        boolean cumulative = given.stream().anyMatch(Estimates.Given::cumulative);
        List<Row> rows = Rivals.of(given.stream().map(Estimates.Given::estimate).toList(), cumulative)
                .rows();
        return rows.stream()
                .filter(row -> row.estimate().claim().id().equals(claim.id()))
                .findFirst()
                .map(own -> of(given.get(0), own, latest(rows, own)))
                .orElse(null);
    }

    private static RivalFigures of(Estimates.Given quantity, Row own, List<Row> latest) {
        List<Row> shown = latest.stream().limit(MOST).toList();
        return new RivalFigures(quantity.name(), quantity.slug(), own, shown, latest.size() - shown.size());
    }

    /** The last figure of each other claimant: those before it are no rivals any more. */
    private static List<Row> latest(List<Row> rows, Row own) {
        Set<Long> seen = new HashSet<>(Set.of(own.estimate().claimant().id()));
        List<Row> latest = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            if (row.counts() && seen.add(row.estimate().claimant().id())) {
                latest.add(0, row);
            }
        }
        return latest;
    }
}

package org.onrecord.claim;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.onrecord.figure.Figure;
import org.onrecord.source.FigureCheck;

/**
 * Which figures of a claim stand in none of the copies that they are said to come from: the claim's own in no copy that a
 * report of it rests on, a report's in the copy that it rests on.
 *
 * @param claim whether the claim's own figure is absent
 * @param reports the ids of the reports whose figures are absent
 */
public record AbsentFigures(boolean claim, Set<Long> reports) {

    static final AbsentFigures NONE = new AbsentFigures(false, Set.of());

    /** One statement, and none where there is no figure. */
    public static AbsentFigures of(Claim claim) {
        Set<Attribution> open = new HashSet<>(claim.attributions().stream()
                .filter(report -> report.figure() != null && report.passage() != null)
                .toList());
        boolean rests = claim.attributions().stream().anyMatch(report -> report.passage() != null);
        boolean own = claim.figure() != null && rests;
        if (!own && open.isEmpty()) {
            return NONE;
        }
        Search search = new Search(own ? claim.figure() : null, open);
        Claim.getEntityManager()
                .createQuery("""
                        select k.id, k.text from Capture k
                        where k.id in (select p.capture.id from Attribution a join a.passage p where a.claim = ?1)""", Object[].class)
                .setParameter(1, claim)
                .getResultStream()
                .forEach(copy -> search.in((Long) copy[0], (String) copy[1]));
        return search.result();
    }

    /** Whether a report's figure is absent; no report has none. */
    public boolean of(Attribution report) {
        return report != null && reports.contains(report.id());
    }

    private static final class Search {

        private final Figure claims;
        private final Set<Attribution> open;
        private boolean seen;

        private Search(Figure claims, Set<Attribution> open) {
            this.claims = claims;
            this.open = open;
        }

        private void in(Long copy, String text) {
            FigureCheck check = new FigureCheck(text);
            seen |= claims != null && check.finds(claims.verbatim());
            open.removeIf(report -> Objects.equals(report.passage().capture().id(), copy)
                    && check.finds(report.figure().verbatim()));
        }

        private AbsentFigures result() {
            Set<Long> reports = new HashSet<>();
            open.forEach(report -> reports.add(report.id()));
            return new AbsentFigures(claims != null && !seen, reports);
        }
    }
}

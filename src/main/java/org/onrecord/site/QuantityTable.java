package org.onrecord.site;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.quantity.Row;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;

/** The figures of a quantity with what the desk found of each claim: one statement for any number of them. */
final class QuantityTable {

    /** How many claims are asked for at once: no database takes a statement of any length. */
    private static final int AT_ONCE = 500;

    /** A figure, and whether it is so, in words. */
    public record Line(Row row, List<Answer> answers) {}

    /** A content verdict in force, and what it would judge now. */
    private record Found(Long claim, String verdict, Knowledge basis, String judged, String now) {}

    private QuantityTable() {}

    static List<Line> of(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            Map<Long, List<Found>> verdicts = verdicts(
                    some.stream().map(row -> row.estimate().claim().id()).toList());
            some.forEach(row -> lines.add(new Line(
                    row, answers(verdicts.getOrDefault(row.estimate().claim().id(), List.of())))));
        }
        return lines;
    }

    private static List<Answer> answers(List<Found> found) {
        List<Answer.Row> rows = found.stream()
                .map(one -> new Answer.Row(one.claim(), null, Axis.CONTENT, one.verdict(), one.basis(), one.judged()))
                .toList();
        return Answer.of(
                rows,
                ContentVerdict.NOT_RATED,
                found.isEmpty() ? null : found.get(0).now());
    }

    private static Map<Long, List<Found>> verdicts(List<Long> claims) {
        return Review.getEntityManager()
                .createQuery("""
                        select r.claim.id, r.verdict, r.basis, r.judgedSha256, r.claim.judgedSha256 from Review r
                        where r.standing = ?1 and r.axis = ?2 and r.claim.id in ?3 order by r.basis, r.id""", Found.class)
                .setParameter(1, Standing.IN_FORCE)
                .setParameter(2, Axis.CONTENT)
                .setParameter(3, claims)
                .getResultStream()
                .collect(groupingBy(Found::claim));
    }
}

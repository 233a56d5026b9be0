package org.onrecord.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

/**
 * The figures of one claimant and one counted set over time: each updates those before it. Those as of one day stand
 * side by side, and so does what is of unknown date: neither updates the other.
 */
final class Course {

    private final boolean cumulative;
    private final List<Row> rows = new ArrayList<>();

    /** What the claimant's figures are to be raised by since they began to count anew. */
    private BigDecimal base;

    private List<Row> before = List.of();
    private Row highest;

    private Course(boolean cumulative) {
        this.cumulative = cumulative;
    }

    /**
     * @param ordered the figures, by date
     * @param cumulative whether all of them count on from a beginning, also where they don't say so themselves
     */
    static List<Row> of(List<Estimate> ordered, boolean cumulative) {
        Course course = new Course(cumulative);
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            while (to < ordered.size() && ordered.get(to).asOfTheDayOf(ordered.get(from))) {
                to++;
            }
            course.add(ordered.subList(from, to));
            from = to;
        }
        return course.rows;
    }

    private void add(List<Estimate> sameDay) {
        List<Row> added =
                sameDay.stream().map(estimate -> row(estimate, sameDay.size())).toList();
        rows.addAll(added);
        if (!sameDay.get(0).dated()) {
            return;
        }
        before = added;
        for (Row row : added) {
            base = row.estimate().base() == null ? base : row.estimate().base();
            highest = isHigher(row) ? row : highest;
        }
    }

    private Row row(Estimate estimate, int beside) {
        if (!estimate.dated()) {
            return new Row(estimate, raised(estimate.figure(), estimate.base()), List.of(), null, null, null);
        }
        Figure figure = raised(estimate.figure(), estimate.base() == null ? base : estimate.base());
        return new Row(
                estimate,
                figure,
                before.stream().map(Row::estimate).toList(),
                fallsBelow(estimate, figure),
                beside == 1 ? added(estimate, figure) : null,
                null);
    }

    private Estimate fallsBelow(Estimate estimate, Figure figure) {
        boolean falls = highest != null && countsOn(estimate) && Ends.of(figure).below(Ends.of(highest.figure()));
        return falls ? highest.estimate() : null;
    }

    private boolean countsOn(Estimate estimate) {
        return cumulative || Boolean.TRUE.equals(estimate.figure().cumulative());
    }

    private boolean isHigher(Row row) {
        BigDecimal low = Ends.of(row.figure()).low();
        if (low == null || highest == null) {
            return low != null;
        }
        Ends most = Ends.of(highest.figure());
        int order = low.compareTo(most.low());
        return order > 0 || order == 0 && !most.beyond();
    }

    private BigDecimal added(Estimate estimate, Figure figure) {
        if (before.size() != 1 || !countsOn(estimate)) {
            return null;
        }
        Figure last = before.get(0).figure();
        if (!Ends.isOneNumber(figure) || !Ends.isOneNumber(last)) {
            return null;
        }
        BigDecimal difference = figure.value().subtract(last.value());
        return difference.signum() < 0 ? null : difference;
    }

    /** The figure with a number added to each of its own; a figure that grows too long to be one stays as reported. */
    private static Figure raised(Figure figure, BigDecimal by) {
        if (by == null || by.signum() == 0 || figure.bound() == Bound.VAGUE) {
            return figure;
        }
        BigDecimal value = plus(figure.value(), by);
        BigDecimal low = plus(figure.low(), by);
        BigDecimal high = plus(figure.high(), by);
        return Figure.faults(figure.bound(), value, low, high, figure.verbatim())
                        .isEmpty()
                ? with(figure, value, low, high)
                : figure;
    }

    private static BigDecimal plus(BigDecimal number, BigDecimal by) {
        return number == null ? null : number.add(by);
    }

    private static Figure with(Figure figure, BigDecimal value, BigDecimal low, BigDecimal high) {
        return new Figure(
                figure.verbatim(),
                figure.bound(),
                value,
                low,
                high,
                figure.unit(),
                figure.counted(),
                figure.combine(),
                figure.parts(),
                figure.cumulative(),
                figure.period(),
                figure.place(),
                figure.hedge());
    }
}

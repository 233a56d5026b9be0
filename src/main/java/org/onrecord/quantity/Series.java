package org.onrecord.quantity;

import java.util.List;

/** The figures of one counted set, by date. */
public record Series(CountedSet set, List<Row> rows) {

    /** Those that stand beside one another: without what only repeats another one. */
    public List<Row> counting() {
        return rows.stream().filter(Row::counts).toList();
    }

    /** How many gave a figure of their own: more than one, and they are rivals. */
    public long claimants() {
        return counting().stream()
                .map(row -> row.estimate().claimant().id())
                .distinct()
                .count();
    }
}

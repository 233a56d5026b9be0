package org.onrecord.tlog;

import java.util.ArrayList;
import java.util.List;

/** How many leaves something is true of, and the first few of them by their indexes. */
final class Tally {

    private static final int MOST_NAMED = 10;

    private final List<String> named = new ArrayList<>();
    private long count;

    void add(long index) {
        count++;
        if (named.size() < MOST_NAMED) {
            named.add(Long.toString(index));
        }
    }

    long count() {
        return count;
    }

    /** Such as "2 leaves (3, 17)". */
    @Override
    public String toString() {
        String more = count > named.size() ? " and others" : "";
        return leaves(count) + (count == 0 ? "" : " (" + String.join(", ", named) + more + ")");
    }

    static String leaves(long count) {
        return count == 1 ? "1 leaf" : count + " leaves";
    }
}

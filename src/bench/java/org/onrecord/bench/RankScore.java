package org.onrecord.bench;

import java.util.List;
import java.util.Set;

/** How well rankings meet what was right: MAP after 1, 3 and 5, and the mean of one divided by the first right rank. */
final class RankScore {

    private static final int[] AFTER = {1, 3, 5};

    private final double[] precision = new double[AFTER.length];
    private double reciprocal;
    private int hits;
    private int rankings;

    void add(List<Long> ranking, Set<Long> right) {
        for (int i = 0; i < AFTER.length; i++) {
            precision[i] += averagePrecision(ranking, right, AFTER[i]);
        }
        for (int rank = 0; rank < ranking.size(); rank++) {
            if (right.contains(ranking.get(rank))) {
                reciprocal += 1.0 / (rank + 1);
                hits += rank < 5 ? 1 : 0;
                break;
            }
        }
        rankings++;
    }

    private static double averagePrecision(List<Long> ranking, Set<Long> right, int after) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < Math.min(after, ranking.size()); rank++) {
            if (right.contains(ranking.get(rank))) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return sum / Math.min(after, right.size());
    }

    double map5() {
        return precision[2] / rankings;
    }

    /** Of how many the right one was among the first five. */
    double hit5() {
        return (double) hits / rankings;
    }

    String row() {
        return String.format(
                "%.3f  %.3f  %.3f  %.3f",
                precision[0] / rankings, precision[1] / rankings, map5(), reciprocal / rankings);
    }
}

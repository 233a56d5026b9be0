package org.onrecord.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stretches of two lists of lines or sentences differ. Long lists are first held together by what stands in both
 * of them exactly once (patience diff), so that the cost doesn't grow with the square of their length.
 */
final class UnitDifference {

    /** A stretch of the old list, and the stretch of the new one that stands in its place; either may be empty. */
    record Hunk(int from, int to, int nowFrom, int nowTo) {}

    /** Shorter lists are compared in full. */
    private static final int SHORT = 300;

    /** Longer lists are not compared any further than by what they begin and end with. */
    private static final int LONG = 20_000;

    /** How often a stretch is divided before it counts as wholly changed. */
    private static final int DEEPEST = 30;

    private final List<String> old;
    private final List<String> now;
    private final List<Hunk> hunks = new ArrayList<>();

    private UnitDifference(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
    }

    static List<Hunk> between(List<String> old, List<String> now) {
        UnitDifference difference = new UnitDifference(old, now);
        difference.compare(new Hunk(0, old.size(), 0, now.size()), 0);
        return difference.hunks;
    }

    private void compare(Hunk whole, int depth) {
        Hunk hunk = trimmed(whole);
        int longer = Math.max(hunk.to - hunk.from, hunk.nowTo - hunk.nowFrom);
        if (hunk.from == hunk.to || hunk.nowFrom == hunk.nowTo) {
            if (longer > 0) {
                add(hunk);
            }
        } else if (longer <= SHORT) {
            compareInFull(hunk);
        } else if (longer > LONG || depth > DEEPEST) {
            add(hunk);
        } else {
            divide(hunk, depth);
        }
    }

    /** Without what both begin and end with. */
    private Hunk trimmed(Hunk hunk) {
        int from = hunk.from;
        int nowFrom = hunk.nowFrom;
        while (from < hunk.to && nowFrom < hunk.nowTo && old.get(from).equals(now.get(nowFrom))) {
            from++;
            nowFrom++;
        }
        int to = hunk.to;
        int nowTo = hunk.nowTo;
        while (to > from && nowTo > nowFrom && old.get(to - 1).equals(now.get(nowTo - 1))) {
            to--;
            nowTo--;
        }
        return new Hunk(from, to, nowFrom, nowTo);
    }

    private void compareInFull(Hunk hunk) {
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        old.subList(hunk.from, hunk.to), now.subList(hunk.nowFrom, hunk.nowTo))
                .getDeltas()) {
            int from = hunk.from + delta.getSource().getPosition();
            int nowFrom = hunk.nowFrom + delta.getTarget().getPosition();
            add(new Hunk(
                    from,
                    from + delta.getSource().size(),
                    nowFrom,
                    nowFrom + delta.getTarget().size()));
        }
    }

    private void divide(Hunk hunk, int depth) {
        List<int[]> anchors = inOrder(pairs(hunk));
        if (anchors.isEmpty()) {
            add(hunk);
            return;
        }
        int from = hunk.from;
        int nowFrom = hunk.nowFrom;
        for (int[] anchor : anchors) {
            compare(new Hunk(from, anchor[0], nowFrom, anchor[1]), depth + 1);
            from = anchor[0] + 1;
            nowFrom = anchor[1] + 1;
        }
        compare(new Hunk(from, hunk.to, nowFrom, hunk.nowTo), depth + 1);
    }

    /** Where each unit stands that both stretches hold exactly once, in the order of the old one. */
    private List<int[]> pairs(Hunk hunk) {
        Map<String, Integer> places = once(now, hunk.nowFrom, hunk.nowTo);
        List<int[]> pairs = new ArrayList<>();
        once(old, hunk.from, hunk.to).forEach((unit, at) -> {
            int there = places.getOrDefault(unit, -1);
            if (at >= 0 && there >= 0) {
                pairs.add(new int[] {at, there});
            }
        });
        pairs.sort((one, other) -> Integer.compare(one[0], other[0]));
        return pairs;
    }

    /** Where each unit stands; -1 for one that stands in several places. */
    private static Map<String, Integer> once(List<String> units, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(units.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    /** The longest row of pairs that are in order in both lists. */
    private static List<int[]> inOrder(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> row = new ArrayList<>();
        for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = before[at]) {
            row.add(pairs.get(at));
        }
        Collections.reverse(row);
        return row;
    }

    /** Adds a stretch; one that follows the last without anything between them is one with it. */
    private void add(Hunk hunk) {
        Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
        if (last != null && last.to == hunk.from && last.nowTo == hunk.nowFrom) {
            hunks.set(hunks.size() - 1, new Hunk(last.from, hunk.to, last.nowFrom, hunk.nowTo));
        } else {
            hunks.add(hunk);
        }
    }
}

package org.onrecord.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure at its place in a chart, in pixels.
 *
 * @param y where its number stands; that of the lower end for a range
 * @param other where the upper end of a range stands; the same as y for anything else
 * @param from where the stretch begins that its date can mean
 * @param to where that ends
 */
record Spot(Row row, Look look, double x, double y, double other, double from, double to) {

    /** The spots of each claimant, in their order. */
    static Collection<List<Spot>> courses(List<Spot> spots) {
        Map<Long, List<Spot>> courses = new LinkedHashMap<>();
        spots.forEach(
                spot -> courses.computeIfAbsent(spot.row.estimate().claimant().id(), none -> new ArrayList<>())
                        .add(spot));
        return courses.values();
    }

    Spot movedTo(double otherX) {
        return new Spot(row, look, otherX, y, other, from, to);
    }

    boolean overlaps(Spot spot) {
        return Math.abs(x - spot.x) < 9 && Math.abs(y - spot.y) < 9;
    }
}

package org.onrecord.quantity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what is drawn alike into one path, and draws what falls on the same pixels once: two thousand figures stay a
 * small drawing.
 */
final class Ink {

    private final Map<Chart.Stroke, Set<String>> paths = new LinkedHashMap<>();

    /** Adds to the path of a look; the look's own path is a mere placeholder. */
    void draw(Chart.Stroke like, String d) {
        paths.computeIfAbsent(like, none -> new LinkedHashSet<>()).add(d);
    }

    List<Chart.Stroke> strokes() {
        return paths.entrySet().stream()
                .map(entry -> with(entry.getKey(), String.join("", entry.getValue())))
                .toList();
    }

    private static Chart.Stroke with(Chart.Stroke like, String d) {
        return new Chart.Stroke(d, like.fill(), like.stroke(), like.width(), like.dash(), like.opacity());
    }
}

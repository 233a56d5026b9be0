package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps one of several materials that claim the same words: the one that is reported more surely. */
final class Once {
    /** Two share their words when so much of the shorter one lies in the other, and they are about as long. */
    private static final double SAME = 0.7;

    /** How many that begin before are looked at. */
    private static final int NEIGHBOURS = 6;

    private final List<Material> materials;

    Once(List<Material> materials) {
        this.materials = materials.stream()
                .filter(material ->
                        material.content().stream().mapToInt(Stretch::length).sum() > 0)
                .sorted(Comparator.comparing(Material::whole))
                .toList();
    }

    List<Material> kept() {
        List<Material> kept = new ArrayList<>();
        for (Material material : materials) {
            int same = same(kept, material);
            if (same < 0) {
                kept.add(material);
            } else if (sure(material) > sure(kept.get(same))) {
                kept.set(same, material);
            }
        }
        return kept;
    }

    private static int same(List<Material> kept, Material material) {
        for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - NEIGHBOURS); i--) {
            if (share(kept.get(i), material) >= SAME) {
                return i;
            }
        }
        return -1;
    }

    private static double share(Material one, Material other) {
        int shared = 0;
        for (Stretch mine : one.content()) {
            for (Stretch theirs : other.content()) {
                shared += mine.shared(theirs);
            }
        }
        return (double) shared / Math.max(length(one), length(other));
    }

    private static int length(Material material) {
        return material.content().stream().mapToInt(Stretch::length).sum();
    }

    private static double sure(Material material) {
        return material.narrated() ? 0.5 : material.report().reported().sure();
    }
}

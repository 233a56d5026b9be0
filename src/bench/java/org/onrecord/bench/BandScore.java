package org.onrecord.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.matching.Band;
import org.onrecord.search.Near;

/**
 * What an editor would be shown: how much of it is right, of how many texts what is on record is shown, and of how many
 * something would be shown if what they repeat were not on record.
 */
final class BandScore {

    private static final int SHOWN = 5;

    /** Stands for all claims that say what is right. */
    private static final Long RIGHT = 0L;

    private final Band least;
    private int texts;
    private int shown;
    private int right;
    private int alarms;

    /** @param least the band down to which is shown */
    BandScore(Band least) {
        this.least = least;
    }

    /** @param twins all claims that say what the right ones say, word for word, of which one is shown */
    void add(List<Near> near, boolean byMeaning, String text, Set<Long> twins) {
        List<Near> close =
                near.stream().filter(claim -> isShown(claim, byMeaning, text)).toList();
        Set<Long> given = new HashSet<>();
        for (Near claim : close.subList(0, Math.min(SHOWN, close.size()))) {
            given.add(twins.contains(claim.claim()) ? RIGHT : claim.claim());
        }
        texts++;
        shown += given.size();
        right += given.contains(RIGHT) ? 1 : 0;
        alarms += close.stream().anyMatch(claim -> !twins.contains(claim.claim())) ? 1 : 0;
    }

    private boolean isShown(Near near, boolean byMeaning, String text) {
        Optional<Band> band = Band.of(near, byMeaning, text);
        return band.isPresent() && band.get().compareTo(least) <= 0;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-7s right %5.1f %%  found %5.1f %%  shown though not on record %5.1f %%",
                least,
                100.0 * right / Math.max(1, shown),
                100.0 * right / texts,
                100.0 * alarms / texts);
    }
}

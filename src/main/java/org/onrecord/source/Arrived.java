package org.onrecord.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.extract.Doubt;

/**
 * What came from the web or from a file, once it is read.
 *
 * @param text the text that was read from it, or typed off it
 * @param pages where each page of a PDF begins in the text; empty for all else
 * @param doubt why this isn't what was asked for, or null
 */
public record Arrived(Arrival arrival, Original original, String text, List<Integer> pages, Doubt doubt) {

    public Arrived {
        pages = List.copyOf(pages);
    }

    /** The same with another text, as a person types it off a picture or a film. */
    Arrived typedOff(String transcript) {
        return new Arrived(arrival, original, transcript, pages, doubt);
    }

    /** The pages' starts as they are stored: numbers apart by commas, or null for none. */
    String pageStarts() {
        return pages.isEmpty() ? null : pages.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The pages' starts as they were stored. */
    static List<Integer> pages(String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(",")).map(Integer::valueOf).toList();
    }
}

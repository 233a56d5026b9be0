package org.onrecord.source;

import java.util.List;
import org.onrecord.extract.Doubt;

/**
 * What came from the web or from a file, once it is read.
 *
 * @param text the text that was read from it, or typed off it; it may be empty only where something is in doubt
 * @param pages where each page of a PDF begins in the text; empty for all else
 * @param doubt why this isn't what was asked for, or null
 */
public record Arrived(Arrival arrival, Original original, String text, List<Integer> pages, Doubt doubt) {

    public Arrived {
        pages = List.copyOf(pages);
    }
}

package org.onrecord.extract;

import java.util.List;

/**
 * What was read from bytes.
 *
 * @param text the main text, its line ends {@code \n}, its blocks apart by one empty line; empty for pictures and films
 * @param pages the offset in the text at which each page of a PDF begins, in UTF-16 units; empty for all else
 * @param doubt why this is not what was asked for, or null
 */
public record Extract(Format format, String text, List<Integer> pages, SelfDescription itself, Doubt doubt) {

    public Extract {
        pages = List.copyOf(pages);
    }
}

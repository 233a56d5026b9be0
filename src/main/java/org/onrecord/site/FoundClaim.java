package org.onrecord.site;

import java.util.List;
import org.onrecord.search.Marks.Span;

/**
 * A claim that was found, with the words marked that were looked for.
 *
 * @param text the claim's own words
 * @param quotation what of a quotation has any of them, or null
 * @param passage what of a source's words has any of them, or null
 */
public record FoundClaim(ClaimEntry entry, List<Span> text, Piece quotation, Piece passage) {

    /** Some of the sentences of a text. */
    public record Piece(List<Span> spans, String language) {}

    /** A passage says nothing more where a quotation from it is shown. */
    public boolean ofPassage() {
        return quotation == null && passage != null;
    }
}

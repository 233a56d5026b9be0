package org.onrecord.claim;

import java.util.List;

/** Says where a claim came from that was not typed in; those who bring claims in answer, and the claim's page shows it. */
public interface ClaimOrigin {

    /**
     * Where a claim came from.
     *
     * @param warning what to beware of, or nothing
     * @param sentence from where, by whom
     * @param path the page of the desk that tells more
     * @param link what that page is
     */
    record Origin(String warning, String sentence, String path, String link) {}

    /** Where the claim came from; nothing for others. */
    List<Origin> of(Claim claim);
}

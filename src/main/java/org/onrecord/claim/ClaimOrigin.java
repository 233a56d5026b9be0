package org.onrecord.claim;

import java.util.List;

/** Says where a claim came from that was not typed in; those who bring claims in answer, and the claim's page shows it. */
public interface ClaimOrigin {

    /**
     * Where a claim came from.
     *
     * @param sentence from where, by whom
     * @param path the page of the desk that tells more
     */
    record Origin(String sentence, String path) {}

    /** Where the claim came from; nothing for others. */
    List<Origin> of(Claim claim);
}

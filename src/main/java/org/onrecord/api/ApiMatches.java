package org.onrecord.api;

import java.util.List;
import org.onrecord.claim.OnRecord;
import org.onrecord.claim.Publication;
import org.onrecord.matching.Band;

/**
 * Which claims may say what was asked about, the likeliest first.
 *
 * @param byMeaning whether meanings were compared beside words
 * @param note why only words were, or why not all may be found, or null
 */
record ApiMatches(List<ApiMatch> items, boolean byMeaning, String note) {

    /**
     * One of them.
     *
     * @param speakers who says it on record, in words
     * @param how in what the two are alike
     * @param sameSpeaker whether one of those who were named says it on record
     * @param differences in what they differ, in sentences
     */
    record ApiMatch(
            Band band,
            ApiReference claim,
            Publication publication,
            String speakers,
            OnRecord.How how,
            boolean sameSpeaker,
            List<String> differences) {}
}

package org.onrecord.api;

import java.time.Instant;
import org.onrecord.claim.Claim;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.Result;
import org.onrecord.outcome.ResultKind;

/**
 * That a claim will be looked at again, or was.
 *
 * @param waitsFor ends the sentence "We will look again when …", or null
 * @param result what was found, or null while it waits
 */
record ApiFollowUp(String question, ApiDate due, String waitsFor, Instant answeredAt, ApiResult result) {

    /**
     * What looking again led to.
     *
     * @param text in words
     * @param claim the other claim that it led to, where readers may see it
     */
    record ApiResult(ResultKind kind, String text, ApiReference claim) {}

    static ApiFollowUp of(FollowUp followUp, ApiAddresses addresses) {
        return new ApiFollowUp(
                followUp.question(),
                ApiDate.of(followUp.due()),
                followUp.waitsFor(),
                followUp.done() ? followUp.closedAt() : null,
                followUp.done() ? of(followUp.result(), addresses) : null);
    }

    private static ApiResult of(Result result, ApiAddresses addresses) {
        Claim other = result.claim();
        return new ApiResult(
                result.kind(),
                result.words(),
                other == null || !other.published() ? null : addresses.claim(other.id(), other.slug(), other.text()));
    }
}

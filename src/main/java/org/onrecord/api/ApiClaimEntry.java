package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.Axis;
import org.onrecord.review.Knowledge;

/**
 * A published claim as lists give it: who said it and when, and both verdicts, with the address of the whole.
 *
 * @param reports one for each report; none of a verdict's grounds
 * @param content the verdicts in force on whether it is so; none means that it is not rated
 */
record ApiClaimEntry(
        String id,
        String slug,
        String page,
        String json,
        String text,
        String language,
        ClaimKind kind,
        ApiDate about,
        ApiFigure figure,
        List<ApiReference> topics,
        Instant publishedAt,
        int revision,
        List<ApiSaid> reports,
        List<ApiAnswer> content) {

    /**
     * Who is said to have said it.
     *
     * @param attribution the verdicts in force on whether they did; none means that it is unchecked
     */
    record ApiSaid(
            String id, ApiNamed speaker, String role, ApiDate said, ApiDate reported, List<ApiAnswer> attribution) {}

    /** A verdict in force, without what it rests on. */
    record ApiAnswer(Axis axis, String verdict, String label, Knowledge knowledge, boolean needsReverification) {}
}

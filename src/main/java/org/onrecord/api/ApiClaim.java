package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Obstacle;

/**
 * A published claim, whole. The two questions stay apart: whether they said it stands on each report, whether it is so
 * on the claim. When it was said, reported, captured, entered and edited are five times, and none stands for another:
 * the first three are each report's own.
 *
 * @param id the same for ever, whatever becomes of the address
 * @param content the verdicts in force on whether it is so; none means that it is not rated
 * @param earlier verdicts on either question that are no longer in force, the newest first, at most twenty
 * @param alone why an administrator published it without a second person, or null
 * @param quantity the quantity in which its figure stands beside its rivals, or null
 */
record ApiClaim(
        String id,
        String slug,
        String page,
        String json,
        String history,
        String proof,
        String text,
        String language,
        ClaimKind kind,
        Checkability checkability,
        Obstacle obstacle,
        ApiDate about,
        String aboutPlace,
        ApiFigure figure,
        List<ApiReference> topics,
        Instant enteredAt,
        Instant publishedAt,
        Instant editedAt,
        int revision,
        String alone,
        List<ApiReport> reports,
        List<ApiVerdict> content,
        List<ApiEvidence> evidence,
        List<ApiVerdict> earlier,
        ApiOutcome outcome,
        List<ApiFollowUp> followUps,
        List<ApiAsked> askedForComment,
        ApiReference quantity,
        List<ApiLink> links,
        List<ApiNotice> notices) {}

package org.onrecord.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.onrecord.claim.Claim;
import org.onrecord.source.SourceRelabelled;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerRenamed;
import org.onrecord.web.Beginning;

/**
 * Has each claim say how those are called now whom it names, and what it rests on: as a revision, so that neither readers
 * nor a reviewer who has the claim open are shown other words unseen. Verdicts hold, as they do when entries are merged.
 */
@ApplicationScoped
class Renaming {

    /** A revision has no room for two of the longest names. */
    private static final int LONGEST_NAME = 150;

    void speakerRenamed(@Observes SpeakerRenamed told) {
        String why = "A speaker’s entry was renamed: “%s” was “%s”."
                .formatted(Beginning.of(told.now(), LONGEST_NAME), Beginning.of(told.before(), LONGEST_NAME));
        new TouchedClaims(SpeakerMerging.naming(Speaker.byId(told.speaker()))).change(told.actor(), why, claim -> {});
    }

    void sourceRelabelled(@Observes SourceRelabelled told) {
        new TouchedClaims(Claim.restingOn(told.source())).change(told.actor(), told.why(), claim -> {});
    }
}

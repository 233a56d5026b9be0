package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.onrecord.speaker.SpeakerRenamed;

/** Lets sources be found under their publisher's name of today. */
@ApplicationScoped
class Relabelling {

    void speakerRenamed(@Observes SpeakerRenamed told) {
        Source.<Source>list("publisher.id", told.speaker()).forEach(Source::relabel);
    }
}

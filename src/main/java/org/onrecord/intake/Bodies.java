package org.onrecord.intake;

import java.util.Optional;
import org.onrecord.speaker.SpeakerKind;

/** Decides whether a name with capitals is that of a state, an outlet or another body, and what it is in full. */
record Bodies(String name, SpeakerKind kind) {

    static Optional<Bodies> named(String printed, Cast cast) {
        String bare = printed.startsWith("The ") ? printed.substring(4) : printed;
        if (States.isOne(bare)) {
            return Optional.of(new Bodies(States.full(bare), SpeakerKind.STATE));
        }
        String full = cast.organisation(bare).map(Cast.Organisation::name).orElse(bare);
        if (NameWords.outlet(full) || NameWords.outlet(bare)) {
            return Optional.of(new Bodies(full, SpeakerKind.OUTLET));
        }
        return NameWords.organisation(full)
                ? Optional.of(new Bodies(full, SpeakerKind.ORGANISATION))
                : Optional.empty();
    }
}

package org.onrecord.history;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.onrecord.account.User;
import org.onrecord.account.Viewer;

/** Makes the person who is signed in the actor of what this request does. */
@RequestScoped
public class Acting {

    /** Seconds that a transaction may take in which all claims go along that name an entry. */
    public static final int AT_LENGTH = 600;

    private final Viewer viewer;
    private final Clock clock;
    private final Journal journal;

    Acting(Viewer viewer, Clock clock, Journal journal) {
        this.viewer = viewer;
        this.clock = clock;
        this.journal = journal;
    }

    /** To be asked inside the transaction, so that the person is part of it. */
    public Actor now() {
        // Both databases keep microseconds; a finer instant would differ from itself once it is read back.
        return new Actor(User.byId(viewer.id()), clock.instant().truncatedTo(ChronoUnit.MICROS), journal);
    }
}

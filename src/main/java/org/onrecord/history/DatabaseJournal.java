package org.onrecord.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Appends to the record in the transaction of the act itself: neither stands without the other. */
@ApplicationScoped
class DatabaseJournal implements Journal {

    private final jakarta.enterprise.event.Event<Recorded> recorded;

    DatabaseJournal(jakarta.enterprise.event.Event<Recorded> recorded) {
        this.recorded = recorded;
    }

    @Override
    public void append(Event event) {
        event.persist();
        recorded.fire(new Recorded(event));
    }

    @Override
    public void append(Revision revision) {
        revision.persist();
    }

    @Override
    public Optional<String> contentSha256(SubjectKind kind, Long id, int number) {
        return Revision.contentSha256(kind, id, number);
    }
}

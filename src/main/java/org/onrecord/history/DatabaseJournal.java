package org.onrecord.history;

import jakarta.enterprise.context.ApplicationScoped;

/** Appends to the record in the transaction of the act itself: neither stands without the other. */
@ApplicationScoped
class DatabaseJournal implements Journal {

    @Override
    public void append(Event event) {
        event.persist();
    }

    @Override
    public void append(Revision revision) {
        revision.persist();
    }
}

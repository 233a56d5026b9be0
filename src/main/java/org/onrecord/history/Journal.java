package org.onrecord.history;

/** Where acts and revisions are appended. */
public interface Journal {

    void append(Event event);

    void append(Revision revision);
}

package org.onrecord.history;

import java.util.Optional;

/** Where acts and revisions are appended. */
public interface Journal {

    void append(Event event);

    void append(Revision revision);

    /** The hash of what a thing said at a save; empty where there was no such save in an earlier transaction. */
    Optional<String> contentSha256(SubjectKind kind, Long id, int number);
}

package org.onrecord.history;

import java.util.Optional;

/** Where acts and revisions are appended. */
public interface Journal {

    void append(Event event);

    void append(Revision revision);

    /** The hash of what a thing said at a save; empty where there was none. One of this very transaction may not be seen. */
    Optional<String> contentSha256(SubjectKind kind, Long id, int number);
}

package org.onrecord.history;

import java.time.Instant;
import java.util.Optional;
import org.onrecord.account.User;

/**
 * A person in the act: who, when, and the journal that it is written to. Every verb that changes a thing on record
 * takes one, so that nothing changes unrecorded.
 */
public record Actor(User user, Instant at, Journal journal) {

    /** Appends what was done to a thing. */
    public void did(Act act, SubjectKind kind, Long id, int revision, String detail) {
        did(act, kind, id, revision, detail, false);
    }

    /**
     * Appends what was done to a thing.
     *
     * @param alone whether an administrator did what takes two people, and gave a reason
     */
    public void did(Act act, SubjectKind kind, Long id, int revision, String detail, boolean alone) {
        journal.append(new Event(user, at, act, kind, id, revision, detail, alone));
    }

    /** Appends what a thing says after this act; gives its hash. */
    public String wrote(SubjectKind kind, Long id, int number, String reason, Content content) {
        Revision revision = new Revision(kind, id, number, user, at, reason, content);
        journal.append(revision);
        return revision.contentSha256();
    }

    /** The hash of what a thing said at a save. */
    public Optional<String> savedSha256(SubjectKind kind, Long id, int number) {
        return journal.contentSha256(kind, id, number);
    }

    public boolean is(User other) {
        return other != null && user.id().equals(other.id());
    }
}

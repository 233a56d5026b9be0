package org.onrecord.history;

import java.time.Instant;

/**
 * That something readers can see was changed.
 *
 * @param position its place in the log: whoever appends holds the head of the log until they are done, so that a change is
 *     never seen before one with a lower position
 */
public record PublicChange(long position, Instant at, Act act, SubjectKind kind, Long subject) {}

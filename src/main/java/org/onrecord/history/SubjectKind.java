package org.onrecord.history;

/** What an act was done to. */
public enum SubjectKind {
    CLAIM,
    SPEAKER,
    SOURCE,
    TOPIC
}

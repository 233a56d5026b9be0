package org.onrecord.extract;

/** What kind of bytes something is, as its bytes say, and its label only where they say nothing. */
public enum Format {
    HTML,
    PDF,
    TEXT,
    IMAGE,
    /** Moving pictures or sound: what has to be listened to before it can be read. */
    VIDEO
}

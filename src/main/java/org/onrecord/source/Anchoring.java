package org.onrecord.source;

/** Whether a passage's words stand in its copy at its place. */
public enum Anchoring {
    ANCHORED,
    ORPHANED
}

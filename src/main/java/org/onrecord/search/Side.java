package org.onrecord.search;

/** For whom something can be found: there is an index for each, so that none holds what its people may not see. */
public enum Side {
    /** What is published. */
    READERS,
    /** All that stands. */
    DESK
}

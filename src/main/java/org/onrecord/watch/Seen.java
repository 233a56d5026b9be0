package org.onrecord.watch;

/** What one look at an address met. */
enum Seen {
    /** The page is there, and what was quoted stands in it. */
    STANDS,
    /** The page is there, and quoted words are not, or most of its text is another. */
    CHANGED,
    /** Another page came: one that asks for something first. */
    WALL,
    /** The page came for good from another address, with what was quoted. */
    ELSEWHERE,
    /** The server says that there is no such page. */
    MISSING,
    /** No page came, or plainly not the one; that may pass. */
    FAILED,
    /** The site asks robots not to look. */
    BARRED
}

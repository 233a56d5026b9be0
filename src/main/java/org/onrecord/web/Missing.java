package org.onrecord.web;

/** Thrown by a finder when there is no such thing, or none that this person may see; the page is a 404. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing() {
        // Not a fault of the program: nobody reads where it came from, and strangers can cause many of them.
        super(null, null, false, false);
    }
}

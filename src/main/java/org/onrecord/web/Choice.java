package org.onrecord.web;

/** A value of a closed vocabulary, as a form offers it and a page names it. */
public interface Choice {

    /** The stored value. */
    String name();

    /** The value in plain words. */
    String label();
}

package org.onrecord.warc;

import java.io.IOException;

/** What is kept is not whole, or not what was kept: none of it is to be believed. */
public final class Damaged extends IOException {

    private static final long serialVersionUID = 1L;

    Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}

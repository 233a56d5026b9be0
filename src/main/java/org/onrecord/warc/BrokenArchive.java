package org.onrecord.warc;

/** A web archive that somebody gave can't be read; the message says why, in words for that person. */
public final class BrokenArchive extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenArchive(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

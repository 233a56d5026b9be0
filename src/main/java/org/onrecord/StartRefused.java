package org.onrecord;

/** Why the application does not start, in a sentence that tells its operator what to change. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }
}

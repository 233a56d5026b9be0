package org.onrecord.archive;

/** Why an archive is not taken in, or can't be made, in a sentence that tells its operator what to look at. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    static Refused inLine(long line, String sentence) {
        return new Refused("Line " + line + " of the record: " + sentence);
    }
}

package org.onrecord.tlog;

/** Something does not prove what it should, for the reason that the sentence gives. */
public final class Unproven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unproven(String sentence) {
        super(sentence, null, false, false);
    }
}

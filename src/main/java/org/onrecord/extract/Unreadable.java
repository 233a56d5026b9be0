package org.onrecord.extract;

/** No text could be read from the bytes; the reason says why, in words for a person. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why bytes give no text. */
    public enum Reason {
        ENCRYPTED("The PDF is locked with a password."),
        BROKEN("The file is damaged: it can’t be read."),
        TOO_MANY_PAGES("The PDF has more pages than are read."),
        TOO_LONG("The text is longer than what is kept."),
        TOO_DEEP("Reading it takes more time or memory than one file may take."),
        NO_TEXT("There are no words in it; they may be in its pictures."),
        UNKNOWN("It is neither a web page nor a PDF nor plain text.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** A plain sentence for a person. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public Unreadable(Reason reason, Throwable cause) {
        super(reason.sentence(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.onrecord.web;

import java.time.Duration;

/** A request that is answered with a status of its own and a sentence that says why, and that changes nothing. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final long wait;

    private Refusal(int code, String sentence) {
        this(code, sentence, Duration.ZERO);
    }

    private Refusal(int code, String sentence, Duration wait) {
        super(sentence, null, false, false);
        this.code = code;
        this.wait = wait.toSeconds();
    }

    /** 404: there is no such thing, or none that the viewer may see. */
    public static Refusal missing() {
        return new Refusal(404, ErrorPage.of(404).sentence());
    }

    /** 404: there is no such thing here; the sentence says why. */
    public static Refusal missing(String sentence) {
        return new Refusal(404, sentence);
    }

    /** 403: this person may not do this. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(403, sentence);
    }

    /** 409: the thing is not in a state in which this can be done. */
    public static Refusal conflict(String sentence) {
        return new Refusal(409, sentence);
    }

    /** 410: it once stood here; the sentence says why it no longer does. */
    public static Refusal gone(String sentence) {
        return new Refusal(410, sentence);
    }

    /** 400: what was asked can't be understood; the sentence says what would be. */
    public static Refusal unreadable(String sentence) {
        return new Refusal(400, sentence);
    }

    /** 501: it isn't offered in this way; the sentence says in which it is. */
    public static Refusal unoffered(String sentence) {
        return new Refusal(501, sentence);
    }

    /** 503: this can't be answered just now; the sentence says what is the matter. */
    public static Refusal unavailable(String sentence) {
        return new Refusal(503, sentence);
    }

    /** 503: others are being served; after a while it can be tried again. */
    public static Refusal busy(String sentence, Duration wait) {
        return new Refusal(503, sentence, wait);
    }

    public int code() {
        return code;
    }

    /** After how many seconds it can be tried again; 0 where nobody knows. */
    public long retryAfter() {
        return wait;
    }
}

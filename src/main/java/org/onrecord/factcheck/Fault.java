package org.onrecord.factcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Why a call is not answered, in the form in which Google's clients read it. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** In so many seconds, what kept us may be over. */
    private static final long A_MOMENT = 5;

    private static final String RPC = "type.googleapis.com/google.rpc.";

    /** The names that Google's interfaces have for what can go wrong here, and the status of each. */
    enum Status {
        INVALID_ARGUMENT(400),
        NOT_FOUND(404),
        RESOURCE_EXHAUSTED(429),
        UNIMPLEMENTED(501),
        UNAVAILABLE(503);

        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    private final Status status;
    private final String field;
    private final long wait;

    private Fault(Status status, String field, String message, long wait) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
        this.wait = wait;
    }

    /** A parameter that can't be understood, named as the interface's definition names it. */
    static Fault in(String field, String message) {
        return new Fault(Status.INVALID_ARGUMENT, field, message, 0);
    }

    static Fault of(Status status, String message) {
        return new Fault(status, null, message, 0);
    }

    /** Too much was asked; after so many seconds the next call is answered. */
    static Fault tooMany(long seconds) {
        return new Fault(Status.RESOURCE_EXHAUSTED, null, "Wait " + seconds + " seconds, then go on.", seconds);
    }

    /** Not all was looked at, by no fault of the caller's. */
    static Fault tookTooLong() {
        return new Fault(
                Status.UNAVAILABLE,
                null,
                "This took so long that not everything was looked at. Try again, or with fewer or rarer words.",
                A_MOMENT);
    }

    /** After how many seconds to call again; 0 where that is not the point. */
    long seconds() {
        return wait;
    }

    int code() {
        return status.code;
    }

    /** @param details which parameter it was, if it was one, or how long to wait */
    record Body(int code, String message, String status, List<Detail> details) {}

    /** @param retryDelay a number of seconds with an s behind it, as Google writes durations */
    record Detail(@JsonProperty("@type") String type, List<Violation> fieldViolations, String retryDelay) {}

    record Violation(String field, String description) {}

    record Envelope(Body error) {}

    Envelope envelope() {
        return new Envelope(new Body(status.code, getMessage(), status.name(), details()));
    }

    private List<Detail> details() {
        if (wait > 0) {
            return List.of(new Detail(RPC + "RetryInfo", List.of(), wait + "s"));
        }
        return field == null
                ? List.of()
                : List.of(new Detail(RPC + "BadRequest", List.of(new Violation(field, getMessage())), null));
    }
}

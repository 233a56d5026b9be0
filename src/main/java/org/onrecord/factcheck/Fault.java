package org.onrecord.factcheck;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Why a call is not answered, in the form in which Google's clients read it. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The names that Google's interfaces have for what can go wrong here, and the status of each. */
    enum Status {
        INVALID_ARGUMENT(400),
        NOT_FOUND(404),
        UNIMPLEMENTED(501);

        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    private final Status status;
    private final String field;

    private Fault(Status status, String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
    }

    /** A parameter that can't be understood, named as the interface's definition names it. */
    static Fault in(String field, String message) {
        return new Fault(Status.INVALID_ARGUMENT, field, message);
    }

    static Fault of(Status status, String message) {
        return new Fault(status, null, message);
    }

    int code() {
        return status.code;
    }

    /** @param details which parameter it was, if it was one */
    record Body(int code, String message, String status, List<Detail> details) {}

    record Detail(@JsonProperty("@type") String type, List<Violation> fieldViolations) {}

    record Violation(String field, String description) {}

    record Envelope(Body error) {}

    Envelope envelope() {
        List<Detail> details = field == null
                ? List.of()
                : List.of(new Detail(
                        "type.googleapis.com/google.rpc.BadRequest", List.of(new Violation(field, getMessage()))));
        return new Envelope(new Body(status.code, getMessage(), status.name(), details));
    }
}

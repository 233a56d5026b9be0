package org.onrecord.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.onrecord.api.ApiProblem.ApiError;
import org.onrecord.web.Issues;

/** A request that is answered with a problem, and changes nothing. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;
    private final String header;
    private final String value;

    private Refused(ApiProblem problem, String header, String value) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.header = header;
        this.value = value;
    }

    /** 400: something is wrong with the address. */
    static Refused parameters(Issues issues) {
        return of(
                400,
                "These parameters can’t be read",
                "Something in the address is not right; each fault is named.",
                issues.list().stream()
                        .map(issue -> new ApiError(null, issue.field(), issue.message()))
                        .toList());
    }

    static Refused of(int status, String title, String detail) {
        return of(status, title, detail, List.of());
    }

    static Refused of(int status, String title, String detail, List<ApiError> errors) {
        return new Refused(new ApiProblem(status, title, detail, errors), null, null);
    }

    /** 401: without a key this is not done, or not with this one. */
    static Refused unknown(String detail) {
        return new Refused(
                new ApiProblem(401, "A key is needed", detail, List.of()), HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** 429: wait so many seconds. */
    static Refused tooMany(long seconds) {
        return new Refused(
                new ApiProblem(
                        429,
                        "Too many requests",
                        "Wait " + seconds + " seconds, then go on. With a key more is allowed.",
                        List.of()),
                HttpHeaders.RETRY_AFTER,
                Long.toString(seconds));
    }

    Response answer(ApiJson json) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(ApiProblem.TYPE).entity(json.write(problem));
        return header == null
                ? response.build()
                : response.header(header, value).build();
    }
}

package org.onrecord.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why something was not answered or not done (RFC 9457).
 *
 * @param errors what is wrong with single parts of what was sent; empty where it is the whole
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ApiProblem(int status, String title, String detail, List<ApiError> errors) {

    static final String TYPE = "application/problem+json";

    /**
     * What is wrong with one part.
     *
     * @param pointer where in the body it stands (RFC 6901), or null
     * @param parameter the parameter of the address, or null
     */
    record ApiError(String pointer, String parameter, String detail) {}
}

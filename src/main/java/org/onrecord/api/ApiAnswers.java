package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.onrecord.web.Issues;

/** Answers with JSON, whatever the request says that it takes: what is the same for everyone is kept by its address. */
@ApplicationScoped
class ApiAnswers {

    private final ApiJson json;

    ApiAnswers(ApiJson json) {
        this.json = json;
    }

    Response whole(Object thing) {
        return ok(thing).build();
    }

    /** A page of a list, with the next one named where programs look for it (RFC 8288), too. */
    Response page(ApiPage<?> page) {
        return linked(page, page.next());
    }

    Response linked(Object list, String next) {
        Response.ResponseBuilder answer = ok(list);
        return next == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                        .build();
    }

    private Response.ResponseBuilder ok(Object thing) {
        return Response.ok(json.write(thing)).type(MediaType.APPLICATION_JSON_TYPE);
    }

    static void require(Issues issues) {
        if (!issues.isEmpty()) {
            throw Refused.parameters(issues);
        }
    }
}

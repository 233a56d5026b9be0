package org.onrecord.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * What the desk answers to a form that came too late, or to which something else is opposed: why, and all that was
 * typed, which would be lost otherwise.
 *
 * @param back where what the form is about can be looked at
 */
public record RefusedForm(ErrorPage page, List<TypedWords> words, String back) {

    private static final String DESK = "/desk/";

    /** The entry that a form is about, or the one of its pages that the form stands on. */
    private static final Pattern PAGE = Pattern.compile(
            "/desk/(?:[a-z-]+/)+\\d{1,18}(?:/(?:follow-ups|responses)/\\d{1,18}|/(?:outcome|links|quantity)\\b)?");

    private static final Pattern CLAIM = Pattern.compile("/desk/claims/\\d{1,18}");

    static boolean isOne(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST)
                && request.request().path().startsWith(DESK);
    }

    /** @param form what was sent, or null when it was no form */
    static RefusedForm of(ErrorPage page, RoutingContext request, FormData form) {
        Matcher path = PAGE.matcher(request.request().path());
        return new RefusedForm(page, TypedWords.in(fields(form)), path.lookingAt() ? path.group() : "/desk");
    }

    private static Map<String, List<String>> fields(FormData form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (form != null) {
            form.forEach(name -> fields.put(
                    name,
                    form.get(name).stream()
                            .filter(value -> !value.isFileItem())
                            .map(FormValue::getValue)
                            .toList()));
        }
        return fields;
    }

    /** Where reviewers look at the claim that it is about; null when it is about none. */
    public String review() {
        Matcher claim = CLAIM.matcher(back);
        return claim.lookingAt() ? claim.group() + "/review" : null;
    }
}

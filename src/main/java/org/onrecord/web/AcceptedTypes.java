package org.onrecord.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passes over what a client says of the formats that it accepts and that names none (RFC 9110, section 12.5.1): a page
 * would be refused for the sake of a header that somebody's program spells badly.
 */
@ApplicationScoped
class AcceptedTypes {

    private static final String ANYTHING = "*/*";

    /** Longer than the name of any format, with all that is said of it. */
    private static final int LONGEST = 200;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private static final Pattern RANGE = Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;\\s*(?![qQ]\\s*=)" + TOKEN + "(=("
            + TOKEN + "|\"[^\"\\\\]*\"))?)*(\\s*;\\s*[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)(\\s*;.*)?)?\\s*");

    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(request -> {
            read(request.request());
            request.next();
        });
    }

    private static void read(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.ACCEPT);
        String accepted = String.join(",", lines);
        String known = lines.isEmpty() ? accepted : known(accepted);
        if (!known.equals(accepted)) {
            request.headers().set(HttpHeaders.ACCEPT, known);
        }
    }

    /** The formats in a list that are some, as they stand there; anything where there are none. */
    static String known(String accepted) {
        String known = Arrays.stream(accepted.split(","))
                .filter(range -> range.length() <= LONGEST)
                .filter(range -> RANGE.matcher(range.strip()).matches())
                .collect(Collectors.joining(","));
        return known.isBlank() ? ANYTHING : known;
    }
}

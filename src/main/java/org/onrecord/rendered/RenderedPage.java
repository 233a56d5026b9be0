package org.onrecord.rendered;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** A page for readers as it was rendered once, and of which state of the record. */
final class RenderedPage {

    /**
     * What a page is rendered of.
     *
     * @param version how often the record had changed before it was read
     * @param day the desk's day, which decides what is overdue
     */
    record State(long version, LocalDate day) {}

    /**
     * What a page is answered with besides its bytes, where that differs from what every answer has.
     *
     * @param values in their order; a header may stand there more than once
     */
    record Header(String name, List<String> values) {}

    /** Of RFC 9110; the JDK's own writes days of one digit. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Body body;
    private final List<Header> headers;
    private final State state;
    private final Instant since;
    private final CharSequence lastModified;
    private final AtomicBoolean beingRenewed = new AtomicBoolean();

    private RenderedPage(Body body, List<Header> headers, State state, Instant since) {
        this.body = body;
        this.headers = headers;
        this.state = state;
        this.since = since;
        this.lastModified = HttpHeaders.createOptimized(HTTP_DATE.format(since));
    }

    /**
     * A page as it was just rendered.
     *
     * @param headers what the page itself answers besides its body
     * @param before what was there before; null when nothing is known of it
     */
    static RenderedPage of(Body body, List<Header> headers, State state, Instant now, RenderedPage before) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        if (before == null) {
            return new RenderedPage(body, headers, state, second);
        }
        if (before.body.sameAs(body)) {
            return new RenderedPage(before.body, headers, state, before.since);
        }
        // Two versions within one second have to be told apart by their seconds.
        return new RenderedPage(
                body, headers, state, second.isAfter(before.since) ? second : before.since.plusSeconds(1));
    }

    /** What never changes as long as the application runs. */
    static RenderedPage still(Body body, Instant since) {
        return new RenderedPage(body, List.of(), null, since.truncatedTo(ChronoUnit.SECONDS));
    }

    Body body() {
        return body;
    }

    List<Header> headers() {
        return headers;
    }

    State state() {
        return state;
    }

    /** When it came to say what it says, to the second. */
    Instant since() {
        return since;
    }

    /** The same as it stands in headers. */
    CharSequence lastModified() {
        return lastModified;
    }

    /** Takes it on to render it anew; of several who try, one succeeds. */
    boolean renew() {
        return beingRenewed.compareAndSet(false, true);
    }
}

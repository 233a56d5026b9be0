package org.onrecord.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onrecord.extract.Circumstances;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Format;
import org.onrecord.extract.SelfDescription;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.Fault;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.Fetched;
import org.onrecord.history.Content;
import org.onrecord.source.Arrival;
import org.onrecord.source.Arrived;
import org.onrecord.source.Original;

/** A web for tests: each address answers what the test says, and it is known what was asked. */
final class FakeWeb implements Web {

    /** What stands at an address. */
    record Page(int status, String text, Doubt doubt, String leadsTo, Fault fault, Map<String, String> headers) {

        static Page saying(String text) {
            return new Page(200, text, null, null, null, Map.of());
        }

        static Page answering(int status) {
            return new Page(status, "", Doubt.STATUS, null, null, Map.of());
        }

        static Page failing(Fault fault) {
            return new Page(0, "", null, null, fault, Map.of());
        }

        static Page doubtful(Doubt doubt) {
            return new Page(200, "Another page.", doubt, null, null, Map.of());
        }

        Page at(String other) {
            return new Page(status, text, doubt, other, fault, headers);
        }

        Page with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Page(status, text, doubt, leadsTo, fault, more);
        }
    }

    final Map<String, Page> pages = new ConcurrentHashMap<>();
    final Map<String, Duration> pauses = new ConcurrentHashMap<>();
    final Set<String> barred = ConcurrentHashMap.newKeySet();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();

    /** Called with each address before it answers. */
    volatile Consumer<String> before = address -> {};

    @Override
    public Leave leave(URI address, Path into) {
        return barred.contains(address.toString()) ? Leave.REFUSED : Leave.GIVEN;
    }

    @Override
    public Duration pause(URI address) {
        return pauses.getOrDefault(address.getHost(), Duration.ZERO);
    }

    @Override
    public Answer fetch(String address, Map<String, String> conditions, Path into) throws FetchFailed {
        asked.add(address);
        headers.put(address, conditions);
        before.accept(address);
        Page page = pages.getOrDefault(address, Page.failing(Fault.NAME_NOT_FOUND));
        if (page.fault() != null) {
            throw new FetchFailed(page.fault(), null);
        }
        String tag = page.headers().get("etag");
        boolean unchanged = tag != null && tag.equals(conditions.get("If-None-Match"));
        return answer(address, page, unchanged ? 304 : page.status(), into);
    }

    private static Answer answer(String address, Page page, int status, Path into) {
        try {
            Files.writeString(into, page.text());
            Map<String, List<String>> all = new HashMap<>();
            page.headers().forEach((name, value) -> all.put(name, List.of(value)));
            List<URI> redirects = page.leadsTo() == null ? List.of() : List.of(URI.create(page.leadsTo()));
            Fetched fetched = new Fetched(
                    URI.create(address),
                    redirects,
                    page.leadsTo() != null,
                    status,
                    all,
                    into,
                    page.text().length(),
                    Content.sha256(page.text()),
                    Instant.now());
            return new Answer(fetched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Extract read(Path bytes, Circumstances how) throws Unreadable {
        Page page = pages.get(how.asked().toString());
        return new Extract(Format.HTML, page.text(), List.of(), SelfDescription.SILENT, page.doubt());
    }

    @Override
    public Arrived keep(Answer answer) throws IOException {
        String text = Files.readString(answer.fetched().body());
        Original original = new Original(
                answer.fetched().sha256(),
                answer.fetched().size(),
                "text/html",
                null,
                answer.arrived().toString(),
                answer.status());
        return new Arrived(Arrival.FETCHED, original, text, List.of(), null);
    }
}

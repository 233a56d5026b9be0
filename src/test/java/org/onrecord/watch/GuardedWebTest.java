package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.extract.Format;
import org.onrecord.fetch.Fault;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.FetchRules;
import org.onrecord.fetch.Fetcher;

/** How the watch meets a server that a test plays. */
class GuardedWebTest {

    @TempDir
    Path folder;

    private HttpServer server;
    private Fetcher fetcher;
    private GuardedWeb web;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.start();
        fetcher = new Fetcher(new FetchRules(
                List.of("127.0.0.1/32"),
                Set.of(server.getAddress().getPort()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                1_000_000,
                1_000_000,
                "Onrecord/1.0"));
        web = new GuardedWeb(fetcher, null, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        server.stop(0);
        fetcher.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Path file() {
        return folder.resolve("answer");
    }

    private void at(String path, int status, String body, String... headers) {
        server.createContext(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 304 : status, known || bytes.length == 0 ? -1 : bytes.length);
            if (!known) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }

    @Test
    void whatRobotsTxtSaysIsHeeded() throws FetchFailed {
        at("/robots.txt", 200, "User-agent: *\nDisallow: /closed/\nCrawl-delay: 7\n");

        assertSame(Leave.GIVEN, web.leave(address("/open"), file()));
        assertSame(Leave.REFUSED, web.leave(address("/closed/page"), file()));
        assertEquals(Duration.ofSeconds(7), web.pause(address("/open")));
    }

    @ParameterizedTest
    @CsvSource({"404, GIVEN", "403, GIVEN", "500, UNKNOWN", "503, UNKNOWN"})
    void aServerThatHasNoneOrIsIllIsToldApart(int status, Leave leave) throws FetchFailed {
        at("/robots.txt", status, "any");

        assertSame(leave, web.leave(address("/page"), file()));
        assertEquals(Duration.ZERO, web.pause(address("/page")));
    }

    @Test
    void aServerThatIsGoneIsNotTakenForOneThatRefuses() {
        URI gone = address("/page");
        server.stop(0);

        FetchFailed failed = assertThrows(FetchFailed.class, () -> web.leave(gone, file()));

        assertSame(Fault.REFUSED, failed.fault());
        assertThrows(FetchFailed.class, () -> web.leave(gone, file()), "also once that is known");
    }

    @Test
    void aPageIsFetchedAndReadAndWhatItIsCalledAskedForAgain() throws Exception {
        at(
                "/page",
                200,
                "<!doctype html><html lang=en><title>Boats</title><article><h1>Boats leave</h1>"
                        + "<p>A harbour official said last week that around 300 boats had left, more than in any week since the"
                        + " harbour was opened in 1931, and that the rest would follow.</p></article></html>",
                "Content-Type",
                "text/html; charset=utf-8",
                "ETag",
                "\"one\"");

        Answer answer = web.fetch(address("/page").toString(), Map.of(), file());

        assertEquals("\"one\"", answer.header("etag"));
        assertFalse(answer.permanently());
        assertSame(Format.HTML, web.read(file(), answer.circumstances()).format());
        assertTrue(web.read(file(), answer.circumstances()).text().contains("around 300 boats had left"));
        assertEquals(
                304,
                web.fetch(address("/page").toString(), Map.of("If-None-Match", "\"one\""), file())
                        .status());
    }

    @Test
    void whatLeadsOnForGoodIsToldFromWhatLeadsOnForNow() throws FetchFailed {
        at("/old", 301, "", "Location", "/new");
        at("/now", 302, "", "Location", "/new");
        at("/new", 200, "here", "Content-Type", "text/plain");

        Answer moved = web.fetch(address("/old").toString(), Map.of(), file());

        assertTrue(moved.permanently());
        assertEquals(address("/new"), moved.arrived());
        assertFalse(web.fetch(address("/now").toString(), Map.of(), file()).permanently());
    }
}

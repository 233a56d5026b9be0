package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final TestClock clock = new TestClock();
    private final Robots robots = new Robots(clock);

    @ParameterizedTest
    @CsvSource({
        "'User-agent: *\nDisallow: /', /a, false",
        "'User-agent: *\nDisallow: /private', /a, true",
        "'User-agent: *\nDisallow: /private', /private/a, false",
        "'User-agent: *\nDisallow: /*?print', /a?print=1, false",
        "'User-agent: *\nDisallow: /a\nAllow: /a/b', /a/b/c, true",
        "'User-agent: *\nDisallow:', /a, true",
        "'User-agent: OnrecordTest\nDisallow: /\n\nUser-agent: *\nDisallow:', /a, false",
        "'User-agent: onrecordtest\nDisallow: /a', /a, false",
        "'User-agent: OtherBot\nDisallow: /', /a, true",
        "'User-agent: OtherBot\nDisallow:\n\nUser-agent: *\nDisallow: /', /a, false",
        "'<html><body>This is no such file.</body></html>', /a, true",
        "'', /a, true"
    })
    void aSiteSaysWhatMayBeLookedAt(String file, String path, boolean allowed) {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Type: text/plain", file)) {
            assertEquals(allowed, allows(server, path));
            assertEquals(1, server.questions().size());
            assertTrue(server.questions().get(0).startsWith("GET /robots.txt HTTP/1.1\r\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, true", "403, true", "404, true", "410, true", "429, true", "500, false", "503, false"
    })
    void aSiteWithoutAFileIsOpenAndOneThatIsInTroubleIsNotNow(int status, boolean allowed) {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 " + status + " Whatever", "Disallow: /")) {
            assertEquals(allowed, allows(server, "/a"));
        }
    }

    @Test
    void aSiteThatCanNotBeAskedIsNotNow() {
        FaultyServer server = FaultyServer.playing((question, socket, out) -> {});
        try (server) {
            assertFalse(allows(server, "/a"));
        }
        assertFalse(allows(server, "/a"));
    }

    @Test
    void aSiteThatSendsRoundInCirclesHasNoFile() {
        try (FaultyServer round = FaultyServer.answering("HTTP/1.1 302 Found\nLocation: /robots.txt", "");
                FaultyServer inwards =
                        FaultyServer.answering("HTTP/1.1 302 Found\nLocation: http://10.0.0.1/robots.txt", "")) {
            assertTrue(allows(round, "/a"));
            assertTrue(allows(inwards, "/a"));
        }
    }

    @Test
    void aFileIsFollowedToWhereItIs() {
        try (FaultyServer server = FaultyServer.playing((question, socket, out) -> out.write(FaultyServer.bytes(
                question.startsWith("GET /robots.txt ")
                        ? "HTTP/1.1 301 Moved\r\nLocation: /other\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /a")))) {
            assertFalse(allows(server, "/a"));
        }
    }

    @Test
    void ofAFileOnlyTheBeginningIsHeeded() {
        String first = "User-agent: *\nDisallow: /a\n";
        String filling = "#\n".repeat((Robots.MAX_BYTES - first.length()) / 2 - 5);
        try (FaultyServer server = FaultyServer.playing(FaultyServer.endlessly(
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\n", packed(first + filling + "Disallow: /b\n"), 0))) {
            assertFalse(allows(server, "/a"));
            assertTrue(allows(server, "/b"));
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0.5, 500", "0, 0", "3600, 3600000", "-3, 0", "soon, 0"})
    void aSiteSaysHowOftenItMayBeAsked(String said, long millis) {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "User-agent: *\nCrawl-delay: " + said);
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            assertEquals(Duration.ofMillis(millis), robots.delay(fetcher, URI.create(server.at("/a"))));
        }
    }

    @Test
    void whatASiteSaidIsBelievedForADay() {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "")) {
            assertTrue(allows(server, "/a"));
            clock.pass(Duration.ofHours(24).minusSeconds(1));
            assertTrue(allows(server, "/b"));
            assertEquals(1, server.questions().size());
            clock.pass(Duration.ofSeconds(1));
            assertTrue(allows(server, "/a"));
            assertEquals(2, server.questions().size());
        }
    }

    @Test
    void aSiteInTroubleIsAskedAgainAfterAnHour() {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 503 Not now", "")) {
            assertFalse(allows(server, "/a"));
            clock.pass(Duration.ofHours(1).minusSeconds(1));
            assertFalse(allows(server, "/a"));
            assertEquals(1, server.questions().size());
            clock.pass(Duration.ofSeconds(1));
            assertFalse(allows(server, "/a"));
            assertEquals(2, server.questions().size());
        }
    }

    @Test
    void theSitesThatWereNotAskedForLongestAreForgotten() {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 404 Not found", "");
                Fetcher fetcher = named(server)) {
            Robots ten = new Robots(clock, 10);
            for (int i = 0; i <= 10; i++) {
                assertTrue(ten.allows(fetcher, site(server, i)));
                assertTrue(ten.allows(fetcher, site(server, 0)));
            }
            assertEquals(11, server.questions().size(), "the first was never asked a second time");
            assertTrue(ten.allows(fetcher, site(server, 2)));
            assertEquals(11, server.questions().size());
            assertTrue(ten.allows(fetcher, site(server, 1)));
            assertEquals(12, server.questions().size());
        }
    }

    @Test
    void eachPortIsASiteOfItsOwn() {
        try (FaultyServer open = FaultyServer.answering("HTTP/1.1 404 Not found", "");
                FaultyServer closed = FaultyServer.answering("HTTP/1.1 200 OK", "User-agent: *\nDisallow: /")) {
            assertTrue(allows(open, "/a"));
            assertFalse(allows(closed, "/a"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:ana@example.org", "/a", "http://127.1/", "file:///etc/passwd", "a"})
    void whatIsNoAddressMayNotBeLookedAt(String address) {
        try (Fetcher fetcher = new Fetcher(Rules.open())) {
            assertFalse(robots.allows(fetcher, URI.create(address)));
            assertEquals(Duration.ZERO, robots.delay(fetcher, URI.create(address)));
        }
    }

    private boolean allows(FaultyServer server, String path) {
        try (Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            return robots.allows(fetcher, URI.create(server.at(path)));
        }
    }

    private static URI site(FaultyServer server, int number) {
        return URI.create("http://site" + number + ".example:" + server.port() + "/a");
    }

    /** One for which every name is that of the test's own server. */
    private static Fetcher named(FaultyServer server) {
        return new Fetcher(
                Rules.here(server.port()),
                Clock.systemUTC(),
                name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static byte[] packed(String text) {
        try {
            return FetcherTest.gzip(FaultyServer.bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2024-11-05T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

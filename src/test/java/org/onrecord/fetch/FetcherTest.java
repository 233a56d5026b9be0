package org.onrecord.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final String HALLO_SHA256 = "d3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9";

    @TempDir
    Path folder;

    @Test
    void whatAServerAnswersIsFetchedWithItsHashAndItsHeaders() throws Exception {
        try (FaultyServer server = FaultyServer.answering("""
                HTTP/1.1 200 OK
                Content-Type: text/plain; charset=UTF-8
                X-Twice: a
                x-twice: b
                Content-Length: 5""", "hallo")) {
            Instant at = Instant.parse("2024-11-05T10:00:00Z");
            try (Fetcher fetcher = new Fetcher(Rules.here(server.port()), Clock.fixed(at, ZoneOffset.UTC))) {
                Fetched fetched = fetcher.fetch(server.at("/a?b#c"), body(), Progress.NONE);

                assertEquals(
                        new Fetched(
                                URI.create(server.at("/a?b")),
                                List.of(),
                                false,
                                200,
                                Map.of(
                                        "content-type", List.of("text/plain; charset=UTF-8"),
                                        "x-twice", List.of("a", "b"),
                                        "content-length", List.of("5")),
                                body(),
                                5,
                                HALLO_SHA256,
                                at),
                        fetched);
                assertEquals("hallo", Files.readString(body()));
            }
        }
    }

    @Test
    void theServerHearsWhatIsAskedAndNothingOfWhoAsks() throws Exception {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 0", "")) {
            fetch(server, "/a%7Eb//c/../[d]?e=[f]&g#h");

            assertEquals(List.of("""
                            GET /a%7Eb//%5Bd%5D?e=[f]&g HTTP/1.1
                            Host: 127.0.0.1:PORT
                            User-Agent: OnrecordTest/1.0 (+https://record.example.org)
                            Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8
                            Accept-Encoding: gzip
                            Connection: close

                            """.replace("PORT", "" + server.port()).replace("\n", "\r\n")), server.questions());
        }
    }

    @Test
    void aPathThatBeginsWithTwoSlashesIsAskedOfTheSameServer() throws Exception {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 0", "")) {
            fetch(server, "//inside.example/x");

            assertTrue(server.questions().get(0).startsWith("GET //inside.example/x HTTP/1.1\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 300, 400, 401, 403, 404, 410, 429, 451, 500, 503, 599, 999})
    void whateverTheStatusIsTheAnswerIsKept(int status) throws Exception {
        try (FaultyServer server =
                FaultyServer.answering("HTTP/1.1 " + status + " Whatever\nContent-Length: 5", "hallo")) {
            Fetched fetched = fetch(server, "/");

            assertEquals(status, fetched.status());
            assertEquals(HALLO_SHA256, fetched.sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content",
                "HTTP/1.1 304 Not Modified\nContent-Length: 700",
                "HTTP/1.1 200 OK\nContent-Length: 0",
                "HTTP/1.1 200 OK\nContent-Length: 0\nContent-Encoding: gzip",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 302 Found\nContent-Length: 0",
                "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\nContent-Length: 0"
            })
    void anAnswerWithoutABodyIsEmpty(String head) throws Exception {
        try (FaultyServer server = FaultyServer.answering(head, "")) {
            Fetched fetched = fetch(server, "/");

            assertEquals(0, fetched.size());
            assertEquals(0, Files.size(body()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK",
                "HTTP/1.1 200 OK\nConnection: close",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\nContent-Encoding: identity"
            })
    void aBodyWithoutALengthEndsWhereTheServerHangsUp(String head) throws Exception {
        try (FaultyServer server = FaultyServer.answering(head, "hallo")) {
            assertEquals(HALLO_SHA256, fetch(server, "/").sha256());
        }
    }

    @Test
    void aChunkedBodyIsPutTogether() throws Exception {
        try (FaultyServer server = FaultyServer.answering(
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\nha\r\n3;x=y\r\nllo\r\n0\r\nX-After: 1\r\n\r\n")) {
            assertEquals(HALLO_SHA256, fetch(server, "/").sha256());
        }
    }

    @Test
    void aPackedBodyIsKeptUnpackedAndProgressCountsWhatWasSent() throws Exception {
        String text = "hallo ".repeat(100_000);
        byte[] packed = gzip(FaultyServer.bytes(text));
        List<Long> heard = new ArrayList<>();
        try (FaultyServer server = FaultyServer.answering(
                        "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + packed.length, packed);
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            Fetched fetched = fetcher.fetch(server.at("/"), body(), heard::add);

            assertEquals(text, Files.readString(body()));
            assertEquals(600_000, fetched.size());
            assertEquals(packed.length, heard.get(heard.size() - 1));
        }
    }

    @Test
    void allWaysToPackAreUnpackedEvenOneInAnother() throws Exception {
        byte[] hallo = FaultyServer.bytes("hallo");
        assertEquals("hallo", unpacked("gzip", gzip(hallo)));
        assertEquals("hallo", unpacked("x-gzip", gzip(hallo)));
        assertEquals("hallo", unpacked("GZIP", gzip(hallo)));
        assertEquals("hallo", unpacked("deflate", deflate(hallo, false)));
        assertEquals("hallo", unpacked("deflate", deflate(hallo, true)));
        assertEquals("hallo", unpacked("deflate, gzip", gzip(deflate(hallo, true))));
        assertEquals("hallo", unpacked("gzip\nContent-Encoding: gzip", gzip(gzip(hallo))));
        assertEquals("hallo", unpacked("gzip, identity", gzip(hallo)));
    }

    @Test
    void gzipInTwoPartsIsReadToItsEndThoughTheSecondIsLate() throws Exception {
        try (FaultyServer server = FaultyServer.playing((question, socket, out) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
            out.write(gzip(FaultyServer.bytes("hal")));
            out.flush();
            Thread.sleep(100);
            out.write(gzip(FaultyServer.bytes("lo")));
        })) {
            assertEquals(HALLO_SHA256, fetch(server, "/").sha256());
        }
    }

    @Test
    void redirectsAreFollowedAndToldInOrder() throws Exception {
        try (FaultyServer server = redirecting(Map.of(
                "/a", "301 b?x#y",
                "/b?x", "302 /c/",
                "/c/", "303 ../d",
                "/d", "307 ?e",
                "/d?e", "308 //127.0.0.1:PORT/f"))) {
            Fetched fetched = fetch(server, "/a");

            assertEquals(URI.create(server.at("/a")), fetched.asked());
            assertEquals(
                    List.of("/b?x", "/c/", "/d", "/d?e", "/f").stream()
                            .map(path -> URI.create(server.at(path)))
                            .toList(),
                    fetched.redirects());
            assertEquals(URI.create(server.at("/f")), fetched.arrived());
            assertEquals("/f", Files.readString(body()));
        }
    }

    @Test
    void onlyWhatLedOnForGoodAtEachStepLedOnForGood() throws Exception {
        try (FaultyServer server = redirecting(Map.of(
                "/a", "301 /b",
                "/b", "308 /c",
                "/d", "301 /e",
                "/e", "302 /c",
                "/g", "303 /c",
                "/h", "307 /a"))) {
            assertTrue(fetch(server, "/a").permanently());
            assertTrue(fetch(server, "/b").permanently());
            for (String path : List.of("/c", "/d", "/e", "/g", "/h")) {
                assertFalse(fetch(server, path).permanently(), path);
            }
        }
    }

    @Test
    void tenRedirectsAreFollowed() throws Exception {
        try (FaultyServer server = counting(10)) {
            assertEquals(10, fetch(server, "/0").redirects().size());
        }
    }

    @Test
    void aRedirectWrittenInUtf8IsUnderstood() throws Exception {
        try (FaultyServer server = redirecting(Map.of("/a", "302 /é?ü"))) {
            assertEquals(
                    URI.create(server.at("/%C3%A9?%C3%BC")), fetch(server, "/a").arrived());
        }
    }

    @Test
    void cookiesAreGivenBackWithinOneFetchAndForgottenAfterIt() throws Exception {
        try (FaultyServer server = FaultyServer.playing((question, socket, out) -> {
                    boolean known = question.contains("\r\nCookie: seen=yes\r\n");
                    out.write(FaultyServer.bytes(
                            known
                                    ? "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhallo"
                                    : "HTTP/1.1 302 Found\r\nLocation: /\r\nSet-Cookie: seen=yes; Path=/\r\n"
                                            + "Set-Cookie: other=no; Domain=example.org\r\nSet-Cookie: ;;\r\n\r\n"));
                });
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        HALLO_SHA256,
                        fetcher.fetch(server.at("/"), body(), Progress.NONE).sha256());
            }
            assertEquals(
                    List.of(false, true, false, true),
                    server.questions().stream().map(q -> q.contains("Cookie:")).toList());
        }
    }

    @Test
    void headersOfTheCallersGoToTheHostFirstAskedAndToNoOther() throws Exception {
        try (FaultyServer server = redirecting(Map.of("/a", "302 /b", "/b", "302 http://localhost:PORT/c"));
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            fetcher.fetch(server.at("/a"), Map.of("If-None-Match", "\"é\r\nX: y\""), body(), Progress.NONE);

            List<String> questions = server.questions();
            assertTrue(questions.get(0).contains("\r\nIf-None-Match: \"é  X: y\"\r\n"), questions.get(0));
            assertTrue(questions.get(1).contains("If-None-Match"));
            assertFalse(questions.get(2).contains("If-None-Match"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "Cookie",
                "Host",
                "Proxy-Authorization",
                "Connection",
                "Content-Length",
                "Transfer-Encoding",
                "User-Agent",
                "Accept-Encoding",
                "",
                "X Y",
                "X\r\nY"
            })
    void noCallerSaysWhoAsks(String name) {
        try (Fetcher fetcher = new Fetcher(Rules.open())) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> fetcher.fetch("http://127.0.0.1/", Map.of(name, "x"), body(), Progress.NONE));
        }
    }

    @Test
    void noProxyIsAskedWhateverTheMachineIsSetTo() throws Exception {
        try (FaultyServer proxy = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 0", "");
                FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 5", "hallo")) {
            List<String> set = List.of("http.proxyHost", "socksProxyHost");
            set.forEach(name -> System.setProperty(name, "127.0.0.1"));
            System.setProperty("http.proxyPort", "" + proxy.port());
            System.setProperty("socksProxyPort", "" + proxy.port());
            System.setProperty("http.nonProxyHosts", "");
            System.setProperty("socksNonProxyHosts", "");
            try {
                assertEquals(HALLO_SHA256, fetch(server, "/").sha256());
                assertEquals(List.of(), proxy.questions());
            } finally {
                set.forEach(System::clearProperty);
                List.of("http.proxyPort", "socksProxyPort", "http.nonProxyHosts", "socksNonProxyHosts")
                        .forEach(System::clearProperty);
            }
        }
    }

    @Test
    void theFileIsWrittenAnew() throws Exception {
        Files.writeString(body(), "what stood here before, and was longer");
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 5", "hallo")) {
            assertNull(fetch(server, "/").header("location"));
            assertEquals("hallo", Files.readString(body()));
        }
    }

    @Test
    void aFileThatCanNotBeWrittenIsNoFaultOfTheServer() {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 5", "hallo");
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            assertThrows(
                    UncheckedIOException.class,
                    () -> fetcher.fetch(server.at("/"), folder.resolve("no/such/folder"), Progress.NONE));
        }
    }

    private String unpacked(String encoding, byte[] packed) throws Exception {
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK\nContent-Encoding: " + encoding, packed)) {
            fetch(server, "/");
            return Files.readString(body(), UTF_8);
        }
    }

    private Fetched fetch(FaultyServer server, String path) throws FetchFailed {
        try (Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            return fetcher.fetch(server.at(path), body(), Progress.NONE);
        }
    }

    private Path body() {
        return folder.resolve("body");
    }

    /** Leads on from each path as the list says, with that status; answers others with their own path. */
    static FaultyServer redirecting(Map<String, String> leads) {
        return FaultyServer.playing((question, socket, out) -> {
            String path = question.split(" ")[1];
            String lead = leads.get(path);
            out.write(FaultyServer.bytes(
                    lead == null
                            ? "HTTP/1.1 200 OK\r\n\r\n" + path
                            : String.format(
                                    Locale.ROOT,
                                    "HTTP/1.1 %s See there\r\nLocation: %s\r\n\r\n",
                                    lead.split(" ", 2)[0],
                                    lead.split(" ", 2)[1].replace("PORT", "" + socket.getLocalPort()))));
        });
    }

    /** Leads on from each number to the next, so many times. */
    static FaultyServer counting(int times) {
        return FaultyServer.playing((question, socket, out) -> {
            int number = Integer.parseInt(question.split("[/ ]")[2]);
            out.write(FaultyServer.bytes(
                    number < times
                            ? "HTTP/1.1 302 Found\r\nLocation: /" + (number + 1) + "\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\n\r\n"));
        });
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}

package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do what they should not: each fetch ends in good time, with its reason, and leaves nothing behind. */
class FetcherFaultsTest {

    private static final Duration IN_GOOD_TIME = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    @Test
    void aPortThatNobodyListensAtRefuses() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        try (Fetcher fetcher = new Fetcher(Rules.here(port))) {
            assertEquals(Fault.REFUSED, fault(fetcher, "http://127.0.0.1:" + port + "/"));
        }
    }

    @Test
    void aServerThatHangsUpWithoutAWordBrokeItOff() {
        assertEquals(Fault.RESET, fault(FaultyServer.playing((question, socket, out) -> {})));
    }

    @Test
    void aServerThatResetsBrokeItOff() {
        assertEquals(Fault.RESET, fault(FaultyServer.playing((question, socket, out) -> socket.setSoLinger(true, 0))));
        assertEquals(Fault.RESET, fault(FaultyServer.playing((question, socket, out) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"));
            out.flush();
            Thread.sleep(50);
            socket.setSoLinger(true, 0);
        })));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\n\r\nhallo",
                "Content-Length: 6\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhal",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhallo",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhallo\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5",
                "Content-Length: 6\r\n",
                "Content-Type: text/ht",
                ""
            })
    void anAnswerThatEndsBeforeItIsWholeIsCutShort(String rest) {
        assertEquals(
                Fault.CUT_SHORT,
                fault(FaultyServer.playing(
                        (question, socket, out) -> out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\n" + rest)))));
    }

    @Test
    void aPackedBodyThatEndsBeforeItIsWholeIsCutShort() throws IOException {
        byte[] packed = FetcherTest.gzip(FaultyServer.bytes("hallo ".repeat(1_000)));
        for (int length : new int[] {1, 5, 10, 20, packed.length - 8, packed.length - 1}) {
            String head = "HTTP/1.1 200 OK\nContent-Encoding: gzip";
            assertEquals(
                    Fault.CUT_SHORT, fault(FaultyServer.answering(head, Arrays.copyOf(packed, length))), "" + length);
        }
    }

    /** What was unpacked looks whole, but the end that HTTP promised never came. */
    @Test
    void aPackedBodyWithoutTheEndOfItsChunksIsCutShort() throws IOException {
        byte[] hallo = FaultyServer.bytes("hallo");
        assertEquals(Fault.CUT_SHORT, fault(oneChunk("gzip", FetcherTest.gzip(hallo))));
        assertEquals(Fault.CUT_SHORT, fault(oneChunk("deflate", FetcherTest.deflate(hallo, false))));
    }

    private static FaultyServer oneChunk(String encoding, byte[] packed) {
        return FaultyServer.playing((question, socket, out) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: "
                    + encoding + "\r\n\r\n" + Integer.toHexString(packed.length) + "\r\n"));
            out.write(packed);
            out.write(FaultyServer.bytes("\r\n"));
        });
    }

    @Test
    void aSilentServerTakesTooLong() {
        assertEquals(Fault.TIMED_OUT, hastily(FaultyServer.playing((question, socket, out) -> Thread.sleep(9_000))));
        assertEquals(Fault.TIMED_OUT, hastily(FaultyServer.playing((question, socket, out) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\n\r\nhal"));
            out.flush();
            Thread.sleep(9_000);
        })));
    }

    @Test
    void aSlowDripEndsWithTheWholeTime() {
        String head = "HTTP/1.1 200 OK\n";
        assertEquals(
                Fault.TIMED_OUT, hastily(FaultyServer.playing(FaultyServer.endlessly(head, new byte[] {'a'}, 20))));
        assertEquals(
                Fault.TIMED_OUT,
                hastily(FaultyServer.playing(
                        FaultyServer.endlessly("HTTP/1.1 200 OK", FaultyServer.bytes("X: y\r\n"), 20))));
    }

    @Test
    void aServerThatRedirectsSlowlyHasNoMoreTimeForIt() {
        assertEquals(Fault.TIMED_OUT, hastily(FaultyServer.playing((question, socket, out) -> {
            Thread.sleep(120);
            out.write(FaultyServer.bytes("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n"));
        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "X", "HTTP/1.1 200 OK\r\n", "X: y\r\n z\r\n", ": : :\r\n"})
    void headersWithoutEndAreTooLarge(String again) {
        byte[] many = FaultyServer.bytes(again.repeat(100));
        assertEquals(
                Fault.HEADERS_TOO_LARGE,
                fault(FaultyServer.playing(FaultyServer.endlessly("HTTP/1.1 200 OK", many, 0))));
    }

    @Test
    void headersAreTakenUpToTheirLimitAndNoFurther() throws Exception {
        // The two other headers and this one's name count, too.
        String rest = "Content-Length: 0\r\nA: b\r\nX: \r\n";
        int most = FetchRules.MAX_HEADERS - rest.length();
        try (FaultyServer server =
                        FaultyServer.answering("HTTP/1.1 200 OK\nContent-Length: 0\nA: b\nX: " + "x".repeat(most), "");
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            assertEquals(
                    most,
                    fetcher.fetch(server.at("/"), body(), Progress.NONE)
                            .header("x")
                            .length());
        }
        assertEquals(
                Fault.HEADERS_TOO_LARGE,
                fault(FaultyServer.answering(
                        "HTTP/1.1 200 OK\nContent-Length: 0\nA: b\nX: " + "x".repeat(most + 1), "")));
    }

    @Test
    void aBodyWithoutEndIsTooLarge() {
        assertEquals(
                Fault.TOO_LARGE,
                fault(FaultyServer.playing(FaultyServer.endlessly("HTTP/1.1 200 OK\n", new byte[8_192], 0))));
        assertEquals(
                Fault.TOO_LARGE,
                fault(FaultyServer.playing(FaultyServer.endlessly(
                        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n", FaultyServer.bytes("5\r\nhallo\r\n"), 0))));
    }

    @Test
    void aLengthThatIsTooLargeIsRefusedBeforeTheBodyIsRead() {
        for (String length : new String[] {"2147483648", "9223372036854775807", "" + (Rules.MAX_SENT + 1)}) {
            assertEquals(
                    Fault.TOO_LARGE,
                    fault(FaultyServer.playing((question, socket, out) -> {
                        out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n"));
                        out.flush();
                        Thread.sleep(9_000);
                    })),
                    length);
        }
    }

    @Test
    void whatJustFitsIsTaken() throws Exception {
        byte[] largest = new byte[Rules.MAX_SENT];
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", largest);
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            assertEquals(
                    Rules.MAX_SENT,
                    fetcher.fetch(server.at("/"), body(), Progress.NONE).size());
        }
        assertEquals(Fault.TOO_LARGE, fault(FaultyServer.answering("HTTP/1.1 200 OK", new byte[largest.length + 1])));
    }

    @Test
    void whatJustUnpacksToTheLimitIsTaken() throws Exception {
        byte[] largest = FetcherTest.gzip(new byte[Rules.MAX_BYTES]);
        String head = "HTTP/1.1 200 OK\nContent-Encoding: gzip";
        try (FaultyServer server = FaultyServer.answering(head, largest);
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            assertEquals(
                    Rules.MAX_BYTES,
                    fetcher.fetch(server.at("/"), body(), Progress.NONE).size());
        }
        byte[] larger = FetcherTest.gzip(new byte[Rules.MAX_BYTES + 1]);
        assertEquals(Fault.EXPANDS_TOO_FAR, fault(FaultyServer.answering(head, larger)));
    }

    @Test
    void aGigabyteOfZerosInAMegabyteIsUnpackedToTheLimitAndNoFurther() {
        byte[] megabyte = flushed(new byte[1 << 20]);
        assertTrue(megabyte.length < 2_000);
        assertEquals(Fault.EXPANDS_TOO_FAR, fault(FaultyServer.playing((question, socket, out) -> {
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
            out.write(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
            for (int i = 0; i < 1_024; i++) {
                out.write(megabyte);
            }
        })));
    }

    @Test
    void aBombInABombIsNoWorse() throws IOException {
        byte[] twice = FetcherTest.gzip(FetcherTest.gzip(new byte[50_000_000]));
        assertTrue(twice.length < 1_000);
        assertEquals(
                Fault.EXPANDS_TOO_FAR,
                fault(FaultyServer.answering("HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip", twice)));
    }

    @ParameterizedTest
    @CsvSource({
        "br, hallo",
        "zstd, hallo",
        "gzip;q=1, hallo",
        "whatever, hallo",
        "'gzip, gzip, gzip', hallo",
        "gzip, this is no gzip",
        "gzip, <html>",
        "deflate, <html><body>hallo"
    })
    void whatCanNotBeUnpackedIsSaidToBeSo(String encoding, String body) {
        assertEquals(
                Fault.BROKEN_ENCODING,
                fault(FaultyServer.answering("HTTP/1.1 200 OK\nContent-Encoding: " + encoding, body)));
    }

    @Test
    void packedBytesThatWereChangedAreNotBelieved() throws IOException {
        byte[] packed = FetcherTest.gzip(FaultyServer.bytes("hallo ".repeat(1_000)));
        packed[packed.length - 6] ^= 1;
        assertEquals(
                Fault.BROKEN_ENCODING,
                fault(FaultyServer.answering("HTTP/1.1 200 OK\nContent-Encoding: gzip", packed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example ESMTP\r\n",
                "hallo",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "<html>hallo</html>\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 20x OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: whatever\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhallo",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhallo and more\r\n"
            })
    void whatIsNoHttpIsSaidToBeNone(String answer) {
        assertEquals(
                Fault.NOT_HTTP,
                fault(FaultyServer.playing((question, socket, out) -> out.write(FaultyServer.bytes(answer)))));
    }

    @Test
    void aServerThatOnlyEverSaysWaitIsNoWebServer() {
        assertEquals(
                Fault.NOT_HTTP,
                fault(FaultyServer.playing(FaultyServer.endlessly(
                        "HTTP/1.1 100 Continue\n", FaultyServer.bytes("HTTP/1.1 102 Processing\r\n\r\n"), 0))));
    }

    @Test
    void thirtyRedirectsAreTooMany() {
        try (FaultyServer server = FetcherTest.counting(30)) {
            assertEquals(Fault.TOO_MANY_REDIRECTS, fault(server, "/0"));
            assertEquals(1 + FetchRules.MAX_REDIRECTS, server.questions().size());
        }
    }

    @Test
    void aLoopIsTooMany() {
        assertEquals(
                Fault.TOO_MANY_REDIRECTS, fault(FetcherTest.redirecting(Map.of("/", "302 /b", "/b", "302 /")), "/"));
        assertEquals(Fault.TOO_MANY_REDIRECTS, fault(FetcherTest.redirecting(Map.of("/", "302 /")), "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://127.0.0.2:PORT/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "//192.168.0.1/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://ana@127.0.0.1:PORT/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,hallo",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:PORT/",
                "http://",
                "http:///"
            })
    void aRedirectToWhereNobodyMayGoIsRefused(String location) {
        try (FaultyServer server = FetcherTest.redirecting(Map.of("/", "302 /a", "/a", "302 " + location))) {
            assertEquals(Fault.FORBIDDEN_REDIRECT, fault(server, "/"));
            assertEquals(2, server.questions().size());
        }
    }

    @Test
    void aRedirectToAnotherPortIsRefused() {
        assertEquals(
                Fault.FORBIDDEN_PORT, fault(FetcherTest.redirecting(Map.of("/", "302 http://127.0.0.1:22/")), "/"));
    }

    @Test
    void aRedirectOfFortyKilobytesIsNone() {
        assertEquals(
                Fault.FORBIDDEN_REDIRECT,
                fault(FetcherTest.redirecting(Map.of("/", "302 /" + "a".repeat(40_000))), "/"));
    }

    @Test
    void aNameThatIsNotKnownIsNotFound() {
        assertEquals(Fault.NAME_NOT_FOUND, named(name -> {
            throw new UnknownHostException(name);
        }));
        assertEquals(Fault.NAME_NOT_FOUND, named(name -> new InetAddress[0]));
        assertEquals(Fault.NAME_NOT_FOUND, named(name -> {
            throw new IllegalStateException("A resolver with a fault.");
        }));
    }

    @Test
    void aLookUpThatHangsTakesTooLong() {
        CountDownLatch never = new CountDownLatch(1);
        assertEquals(Fault.TIMED_OUT, named(name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(name);
            }
            return null;
        }));
    }

    @Test
    void anInterruptEndsAFetchAtOnce() throws Exception {
        try (FaultyServer server =
                        FaultyServer.playing(FaultyServer.endlessly("HTTP/1.1 200 OK\n", new byte[] {'a'}, 20));
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            AtomicReference<Fault> fault = new AtomicReference<>();
            CountDownLatch begun = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                FetchFailed failed = assertThrows(
                        FetchFailed.class, () -> fetcher.fetch(server.at("/"), body(), received -> begun.countDown()));
                fault.set(Thread.currentThread().isInterrupted() ? failed.fault() : null);
            });
            waiting.start();
            assertTrue(begun.await(5, TimeUnit.SECONDS));
            long interrupted = System.nanoTime();
            waiting.interrupt();
            waiting.join(5_000);

            assertEquals(Fault.TIMED_OUT, fault.get());
            assertTrue(System.nanoTime() - interrupted < 3_000_000_000L, "the whole time would be ten seconds");
        }
    }

    @Test
    void aSlowServerKeepsNobodyElseWaiting() throws Exception {
        try (FaultyServer slow = FaultyServer.playing((question, socket, out) -> Thread.sleep(9_000));
                FaultyServer quick = FaultyServer.answering("HTTP/1.1 200 OK", "hallo");
                Fetcher fetcher = new Fetcher(Rules.here(slow.port(), quick.port()))) {
            // They would hold this fetcher for ten seconds.
            AtomicInteger ended = new AtomicInteger();
            for (int i = 0; i < 20; i++) {
                Path into = folder.resolve("slow" + i);
                Thread thread = new Thread(() -> {
                    assertThrows(FetchFailed.class, () -> fetcher.fetch(slow.at("/"), into, Progress.NONE));
                    ended.incrementAndGet();
                });
                thread.setDaemon(true);
                thread.start();
            }
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> fetcher.fetch(quick.at("/"), body(), Progress.NONE));
            assertEquals(0, ended.get(), "all of them still wait");
        }
    }

    @Test
    void randomAnswersEndOneWayOrTheOther() throws Exception {
        Random random = new Random(5);
        byte[] packed = FetcherTest.gzip(FaultyServer.bytes("hallo ".repeat(30)));
        try (FaultyServer server = FaultyServer.playing((question, socket, out) -> {
                    out.write(mangled(
                            random,
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nLocation: /a\r\n"
                                    + "Set-Cookie: a=b; Path=/; Max-Age=9\r\nContent-Length: " + packed.length
                                    + "\r\n\r\n"));
                    out.write(packed);
                });
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            int fetched = 0;
            for (int i = 0; i < 400; i++) {
                try {
                    fetcher.fetch(server.at("/"), body(), Progress.NONE);
                    fetched++;
                } catch (FetchFailed e) {
                    assertFalse(Files.exists(body()));
                }
            }
            assertTrue(fetched > 50, "fetched " + fetched);
        }
    }

    private static synchronized byte[] mangled(Random random, String head) {
        byte[] bytes = FaultyServer.bytes(head);
        for (int n = random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** These bytes packed so that they can stand one after the other in one stream. */
    private static byte[] flushed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        byte[] packed = new byte[10_000];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private Fault named(Names names) {
        try (Fetcher fetcher =
                new Fetcher(Rules.open(), Clock.systemUTC(), names, (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            return fault(fetcher, "http://whatever.example/");
        }
    }

    private Fault fault(FaultyServer server) {
        try (server) {
            return fault(server, "/");
        }
    }

    private Fault hastily(FaultyServer server) {
        try (server;
                Fetcher fetcher = new Fetcher(Rules.hasty(server.port()))) {
            return fault(fetcher, server.at("/"));
        }
    }

    private Fault fault(FaultyServer server, String path) {
        try (Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            return fault(fetcher, server.at(path));
        }
    }

    private Fault fault(Fetcher fetcher, String address) {
        FetchFailed failed = assertTimeoutPreemptively(
                IN_GOOD_TIME,
                () -> assertThrows(FetchFailed.class, () -> fetcher.fetch(address, body(), Progress.NONE)));
        assertFalse(Files.exists(body()), "nothing is half-kept");
        assertEquals(failed.fault().sentence(), failed.getMessage());
        return failed.fault();
    }

    private Path body() {
        return folder.resolve("body");
    }
}

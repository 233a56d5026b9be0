package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTlsTest {

    private static final FaultyServer.Play HALLO = (question, socket, out) ->
            out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhallo"));

    @TempDir
    Path folder;

    private final TestCertificates authority = new TestCertificates();

    @ParameterizedTest
    @CsvSource({
        "paper.example, paper.example",
        "paper.example, PAPER.example",
        "*.example.org, www.example.org",
        "xn--bcher-kva.example, bücher.example"
    })
    void aServerWithACertificateForItsNameIsBelieved(String named, String asked) throws Exception {
        try (FaultyServer server = FaultyServer.secured(valid(named), HALLO)) {
            assertEquals(5, fetch(server, asked).size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "paper.example, other.example",
        "paper.example, www.paper.example",
        "*.example.org, example.org",
        "*.example.org, a.b.example.org",
        "paper.example, 127.0.0.1"
    })
    void aCertificateForAnotherNameIsNotValid(String named, String asked) throws Exception {
        assertEquals(Fault.INSECURE, fault(FaultyServer.secured(valid(named), HALLO), asked));
    }

    @Test
    void aCertificateThatHasRunOutIsNotValid() throws Exception {
        SSLContext expired = authority.server("paper.example", TestCertificates.LONG_AGO);
        assertEquals(Fault.INSECURE, fault(FaultyServer.secured(expired, HALLO), "paper.example"));
    }

    @Test
    void aCertificateFromNobodyIsNotValid() throws Exception {
        SSLContext own = TestCertificates.selfSigned("paper.example");
        assertEquals(Fault.INSECURE, fault(FaultyServer.secured(own, HALLO), "paper.example"));
    }

    @Test
    void aCertificateFromAnAuthorityThatNobodyKnowsIsNotValid() throws Exception {
        SSLContext unknown = new TestCertificates().server("paper.example", TestCertificates.LAST_YEAR_OF_ALL);
        assertEquals(Fault.INSECURE, fault(FaultyServer.secured(unknown, HALLO), "paper.example"));
    }

    @Test
    void aServerThatSpeaksNoTlsIsNoWebServerForIt() {
        assertEquals(
                Fault.NOT_HTTP,
                fault(
                        FaultyServer.greeting(socket -> {
                            socket.getOutputStream().write(FaultyServer.bytes("HTTP/1.1 400 Bad\r\n\r\n"));
                            socket.getInputStream().read(new byte[4_096]);
                        }),
                        "paper.example"));
    }

    /** Java's own servers refuse such a name; others, which have them, do not. */
    @Test
    void aNameWithAnUnderscoreIsToldToTheServer() throws Exception {
        AtomicReference<String> greeting = new AtomicReference<>();
        FaultyServer server = FaultyServer.greeting(socket -> {
            byte[] hello = new byte[4_096];
            int length = socket.getInputStream().read(hello);
            greeting.set(new String(hello, 0, length, StandardCharsets.ISO_8859_1));
        });
        assertEquals(Fault.RESET, fault(server, "my_paper.example.org"));
        assertTrue(greeting.get().contains("my_paper.example.org"));
    }

    @Test
    void aServerThatHangsUpDuringTheHandshakeBrokeItOff() {
        assertEquals(
                Fault.RESET,
                fault(FaultyServer.greeting(socket -> socket.getInputStream().read(new byte[4_096])), "paper.example"));
    }

    @Test
    void aHandshakeThatDripsEndsWithTheTimeToConnect() {
        FaultyServer server = FaultyServer.greeting(socket -> {
            // The beginning of an answer that never comes.
            socket.getOutputStream().write(new byte[] {0x16, 3, 3, 0x10, 0});
            while (true) {
                socket.getOutputStream().write(2);
                Thread.sleep(20);
            }
        });
        // The whole fetch would have ten seconds.
        assertEquals(
                Fault.TIMED_OUT,
                assertTimeoutPreemptively(Duration.ofSeconds(7), () -> fault(server, "paper.example")));
    }

    @Test
    void aSecuredBodyThatEndsBeforeItIsWholeIsCutShort() throws Exception {
        FaultyServer server = FaultyServer.secured(
                valid("paper.example"),
                (question, socket, out) ->
                        out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhallo")));
        assertEquals(Fault.CUT_SHORT, fault(server, "paper.example"));
    }

    private SSLContext valid(String name) throws Exception {
        return authority.server(name, TestCertificates.LAST_YEAR_OF_ALL);
    }

    private Fault fault(FaultyServer server, String name) {
        try (server) {
            return assertThrows(FetchFailed.class, () -> fetch(server, name)).fault();
        }
    }

    private Fetched fetch(FaultyServer server, String name) throws Exception {
        FetchRules here = Rules.here(server.port());
        try (Fetcher fetcher = new Fetcher(
                new FetchRules(
                        here.networks(),
                        here.ports(),
                        Duration.ofSeconds(2),
                        here.idle(),
                        here.whole(),
                        here.maxSent(),
                        here.maxBytes(),
                        here.agent()),
                Clock.systemUTC(),
                asked -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                authority.trust().getSocketFactory())) {
            return fetcher.fetch("https://" + name + ":" + server.port() + "/", folder.resolve("body"), Progress.NONE);
        }
    }
}

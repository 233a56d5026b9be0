package org.onrecord.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that answer first one thing and then another gain nothing: what was judged is what is connected to. */
class FetcherConnectionTest {

    @TempDir
    Path folder;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> lookedUp = new ArrayList<>();

    @Test
    void aNameIsLookedUpOnceForEachConnection() throws Exception {
        // Whoever looked up again would be sent to where nobody listens, or to where nobody may go.
        answers.addAll(List.of("127.0.0.1", "10.0.0.1"));
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "hallo");
                Fetcher fetcher = fetcher(server)) {
            assertEquals(
                    5,
                    fetch(fetcher, "http://twofold.example:" + server.port() + "/")
                            .size());
            assertEquals(List.of("twofold.example"), lookedUp);
        }
    }

    @Test
    void aNameThatTurnsInwardsAtARedirectIsRefusedThere() {
        answers.addAll(List.of("127.0.0.1", "10.0.0.1", "127.0.0.1"));
        try (FaultyServer server = FetcherTest.redirecting(Map.of("/", "302 /a"));
                Fetcher fetcher = fetcher(server)) {
            String address = "http://twofold.example:" + server.port() + "/";

            assertEquals(
                    Fault.FORBIDDEN_REDIRECT,
                    assertThrows(FetchFailed.class, () -> fetch(fetcher, address))
                            .fault());
            assertEquals(List.of("twofold.example", "twofold.example"), lookedUp);
            assertEquals(1, server.questions().size());
        }
    }

    @Test
    void ofSeveralAddressesOnlyThoseThatAreOpenAreTried() throws Exception {
        // All but the second are this machine, too, and the server would hear of it.
        answers.add("127.0.0.2 10.0.0.1 127.0.0.1 ::1");
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "hallo");
                Fetcher fetcher = fetcher(server)) {
            fetch(fetcher, "http://several.example:" + server.port() + "/");

            assertEquals(1, server.questions().size());
        }
    }

    @Test
    void whereOneAddressRefusesTheNextIsTried() throws Exception {
        answers.add("127.0.0.3 127.0.0.1");
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "hallo");
                Fetcher fetcher = fetcher(server, "127.0.0.0/8")) {
            assertEquals(
                    5,
                    fetch(fetcher, "http://several.example:" + server.port() + "/")
                            .size());
        }
    }

    @Test
    void aConnectionIsClosedOnceTheAnswerIsThere() throws Exception {
        try (FaultyServer server = FaultyServer.playing((question, socket, out) -> {
                    out.write(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhallo"));
                    out.flush();
                    // Waits for what else may be asked; there is nothing else.
                    assertEquals(-1, socket.getInputStream().read());
                    answers.add("closed");
                });
                Fetcher fetcher = new Fetcher(Rules.here(server.port()))) {
            fetch(fetcher, server.at("/"));
            for (int i = 0; i < 200 && answers.isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertEquals("closed", answers.peek());
        }
    }

    @Test
    void noThreadOfAFetcherOutlivesIt() throws Exception {
        answers.add("127.0.0.1");
        try (FaultyServer server = FaultyServer.answering("HTTP/1.1 200 OK", "hallo")) {
            try (Fetcher fetcher = fetcher(server)) {
                fetch(fetcher, "http://one.example:" + server.port() + "/");
                assertTrue(threads() > 0);
            }
            for (int i = 0; i < 200 && threads() > 0; i++) {
                Thread.sleep(10);
            }
            assertEquals(0, threads());
        }
    }

    private Fetcher fetcher(FaultyServer server, String... networks) {
        FetchRules here = Rules.here(server.port());
        FetchRules rules = new FetchRules(
                networks.length == 0 ? here.networks() : List.of(networks),
                here.ports(),
                here.connect(),
                here.idle(),
                here.whole(),
                here.maxSent(),
                here.maxBytes(),
                here.agent());
        return new Fetcher(
                rules,
                Clock.systemUTC(),
                name -> {
                    lookedUp.add(name);
                    String[] found = answers.remove().split(" ");
                    InetAddress[] addresses = new InetAddress[found.length];
                    for (int i = 0; i < found.length; i++) {
                        addresses[i] = InetAddress.getByName(found[i]);
                    }
                    return addresses;
                },
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private Fetched fetch(Fetcher fetcher, String address) throws FetchFailed {
        return fetcher.fetch(address, folder.resolve("body"), Progress.NONE);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fetch-") && thread.isAlive())
                .count();
    }
}

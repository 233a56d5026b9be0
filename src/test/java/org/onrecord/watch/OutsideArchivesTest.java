package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.fetch.FetchRules;
import org.onrecord.fetch.Fetcher;
import org.onrecord.source.OutsideCopy;
import org.onrecord.web.Settings;

/** What archives outside answer, played by a server of the test, and what is believed of it. */
class OutsideArchivesTest {

    private static final Instant NEAR = Instant.parse("2024-06-05T10:00:00Z");

    private static final Instant TAKEN = Instant.parse("2024-06-04T08:07:06Z");

    /** How a test's archive answers. */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What an operator set. */
    private record Named(Optional<String> timegate, Optional<String> wayback, boolean save)
            implements Settings.Archives {}

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> near = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
        fetcher = new Fetcher(new FetchRules(
                List.of("127.0.0.1/32"),
                Set.of(server.getAddress().getPort()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                1_000_000,
                1_000_000,
                "Onrecord/1.0"));
    }

    @AfterEach
    void end() {
        server.stop(0);
        fetcher.close();
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void at(String path, Answering answering) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            near.add(String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Datetime")));
            try {
                answering.answer(exchange);
            } finally {
                exchange.close();
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private Optional<OutsideCopy> find(boolean timegate, boolean wayback, boolean save) {
        Settings.Archives settings = new Named(
                timegate ? Optional.of(base() + "/timegate/") : Optional.empty(),
                wayback ? Optional.of(base()) : Optional.empty(),
                save);
        return new OutsideArchives(settings, new GuardedWeb(fetcher, null, Clock.systemUTC()))
                .find("https://harbour.example/boats?id=1&b=%C3%BC", NEAR, folder.resolve("answer"));
    }

    private Optional<OutsideCopy> find() {
        return find(true, true, false);
    }

    @Test
    void nobodyIsAskedUnlessAnOperatorNamesThem() {
        at("/", exchange -> send(exchange, 200, "{}"));

        assertEquals(Optional.empty(), find(false, false, true));
        assertEquals(List.of(), asked);
        assertEquals(
                Optional.empty(),
                new OutsideArchives(new Named(Optional.empty(), Optional.empty(), true), null).host());
    }

    // ---------------------------------------------------------------- a TimeGate

    @Test
    void aTimeGateIsAskedForTheTimeOfOurCopyAndLeadsToAMemento() {
        at(
                "/timegate/",
                exchange ->
                        send(exchange, 302, "", "Vary", "accept-datetime", "Location", base() + "/memento/20240604/x"));
        at(
                "/memento/",
                exchange -> send(exchange, 200, "<p>Boats</p>", "Memento-Datetime", "Tue, 04 Jun 2024 08:07:06 GMT"));

        assertEquals(Optional.of(new OutsideCopy(base() + "/memento/20240604/x", TAKEN)), find());

        assertEquals("/timegate/https://harbour.example/boats?id=1&b=%C3%BC", asked.get(0));
        assertEquals("Wed, 5 Jun 2024 10:00:00 GMT", near.get(0));
    }

    @Test
    void aTimeGateThatAnswersItselfNamesWhereTheMementoStands() {
        at(
                "/timegate/",
                exchange -> send(
                        exchange,
                        200,
                        "<p>Boats</p>",
                        "Memento-Datetime",
                        "Tue, 04 Jun 2024 08:07:06 GMT",
                        "Content-Location",
                        "/memento/1"));

        assertEquals(Optional.of(new OutsideCopy(base() + "/memento/1", TAKEN)), find());
    }

    @Test
    void aTimeGateMayTellOfAMementoInALink() {
        at(
                "/timegate/",
                exchange -> send(
                        exchange,
                        200,
                        "any",
                        "Link",
                        "<https://harbour.example/boats>; rel=\"original\", <https://archive.example/map>; rel=\"timemap\","
                                + " <https://archive.example/1>; rel=\"first memento\"; datetime=\"Tue, 04 Jun 2024 08:07:06 GMT\""));

        assertEquals(Optional.of(new OutsideCopy("https://archive.example/1", TAKEN)), find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<javascript:alert(1)>; rel=\"memento\"; datetime=\"Tue, 04 Jun 2024 08:07:06 GMT\"",
                "<ftp://archive.example/1>; rel=\"memento\"; datetime=\"Tue, 04 Jun 2024 08:07:06 GMT\"",
                "<https://archive.example/1>; rel=\"memento\"; datetime=\"yesterday\"",
                "<https://archive.example/1>; rel=\"memento\"",
                "<https://archive.example/1>; rel=\"original\"; datetime=\"Tue, 04 Jun 2024 08:07:06 GMT\"",
                "<https://me:secret@archive.example/1>; rel=\"memento\"; datetime=\"Tue, 04 Jun 2024 08:07:06 GMT\"",
                "<>;;;,<<<>>> datetime=\"\""
            })
    void aLinkThatIsNoneIsNotBelieved(String link) {
        at("/timegate/", exchange -> send(exchange, 200, "any", "Link", link));

        assertEquals(Optional.empty(), find(true, false, false));
    }

    // ---------------------------------------------------------------- one that answers as the Wayback Machine does

    private void wayback(String json) {
        at("/wayback/available", exchange -> send(exchange, 200, json, "Content-Type", "application/json"));
    }

    @Test
    void theClosestCopyIsTaken() {
        wayback("{\"url\":\"x\",\"archived_snapshots\":{\"closest\":{\"status\":\"200\",\"available\":true,"
                + "\"url\":\"http://archive.example/web/20240604080706/https://harbour.example/boats\","
                + "\"timestamp\":\"20240604080706\"}}}");

        assertEquals(
                Optional.of(new OutsideCopy(
                        "http://archive.example/web/20240604080706/https://harbour.example/boats", TAKEN)),
                find(false, true, false));

        assertEquals(
                "/wayback/available?url=https%3A%2F%2Fharbour.example%2Fboats%3Fid%3D1%26b%3D%25C3%25BC&timestamp=20240605100000",
                asked.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "\"closest\"",
                "{\"archived_snapshots\":{}}",
                "{\"archived_snapshots\":[1,2]}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":false,\"url\":\"http://a.example/\",\"timestamp\":\"20240604080706\"}}}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":\"javascript:alert(1)\",\"timestamp\":\"20240604080706\"}}}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":\"http://a.example/\",\"timestamp\":\"20249904080706\"}}}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":\"http://a.example/\"}}}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":{},\"timestamp\":[]}}}",
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,\"status\":\"404\",\"url\":\"http://a.example/\",\"timestamp\":\"20240604080706\"}}}"
            })
    void nonsenseIsAsIfItHadNothing(String json) {
        wayback(json);

        assertEquals(Optional.empty(), find(false, true, false));
        assertEquals(1, asked.size());
    }

    @Test
    void anAnswerDeepEnoughToBreakAReaderIsNotBelieved() {
        wayback("[".repeat(40_000));

        assertEquals(Optional.empty(), find(false, true, false));
    }

    @Test
    void whatNoneHasIsSavedWhereTheOperatorWantsThat() {
        wayback("{\"archived_snapshots\":{}}");
        at(
                "/save/",
                exchange ->
                        send(exchange, 302, "", "Location", base() + "/web/20240604080706/https://harbour.example/"));
        at("/web/", exchange -> send(exchange, 200, "<p>Boats</p>"));

        assertEquals(Optional.empty(), find(false, true, false));
        assertTrue(asked.stream().noneMatch(path -> path.startsWith("/save/")));
        assertEquals(
                Optional.of(new OutsideCopy(base() + "/web/20240604080706/https://harbour.example/", TAKEN)),
                find(false, true, true));
        assertTrue(asked.contains("/save/https://harbour.example/boats?id=1&b=%C3%BC"), asked.toString());
    }

    @Test
    void whatOneHasIsNotSavedAgain() {
        at("/timegate/", exchange -> send(exchange, 200, "x", "Memento-Datetime", "Tue, 04 Jun 2024 08:07:06 GMT"));
        at("/save/", exchange -> send(exchange, 200, "x"));

        assertTrue(find(true, true, true).isPresent());
        assertEquals(1, asked.size());
    }

    @Test
    void aSavedPageThatTellsNoTimeIsNotBelieved() {
        wayback("{}");
        at("/save/", exchange -> send(exchange, 200, "Please wait."));

        assertEquals(Optional.empty(), find(false, true, true));
    }

    // ---------------------------------------------------------------- archives that fail

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 403, 404, 429, 500, 503})
    void anArchiveThatRefusesHasNothing(int status) {
        at("/", exchange -> send(exchange, status, "", "Memento-Datetime", "Tue, 04 Jun 2024 08:07:06 GMT"));

        assertEquals(Optional.empty(), find(true, true, true));
        assertEquals(3, asked.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/",
                "http://[::1]/",
                "file:///etc/passwd",
                "http://127.0.0.2/"
            })
    void anArchiveThatLeadsIntoAPrivateNetworkIsNotFollowed(String location) {
        at("/", exchange -> send(exchange, 302, "", "Location", location));

        assertEquals(Optional.empty(), find(true, true, true));
    }

    @Test
    void anArchiveThatIsSlowIsGivenUp() {
        at("/", exchange -> {
            try {
                TimeUnit.SECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();

        assertEquals(Optional.empty(), find(true, false, false));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
    }

    @Test
    void anArchiveThatIsNotThereHasNothing() {
        String gone = base() + "/";
        server.stop(0);
        Settings.Archives settings = new Named(Optional.of(gone), Optional.of(gone + "x"), true);

        assertEquals(
                Optional.empty(),
                new OutsideArchives(settings, new GuardedWeb(fetcher, null, Clock.systemUTC()))
                        .find("https://harbour.example/", NEAR, folder.resolve("answer")));
    }
}

package org.onrecord.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Origin;
import org.onrecord.web.Settings;

/** Files that people give are kept as they are, whatever they are called and whatever they say that they are. */
@QuarkusTest
class UploadPagesTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n and so on".getBytes(ISO_8859_1);

    private static final int MOST = 20 * 1024 * 1024;

    @Inject
    CaptureStore store;

    @Inject
    KeptBytes kept;

    @Inject
    Settings settings;

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String mark = UUID.randomUUID().toString();

    // ---------------------------------------------------------------- each kind

    @Test
    void aPageIsKeptAndOnItsWay() throws IOException {
        byte[] page = ("<!doctype html><p>" + mark).getBytes(UTF_8);

        Delivery delivery = delivered(give("filename=\"a page.html\"\r\nContent-Type: text/html", page));

        assertEquals(Arrival.UPLOADED, delivery.arrival());
        assertEquals(
                new Original(delivery.original().sha256(), (long) page.length, "text/html", "a page.html", null, null),
                delivery.original());
        assertEquals(null, delivery.source());
        assertEquals(editor.id(), delivery.askedBy().id());
        assertArrayEquals(page, bytes(delivery.original().sha256()));
    }

    @Test
    void whatIsGivenIsReadAndArrives() throws InterruptedException {
        String words = "The harbour master said that the boats had left before dawn. ".repeat(20) + mark;

        assertEquals(
                words,
                arrived(give("filename=\"a.txt\"", words.getBytes(UTF_8))).text());
        assertEquals(
                mark,
                arrived(give("filename=\"a.png\"", PNG, "transcript", mark)).text());
    }

    private static Delivery arrived(HttpResponse<String> answer) throws InterruptedException {
        Delivery delivery = delivered(answer);
        for (int i = 0; delivery.phase().onItsWay() && i < 300; i++) {
            Thread.sleep(100);
            delivery = delivery(path(answer));
        }
        assertEquals(Phase.ARRIVED, delivery.phase(), delivery.failure());
        return delivery;
    }

    @Test
    void aLabelThatLiesIsNotBelieved() {
        assertEquals("text/html", type("a.pdf\"\r\nContent-Type: application/pdf", "<!doctype html><p>" + mark));
        assertEquals("application/pdf", type("a.html\"\r\nContent-Type: text/html", "%PDF-1.7 " + mark));
        assertEquals("text/plain", type("a.txt\"\r\nContent-Type: text/plain", "Words, and no more. " + mark));
    }

    private String type(String name, String content) {
        return delivered(give("filename=\"" + name, content.getBytes(UTF_8)))
                .original()
                .mediaType();
    }

    @Test
    void aPictureComesWithWhatIsWrittenInIt() {
        HttpResponse<String> without = give("filename=\"a.png\"\r\nContent-Type: image/png", PNG);
        Delivery with = delivered(
                give("filename=\"a.png\"\r\nContent-Type: image/png", PNG, "transcript", "It says\r\n" + mark));

        assertEquals(422, without.statusCode());
        assertTrue(error(without, "transcript").contains("Type what is said or written in it"));
        assertEquals("It says\n" + mark, with.text());
        assertEquals("image/png", with.original().mediaType());
    }

    @Test
    void whatIsReadFromAFileIsNotTypedAsWell() {
        HttpResponse<String> refused =
                give("filename=\"a.txt\"", "Words".getBytes(UTF_8), "transcript", "Typed " + mark);

        assertEquals(422, refused.statusCode());
        assertTrue(error(refused, "transcript").contains("are read from it"));
        assertEquals(
                "Typed " + mark,
                Jsoup.parse(refused.body()).selectFirst("#transcript").wholeText());
    }

    @Test
    void aFileCanBeGivenForASourceOnItsOwnPage() {
        Long source = source();
        Document page = Browser.page(browser.open("/desk/sources/" + source));
        assertEquals(
                "multipart/form-data",
                page.selectFirst("form[action=/desk/uploads]").attr("enctype"));
        assertEquals(
                source.toString(),
                page.selectFirst("form[action=/desk/uploads] [name=source]").val());
        assertTrue(page.selectFirst("#file-help").text().contains("20,971,520 bytes"));

        Delivery delivery = delivered(give("filename=\"a.txt\"", mark.getBytes(UTF_8), "source", source.toString()));

        assertEquals(source, delivery.source().id());
        assertEquals(
                1,
                Browser.page(browser.open("/desk/sources/new"))
                        .select("form[action=/desk/uploads]")
                        .size());
        browser.open("/desk/uploads?source=" + source).then().statusCode(200);
        browser.open("/desk/uploads?source=x").then().statusCode(404);
        assertEquals(
                404,
                give("filename=\"a.txt\"", mark.getBytes(UTF_8), "source", "999999999")
                        .statusCode());
        assertEquals(
                404,
                give("filename=\"a.txt\"", mark.getBytes(UTF_8), "source", "../1")
                        .statusCode());
    }

    // ---------------------------------------------------------------- bad input

    @Test
    void whatIsNoFileIsSaidBesideTheFieldAndWhatWasTypedStays() {
        for (HttpResponse<String> refused : List.of(
                give("filename=\"\"", new byte[0], "transcript", "Typed"),
                give("filename=\"a.txt\"", new byte[0], "transcript", "Typed"),
                give("filename=\"a.bin\"", new byte[] {0, 1, 2, 3, 0, 0, 7, 0}, "transcript", "Typed"))) {
            assertEquals(422, refused.statusCode());
            assertFalse(error(refused, "file").isEmpty());
            assertEquals(
                    "Typed",
                    Jsoup.parse(refused.body()).selectFirst("#transcript").wholeText());
        }
    }

    @Test
    void aTranscriptIsTextAndHasItsLimit() {
        String longest = "é".repeat(999_990) + "x".repeat(20);
        assertEquals(2_000_000, longest.getBytes(UTF_8).length);

        delivered(give("filename=\"a.png\"", PNG, "transcript", longest));
        assertTrue(error(give("filename=\"a.png\"", PNG, "transcript", longest + "x"), "transcript")
                .contains("2,000,001 bytes"));
        assertTrue(error(give("filename=\"a.png\"", PNG, "transcript", "a\0b"), "transcript")
                .contains("control character"));
    }

    @Test
    void aFileMayHaveAsManyBytesAsThePageSaysAndNoMore() {
        assertEquals(MOST, settings.fetching().maxSize().asLongValue());
        byte[] most = new byte[MOST];
        Arrays.fill(most, (byte) 'a');
        most[0] = (byte) mark.charAt(0);

        assertEquals(
                MOST, delivered(give("filename=\"a.txt\"", most)).original().size());
        HttpResponse<String> larger = give("filename=\"a.txt\"", Arrays.copyOf(most, MOST + 1), "transcript", "Typed");
        HttpResponse<String> chunked =
                browser.give("/desk/uploads", "filename=\"a.txt\"", Arrays.copyOf(most, MOST + 1), true);

        assertEquals(422, larger.statusCode());
        assertTrue(error(larger, "file").contains("20,971,521 bytes large; at most 20,971,520"));
        assertEquals(
                "Typed", Jsoup.parse(larger.body()).selectFirst("#transcript").wholeText());
        assertEquals(422, chunked.statusCode());
    }

    @Test
    void whatIsFarTooLargeIsRefusedBeforeItIsReadAndLeavesNothing() throws IOException {
        String answer =
                raw("POST /desk/uploads HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: " + (MOST + 10 * 1024 * 1024 + 1) + "\r\n\r\n--b");

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("This is too large"), answer);
        assertEquals(List.of(), left());
    }

    @Test
    void otherFormsTakeTenMegabytesAsBefore() throws IOException {
        for (String path : List.of("/desk/sources", "/login", "/desk/uploads/", "/desk/uploadsx", "/desk/deliveries")) {
            String answer =
                    raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + "Content-Length: " + (10 * 1024 * 1024 + 1) + "\r\n\r\n--b");
            assertTrue(answer.startsWith("HTTP/1.1 413"), path + answer);
        }
    }

    @Test
    void strangersLeaveNothingOnTheDisk() throws IOException {
        byte[] file = new byte[1_000_000];
        Browser stranger = new Browser();
        stranger.open("/login");

        for (String path : List.of("/desk/uploads", "/login", "/setup", "/claims")) {
            int status = stranger.give(path, "filename=\"a.txt\"", file, true).statusCode();
            assertTrue(status >= 300 && status < 500, path + " " + status);
        }

        assertEquals(List.of(), left());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws IOException {
        Browser other = People.browserOf(editor);

        assertEquals(
                400,
                other.give("/desk/uploads", "filename=\"a.txt\"", mark.getBytes(UTF_8), false)
                        .statusCode());
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"../../../etc/passwd\"",
                "filename=\"C:\\\\dir\\\\a.txt\"",
                "filename=\"\u202Etxt.exe\"",
                "filename*=UTF-8''a%0D%0AX-Made%3A%20up%00.txt",
                "filename*=UTF-8''%FF%FE%E2%80%AE",
                "filename*=nonsense''x",
                "filename*=UTF-8''%zz",
                "filename*=x",
                "filename=\"a.txt\"\r\nnonsense",
                "filename=\"a.txt\"\r\nContent-Transfer-Encoding: base64",
                "filename=\"a.txt\"\r\nContent-Type: text/plain; charset=nonsense",
                "filename=\"<script>alert(1)</script>.txt\"",
                "filename=\"Übersicht 2024.txt\"",
                "filename=no quotes",
                "filename=\""
            })
    void noNameDoesHarm(String head) {
        HttpResponse<String> answer = give(head, ("Words " + mark).getBytes(UTF_8));

        assertTrue(List.of(303, 400, 422).contains(answer.statusCode()), answer.statusCode() + answer.body());
        if (answer.statusCode() == 303) {
            String name = delivered(answer).original().name();
            assertTrue(name.matches("[^\\p{Cc}\\u202A-\\u202E/\\\\]{1,300}") || name.equals("script>.txt"), name);
        }
    }

    @Test
    void aNameOfAThousandCharactersIsCutOff() {
        assertEquals(
                300,
                delivered(give("filename=\"" + "x".repeat(1000) + ".txt\"", mark.getBytes(UTF_8)))
                        .original()
                        .name()
                        .length());
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        browser.open("/desk/uploads");
        for (String body : List.of("", "--", "--b0undary-of-a-form\r\n", "nonsense")) {
            Response answer = browser.sendRaw("/desk/uploads", body);
            assertEquals(415, answer.statusCode());
        }
    }

    // ---------------------------------------------------------------- archives

    @Test
    void oneRecordOfAnArchiveIsChosenAndTakenAsIfItHadBeenFetched() throws IOException {
        Long source = source();
        byte[] archive = archive("<!doctype html><p>" + mark);

        HttpResponse<String> given = give("filename=\"a.warc.gz\"", archive, "source", source.toString());

        assertEquals(303, given.statusCode(), given.body());
        String path = path(given);
        Document page = Browser.page(browser.open(path));
        assertEquals(List.of("3"), page.select("button[name=record]").eachAttr("value"));
        assertTrue(page.selectFirst(".queue").text().contains("https://a.example/" + mark));
        assertTrue(page.selectFirst(".queue").text().contains("2019"));
        String to = page.selectFirst("form[action$=/copies]").attr("action");
        Response chosen = browser.send(to, "record", "3", "source", source.toString());

        chosen.then().statusCode(303);
        Delivery delivery = delivery(chosen.header("Location"));
        assertEquals(source, delivery.source().id());
        assertEquals("https://a.example/" + mark, delivery.original().address());
        assertEquals(200, delivery.original().status());
        assertEquals("text/html", delivery.original().mediaType());
        assertEquals(
                "<!doctype html><p>" + mark,
                new String(bytes(delivery.original().sha256()), UTF_8));
        for (String record : List.of("1", "4", "0", "-1", "x", "999999999999", "")) {
            browser.send(to, "record", record).then().statusCode(422);
        }
        browser.send(to, "record", "2").then().statusCode(409);
        browser.send(to, "record", "3", "source", "nonsense").then().statusCode(404);
    }

    @Test
    void anArchiveThatCannotBeReadOrIsNoLongerHereIsSaidToBeSo() throws IOException {
        byte[] archive = archive("<!doctype html><p>" + mark + "x".repeat(2000));
        HttpResponse<String> half = give("filename=\"a.warc.gz\"", Arrays.copyOf(archive, archive.length - 9));

        assertEquals(303, half.statusCode());
        Response page = browser.open(path(half));
        assertEquals(422, page.statusCode());
        assertTrue(page.asString().contains("damaged or cut off"));
        browser.open("/desk/archives/" + "0".repeat(64)).then().statusCode(410);
        browser.open("/desk/archives/" + "0".repeat(63)).then().statusCode(404);
        String text = delivered(give("filename=\"a.txt\"", ("Words " + mark).getBytes(UTF_8)))
                .original()
                .sha256();
        browser.open("/desk/archives/" + text).then().statusCode(422);
    }

    // ---------------------------------------------------------------- whole copies

    @Test
    void theDeskSavesTheFileAsItCame() throws IOException {
        byte[] bytes = ("<script>alert('" + mark + "')</script>").getBytes(UTF_8);
        Long copy = copy(bytes, "Übersicht \"1\"; x=y.html");

        Response file = browser.open("/desk/captures/" + copy + "/original");

        assertEquals(200, file.statusCode());
        assertArrayEquals(bytes, file.asByteArray());
        assertEquals("application/octet-stream", file.contentType());
        assertEquals(
                "attachment; filename=\"copy-" + copy + "\"; filename*=UTF-8''%C3%9Cbersicht%20%221%22%3B%20x%3Dy.html",
                file.header("Content-Disposition"));
        assertTrue(file.headers().getValues("Content-Security-Policy").contains("sandbox; default-src 'none'"));
        assertEquals(
                List.of("nosniff"),
                file.headers().getValues("X-Content-Type-Options").stream()
                        .distinct()
                        .toList());
        assertTrue(browser.open("/desk/captures/" + copy).asString().contains("/desk/captures/" + copy + "/original"));
    }

    @Test
    void whereThereAreNoBytesThereIsNothing() throws IOException {
        Long pasted = Records.capture(editor, "Pasted " + mark);
        browser.open("/desk/captures/" + pasted + "/original").then().statusCode(404);
        browser.open("/desk/captures/999999999/original").then().statusCode(404);
        Long copy = copy(("Words " + mark).getBytes(UTF_8), "a.txt");
        store.remove(QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(copy).original().sha256()));
        browser.open("/desk/captures/" + copy + "/original").then().statusCode(503);
    }

    // ---------------------------------------------------------------- sweeping

    @Test
    void aSweepLeavesWhatCopiesAndDeliveriesReferTo() throws IOException {
        String copied = original(copy(("Copied " + mark).getBytes(UTF_8), "a.txt"));
        String coming = delivered(give("filename=\"a.txt\"", ("Coming " + mark).getBytes(UTF_8)))
                .original()
                .sha256();
        Path file = Files.writeString(Files.createTempFile("onrecord", ".test"), "Unwanted " + mark);
        String unwanted = store.keep(file, new Origin.Uploaded("a.txt", "text/plain", Instant.now()))
                .sha256();
        Files.delete(file);
        Path left = Files.createDirectories(uploads()).resolve("left-" + mark);
        Files.writeString(left, "left");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

        kept.sweep(Instant.now().minusSeconds(3600));
        assertTrue(store.holds(unwanted), "it may be wanted in a moment");
        kept.sweep(Instant.now().plusSeconds(3600));

        assertTrue(store.holds(copied));
        assertTrue(store.holds(coming));
        assertFalse(store.holds(unwanted));
        assertFalse(Files.exists(left));
    }

    // ---------------------------------------------------------------- helps

    private String original(Long copy) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(copy).original().sha256());
    }

    private Long copy(byte[] bytes, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("onrecord", ".test"), bytes);
        String sha256 = store.keep(file, new Origin.Uploaded(name, "text/html", Instant.now()))
                .sha256();
        Files.delete(file);
        Long source = source();
        return Records.as(editor, actor -> {
            Original original = new Original(sha256, (long) bytes.length, "text/html", name, null, null);
            Arrived what = new Arrived(Arrival.UPLOADED, original, "Words " + mark, List.of(), null);
            Capture copy = Capture.arrived(Source.byId(source), what, Quality.OK, actor.user(), actor.at());
            copy.persist();
            return copy.id();
        });
    }

    private Long source() {
        Long capture = Records.capture(editor, "Text of " + UUID.randomUUID());
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(capture).source().id());
    }

    private HttpResponse<String> give(String head, byte[] file, String... fields) {
        browser.open("/desk/uploads").then().statusCode(200);
        return browser.give("/desk/uploads", head, file, false, fields);
    }

    private static String error(HttpResponse<String> page, String field) {
        return Jsoup.parse(page.body()).select("#" + field + "-error").text();
    }

    private static String path(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("location").orElseThrow());
        return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
    }

    private static Delivery delivered(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return delivery(path(answer));
    }

    private static Delivery delivery(String path) {
        Long id = Long.valueOf(path.substring(path.lastIndexOf("/desk/deliveries/") + 17));
        return QuarkusTransaction.requiringNew().call(() -> {
            Delivery delivery = Delivery.byId(id);
            delivery.text();
            return delivery;
        });
    }

    private byte[] bytes(String sha256) throws IOException {
        try (InputStream in = store.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private Path uploads() {
        return settings.dataDir().resolve("uploads");
    }

    /** What lies where files are while they are sent, once requests that were answered have ended, too. */
    private List<Path> left() throws IOException {
        List<Path> files = lying();
        for (int i = 0; i < 100 && !files.isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            files = lying();
        }
        return files;
    }

    private List<Path> lying() throws IOException {
        if (!Files.isDirectory(uploads())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(uploads())) {
            return files.toList();
        }
    }

    private byte[] archive(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(new WarcResource.Builder(URI.create("https://a.example/a.png"))
                    .body(MediaType.parseLeniently("image/png"), PNG)
                    .build());
            writer.write(new WarcResource.Builder(URI.create("https://a:secret@a.example/" + mark))
                    .body(MediaType.HTML, page.getBytes(UTF_8))
                    .build());
            writer.write(new WarcResource.Builder(URI.create("https://a.example/" + mark))
                    .date(Instant.parse("2019-05-04T12:00:00Z"))
                    .body(MediaType.HTML, page.getBytes(UTF_8))
                    .build());
        }
        return bytes.toByteArray();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            // The server leaves it to the client to hang up: it has not sent what it said that it would.
            StringBuilder answer = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && !answer.toString().endsWith("</html"); ) {
                answer.append((char) c);
                c = socket.getInputStream().read();
            }
            return answer.toString();
        }
    }
}

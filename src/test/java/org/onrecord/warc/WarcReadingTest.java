package org.onrecord.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.onrecord.warc.WarcReading.Contents;
import org.onrecord.warc.WarcReading.Entry;

/** An archive that somebody gives is read as far as it is one, and harms nobody. */
class WarcReadingTest {

    private static final Instant AT = Instant.parse("2019-05-04T03:02:01Z");

    @TempDir
    Path temporary;

    // ---------------------------------------------------------------- what is offered

    @ParameterizedTest
    @ValueSource(strings = {"GZIP", "NONE"})
    void pagesPdfsAndTextsAreOfferedInTheirOrder(WarcCompression packed) throws Exception {
        Path file = archive(
                packed,
                new Warcinfo.Builder().build(),
                response("http://a.example/", 200, "text/html; charset=utf-8", null, "<p>One".getBytes(UTF_8)),
                response("http://a.example/p.png", 200, "image/png", null, new byte[] {1}),
                response("http://a.example/moved", 301, "text/html", null, "moved".getBytes(UTF_8)),
                response("http://a.example/none", 404, "text/html", null, "none".getBytes(UTF_8)),
                response("http://a.example/br", 200, "text/html", "br", new byte[] {1}),
                resource("https://a.example/r.pdf", "application/pdf", "%PDF"),
                resource("file:///etc/passwd", "text/plain", "root"),
                resource("javascript:alert(1)", "text/html", "x"),
                response("http://a.example/t", 200, "text/plain", null, "words".getBytes(UTF_8)));

        Contents contents = WarcReading.list(file);

        assertEquals(
                new Contents(
                        List.of(
                                new Entry(2, "http://a.example/", AT, 200, "text/html"),
                                new Entry(5, "http://a.example/none", AT, 404, "text/html"),
                                new Entry(7, "https://a.example/r.pdf", AT, null, "application/pdf"),
                                new Entry(10, "http://a.example/t", AT, 200, "text/plain")),
                        false),
                contents);
        assertTrue(WarcReading.isArchive(file));
    }

    @Test
    void aRecordIsTakenUnpackedWithItsAddressDateAndStatus() throws Exception {
        byte[] page = "<p>Ünpacked</p>".repeat(1000).getBytes(UTF_8);
        Path file = archive(
                WarcCompression.GZIP,
                response("http://a.example/á b", 404, "text/html", "gzip", gzipped(page)),
                resource("https://a.example/r", "text/plain", "words"));
        Path into = temporary.resolve("into");

        Origin.Fetched origin = WarcReading.take(file, 1, into, page.length);

        assertEquals(Files.readString(into), new String(page, UTF_8));
        assertEquals("http://a.example/%C3%A1%20b", origin.arrived().toASCIIString());
        assertEquals(List.of(404, "text/html", AT), List.of(origin.status(), origin.mediaType(), origin.at()));
        assertEquals(200, WarcReading.take(file, 2, into, 5).status());
        assertEquals("words", Files.readString(into));
    }

    @Test
    void chunksArePutTogether() throws Exception {
        byte[] body = "4\r\nOne \r\n3\r\ntwo\r\n0\r\n\r\n".getBytes(UTF_8);
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Transfer-Encoding", "chunked")
                .body(MediaType.HTML, body)
                .build();
        Path file = archive(WarcCompression.GZIP, recorded("http://a.example/", http));
        Path into = temporary.resolve("into");

        WarcReading.take(file, 1, into, 100);

        assertEquals("One two", Files.readString(into));
    }

    @Test
    void whatIsKeptHereCanBeGivenToAnother() throws Exception {
        CaptureStore store = new CaptureStore(temporary.resolve("captures"));
        Path page = Files.writeString(temporary.resolve("page"), "<p>Kept</p>");
        URI address = URI.create("https://a.example/");
        Kept kept = store.keep(
                page,
                new Origin.Fetched(
                        address, address, 200, Map.of("content-type", List.of("text/html")), "text/html", AT));
        Path file;
        try (var files = Files.walk(temporary.resolve("captures"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }

        assertEquals(1, WarcReading.list(file).entries().size());
        Path into = temporary.resolve("into");
        WarcReading.take(file, 2, into, kept.size());
        assertEquals("<p>Kept</p>", Files.readString(into));
    }

    // ---------------------------------------------------------------- bounds

    @Test
    void twoHundredAreOfferedAndNoMore() throws Exception {
        assertEquals(200, WarcReading.list(pages(200)).entries().size());
        assertFalse(WarcReading.list(pages(200)).more());
        Contents contents = WarcReading.list(pages(201));
        assertEquals(200, contents.entries().size());
        assertTrue(contents.more());
    }

    @Test
    void tenThousandRecordsAreLookedAtAndNoMore() throws Exception {
        List<WarcRecord> records = new ArrayList<>();
        for (int i = 1; i < WarcReading.MAX_RECORDS; i++) {
            records.add(resource("http://a.example/" + i, "image/png", ""));
        }
        records.add(resource("http://a.example/last", "text/plain", "last"));
        assertFalse(WarcReading.list(archive(WarcCompression.NONE, records.toArray(WarcRecord[]::new)))
                .more());

        List<WarcRecord> more = new ArrayList<>();
        for (int i = 0; i < WarcReading.MAX_RECORDS; i++) {
            more.add(resource("http://a.example/" + i, "image/png", ""));
        }
        more.add(resource("http://a.example/beyond", "text/plain", "beyond"));
        Path file = archive(WarcCompression.NONE, more.toArray(WarcRecord[]::new));

        assertEquals(new Contents(List.of(), true), WarcReading.list(file));
        assertThrows(
                BrokenArchive.class,
                () -> WarcReading.take(file, WarcReading.MAX_RECORDS + 1, temporary.resolve("into"), 100));
    }

    @Test
    void aRecordThatIsTooLargeIsNotTaken() throws Exception {
        Path file = archive(
                WarcCompression.GZIP,
                response("http://a.example/", 200, "text/html", "gzip", gzipped(new byte[10_000])));
        Path into = temporary.resolve("into");

        WarcReading.take(file, 1, into, 10_000);
        BrokenArchive refused = assertThrows(BrokenArchive.class, () -> WarcReading.take(file, 1, into, 9_999));

        assertTrue(refused.getMessage().contains("larger than what is kept"), refused.getMessage());
    }

    @Test
    void whatUnpacksWithoutEndIsGivenUp() throws Exception {
        Path bomb = temporary.resolve("bomb.warc.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(head("resource", 4_000_000_000L, "WARC-Target-URI: http://a.example/")
                    .getBytes(UTF_8));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 520; i++) {
                out.write(zeros);
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(bomb, "too large"));
    }

    @Test
    void aHeadWithoutEndIsGivenUpLongBefore() throws Exception {
        Path file = temporary.resolve("head.warc.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("WARC/1.0\r\nWARC-Type: resource\r\nX: ".getBytes(UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write("a".repeat(1_000_000).getBytes(UTF_8));
            }
        }
        refused(file, "too large");
        Path answer = temporary.resolve("answer.warc");
        Files.writeString(
                answer,
                head("response", 50_000_000, "Content-Type: application/http") + "HTTP/1.1 200 OK\r\nX: "
                        + "a".repeat(50_000_000));
        refused(answer, "too large");
    }

    @Test
    void whatIsPackedTwiceIsNoArchive() throws Exception {
        byte[] inner = Files.readAllBytes(pages(1));
        Path file = Files.write(temporary.resolve("twice.warc.gz"), gzipped(inner));

        assertFalse(WarcReading.isArchive(file));
        refused(file, "no web archive");
    }

    // ---------------------------------------------------------------- damage

    @Test
    void anArchiveThatWasCutOffIsRefused() throws Exception {
        for (WarcCompression packed : List.of(WarcCompression.GZIP, WarcCompression.NONE)) {
            byte[] whole = Files.readAllBytes(archive(
                    packed,
                    response(
                            "http://a.example/1",
                            200,
                            "text/html",
                            null,
                            "<p>One</p>".repeat(50).getBytes(UTF_8)),
                    resource("http://a.example/2", "text/plain", "words ".repeat(50))));
            Path file = temporary.resolve("cut");
            // Between two records an archive may end; and a packed one that ends in the ten bytes before a record does,
            // too.
            int second = new String(whole, ISO_8859_1)
                    .lastIndexOf(packed == WarcCompression.GZIP ? "\u001f\u008b\u0008" : "WARC/");
            for (int cut = whole.length / 2; cut < whole.length - 12; cut += 7) {
                if (cut >= second && cut <= second + 18) {
                    continue;
                }
                Files.write(file, Arrays.copyOf(whole, cut));
                BrokenArchive refused = assertThrows(
                        BrokenArchive.class, () -> WarcReading.list(file), packed + " cut off at " + Files.size(file));
                assertTrue(refused.getMessage().contains("damaged or cut off"), refused.getMessage());
            }
        }
    }

    @Test
    void aRecordThatSpeaksNonsenseIsPassedOver() throws Exception {
        Path file = temporary.resolve("odd.warc");
        Files.writeString(
                file,
                head("resource", 1, "WARC-Target-URI: http://a.example/1", "Content-Type: text/html")
                                .replace("2019-05", "20x9-05")
                        + "a\r\n\r\n"
                        + head("response", 9, "WARC-Target-URI: http://a.example/2", "Content-Type: application/http")
                        + "no answer\r\n\r\n"
                        + head("resource", 1, "Content-Type: text/html")
                        + "b\r\n\r\n"
                        + head(
                                "resource",
                                1,
                                "WARC-Target-URI: http://a.example/" + "x".repeat(4000),
                                "Content-Type: text/html")
                        + "b\r\n\r\n"
                        + head("resource", 1, "WARC-Target-URI: http://a.example/4", "Content-Type: text/html")
                        + "c\r\n\r\n");

        assertEquals(
                List.of("http://a.example/4"),
                WarcReading.list(file).entries().stream().map(Entry::address).toList());
        for (int number : new int[] {-1, 0, 1, 2, 3, 6, Integer.MAX_VALUE}) {
            assertThrows(BrokenArchive.class, () -> WarcReading.take(file, number, temporary.resolve("into"), 100));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-100", "99999999999999999999", "x", "", "9223372036854775807"})
    void noLengthLeadsAstray(String length) throws Exception {
        Path file = temporary.resolve("length.warc");
        Files.writeString(
                file,
                head("resource", 1, "WARC-Target-URI: http://a.example/", "Content-Type: text/html")
                                .replace("Content-Length: 1", "Content-Length: " + length)
                        + "a\r\n\r\n");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(file, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W",
                "WARC/",
                "WARC/1.0\r\n",
                "some text",
                "\u001f\u008b",
                "\u001f\u008b\u0008garbage garbage"
            })
    void whatIsNoneIsSaidToBeNone(String bytes) throws IOException {
        refused(Files.write(temporary.resolve("none"), bytes.getBytes(ISO_8859_1)), "");
    }

    // ---------------------------------------------------------------- helps

    private void refused(Path file, String words) {
        BrokenArchive refused = assertThrows(BrokenArchive.class, () -> WarcReading.list(file));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertThrows(BrokenArchive.class, () -> WarcReading.take(file, 1, temporary.resolve("into"), 100));
    }

    private Path pages(int count) throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(resource("http://a.example/" + i, "text/html", "<p>" + i));
        }
        return archive(WarcCompression.GZIP, records.toArray(WarcRecord[]::new));
    }

    private Path archive(WarcCompression packed, WarcRecord... records) throws IOException {
        Path file = Files.createTempFile(temporary, "archive", ".warc");
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), packed)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return file;
    }

    private static WarcRecord response(String address, int status, String type, String encoding, byte[] body)
            throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "").addHeader("Content-Type", type);
        if (encoding != null) {
            http.addHeader("Content-Encoding", encoding);
        }
        return recorded(address, http.body(null, body).build());
    }

    private static WarcRecord recorded(String address, HttpResponse http) throws IOException {
        return new WarcResponse.Builder(address).date(AT).body(http).build();
    }

    private static WarcRecord resource(String address, String type, String body) {
        return new WarcResource.Builder(URI.create(address))
                .date(AT)
                .body(MediaType.parseLeniently(type), body.getBytes(UTF_8))
                .build();
    }

    private static String head(String type, long length, String... more) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: " + AT + "\r\n" + String.join("\r\n", more) + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}

package org.onrecord.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** What is kept is whole, whatever happened while it was written, or it isn't believed. */
class CaptureStoreTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Origin.Uploaded UPLOADED = new Origin.Uploaded("page.html", "text/html", AT);

    @TempDir
    Path temporary;

    private Path folder;
    private CaptureStore store;

    @BeforeEach
    void open() {
        folder = temporary.resolve("data/captures");
        store = new CaptureStore(folder);
    }

    // ---------------------------------------------------------------- what comes out is what went in

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 65_536, 1_000_000})
    void bytesComeBackAsTheyWere(int length) throws IOException {
        byte[] bytes = random(length);

        Kept kept = store.keep(file(bytes), UPLOADED);

        assertEquals(new Kept(sha256(bytes), length, false), kept);
        assertArrayEquals(bytes, read(kept.sha256()));
        assertEquals(length, store.size(kept.sha256()));
        assertTrue(store.holds(kept.sha256()));
        assertEquals(List.of(), files("arriving"));
    }

    @Test
    void bytesAreReadOneByOneToo() throws IOException {
        byte[] bytes = {1, (byte) 200, 3};
        Kept kept = store.keep(file(bytes), UPLOADED);

        try (InputStream in = store.open(kept.sha256())) {
            assertEquals(List.of(1, 200, 3, -1, -1), List.of(in.read(), in.read(), in.read(), in.read(), in.read()));
        }
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Kept first = store.keep(file(random(1000)), UPLOADED);
        byte[] written = Files.readAllBytes(place(first.sha256()));

        Kept second = store.keep(file(random(1000)), new Origin.Uploaded("other.html", null, AT.plusSeconds(9)));

        assertFalse(first.before());
        assertEquals(new Kept(first.sha256(), 1000, true), second);
        assertArrayEquals(written, Files.readAllBytes(place(first.sha256())));
    }

    @Test
    void whatWasNeverKeptIsNotThere() throws IOException {
        String other = sha256(random(5));

        assertFalse(store.holds(other));
        assertThrows(NoSuchFileException.class, () -> store.open(other));
        assertThrows(NoSuchFileException.class, () -> store.size(other));
        store.remove(other);
        assertEquals(0, store.sweep(hash -> false, Instant.now()));
        assertFalse(Files.exists(folder), "asking writes nothing");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../../../etc/passwd",
                "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555",
                "../..44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85\n",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85\0"
            })
    void nothingButAHashNamesAFile(String sha256) {
        assertThrows(IllegalArgumentException.class, () -> store.open(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.size(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.holds(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.remove(sha256));
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        Kept kept = store.keep(file(random(1000)), UPLOADED);

        store.remove(kept.sha256());

        assertFalse(store.holds(kept.sha256()));
        assertFalse(store.keep(file(random(1000)), UPLOADED).before(), "it can be kept again");
    }

    // ---------------------------------------------------------------- the records, read by another reader

    @Test
    void whatWasFetchedIsARecordOfTheAnswerThatOtherToolsRead() throws IOException {
        byte[] bytes = "<p>Olá, mundo</p>".getBytes(UTF_8);
        URI asked = URI.create("http://example.org/a?b=1");
        URI arrived = URI.create("https://example.org/á");
        Kept kept = store.keep(
                file(bytes),
                new Origin.Fetched(
                        asked,
                        arrived,
                        404,
                        Map.of(
                                "content-type", List.of("text/html; charset=utf-8"),
                                "content-encoding", List.of("gzip"),
                                "content-length", List.of("7"),
                                "Transfer-Encoding", List.of("chunked"),
                                "set-cookie", List.of("a=1", "b=2\r\nX-Made: up"),
                                "not a name", List.of("x"),
                                "", List.of("y")),
                        "text/html",
                        AT));

        List<String> seen = new ArrayList<>();
        try (WarcReader reader = new WarcReader(place(kept.sha256()))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                assertEquals(MessageVersion.WARC_1_1, record.version());
                assertEquals(AT, record.date());
                seen.add(record.type());
                if (record instanceof WarcMetadata metadata) {
                    assertEquals(List.of(asked.toString()), metadata.fields().all("via"));
                } else if (record instanceof WarcResponse response) {
                    assertEquals("https://example.org/%C3%A1", response.target());
                    assertEquals(
                            "text/html",
                            response.identifiedPayloadType().orElseThrow().toString());
                    assertEquals(
                            "sha256:" + kept.sha256(),
                            response.headers().sole("WARC-Payload-Digest").orElseThrow());
                    HttpResponse http = response.http();
                    assertEquals(404, http.status());
                    assertEquals(
                            Map.of(
                                    "Content-Length", List.of(String.valueOf(bytes.length)),
                                    "content-type", List.of("text/html; charset=utf-8"),
                                    "set-cookie", List.of("a=1", "b=2 X-Made: up"),
                                    "X-Archive-Orig-content-encoding", List.of("gzip"),
                                    "X-Archive-Orig-content-length", List.of("7"),
                                    "X-Archive-Orig-Transfer-Encoding", List.of("chunked")),
                            Map.copyOf(http.headers().map()));
                    assertArrayEquals(bytes, http.bodyDecoded().stream().readAllBytes());
                    assertEquals(
                            response.blockDigest().orElseThrow().hex(),
                            response.calculatedBlockDigest().orElseThrow().hex());
                }
            }
        }
        assertEquals(List.of("warcinfo", "metadata", "response"), seen);
        assertArrayEquals(bytes, read(kept.sha256()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Anlage 3.pdf", "", "a\nWARC-Type: response", "../../x", "\u202Egnp.exe", "\uD800", "//host/x"})
    void whatWasUploadedIsARecordOfAFileWhateverItsName(String name) throws IOException {
        byte[] bytes = random(500);
        Kept kept = store.keep(file(bytes), new Origin.Uploaded(name, "application/pdf\r\nX: y", AT));

        try (WarcReader reader = new WarcReader(place(kept.sha256()))) {
            Warcinfo info = (Warcinfo) reader.next().orElseThrow();
            WarcResource resource = (WarcResource) reader.next().orElseThrow();
            assertEquals(info.id(), resource.warcinfoID().orElseThrow());
            assertTrue(resource.target().startsWith("file:///"), resource.target());
            assertTrue(resource.target().matches("\\p{Graph}+"), resource.target());
            assertFalse(resource.headers().first("X").isPresent());
            assertArrayEquals(bytes, resource.body().stream().readAllBytes());
            assertTrue(reader.next().isEmpty());
        }
    }

    @Test
    void eachRecordIsCompressedForItself() throws IOException {
        Kept kept = store.keep(file(random(500)), UPLOADED);

        byte[] written = Files.readAllBytes(place(kept.sha256()));

        assertEquals(
                2,
                IntStream.range(0, written.length - 2)
                        .filter(i -> written[i] == 0x1f && written[i + 1] == (byte) 0x8b && written[i + 2] == 8)
                        .count());
    }

    // ---------------------------------------------------------------- damage

    @ParameterizedTest
    @ValueSource(ints = {0, 3000})
    void aFileThatWasCutOffAnywhereIsNotBelievedAndIsWrittenAnew(int length) throws IOException {
        byte[] bytes = random(length);
        Kept kept = store.keep(file(bytes), UPLOADED);
        byte[] whole = Files.readAllBytes(place(kept.sha256()));

        for (int cut = 0; cut < whole.length; cut += cut > whole.length - 120 ? 1 : 100) {
            Files.write(place(kept.sha256()), Arrays.copyOf(whole, cut));

            assertFalse(store.holds(kept.sha256()), "cut off at " + cut);
            assertThrows(Damaged.class, () -> read(kept.sha256()), "cut off at " + cut);
            assertFalse(store.keep(file(bytes), UPLOADED).before(), "cut off at " + cut);
            assertArrayEquals(bytes, read(kept.sha256()));
            whole = Files.readAllBytes(place(kept.sha256()));
        }
    }

    @Test
    void aFlippedBitIsFoundBeforeTheLastBytesAreGiven() throws IOException {
        byte[] bytes = random(100_000);
        Kept kept = store.keep(file(bytes), UPLOADED);
        byte[] whole = Files.readAllBytes(place(kept.sha256()));
        int flips = 0;

        for (int at = 0; at < whole.length; at += 997) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(place(kept.sha256()), flipped);
            byte[] got = gotBeforeDamage(kept.sha256());
            if (got != null) {
                flips++;
                assertTrue(got.length < bytes.length, "all bytes were given, though damaged at " + at);
            }
        }
        assertTrue(flips > 90, flips + " found");
    }

    /** What a reader gets until the damage is told, or null when nothing that matters was damaged. */
    private byte[] gotBeforeDamage(String sha256) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (InputStream in = store.open(sha256)) {
            in.transferTo(got);
            return null;
        } catch (Damaged e) {
            return got.toByteArray();
        }
    }

    @Test
    void aWholeFileUnderAnothersHashIsNotBelieved() throws IOException {
        Kept one = store.keep(file(random(1000)), UPLOADED);
        Kept other = store.keep(file(random(1001)), UPLOADED);
        Files.copy(place(one.sha256()), place(other.sha256()), REPLACE_EXISTING);

        assertFalse(store.holds(other.sha256()));
        assertThrows(Damaged.class, () -> read(other.sha256()));
    }

    @Test
    void whatIsNoArchiveAtAllIsDamaged() throws IOException {
        Kept kept = store.keep(file(random(1000)), UPLOADED);
        for (String other : List.of("", "WARC/1.1\r\n", "some text that is no archive at all", "\u001f\u008b")) {
            Files.write(place(kept.sha256()), other.getBytes(ISO_8859_1));
            assertThrows(Damaged.class, () -> read(kept.sha256()), other);
            assertFalse(store.holds(kept.sha256()), other);
        }
    }

    @Test
    void whatAKilledWriterLeftIsNeverTakenForAFile() throws IOException {
        Kept kept = store.keep(file(random(1000)), UPLOADED);
        byte[] whole = Files.readAllBytes(place(kept.sha256()));
        store.remove(kept.sha256());
        Path part = folder.resolve("arriving/left.part");
        Files.write(part, Arrays.copyOf(whole, whole.length / 2));

        assertFalse(store.holds(kept.sha256()));
        assertEquals(0, store.sweep(hash -> false, LONG_AGO));
        assertTrue(Files.exists(part), "its writer may be at it");
        assertEquals(1, store.sweep(hash -> false, Instant.now().plusSeconds(60)));
        assertFalse(Files.exists(part));
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        assertThrows(IOException.class, () -> store.keep(temporary.resolve("none"), UPLOADED));
        Path file = file(random(1000));
        Origin broken = new Origin.Fetched(URI.create("http://a.example/"), null, 200, Map.of(), null, AT);
        assertThrows(RuntimeException.class, () -> store.keep(file, broken));

        assertEquals(List.of(), files("arriving"));
        assertFalse(store.holds(sha256(random(1000))));
    }

    // ---------------------------------------------------------------- several at once

    @Test
    void manyWhoKeepTheSameBytesAtOnceAllHaveThem() throws IOException {
        Path file = file(random(50_000));
        List<CompletableFuture<Kept>> keepers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> unchecked(() -> new CaptureStore(folder).keep(file, UPLOADED))))
                .limit(24)
                .toList();

        Set<String> hashes = Set.copyOf(
                keepers.stream().map(CompletableFuture::join).map(Kept::sha256).toList());

        assertEquals(1, hashes.size());
        assertArrayEquals(random(50_000), read(hashes.iterator().next()));
        assertEquals(List.of(), files("arriving"));
    }

    @Test
    void whoKeepsBytesWhileTheyAreSweptHasThem() {
        Path file = file(random(2000));
        String sha256 = sha256(random(2000));
        ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
        CompletableFuture<?> sweeper = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                unchecked(() -> store.sweep(hash -> false, Instant.now().minusSeconds(1)));
            }
        });
        while (!sweeper.isDone()) {
            unchecked(() -> {
                age(sha256);
                store.keep(file, UPLOADED);
                if (!store.holds(sha256)) {
                    lost.add("lost");
                }
                return null;
            });
        }
        sweeper.join();

        assertEquals(List.of(), List.copyOf(lost));
    }

    private void age(String sha256) throws IOException {
        try {
            Files.setLastModifiedTime(place(sha256), FileTime.from(LONG_AGO));
        } catch (NoSuchFileException e) {
            // It has just been swept.
        }
    }

    // ---------------------------------------------------------------- sweeping

    @Test
    void aSweepRemovesWhatIsOldAndUnwantedAlone() throws IOException {
        String wanted = old(store.keep(file(random(10)), UPLOADED).sha256());
        String unwanted = old(store.keep(file(random(11)), UPLOADED).sha256());
        String fresh = store.keep(file(random(12)), UPLOADED).sha256();
        Path foreign = folder.resolve("notes/of/mine.txt");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "stays");
        Files.setLastModifiedTime(foreign, FileTime.from(LONG_AGO));

        int removed = store.sweep(wanted::equals, Instant.now().minusSeconds(3600));

        assertEquals(1, removed);
        assertTrue(store.holds(wanted));
        assertFalse(store.holds(unwanted));
        assertTrue(store.holds(fresh));
        assertTrue(Files.exists(foreign));
        assertEquals(List.of(), files("arriving"));
    }

    @Test
    void aSweepAsksInTheOrderOfTheHashes() throws IOException {
        for (int i = 0; i < 40; i++) {
            old(store.keep(file(random(i)), UPLOADED).sha256());
        }
        List<String> asked = new ArrayList<>();

        store.sweep(asked::add, Instant.now());

        assertEquals(asked.stream().sorted().toList(), asked);
        assertEquals(40, asked.size());
    }

    @Test
    void whatIsKeptAgainIsYoungAgain() throws IOException {
        String again = old(store.keep(file(random(10)), UPLOADED).sha256());
        store.keep(file(random(10)), UPLOADED);

        assertEquals(0, store.sweep(hash -> false, Instant.now().minusSeconds(3600)));
        assertTrue(store.holds(again));
    }

    @Test
    void whatIsTouchedWhileItIsSweptGoesBack() throws IOException {
        String touched = old(store.keep(file(random(10)), UPLOADED).sha256());

        store.sweep(
                hash -> {
                    unchecked(() -> store.keep(file(random(10)), UPLOADED));
                    return false;
                },
                Instant.now().minusSeconds(3600));

        assertTrue(store.holds(touched));
        assertEquals(List.of(), files("arriving"));
    }

    @Test
    void whatABrokenOffSweepTookOutOfItsPlaceGoesBack() throws IOException {
        String taken = old(store.keep(file(random(10)), UPLOADED).sha256());
        Files.move(place(taken), folder.resolve("arriving/" + taken + ".warc.gz.leaving"));

        assertEquals(0, store.sweep(taken::equals, Instant.now()));

        assertTrue(store.holds(taken));
    }

    // ---------------------------------------------------------------- helps

    private String old(String sha256) throws IOException {
        Files.setLastModifiedTime(place(sha256), FileTime.from(LONG_AGO));
        return sha256;
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + ".warc.gz");
    }

    private byte[] read(String sha256) throws IOException {
        try (InputStream in = store.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private List<Path> files(String within) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(within))) {
            return files.toList();
        }
    }

    private Path file(byte[] bytes) {
        return unchecked(() -> Files.write(Files.createTempFile(temporary, "given", ""), bytes));
    }

    /** The same bytes for the same length. */
    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        return unchecked(() ->
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private interface Act<T> {
        T now() throws Exception;
    }

    private static <T> T unchecked(Act<T> act) {
        try {
            return act.now();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

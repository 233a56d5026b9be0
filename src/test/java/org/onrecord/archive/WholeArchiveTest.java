package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Kept;
import org.onrecord.warc.Origin;

/** That an archive holds all files of a desk, and that nothing of one that is not whole is taken in. */
class WholeArchiveTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:15:30Z");

    @TempDir
    Path folder;

    private DataSource database;
    private CaptureStore store;
    private Kept kept;
    private WholeArchive archive;

    /** A desk with one copy whose bytes it has, one whose bytes are lost, and one that was erased. */
    @BeforeEach
    void enter() throws Exception {
        database = Databases.fresh("h2");
        store = new CaptureStore(folder.resolve("one/captures"));
        archive = new WholeArchive(database, store, folder.resolve("one"));
        kept = keep("<p>300 boats had left.</p>");
        Databases.run(
                database,
                "insert into app_user values (1, 0, 'ana@desk.example', 'Ana', 'hash', 'ADMIN', true,"
                        + " timestamp with time zone '2024-10-27 02:30:00Z', null)",
                "insert into speaker (id, version, slug, kind, name, names, revision, key_rules)"
                        + " values (1, 0, 's', 'OUTLET', 'Harbour Times', 'x', 1, 0)",
                "insert into source (id, version, slug, kind, title, searchable, publisher_id, language, revision,"
                        + " copy_access) values (1, 0, 's', 'ARTICLE', 'Boats', 'x', 1, 'en', 1, 'FINGERPRINT')");
        capture(1, "300 boats had left.", kept.sha256());
        capture(2, "Lost", "ab".repeat(32));
        capture(3, "", keep("erased").sha256());
        Files.writeString(folder.resolve("one/log.key"), "signer\nverifier\n");
        Files.writeString(folder.resolve("one/log.checkpoint"), "signed\n");
    }

    private Kept keep(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        return store.keep(file, new Origin.Uploaded("page.html", "text/html", AT));
    }

    private void capture(long id, String body, String bytes) throws SQLException {
        Databases.run(
                database,
                "insert into capture (id, source_id, body, text_sha256, arrival, quality, captured_at, bytes_sha256)"
                        + " values (%d, 1, '%s', '%s', 'UPLOADED', 'OK', timestamp with time zone '2026-03-01 00:00:00Z', '%s')"
                                .formatted(id, body, "0".repeat(64), bytes));
    }

    private byte[] written(boolean secrets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(1, archive.write(out, secrets));
        return out.toByteArray();
    }

    private WholeArchive other(DataSource into) {
        Path data = folder.resolve("other");
        return new WholeArchive(into, new CaptureStore(data.resolve("captures")), data);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("archive.zip"), zip);
    }

    @Test
    void aWholeDeskComesBackAsTheSameBytesWithItsFiles() throws Exception {
        byte[] zip = written(true);
        DataSource into = Databases.fresh("postgresql");
        WholeArchive other = other(into);
        assertEquals(3L, other.read(file(zip)).get("capture"));
        try (InputStream page = new CaptureStore(folder.resolve("other/captures")).open(kept.sha256())) {
            assertEquals("<p>300 boats had left.</p>", new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals("signer\nverifier\n", Files.readString(folder.resolve("other/log.key")));
        assertEquals("signed\n", Files.readString(folder.resolve("other/log.checkpoint")));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        other.write(again, true);
        assertArrayEquals(zip, again.toByteArray());
        assertEquals(
                List.of(
                        "captures/" + kept.sha256() + ".warc.gz",
                        "log.checkpoint",
                        "log.key",
                        "missing.txt",
                        "record.jsonl",
                        "manifest-sha256.txt"),
                List.copyOf(entries(zip).keySet()));
        assertEquals("ab".repeat(32) + "\n", new String(entries(zip).get("missing.txt"), StandardCharsets.UTF_8));
        try (Stream<Path> left = Files.list(folder.resolve("one/uploads"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void withoutSecretsNeitherHashesNorTheKeyGoAlongAndNoDeskIsMadeOfIt() throws Exception {
        byte[] zip = written(false);
        assertFalse(entries(zip).containsKey("log.key"));
        assertFalse(new String(entries(zip).get("record.jsonl"), StandardCharsets.UTF_8).contains("\"hash\""));
        refused(zip, "made without secrets");
    }

    @Test
    void anArchiveThatIsNotWholeIsRefusedAndNothingOfItIsTakenIn() throws Exception {
        byte[] zip = written(true);
        String capture = "captures/" + kept.sha256() + ".warc.gz";
        refused(Arrays.copyOf(zip, zip.length - 100), "is not whole");
        refused(new byte[0], "is not whole");
        refused("PK nothing".getBytes(StandardCharsets.UTF_8), "is not whole");
        refused(with(zip, entries -> entries.remove(capture)), "has no file " + capture);
        refused(with(zip, entries -> entries.put("../../evil", new byte[1])), "just the files that its list names");
        refused(with(zip, entries -> entries.get(capture)[40]++), "is not the one that was written");
        refused(with(zip, entries -> entries.get("record.jsonl")[300]++), "Line ");
        refused(with(zip, entries -> entries.remove("manifest-sha256.txt")), "has no file manifest-sha256.txt");
        refused(sealed(zip, entries -> entries.put("../../evil", new byte[1])), "names one that no archive has");
        refused(sealed(zip, entries -> entries.put("log.key", new byte[20_000])), "longer than any");
        refused(sealed(zip, entries -> entries.put(capture, entries.get("log.key"))), "is not whole");
        refused(
                sealed(zip, entries -> entries.put("captures/" + "cd".repeat(32) + ".warc.gz", entries.get(capture))),
                "is not whole");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/log.key"), "another");
        refused(zip, "holds another log.key");
    }

    private void refused(byte[] zip, String because) throws Exception {
        DataSource into = Databases.fresh("h2");
        Refused refused = assertThrows(Refused.class, () -> other(into).read(file(zip)));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
        assertEquals("0", Databases.answer(into, "select count(*) from app_user"));
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    private static byte[] with(byte[] zip, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        change.accept(entries);
        return zip(entries);
    }

    /** With a list that names what is there: by somebody who knows how archives are made. */
    private static byte[] sealed(byte[] zip, Consumer<Map<String, byte[]>> change) throws IOException {
        return with(zip, entries -> {
            change.accept(entries);
            entries.remove("manifest-sha256.txt");
            List<String> names = new ArrayList<>(entries.keySet());
            names.sort(null);
            StringBuilder list = new StringBuilder();
            for (String name : names) {
                String hash = HexFormat.of().formatHex(Hashing.sha256().digest(entries.get(name)));
                list.append(hash).append("  ").append(name).append('\n');
            }
            entries.put("manifest-sha256.txt", list.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** As if the machine had stopped after the files had come and before the record had. */
    @Test
    void anImportThatWasStoppedCanBeBegunAgain() throws Exception {
        byte[] zip = written(true);
        DataSource into = Databases.fresh("h2");
        WholeArchive other = other(into);
        CaptureStore before = new CaptureStore(folder.resolve("other/captures"));
        Map<String, byte[]> entries = entries(zip);
        try (InputStream file = new ByteArrayInputStream(entries.get("captures/" + kept.sha256() + ".warc.gz"))) {
            before.adopt(file, kept.sha256());
        }
        Files.writeString(folder.resolve("other/log.key"), "signer\nverifier\n");
        Files.writeString(folder.resolve("other/captures/arriving/half.part"), "half");
        other.read(file(zip));
        assertEquals("1", Databases.answer(into, "select count(*) from app_user"));
        assertThrows(Refused.class, () -> other.read(file(zip)));
    }
}

package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.history.Event;
import org.onrecord.testing.Records;
import org.onrecord.testing.TestDatabase;
import org.onrecord.warc.CaptureStore;

/** The whole record of a desk that was worked at, all tests before this one included, moved to the other database. */
@QuarkusTest
class ArchiveDeskPagesTest {

    @TempDir
    Path folder;

    private static Response taken(User admin, Object... fields) {
        Browser browser = People.browserOf(admin);
        browser.open("/desk/archive").then().statusCode(200);
        return browser.send("/desk/archive", fields);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String detail(User admin) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.<Event>find("actor.id = ?1 order by id desc", admin.id())
                        .firstResult()
                        .detail());
    }

    @Test
    void everythingIsMovedToTheOtherDatabaseAndComesOutOfItAsTheSameBytes() throws Exception {
        User editor = People.editor();
        Long claim = Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour"));
        User admin = People.admin();

        Response response = taken(admin, "secrets", "yes");

        assertEquals(200, response.statusCode());
        assertTrue(response.header("Content-Disposition").matches("attachment; filename=\"onrecord-[0-9-]+\\.zip\""));
        assertEquals("no-store", response.header("Cache-Control"));
        assertEquals("with the hashes of passwords and the log's key", detail(admin));
        byte[] zip = response.asByteArray();
        DataSource other = Databases.fresh(TestDatabase.kind().equals("h2") ? "postgresql" : "h2");
        WholeArchive moved = new WholeArchive(other, new CaptureStore(folder.resolve("captures")), folder);
        moved.read(Files.write(folder.resolve("archive.zip"), zip));
        assertEquals(
                new String(entries(zip).get("record.jsonl"), StandardCharsets.UTF_8),
                new String(RecordMoveTest.exported(other), StandardCharsets.UTF_8));
        assertTrue(Files.exists(folder.resolve("log.key")));
        assertEquals(
                String.valueOf(claim),
                Databases.answer(other, "select id from claim where publication = 'PUBLISHED' and id = " + claim));
        assertNotEquals("", Databases.answer(other, "select password_hash from app_user where id = " + admin.id()));
    }

    @Test
    void withoutTheTickNoSecretIsInIt() throws Exception {
        User admin = People.admin();
        Map<String, byte[]> entries = entries(taken(admin).asByteArray());
        assertEquals("without secrets", detail(admin));
        assertFalse(entries.containsKey("log.key"));
        assertFalse(entries.containsKey("log.checkpoint"));
        String record = new String(entries.get("record.jsonl"), StandardCharsets.UTF_8);
        assertFalse(record.contains("\"$2a$"), "a hash of a password");
        assertTrue(record.contains(admin.email()));
    }

    @Test
    void onlyAdministratorsTakeItAlong() {
        Browser reviewer = People.browserOf(People.reviewer());
        reviewer.open("/desk/account");
        reviewer.open("/desk/archive").then().statusCode(403);
        reviewer.send("/desk/archive").then().statusCode(403);
        new Browser().open("/desk/archive").then().statusCode(303);
        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/account");
        admin.sendWith(null, "/desk/archive").then().statusCode(400);
    }
}

package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.claim.Claim;
import org.onrecord.history.PublicLog;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.testing.WholeRecordFirst;
import org.onrecord.tlog.NoteVerifier;
import org.onrecord.tlog.Tiles;
import org.onrecord.tlog.Tiles.Tile;
import org.onrecord.tlog.TlogProof;
import org.onrecord.tlog.Verification;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

/** The log as anyone can fetch and check it, and as the desk finds what was changed behind its back. */
@QuarkusTest
@Tag(WholeRecordFirst.TAG)
class LogPagesTest {

    private static final String DAMAGED = "0000000000000000000000000000000000000000000000000000000000000000";

    @Inject
    PublicLog log;

    private static Options trusting() {
        return new Options(NoteVerifier.read(text("/log/key").strip()), null);
    }

    private static String text(String path) {
        Response response = given().get(path);
        assertEquals(200, response.statusCode(), path);
        return response.asString();
    }

    private static String proof(Published claim) {
        return text(claim.path() + ".tlog-proof");
    }

    private static String opened(String proof) {
        return new String(TlogProof.read(proof).extra());
    }

    private static Report archive() throws IOException {
        return Verification.archive(
                new ByteArrayInputStream(given().get("/log/archive").asByteArray()), trusting());
    }

    private long size() {
        return QuarkusTransaction.requiringNew().call(log::size);
    }

    private static int sql(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Claim.getEntityManager().createNativeQuery(statement).executeUpdate());
    }

    private static Object one(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Claim.getEntityManager().createNativeQuery(query).getSingleResult());
    }

    @Test
    void aPagesProofHoldsOfflineAndOpensToWhatThePageSays() {
        Published claim = Published.claim()
                .publish()
                .judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Two lists disagree.", Flag.MISSING_CONTEXT);
        String proof = proof(claim);
        Report report = Verification.proof(proof, trusting());
        assertTrue(report.holds(), report.toString());
        String said = opened(proof);
        for (String word : List.of(claim.text(), "Two lists disagree.", "MISSING_CONTEXT", "The sea is very calm")) {
            assertTrue(said.contains(word), word);
        }
        assertFalse(said.contains("for the desk alone"));
        assertFalse(said.contains("a private note"));
        claim.edit(claim.text() + ", again", "another note of the desk", "Once more.");
        String later = proof(claim);
        assertTrue(opened(later).contains(claim.text() + ", again"));
        assertTrue(opened(later).contains("\\\"needsReverification\\\":true"), opened(later));
        assertFalse(opened(later).contains("another note"));
        assertTrue(Verification.proof(later, trusting()).holds());
        assertTrue(Verification.proof(proof, trusting()).holds(), "an earlier proof holds for good");
    }

    @Test
    void whatReadersCannotSeeLeavesNoTrace() {
        long before = size();
        Published claim = Published.claim().inReview();
        claim.judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Unseen.");
        assertEquals(before, size());
        assertEquals(404, given().get(claim.path() + ".tlog-proof").statusCode());
        claim.approve(null);
        assertEquals(before + 1, size());
        assertEquals(404, given().get("/claims/nothing-here.tlog-proof").statusCode());
    }

    @Test
    void theFilesOfTheLogAreThoseThatOtherProgramsExpect(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 3; i++) {
            Published.claim().publish();
        }
        Response checkpoint = given().get("/log/checkpoint");
        assertEquals(
                "text/plain;charset=utf-8",
                checkpoint.contentType().replace(" ", "").toLowerCase());
        long size = Long.parseLong(checkpoint.asString().split("\n")[1]);
        Files.writeString(folder.resolve("checkpoint"), checkpoint.asString());
        Files.writeString(folder.resolve("key"), text("/log/key"));
        for (int level = Tiles.ENTRIES; level <= 1; level++) {
            long row = level == 1 ? size / Tiles.FULL : size;
            for (long number = 0; number * Tiles.FULL < row; number++) {
                int width = (int) Math.min(Tiles.FULL, row - number * Tiles.FULL);
                String path = "tile/" + Tiles.path(new Tile(level, number, width));
                Response tile = given().get("/log/" + path);
                assertEquals(200, tile.statusCode(), path);
                assertEquals("application/octet-stream", tile.contentType());
                assertTrue(tile.header("Cache-Control").contains("immutable"));
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), tile.asByteArray());
            }
        }
        Report report = Verification.folder(folder, trusting());
        assertTrue(report.holds(), report.toString());
        for (String none : List.of("0/999", "0/000.p/256", "9/000", "0/00", "entries/x000/000", "0/..%2f000")) {
            assertEquals(
                    404,
                    given().urlEncodingEnabled(false).get("/log/tile/" + none).statusCode(),
                    none);
        }
    }

    @Test
    void theDownloadedLogHoldsAndKeepsWhatWasWithdrawnToItself() throws IOException {
        Published claim =
                Published.claim().saying(Records.unique("Withdrawn later")).publish();
        String kept = text("/log/checkpoint");
        assertTrue(given().get("/log/archive").asString().contains(claim.text()));
        claim.withdraw("The copy was forged.");
        String archive = given().get("/log/archive").asString();
        assertFalse(archive.contains(claim.text()));
        assertFalse(archive.contains("for the desk alone"));
        Report report = archive();
        assertTrue(report.holds(), report.toString());
        Report since = Verification.archive(
                new ByteArrayInputStream(archive.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Options(trusting().key(), kept));
        assertTrue(since.holds(), since.toString());
        assertEquals(410, given().get(claim.path() + ".tlog-proof").statusCode());
    }

    /** Each changes something behind the product's back, and names how to put it right again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "revision set content = replace(content, 'harbour', 'harbor') where id = :revision",
                "revision set reason = 'no reason' where id = :revision",
                "revision set author_id = author_id + 1 where id = :revision",
                "revision set at = at + interval '1' second where id = :revision",
                "record_event set at = at + interval '1' second where id = :event",
                "record_event set detail = 'nothing' where id = :event",
                "log_leaf set at = at + interval '1' second where position = :leaf",
                "log_leaf set content = replace(content, 'boats', 'ships') where position = :leaf",
                "log_leaf set salt = record_salt where position = :leaf",
                "log_node set hash = '" + DAMAGED + "' where number = :leaf"
            })
    void whateverIsChangedBehindItsBackIsFoundAndTheLeafIsNamed(String change) throws IOException {
        Published claim = Published.claim().publish();
        String last = one("select max(position) from log_leaf where subject_kind = 'CLAIM' and subject_id = "
                        + claim.id)
                .toString();
        String revision =
                one("select revision_id from log_leaf where position = " + last).toString();
        String event =
                one("select event_id from log_leaf where position = " + last).toString();
        String statement = "update "
                + change.replace(":leaf", last).replace(":revision", revision).replace(":event", event);
        text("/log/checkpoint");
        String table = change.substring(0, change.indexOf(' '));
        String row = statement.substring(statement.indexOf(" where ") + 7);
        sql("create table kept_row as select * from " + table + " where " + row);
        try {
            if (statement.contains("author_id + 1")) {
                statement =
                        statement.replace("author_id + 1", People.editor().id().toString());
            }
            assertEquals(1, sql(statement), statement);
            Report report = log.check();
            assertFalse(report.holds(), statement);
            assertTrue(
                    report.lines().stream().anyMatch(line -> line.startsWith("Leaf " + last + ": ")),
                    report.toString());
        } finally {
            String column = change.replaceAll("^\\w+ set (\\w+) = .*", "$1");
            sql("update " + table + " set " + column + " = (select " + column + " from kept_row) where " + row);
            sql("drop table kept_row");
        }
    }

    @Test
    void aLeafThatIsGoneOrTwoThatChangedPlacesAreFound() throws IOException {
        Published.claim().publish();
        Published.claim().publish();
        long last = size() - 1;
        sql("create table kept_row as select * from log_leaf where position = " + last);
        sql("delete from log_leaf where position = " + last);
        Report gone = log.check();
        assertFalse(gone.holds(), gone.toString());
        assertTrue(gone.toString().contains(Long.toString(last)), gone.toString());
        sql("insert into log_leaf select * from kept_row");
        sql("drop table kept_row");
        assertTrue(log.check().holds());
        long far = last + 1_000_000;
        swap(last, last - 1, far);
        Report swapped = log.check();
        swap(last, last - 1, far);
        assertFalse(swapped.holds());
        assertTrue(
                swapped.lines().stream().anyMatch(line -> line.startsWith("Leaf " + (last - 1) + ": ")),
                swapped.toString());
        assertTrue(log.check().holds());
    }

    @Test
    void aLeafThatCannotBeReadIsLeftOutAndNamedAndTheOthersAreNot() throws IOException {
        Published.claim().publish();
        Published.claim().publish();
        long damaged = size() - 2;
        sql("update log_leaf set subject_kind = 'NOTHING' where position = " + damaged);
        Report report = log.check();
        sql("update log_leaf set subject_kind = 'CLAIM' where position = " + damaged);
        assertFalse(report.holds());
        assertTrue(report.toString().contains("Leaf " + damaged + " is missing"), report.toString());
        assertTrue(report.toString().contains("The log has " + (size() - 1) + " leaves"), report.toString());
        assertTrue(log.check().holds());
    }

    @Test
    void aDatabaseThatIsAwayIsNotTakenForADamagedLog() throws IOException {
        Published.claim().publish();
        sql("alter table log_leaf rename to log_leaf_away");
        try {
            assertThrows(RuntimeException.class, log::check);
            assertThrows(RuntimeException.class, () -> log.wholeArchive(OutputStream.nullOutputStream()));
            assertEquals(500, given().get("/log/archive").statusCode());
        } finally {
            sql("alter table log_leaf_away rename to log_leaf");
        }
        assertTrue(log.check().holds());
    }

    private static void swap(long one, long other, long aside) {
        sql("update log_leaf set position = " + aside + " where position = " + one);
        sql("update log_leaf set position = " + one + " where position = " + other);
        sql("update log_leaf set position = " + other + " where position = " + aside);
    }

    @Test
    void aLogThatShrankIsSignedNoMore() throws IOException {
        Published claim = Published.claim().publish();
        text("/log/checkpoint");
        sql("update log_head set leaves = leaves - 1");
        Response refused = given().get("/log/checkpoint");
        int proof = given().get(claim.path() + ".tlog-proof").statusCode();
        Report checked = log.check();
        sql("update log_head set leaves = leaves + 1");
        assertEquals(503, refused.statusCode());
        assertTrue(checked.toString().contains("The log has "), checked.toString());
        assertTrue(refused.asString().contains("It is signed no more until its operator has looked."));
        assertEquals(503, proof);
        assertEquals(200, given().get("/log/checkpoint").statusCode());
    }

    @Test
    void publicationsAtOneMomentGetPlacesOneAfterTheOther() throws Exception {
        List<Callable<Published>> publications = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Published claim = Published.claim().inReview();
            publications.add(() -> claim.approve(null));
        }
        long before = size();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (Future<Published> done : threads.invokeAll(publications)) {
            done.get();
        }
        threads.shutdown();
        assertEquals(before + 6, size());
        assertTrue(log.check().holds());
    }

    @Test
    void aProofCostsFewStatementsHoweverLongTheLogIs() {
        Published claim = Published.claim().publish();
        String path = claim.path() + ".tlog-proof";
        text(path);
        long statements = Statements.of(() -> text(path));
        assertTrue(statements <= 10, statements + " statements");
    }

    @Test
    void administratorsSeeWhetherAllIsAsItWasLogged() {
        Published.claim().publish();
        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/log");
        Response checked = admin.send("/desk/log/check");
        assertEquals(200, checked.statusCode());
        assertEquals(
                "Nothing was changed unseen",
                Browser.page(checked).selectFirst("#report").text());
        assertTrue(checked.asString().contains("That is the log’s own key."));
        assertFalse(checked.asString().contains("--key"), "a page has no command line");
        Response whole = admin.send("/desk/log/archive");
        assertEquals(200, whole.statusCode());
        assertTrue(whole.asString().contains("for the desk alone"), "the desk's own rows are in it");
        assertTrue(
                admin.open("/desk/audit?act=EXPORTED").asString().contains("the whole log"),
                "that it was taken along is on record");
        Browser editor = People.browserOf(People.editor());
        assertEquals(403, editor.open("/desk/log").statusCode());
        assertEquals(403, editor.send("/desk/log/archive").statusCode());
    }

    @Test
    void theKeyOfTheLogIsOnItsPage() {
        Published.claim().publish();
        assertTrue(Browser.page(given().get("/log"))
                .text()
                .contains(text("/log/key").strip()));
        assertArrayEquals(
                text("/log/key").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (text("/log/key").strip() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

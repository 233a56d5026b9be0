package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Claims as a file for a spreadsheet: all of them, once for each report, and nothing that acts in it. */
@QuarkusTest
class ClaimCsvPagesTest {

    private static final int MANY = 10_001;

    @Inject
    DataSource database;

    private static List<CSVRecord> rows(Response response) throws IOException {
        response.then().statusCode(200);
        assertEquals("text/csv;charset=UTF-8", response.contentType().replace(" ", ""));
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), format)) {
            return parser.getRecords();
        }
    }

    private static List<CSVRecord> rowsOf(Response response, Long claim) throws IOException {
        String slug = Records.slug(claim);
        return rows(response).stream()
                .filter(row -> row.get("claim").equals(slug))
                .toList();
    }

    @Test
    void readersFindEachReportOfAPublishedClaimInARowOfItsOwn() throws IOException {
        User editor = People.editor();
        String text = Records.unique("Boats, “300” of them,\nleft \"at noon\"");
        Long id = Records.published(editor, People.reviewer(), text);
        Records.reportedAgain(editor, id, 1);
        Claim claim = Records.claim(id);

        Response response = given().get("/claims.csv");

        List<CSVRecord> found = rowsOf(response, id);
        assertEquals("no-store", response.header("Cache-Control"));
        assertEquals(2, found.size());
        CSVRecord first = found.get(0);
        assertEquals(text, first.get("claim_text"));
        assertTrue(first.get("address").endsWith("/claims/" + claim.slug()), first.get("address"));
        assertTrue(first.get("address").startsWith("http"), first.get("address"));
        assertEquals("2", first.get("reports"));
        assertEquals(
                List.of("1", "2"), found.stream().map(row -> row.get("report")).toList());
        assertEquals(claim.attributions().get(0).speaker().slug(), first.get("speaker_slug"));
        assertEquals("harbour master", first.get("role"));
        assertEquals("2024-05-28", first.get("said"));
        assertEquals("2024-05-28", first.get("said_latest"));
        assertEquals("The sea is calm", first.get("quotations"));
        assertTrue(first.get("passage").startsWith("A harbour official said"), first.get("passage"));
        assertTrue(first.get("via").matches("Coast Agency \\w+; Harbour Times \\w+"), first.get("via"));
        assertEquals("Not rated yet", first.get("is_it_so"));
        assertEquals("Not checked yet", first.get("did_they_say_it"));
        assertFalse(first.isMapped("note"));
    }

    @Test
    void whatIsNotPublishedIsInTheDesksFileAlone() throws IOException {
        User editor = People.editor();
        Long draft = Records.draft(editor, Records.unique("Boats came back"));
        assertEquals(List.of(), rowsOf(given().get("/claims.csv"), draft));

        Browser browser = People.browserOf(editor);
        CSVRecord row = rowsOf(browser.open("/desk/claims.csv"), draft).get(0);

        assertEquals(String.valueOf(draft), row.get("id"));
        assertEquals("DRAFT", row.get("state"));
        assertEquals("/desk/claims/" + draft, row.get("address"));
        assertEquals("", row.get("published_at"));
        assertEquals(List.of(), rowsOf(browser.open("/desk/claims.csv?publication=PUBLISHED"), draft));
        CaughtUp.await();
        assertEquals(
                1,
                rowsOf(browser.openExactly("/desk/claims.csv?q=boats+came"), draft)
                        .size());
        assertEquals(List.of(), rowsOf(browser.openExactly("/desk/claims.csv?q=%00ships+%25"), draft));
        given().redirects().follow(false).get("/desk/claims.csv").then().statusCode(303);
    }

    @Test
    void takingTheDesksFileIsAnActOfWhoTookIt() {
        User editor = People.editor();
        String words = "boats" + UUID.randomUUID();
        Browser browser = People.browserOf(editor);
        browser.open("/desk/claims?publication=DRAFT&q=" + words).then().statusCode(200);
        browser.open("/desk/claims.csv?publication=DRAFT&q=" + words).then().statusCode(200);
        String detail = "claims as a spreadsheet, state: Draft, words: " + words;
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                Event.count("act = ?1 and actor = ?2 and detail = ?3", Act.EXPORTED, editor, detail)));
    }

    @Test
    void noCellIsAFormulaAndANegativeNumberStaysOne() throws IOException {
        User editor = People.editor();
        String text = "=HYPERLINK(\"http://x.example\",\"" + Records.unique("Boats") + "\")";
        Long id = Records.published(editor, People.reviewer(), text);
        assertEquals("'" + text, rowsOf(given().get("/claims.csv"), id).get(0).get("claim_text"));
    }

    @Test
    void theFiltersOfTheListHoldForTheFile() throws IOException {
        Long id = Records.published(People.editor(), People.reviewer(), Records.unique("Boats left"));
        String speaker = Records.claim(id).attributions().get(0).speaker().slug();
        assertEquals(1, rows(given().get("/claims.csv?speaker=" + speaker)).size());
        assertEquals(List.of(), rows(given().get("/claims.csv?speaker=" + speaker + "&from=2030")));
        assertEquals(List.of(), rows(given().get("/claims.csv?kind=NO_SUCH_KIND")));
        Response refused = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/claims.csv?from=" + encoded("some day\n"));
        assertEquals(303, refused.statusCode());
        assertTrue(refused.header("Location").endsWith("/claims?from=some+day&page=1"));
        assertNull(refused.getCookie("csrf"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** More claims than a page of the file holds, and than memory should: they are gone again afterwards. */
    @Test
    void tenThousandClaimsAreAllInItForFewStatements() throws Exception {
        User editor = People.editor();
        String mark = Records.unique("many").replace(' ', '-');
        try {
            enter(editor, mark);
            long statements = Statements.of(() -> {
                try {
                    List<CSVRecord> rows = rows(given().get("/claims.csv"));
                    long found = rows.stream()
                            .map(row -> row.get("claim"))
                            .filter(slug -> slug.startsWith(mark))
                            .distinct()
                            .count();
                    assertEquals(MANY, found);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            long pages = statements * ClaimCsv.AT_ONCE / MANY;
            // Other tests' claims, which have more to tell, are in the file too.
            assertTrue(pages <= 12, statements + " statements");
        } finally {
            run("delete from claim where slug like '" + mark + "%'");
        }
    }

    private void enter(User editor, String mark) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement("insert into claim (id, version, slug, form_key,"
                        + " text, language, publication, created_by_id, last_edited_by_id, created_at, edited_at,"
                        + " published_at, revision, mark_rules)"
                        + " values (?, 0, ?, ?, 'Many', 'en', 'PUBLISHED', ?, ?, ?, ?, ?, 1, 0)")) {
            OffsetDateTime then = OffsetDateTime.parse("1971-01-01T00:00:00Z");
            for (int i = 0; i < MANY; i++) {
                claim.setLong(1, 7_000_000_000L + i);
                claim.setString(2, mark + i);
                claim.setString(3, mark + i);
                claim.setLong(4, editor.id());
                claim.setLong(5, editor.id());
                claim.setObject(6, then);
                claim.setObject(7, then);
                claim.setObject(8, then);
                claim.addBatch();
            }
            claim.executeBatch();
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }
}

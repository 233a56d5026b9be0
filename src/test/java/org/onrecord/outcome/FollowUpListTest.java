package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What the desk looks at again, in one list, however long. */
@QuarkusTest
class FollowUpListTest {

    private static final int FIRST_ID = 900_000_000;
    private static final int MANY = 10_000;

    @Inject
    DataSource database;

    private final SetClock clock = SetClock.atNoon();
    private User person;
    private Browser browser;
    private Long claim;

    @BeforeEach
    void record() {
        QuarkusMock.installMockForType(clock, Clock.class);
        person = People.editor();
        browser = People.browserOf(person);
        claim = Records.published(person, People.reviewer(), Records.unique("The bridge will be open by June"));
    }

    @AfterEach
    void takeTheManyAway() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from follow_up where id >= " + FIRST_ID);
        }
    }

    /** As many a year before today as after. */
    private void many() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into follow_up (id, version, claim_id, question, due_edtf, due_earliest, due_latest,
                            assignee_id, hidden, state, comes_up, created_by_id, created_at, edited_by_id, edited_at)
                        values (?, 0, ?, ?, ?, ?, ?, ?, false, 'OPEN', ?, ?, current_timestamp, ?, current_timestamp)""")) {
            for (int i = 0; i < MANY; i++) {
                LocalDate day = clock.today().plusDays(i % 730 - 365);
                Date date = Date.valueOf(day);
                Object[] values = {
                    FIRST_ID + i,
                    claim,
                    "ü".repeat(499) + i % 10,
                    day.toString(),
                    date,
                    date,
                    person.id(),
                    date,
                    person.id(),
                    person.id()
                };
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<String> questions(String query) {
        return questions(Browser.page(browser.open("/desk/follow-ups" + query)));
    }

    private static List<String> questions(Document page) {
        return page.select("table.queue tbody th a").eachText();
    }

    private void set(String question, LocalDate due) {
        FollowUps.on(claim, person, question, due.toString());
    }

    @Test
    void theyAreTakenApartByHowPressingTheyAre() {
        LocalDate today = clock.today();
        set("Yesterday", today.minusDays(1));
        set("Today", today);
        set("Six days on", today.plusDays(6));
        set("Seven days on", today.plusDays(7));
        FollowUps.answered(person, claim, FollowUps.on(claim, person, "Closed", "2025"), "Yes.");
        assertEquals(List.of("Yesterday", "Today", "Six days on", "Seven days on"), questions(""));
        assertEquals(List.of("Yesterday"), questions("?when=OVERDUE"));
        assertEquals(List.of("Today", "Six days on"), questions("?when=WEEK"));
        assertEquals(List.of("Seven days on"), questions("?when=LATER"));
        assertEquals(List.of("Closed"), questions("?when=CLOSED"));
        Document page = Browser.page(browser.open("/desk/follow-ups"));
        assertTrue(page.text().contains("Overdue: 1 · This week: 2 · Later: 1 · Closed: 1"), page.text());
    }

    @Test
    void dueDatesStandAmongThemUntilSomebodySaysHowItEnded() {
        LocalDate today = clock.today();
        Promised late = Promised.pledge().due(today.minusDays(3).toString()).publish();
        Promised soon = Promised.prediction().due(today.plusDays(3).toString()).publish();
        Promised.pledge().due(today.minusDays(4).toString());
        Long followUp = FollowUps.on(
                late.id, late.editor, "Yesterday", today.minusDays(1).toString());
        Document page = Browser.page(People.browserOf(late.editor).open("/desk/follow-ups"));
        assertEquals(
                List.of(late.desk(), "/desk/claims/" + late.id + "/follow-ups/" + followUp),
                page.select("table.queue tbody th a").eachAttr("href"));
        assertEquals(List.of("What came of the pledge?", "Yesterday"), questions(page));
        assertTrue(page.text().contains("Overdue: 2 · This week: 0 · Later: 0 · Closed: 0"), page.text());
        assertTrue(page.selectFirst("tbody tr").text().contains("Overdue since"), page.text());
        assertEquals(List.of("What came of the prediction?"), questions("?when=WEEK&who=" + soon.editor.id()));
        assertEquals(List.of(), questions("?when=LATER&who=" + soon.editor.id()));

        late.enter(OutcomeStatus.BROKEN, today.toString());

        Browser editor = People.browserOf(late.editor);
        assertEquals(List.of("Yesterday"), questions(Browser.page(editor.open("/desk/follow-ups"))));
    }

    @Test
    void whoeverEditedTheClaimLastIsGoneSoItsDueDateIsEveryReviewers() {
        Promised late =
                Promised.pledge().due(clock.today().minusDays(3).toString()).publish();
        Browser reviewer = People.browserOf(late.reviewer);
        assertFalse(reviewer.open("/desk").asString().contains(late.desk()));
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", late.editor.id()));
        assertTrue(reviewer.open("/desk").asString().contains(late.desk()));
        assertFalse(browser.open("/desk").asString().contains(late.desk()));
        QuarkusTransaction.requiringNew().run(() -> User.update("active = true where id = ?1", late.editor.id()));
    }

    @Test
    void theyAreMineOneOthersOrEveryones() {
        User other = People.editor();
        set("Mine", clock.today());
        Long theirs = Records.published(other, People.reviewer(), Records.unique("Boats left"));
        FollowUps.on(theirs, other, "Theirs", "2024-06-05");
        assertEquals(List.of("Mine"), questions("?who=mine"));
        assertEquals(List.of("Theirs"), questions("?who=" + other.id()));
        assertTrue(questions("?who=everyone").contains("Theirs"));
        assertEquals(List.of("Mine"), questions("?who=nobody&when=WHENEVER&page=x"));
        assertEquals(List.of(), questions("?who=999999999999999999"));
    }

    @Test
    void tenThousandAreAPageOfTwentyFiveInFewStatements() throws SQLException {
        many();
        for (String query :
                List.of("", "?when=OVERDUE", "?when=WEEK", "?when=LATER&page=7", "?who=everyone&page=400")) {
            Document[] page = new Document[1];
            int[] bytes = new int[1];
            long statements = Statements.of(() -> {
                Response response = browser.open("/desk/follow-ups" + query);
                bytes[0] = response.asString().getBytes(StandardCharsets.UTF_8).length;
                page[0] = Browser.page(response);
            });
            assertEquals(25, questions(page[0]).size(), query);
            assertTrue(statements <= 6, query + ": " + statements + " statements");
            assertTrue(bytes[0] < 300_000, query + ": " + bytes[0]);
        }
        long work = Statements.of(() -> browser.open("/desk"));
        assertTrue(work <= 9, work + " statements");
        Document desk = Browser.page(browser.open("/desk"));
        assertEquals(25, desk.select("section[aria-labelledby=again] li").size());
        assertEquals(
                1,
                desk.select("section[aria-labelledby=again] a[href='/desk/follow-ups']")
                        .size());
        int events = new String(
                        new FollowUpCalendar("https://record.example", "Onrecord", clock.today()).of(dated()),
                        StandardCharsets.UTF_8)
                .split("BEGIN:VEVENT", -1)
                .length;
        assertEquals(FollowUpCalendar.MOST, events - 1);
    }

    private List<Look> dated() {
        return Records.as(person, actor -> Look.datedOf(actor.user(), FollowUpCalendar.MOST));
    }

    @Test
    void ofOneClaimTheListIsShortHoweverManyItHas() {
        IntStream.range(0, 60)
                .forEach(i -> FollowUps.answered(
                        person, claim, FollowUps.on(claim, person, "Question " + i, "2025"), "Yes."));
        String path = "/desk/claims/" + claim + "/follow-ups";
        long statements = Statements.of(() -> browser.open(path));
        assertTrue(statements <= 5, statements + " statements");
        assertEquals(
                FollowUp.SHOWN_CLOSED,
                Browser.page(browser.open(path))
                        .select("section[aria-labelledby=closed] li")
                        .size());
    }
}

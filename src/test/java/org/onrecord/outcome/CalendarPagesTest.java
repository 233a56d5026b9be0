package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;

/** A person's follow-ups in their calendar: what a calendar program reads, and who else may not. */
@QuarkusTest
class CalendarPagesTest {

    private static final String PAGE = "/desk/account/reminders";
    private static final LocalDate TODAY = LocalDate.now(SetClock.DESK);

    private User person;
    private Browser browser;
    private Long claim;

    @BeforeEach
    void record() {
        person = People.editor();
        browser = People.browserOf(person);
        browser.open(PAGE);
        claim = Records.published(person, People.reviewer(), Records.unique("The bridge will be open by June"));
    }

    private String address() {
        Response made = browser.send(PAGE + "/calendar");
        assertEquals(201, made.statusCode());
        assertEquals("no-store", made.header("Cache-Control"));
        return URI.create(Browser.page(made).selectFirst("main code").text()).getPath();
    }

    private static Calendar read(String address) throws IOException, ParserException {
        Response response = given().get(address);
        assertEquals(200, response.statusCode());
        return new CalendarBuilder().build(new ByteArrayInputStream(response.asByteArray()));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static List<VEvent> events(String address) throws IOException, ParserException {
        return read(address).getComponents(VEvent.VEVENT);
    }

    @Test
    void aCalendarProgramReadsWhatWasTyped() throws Exception {
        String question = "Open, or not; a\\b “ja” İ " + "😀".repeat(40) + "\nBEGIN:VEVENT\r\nSUMMARY:no";
        Long id = FollowUps.on(claim, person, question, TODAY.plusDays(3).toString());
        FollowUps.on(claim, person, "Late?", TODAY.minusDays(3).toString());
        FollowUps.on(claim, person, "Some day?", "about " + (TODAY.getYear() + 1));
        FollowUps.answered(person, claim, FollowUps.on(claim, person, "Closed?", "2025"), "Yes.");
        String address = address();

        List<VEvent> events = events(address);

        assertEquals(3, events.size());
        VEvent late = events.get(0);
        assertEquals("Late?", value(late, "SUMMARY"));
        assertEquals("Overdue", value(late, "CATEGORIES"));
        assertTrue(value(late, "DESCRIPTION").startsWith("Overdue since "));
        VEvent event = events.get(1);
        assertEquals(question.replace("\r\n", "\n"), value(event, "SUMMARY"));
        assertEquals(DateTimeFormatter.BASIC_ISO_DATE.format(TODAY.plusDays(3)), value(event, "DTSTART"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertTrue(value(event, "DESCRIPTION").contains(Records.claim(claim).text()));
        assertTrue(value(event, "URL").endsWith("/desk/claims/" + claim + "/follow-ups/" + id));
        assertEquals("TENTATIVE", value(events.get(2), "STATUS"));
        assertEquals(TODAY.getYear() + 1 + "1231", value(events.get(2), "DTSTART"));
    }

    @Test
    void underAHostThatIsNoneThereIsNoCalendarAndNoneIsOpened() {
        String address = address();
        given().header("Host", "a b").get(address).then().statusCode(400);
        browser.open(PAGE);

        browser.at("a b").send(PAGE + "/calendar").then().statusCode(400);

        given().get(address).then().statusCode(200);
    }

    @Test
    void noLineIsTooLongAndEachEndsAsItShould() {
        FollowUps.on(claim, person, "ä".repeat(500), TODAY.toString());
        Response response = given().get(address());
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertFalse(text.replace("\r\n", "").contains("\n"));
        text.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        assertEquals(
                "text/calendar;charset=utf-8",
                response.contentType().replace(" ", "").toLowerCase(Locale.ROOT));
        assertEquals("private, no-store", response.header("Cache-Control"));
    }

    @Test
    void theIdentifierStaysWhenAllElseChanges() throws Exception {
        Long id = FollowUps.on(claim, person, "Open?", TODAY.plusDays(3).toString());
        String address = address();
        VEvent before = events(address).get(0);
        Records.as(person, actor -> {
            FollowUp.on(claim, id).snooze(TODAY.plusDays(30), TODAY, actor);
            return id;
        });
        VEvent after = events(address).get(0);
        assertEquals(value(before, "UID"), value(after, "UID"));
        assertNotEquals(value(before, "SEQUENCE"), value(after, "SEQUENCE"));
        assertEquals(DateTimeFormatter.BASIC_ISO_DATE.format(TODAY.plusDays(30)), value(after, "DTSTART"));
    }

    @Test
    void anAddressIsEndedByAnotherOneByItsOwnerAndWithThem() {
        String first = address();
        assertEquals(200, given().get(first).statusCode());
        browser.open(PAGE);
        String second = address();
        assertEquals(404, given().get(first).statusCode());
        browser.open(PAGE);
        assertEquals(303, browser.send(PAGE + "/calendar/end").statusCode());
        assertEquals(404, given().get(second).statusCode());
        browser.open(PAGE);
        String third = address();
        QuarkusTransaction.requiringNew().run(() -> User.update("active = false where id = ?1", person.id()));
        assertEquals(404, given().get(third).statusCode());
    }

    @Test
    void onlyAHashOfTheSecretIsKept() {
        String secret = address().replaceAll(".*/|\\.ics", "");
        assertEquals(43, secret.length());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> CalendarFeed.count("tokenHash", secret)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "%00", "%ff", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "ä"})
    void whatIsNobodysAddressIsNotThere(String secret) {
        int status = given().urlEncodingEnabled(false)
                .get("/calendar/"
                        + secret.replace(" ", "%20").replace("'", "%27").replace("ä", "%C3%A4") + ".ics")
                .statusCode();
        assertTrue(status == 404 || status == 400, secret + " " + status);
    }

    @Test
    void theDayBeforeTheEndOfTimeIsADay() throws Exception {
        FollowUps.on(claim, person, "Still?", "9999-12-31");
        assertEquals("99991231", value(events(address()).get(0), "DTSTART"));
    }
}

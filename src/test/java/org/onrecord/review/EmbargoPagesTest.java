package org.onrecord.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Scheduling on the reviewer's page, by the desk's clocks, which the tests set to Berlin. */
@QuarkusTest
class EmbargoPagesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Noon in a week, which no clock skips or shows twice. */
    private static final ZonedDateTime NOON =
            ZonedDateTime.now(BERLIN).plusWeeks(1).truncatedTo(ChronoUnit.DAYS).withHour(12);

    private User editor;
    private User reviewer;
    private Browser browser;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = opened(reviewer);
    }

    private static Browser opened(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/reviews");
        return browser;
    }

    private static String at(Long claim) {
        return "/desk/claims/" + claim;
    }

    private static String typed(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private Long inReview() {
        return Records.submitted(editor, Records.unique("Boats left the harbour"));
    }

    private Long scheduled() {
        return Records.scheduled(editor, reviewer, Records.unique("Boats left the harbour"), NOON.toInstant());
    }

    private static Response publish(Browser by, Long claim, String time) {
        return by.send(
                at(claim) + "/publication",
                "revision",
                String.valueOf(Records.claim(claim).revision()),
                "at",
                time);
    }

    /** Sends the form of the reviewer's page that publishes, as the page has it. */
    private static Response pressPublish(Browser by, Response page, Long claim) {
        return by.send(at(claim) + "/publication", Browser.form(page, "[name=embargo]"));
    }

    private static Publication publication(Long claim) {
        return Records.claim(claim).publication();
    }

    private static List<Act> acts(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> Event.of(SubjectKind.CLAIM, claim)).stream()
                .map(Event::act)
                .toList();
    }

    private static Document review(Browser by, Long claim) {
        return Browser.page(by.open(at(claim) + "/review"));
    }

    private static ZoneOffsetTransition next(Predicate<ZoneOffsetTransition> kind) {
        ZoneOffsetTransition next = BERLIN.getRules().nextTransition(Instant.now());
        return kind.test(next) ? next : BERLIN.getRules().nextTransition(next.getInstant());
    }

    // ---------------------------------------------------------------- scheduling

    @Test
    void aTimeIsThatOfTheDesksClocksAndThePageNamesThem() {
        Long id = inReview();
        Element field = review(browser, id).getElementById("publication-at");
        assertEquals("datetime-local", field.attr("type"));
        assertTrue(
                field.parent().selectFirst(".help").text().contains("Europe/Berlin"),
                field.parent().text());

        publish(browser, id, typed(NOON.toLocalDateTime()))
                .then()
                .statusCode(303)
                .header("Location", endsWith(at(id) + "/review"));

        Claim claim = Records.claim(id);
        assertSame(Publication.SCHEDULED, claim.publication());
        assertEquals(NOON.toInstant(), claim.embargoUntil());
        assertEquals(reviewer.id(), claim.approvedBy().id());
        assertEquals(List.of(Act.CREATED, Act.SUBMITTED, Act.SCHEDULED), acts(id));
        Document page = review(browser, id);
        assertEquals("Scheduled", page.selectFirst(".head .state").text());
        Element shown = page.selectFirst("section[aria-labelledby=outcome] time");
        assertEquals(NOON.toInstant().toString(), shown.attr("datetime"));
        assertTrue(shown.text().contains("12:00 in Europe/Berlin (UTC+"), shown.text());
        assertEquals(0, page.select("[name=at]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2020-01-31T09:30", "2999-01-31T09:30", "2027-02-30T10:00", "2027-01-31T09:30Z"})
    void aTimeThatCannotBeIsRefusedBesideItsFieldAndKept(String time) {
        Long id = inReview();
        Response refused = publish(browser, id, time);
        refused.then().statusCode(422);
        Document page = Browser.page(refused);
        assertEquals("#publication-at", page.selectFirst(".summary a").attr("href"));
        Element field = page.getElementById("publication-at");
        assertEquals(time, field.val());
        assertTrue(field.hasAttr("aria-invalid"));
        assertEquals(PublicationForm.shown(time) == null ? "text" : "datetime-local", field.attr("type"));
        assertSame(Publication.IN_REVIEW, publication(id));
        assertEquals(List.of(Act.CREATED, Act.SUBMITTED), acts(id));
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAndTheNextIsNamed() {
        Long id = inReview();
        ZoneOffsetTransition gap = next(ZoneOffsetTransition::isGap);
        Response refused = publish(browser, id, typed(gap.getDateTimeBefore().plusMinutes(30)));
        refused.then()
                .statusCode(422)
                .body(containsString("The clocks in Europe/Berlin skip this time. The next one that they show is "
                        + gap.getDateTimeAfter().toLocalTime()));
        assertSame(Publication.IN_REVIEW, publication(id));
    }

    @Test
    void aTimeThatTheClocksShowTwiceIsTheFirstAndThePageSaysSo() {
        Long id = inReview();
        ZoneOffsetTransition overlap = next(ZoneOffsetTransition::isOverlap);
        publish(browser, id, typed(overlap.getDateTimeAfter().plusMinutes(30)))
                .then()
                .statusCode(303);
        assertEquals(
                overlap.getInstant().minus(30, ChronoUnit.MINUTES),
                Records.claim(id).embargoUntil());
        String text = review(browser, id)
                .selectFirst("section[aria-labelledby=outcome]")
                .text();
        assertTrue(text.contains("02:30 in Europe/Berlin (UTC+02:00)"), text);
        assertTrue(text.contains("the first of the two is meant"), text);
    }

    @Test
    void twoPeopleAreNeededToScheduleToo() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long id = Records.submitted(both, Records.unique("Boats left the harbour"));
        publish(opened(both), id, typed(NOON.toLocalDateTime()))
                .then()
                .statusCode(403)
                .body(containsString("You entered this claim"));
        assertSame(Publication.IN_REVIEW, publication(id));
    }

    @Test
    void anAdministratorSchedulesAloneOnlyForAReason() {
        User admin = People.with(UserRole.EDITOR, UserRole.ADMIN);
        Long id = Records.submitted(admin, Records.unique("Boats left the harbour"));
        Browser own = opened(admin);
        String time = typed(NOON.toLocalDateTime());
        publish(own, id, time).then().statusCode(403);
        assertEquals(1, review(own, id).select("#publication-at").size());
        own.send(at(id) + "/publication", "revision", "1", "at", time, "reason", "Nobody else is on duty.")
                .then()
                .statusCode(303);
        assertSame(Publication.SCHEDULED, publication(id));
        assertEquals("Nobody else is on duty.", Records.claim(id).overrideReason());
    }

    @Test
    void whatWasChangedMeanwhileIsNotScheduledAndTheTimeIsKept() {
        Long id = inReview();
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        String time = typed(NOON.toLocalDateTime());
        Response refused = browser.send(at(id) + "/publication", "revision", "1", "at", time);
        refused.then().statusCode(409).body(containsString("changed while you looked at it"));
        assertEquals(
                time, Browser.page(refused).getElementById("publication-at").val());
        assertSame(Publication.IN_REVIEW, publication(id));
        pressPublish(browser, refused, id).then().statusCode(303);
        assertSame(Publication.SCHEDULED, publication(id));
    }

    @Test
    void whatLacksSomethingIsNeitherPublishedNorScheduled() {
        Long id = inReview();
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.remove(claim.attributions().get(0));
            claim.revise(actor, null);
            return id;
        });
        for (String time : List.of("", typed(NOON.toLocalDateTime()))) {
            publish(browser, id, time).then().statusCode(409).body(containsString("still lacks"));
            assertSame(Publication.IN_REVIEW, publication(id));
        }
    }

    // ---------------------------------------------------------------- while it is scheduled

    @Test
    void itCanBePublishedNowByASecondPerson() {
        Long id = scheduled();
        User second = People.reviewer();
        Browser other = opened(second);
        pressPublish(other, other.open(at(id) + "/review"), id).then().statusCode(303);
        Claim claim = Records.claim(id);
        assertSame(Publication.PUBLISHED, claim.publication());
        assertEquals(second.id(), claim.approvedBy().id());
        assertNull(claim.embargoUntil());
    }

    @Test
    void whoEnteredItDoesNotPublishItNow() {
        User both = People.with(UserRole.EDITOR, UserRole.REVIEWER);
        Long id = Records.scheduled(both, reviewer, Records.unique("Boats left the harbour"), NOON.toInstant());
        Browser own = opened(both);
        assertEquals(0, review(own, id).select("form[action$=publication]").size());
        own.send(
                        at(id) + "/publication",
                        "revision",
                        "1",
                        "embargo",
                        NOON.toInstant().toString())
                .then()
                .statusCode(403);
        assertSame(Publication.SCHEDULED, publication(id));
    }

    @Test
    void itCanBeTakenBackAndIsThenApprovedByNobody() {
        Long id = scheduled();
        assertEquals(
                List.of("Publish now", "Take back"),
                review(browser, id)
                        .select("section[aria-labelledby=outcome] button")
                        .eachText());
        browser.send(at(id) + "/schedule/removal").then().statusCode(303);
        Claim claim = Records.claim(id);
        assertSame(Publication.IN_REVIEW, claim.publication());
        assertNull(claim.embargoUntil());
        assertNull(claim.approvedBy());
        assertEquals(List.of(Act.CREATED, Act.SUBMITTED, Act.SCHEDULED, Act.UNSCHEDULED), acts(id));
    }

    @Test
    void theDeskSeesThatAndWhenItIsToBePublished() {
        Long id = scheduled();
        String when = "12:00 in Europe/Berlin";
        String text = Records.claim(id).text();
        Browser editors = opened(editor);
        Map<Browser, List<String>> pages = Map.of(
                browser, List.of("/desk", "/desk/reviews?wait=TIME", "/desk/claims?publication=SCHEDULED"),
                editors, List.of("/desk", at(id), at(id) + "/review"));
        pages.forEach((person, paths) -> paths.forEach(path -> {
            Document page = Browser.page(person.open(path));
            String shown = path.startsWith(at(id))
                    ? page.selectFirst("main").text()
                    : page.select("li, tr").stream()
                            .map(Element::text)
                            .filter(row -> row.contains(text))
                            .findFirst()
                            .orElse("");
            assertTrue(shown.contains(when), path + ": " + shown);
        }));
    }

    @Test
    void aListOfScheduledClaimsCostsNoMoreThanOne() {
        scheduled();
        browser.open("/desk");
        for (String path : List.of("/desk", "/desk/reviews?wait=TIME", "/desk/claims?publication=SCHEDULED")) {
            long few = Statements.of(() -> browser.open(path).then().statusCode(200));
            for (int i = 0; i < 4; i++) {
                scheduled();
            }
            assertEquals(few, Statements.of(() -> browser.open(path).then().statusCode(200)), path);
        }
    }

    @Test
    void anEditOnTheEditorsPagePutsItBackIntoReview() {
        Long id = scheduled();
        Browser editors = People.browserOf(editor);
        Response form = editors.open(at(id));
        assertTrue(Browser.page(form).select(".notice").text().contains("puts it back into review"));
        Map<String, Object> fields = Browser.form(form, "[name=text]");
        editors.send(at(id), fields).then().statusCode(303);
        assertSame(Publication.SCHEDULED, publication(id), "nothing was changed");

        fields.put("text", Records.unique("More boats left the harbour"));
        Response saved = editors.send(at(id), fields);
        saved.then().statusCode(303);
        assertTrue(editors.open(saved.header("Location").replaceFirst("^https?://[^/]+", ""))
                .asString()
                .contains("It waits for review as it stands now."));
        assertSame(Publication.IN_REVIEW, publication(id));
        assertEquals(List.of(Act.CREATED, Act.SUBMITTED, Act.SCHEDULED, Act.EDITED, Act.REOPENED), acts(id));
    }

    @Test
    void anotherDateOfItsSourcePutsItBackIntoReview() {
        Long id = scheduled();
        String source = "/desk/sources/"
                + Records.claim(id).attributions().get(0).source().id();
        Browser editors = People.browserOf(editor);
        Map<String, Object> fields = Browser.form(editors.open(source), "[name=published]");
        fields.put("published", "5 June 2024");
        editors.send(source, fields).then().statusCode(303);
        assertEquals(
                "2024-06-05", Records.claim(id).attributions().get(0).reported().edtf());
        assertSame(Publication.IN_REVIEW, publication(id));
        assertEquals(List.of(Act.CREATED, Act.SUBMITTED, Act.SCHEDULED, Act.EDITED, Act.REOPENED), acts(id));
    }

    // ---------------------------------------------------------------- two at once

    @Test
    void ofOneWhoSchedulesAndOneWhoPublishesTheLateOneIsTold() {
        for (int round = 0; round < 4; round++) {
            Long id = inReview();
            Browser other = opened(People.reviewer());
            CompletableFuture<Integer> scheduling = CompletableFuture.supplyAsync(
                    () -> publish(browser, id, typed(NOON.toLocalDateTime())).statusCode());
            CompletableFuture<Integer> publishing =
                    CompletableFuture.supplyAsync(() -> publish(other, id, "").statusCode());
            int scheduled = scheduling.join();
            int published = publishing.join();
            assertEquals(
                    List.of(303, 409),
                    List.of(scheduled, published).stream().sorted().toList());
            assertSame(scheduled == 303 ? Publication.SCHEDULED : Publication.PUBLISHED, publication(id));
            assertEquals(3, acts(id).size());
        }
    }

    @Test
    void whoDidNotSeeThatItIsScheduledDoesNotBreakTheEmbargo() {
        Long id = inReview();
        Browser other = opened(People.reviewer());
        Response before = other.open(at(id) + "/review");
        publish(browser, id, typed(NOON.toLocalDateTime())).then().statusCode(303);
        Response refused = pressPublish(other, before, id);
        refused.then().statusCode(409).body(containsString("changed while you looked at it"));
        assertSame(Publication.SCHEDULED, publication(id));
        pressPublish(other, refused, id).then().statusCode(303);
        assertSame(Publication.PUBLISHED, publication(id));
    }

    @Test
    void whatIsPublishedCannotBeScheduledAnyMore() {
        Long id = inReview();
        publish(browser, id, "").then().statusCode(303);
        publish(opened(People.reviewer()), id, typed(NOON.toLocalDateTime()))
                .then()
                .statusCode(409);
        assertSame(Publication.PUBLISHED, publication(id));
        assertEquals(3, acts(id).size());
    }

    @Test
    void whatWasEditedSinceItWasScheduledIsNotPublishedNow() {
        Long id = scheduled();
        Response before = browser.open(at(id) + "/review");
        Records.reworded(editor, id, Records.unique("More boats left the harbour"));
        pressPublish(browser, before, id).then().statusCode(409);
        assertSame(Publication.IN_REVIEW, publication(id));
        browser.send(at(id) + "/schedule/removal").then().statusCode(409);
    }
}

package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Promised;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** The public board of pledges and predictions: what it shows, what it is narrowed to, what it counts and costs. */
@QuarkusTest
class PledgeListTest {

    private final User editor = People.editor();
    private final Long speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));
    private final Long topic = Records.topic(editor, Records.unique("Moles"));

    private Promised pledge() {
        return Promised.of(ClaimKind.PLEDGE, speaker, topic).publish();
    }

    private String of() {
        return "/pledges?speaker="
                + QuarkusTransaction.requiringNew()
                        .call(() -> Speaker.byId(speaker).slug());
    }

    private String about() {
        return "/pledges?topic=" + Published.topicSlug(topic);
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static Document page(String path) {
        Response response = get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body().asString());
    }

    private static List<String> titles(String path) {
        return page(path).select("ol.entries > li > h2").eachText();
    }

    private static String entry(String path) {
        return page(path).select("ol.entries > li").text();
    }

    @Test
    void aPledgeStandsWithItsSpeakerItsStateAndWhenItIsDue() {
        Promised pledge = pledge();
        assertTrue(entry(of()).endsWith("Pledge Not yet rated Due criteria not set yet"), entry(of()));
        pledge.due("2025");
        assertTrue(entry(of()).endsWith("Pledge Not yet rated, overdue Due 2025"), entry(of()));
        pledge.enter(OutcomeStatus.KEPT, "2026");
        assertTrue(entry(of()).startsWith(pledge.text() + " Ana Sousa"), entry(of()));
        assertTrue(entry(of()).endsWith("Pledge Kept Due 2025"), entry(of()));
        assertEquals(pledge.path(), page(of()).select("ol.entries h2 a").attr("href"));
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatHasNoDateLast() {
        Promised undated = pledge();
        Promised later = pledge().due("2031");
        Promised sooner = pledge().due("June 2025");
        assertEquals(Stream.of(sooner, later, undated).map(Promised::text).toList(), titles(of()));
    }

    @Test
    void theListIsNarrowedByEachThing() {
        Promised kept = pledge().due("2025").enter(OutcomeStatus.KEPT, "2026");
        Promised overdue = pledge().due("June 2025").enter(OutcomeStatus.STALLED, "2025");
        Promised open = pledge().due("2990");
        Promised bare = pledge();
        Promised predicted =
                Promised.of(ClaimKind.PREDICTION, speaker, topic).publish().due("2991");
        assertEquals(5, titles(about()).size());
        assertEquals(List.of(predicted.text()), titles(of() + "&kind=PREDICTION"));
        assertEquals(4, titles(of() + "&kind=PLEDGE").size());
        assertEquals(List.of(kept.text()), titles(of() + "&status=KEPT"));
        assertEquals(List.of(overdue.text()), titles(of() + "&status=OVERDUE"));
        assertEquals(List.of(overdue.text()), titles(of() + "&status=STALLED"));
        assertEquals(List.of(open.text(), bare.text()), titles(of() + "&status=NOT_YET_RATED"));
        assertEquals(List.of(predicted.text()), titles(of() + "&status=OPEN"));
        assertEquals(List.of(open.text(), predicted.text()), titles(of() + "&from=2026"));
        assertEquals(List.of(overdue.text()), titles(of() + "&to=June+2025&from=June+2025&status=OVERDUE"));
        assertEquals(List.of(), titles(of() + "&status=BROKEN"));
        assertTrue(
                page(of() + "&status=BROKEN").text().contains("No published pledge or prediction fits all of this."));
    }

    @Test
    void theCountsSayWhatTheyCount() {
        pledge().due("2025").enter(OutcomeStatus.KEPT, "2026");
        pledge().due("2025").enter(OutcomeStatus.BROKEN, "2026");
        pledge().due("2025");
        pledge();
        Promised.of(ClaimKind.PREDICTION, speaker, topic).publish().due("2990");
        String text = page(of() + "&status=KEPT").text();
        String name = QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(speaker).name());
        assertTrue(
                text.contains("4 pledges on record by " + name + ": 2 not yet rated, 1 kept, 1 broken; 1 overdue."),
                text);
        assertTrue(text.contains("1 prediction on record by " + name + ": 1 open."), text);
        assertTrue(text.contains("A desk’s choice of claims is no sample"), text);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        PledgeCounts counts =
                QuarkusTransaction.requiringNew().call(() -> PledgeCounts.of(Speaker.byId(speaker), today));
        assertEquals(5, counts.total());
        assertEquals(1, counts.overdue());
        assertEquals(counts, QuarkusTransaction.requiringNew().call(() -> PledgeCounts.about(List.of(topic), today)));
        assertEquals(
                1,
                Statements.of(
                        () -> QuarkusTransaction.requiringNew().call(() -> PledgeCounts.about(List.of(topic), today))));
    }

    @Test
    void whatStandsOfSomeClaimsIsFoundInOneStatement() {
        Promised one = pledge().due("2025").enter(OutcomeStatus.KEPT, "2026");
        Promised other = pledge();
        Map<Long, Outcome> standing =
                QuarkusTransaction.requiringNew().call(() -> Outcome.standing(List.of(one.id, other.id)));
        assertEquals(OutcomeStatus.KEPT, standing.get(one.id).present());
        assertFalse(standing.containsKey(other.id));
        assertEquals(
                1,
                Statements.of(() ->
                        QuarkusTransaction.requiringNew().call(() -> Outcome.standing(List.of(one.id, other.id)))));
        assertEquals(0, Statements.of(() -> Outcome.standing(List.of())));
    }

    @Test
    void onlyWhatIsPublishedIsListedOrCounted() {
        Promised.of(ClaimKind.PLEDGE, speaker, topic).due("2025");
        pledge().due("2025").withdraw();
        Published event = Published.claim().by(speaker).about(topic).publish();
        assertEquals(List.of(), titles(of()));
        assertFalse(page(of()).text().contains("on record by"));
        assertFalse(titles("/pledges").contains(event.text()));
    }

    @Test
    void fiveStatementsAreEnoughForAPageOfTwentyFive() {
        for (int i = 0; i < 26; i++) {
            Promised pledge = pledge();
            if (i % 2 == 0) {
                pledge.due("2025");
            }
        }
        String path = of();
        long statements = Statements.of(() -> get(path).then().statusCode(200));
        assertTrue(statements <= 5, statements + " statements");
        assertEquals(25, titles(of()).size());
        assertEquals(1, titles(of() + "&page=2").size());
        assertEquals(of() + "&page=2", page(of()).select("a[rel=next]").attr("href"));
        long beyond = Statements.of(() -> get(path + "&page=9").then().statusCode(200));
        assertTrue(beyond <= 4, beyond + " statements");
        assertTrue(page(of() + "&page=9").text().contains("There is no page 9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=EVENT",
                "kind=x",
                "speaker=nobody",
                "topic=%27%22%3E%3Cscript%3E",
                "status=NONE",
                "status=overdue",
                "from=2025&to=2024x",
                "from=%00",
                "to=%F0%9F",
                "from=03/04/2024",
                "from=2026&to=2025",
                "page=-1",
                "page=99999999999999",
                "page=400",
                "kind=PLEDGE&kind=PREDICTION",
                "speaker=%25",
                "status=KEPT&from=0001&to=9999",
                "from=before+2020",
                "to=after+2020",
                "status=x%00"
            })
    void noFilterIsAFault(String query) {
        int status = get("/pledges?" + query).statusCode();
        assertTrue(status == 200 || status == 422, query + ": " + status);
        String page = get("/pledges?" + query).body().asString();
        assertFalse(page.contains("<script>"), query);
    }

    @Test
    void anEmptyBoardSaysHowToReadIt() {
        assertTrue(page("/pledges?kind=EVENT").text().contains("Leave something out, or go on from all of them."));
        assertTrue(page("/pledges")
                .select("nav[aria-label=Site] a[aria-current=page]")
                .text()
                .equals("Pledges"));
    }

    /** The days go by while the application runs. */
    private static final class Later extends Clock {

        private Duration shift = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(shift);
        }
    }

    @Test
    void aPledgePassesItsDueDateAndNobodyJudgesIt() {
        Later clock = new Later();
        QuarkusMock.installMockForType(clock, Clock.class);
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        Promised pledge = pledge().due(due.toString());
        assertFalse(page(pledge.path()).text().contains("overdue"));
        assertEquals(List.of(), titles(of() + "&status=OVERDUE"));
        List<Object> before = stored(pledge);
        clock.shift = Duration.ofDays(12);
        String section =
                page(pledge.path()).select("section[aria-labelledby=outcome]").text();
        assertTrue(section.contains("Not yet rated, and overdue."), section);
        assertTrue(section.contains("nothing follows from the date alone"), section);
        assertEquals(List.of(pledge.text()), titles(of() + "&status=OVERDUE"));
        assertTrue(entry(of()).contains("Not yet rated, overdue"), entry(of()));
        assertTrue(page(of()).text().contains("; 1 overdue."));
        assertEquals(before, stored(pledge));
        clock.shift = Duration.ZERO;
        assertFalse(page(pledge.path()).text().contains("overdue"));
    }

    private static List<Object> stored(Promised pledge) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Outcome outcome = Outcome.kept(Claim.byId(pledge.id)).orElseThrow();
            return List.of(
                    outcome.present(),
                    outcome.entries().size(),
                    outcome.revision(),
                    Event.of(SubjectKind.CLAIM, pledge.id).size(),
                    Claim.byId(pledge.id).revision());
        });
    }
}

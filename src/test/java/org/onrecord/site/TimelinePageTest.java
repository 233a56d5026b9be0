package org.onrecord.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.outcome.FollowUps;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Promised;
import org.onrecord.outcome.Responses;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** When everything of a claim happened, as its page tells it. */
@QuarkusTest
class TimelinePageTest {

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    private static <T> T at(String moment, User person, Function<Actor, T> act) {
        Journal journal = Arc.container().instance(Journal.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> act.apply(new Actor(User.byId(person.id()), Instant.parse(moment), journal)));
    }

    private Long entered(String moment, String said, String reported) {
        Long outlet = Records.speaker(editor, SpeakerKind.OUTLET, Records.unique("Harbour Times"));
        Long speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));
        return at(moment, editor, actor -> {
            Source source = new Source(SourceKind.ARTICLE, Records.unique("Boats leave"), Speaker.byId(outlet), "en");
            source.persist();
            source.entered(actor);
            Capture copy = Capture.pasted(source, Records.TEXT, actor.user(), actor.at());
            copy.persist();
            Claim claim =
                    new Claim(UUID.randomUUID().toString(), Records.unique("Boats left"), actor.user(), actor.at());
            claim.persist();
            claim.enter(entry(claim.text()));
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(speaker),
                    "harbour master",
                    Records.passage(copy, "around 300 boats had left"),
                    Voice.SPEAKER,
                    Form.INDIRECT,
                    SpeechAct.ASSERTS,
                    "said",
                    FuzzyDate.of(said),
                    FuzzyDate.of(reported),
                    null,
                    List.of(),
                    List.of()));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
    }

    private static Claim.Entry entry(String text) {
        return new Claim.Entry(text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, Set.of(), null);
    }

    private void publish(String moment, Long id) {
        at(moment, reviewer, actor -> {
            Claim.locked(id).submit(actor);
            Claim.locked(id).publish(actor, null);
            return id;
        });
    }

    private void edit(String moment, Long id) {
        at(moment, editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(entry(claim.text() + " again"));
            return claim.revise(actor, null);
        });
    }

    private static Document page(Long id) {
        return ClaimListTest.page("/claims/" + Records.slug(id));
    }

    /** The lines of the list, such as {@code 14 January 2024 Said: Ana Sousa}. */
    private static List<String> lines(Long id) {
        return page(id).select("section[aria-labelledby=timeline] dt").stream()
                .map(date ->
                        date.text() + " | " + date.nextElementSibling().text().replaceAll(" [0-9a-f]{8}\\b", ""))
                .toList();
    }

    @Test
    void eventReportEntryAndEditKeepTheirOwnDates() {
        Long id = entered("2024-02-03T10:00:00Z", "14 January 2024", "20 January 2024");
        publish("2024-02-03T12:00:00Z", id);
        edit("2024-02-04T09:00:00Z", id);
        assertEquals(
                List.of(
                        "14 January 2024 | Said: Ana Sousa",
                        "20 January 2024 | Reported: Harbour Times",
                        "3 February 2024 | Copy kept: Boats leave Entered here Published here",
                        "4 February 2024 | Last edited here"),
                lines(id));
        Element strip = page(id).selectFirst("section[aria-labelledby=timeline] svg");
        assertEquals("img", strip.attr("role"));
        assertEquals(
                "Timeline from 14 January 2024 to 4 February 2024",
                strip.selectFirst("#strip-title").text());
        assertTrue(strip.selectFirst("#strip-says").text().startsWith("Said: 14 January 2024; Reported: "));
    }

    @Test
    void aDateThatIsNotKnownIsSaidToBeSoAndStandsLast() {
        Long id = entered("2024-02-03T10:00:00Z", "", "20 January 2024");
        publish("2024-02-05T12:00:00Z", id);
        List<String> lines = lines(id);
        assertEquals("date unknown | Said: Ana Sousa", lines.get(lines.size() - 1));
        assertFalse(List.of(page(id).text().split("\\W+")).contains("1970"));
    }

    @Test
    void momentsAreDaysOfTheDesksOwnZone() {
        Long id = entered("2024-02-18T21:30:00Z", "18 February 2024", "18 February 2024");
        publish("2024-02-18T23:30:00Z", id);
        assertEquals(List.of("18 February 2024", "19 February 2024"), dates(id, ZoneId.of("Europe/Kyiv")));
        assertEquals(List.of("18 February 2024"), dates(id, ZoneOffset.UTC));
        assertEquals(List.of("18 February 2024"), dates(id, ZoneId.of("America/New_York")));
    }

    private static List<String> dates(Long id, ZoneId zone) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PublishedClaim.of(Claim.whole(id)).timeline(zone).days().stream()
                        .map(day -> day.date().text())
                        .toList());
    }

    @Test
    void whereEverythingHappenedOnOneDayThereIsNoTimeline() {
        Long id = entered("2024-02-18T10:00:00Z", "18 February 2024", "18 February 2024");
        publish("2024-02-18T12:00:00Z", id);
        assertEquals(0, page(id).select("section[aria-labelledby=timeline]").size());
    }

    @Test
    void verdictsNoticesAndAnswersStandAtTheirDates() {
        Published claim =
                Published.claim().publish().judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Seen.");
        Long wrong = claim.proposed(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "Wrong.");
        claim.approved(wrong, null);
        Records.as(claim.reviewer, actor -> {
            Review.byId(wrong).declareVoid(actor, List.of(), "We <misread> it.");
            return wrong;
        });
        Long asked = Responses.asked(claim.editor, claim.id, claim.speakerId(), "Is it so?");
        Responses.answered(claim.editor, claim.id, asked, "Yes.", null);
        Long silent = Responses.asked(claim.editor, claim.id, claim.speakerId(), "And since when?");
        Responses.unanswered(claim.editor, claim.id, silent);
        String text = String.join("\n", lines(claim.id));
        assertTrue(text.contains("between 27 May and 2 June 2024 | Said: Ana Sousa"), text);
        assertTrue(text.contains("3 June 2024 | Reported: Harbour Times Asked for comment: Ana Sousa"), text);
        assertTrue(text.contains("4 June 2024 | Answer: Ana Sousa: They answered"), text);
        assertTrue(text.contains("5 June 2024 | Answer: Ana Sousa: They did not reply"), text);
        assertTrue(text.contains("Verdict: Did they say it? Yes"), text);
        assertTrue(text.contains("Verdict void: Is it so? Refuted"), text);
        assertTrue(text.contains("Notice: Correction: We <misread> it."), text);
        for (Element link : page(claim.id).select("section[aria-labelledby=timeline] a[href^=#]")) {
            assertEquals(1, page(claim.id).select(link.attr("href")).size(), link.attr("href"));
        }
    }

    @Test
    void whatCameOfItWhenItIsDueAndWhenItIsLookedAtAgainStandAtTheirDates() {
        Promised pledge = Promised.pledge().publish().due("2025").enter(OutcomeStatus.KEPT, "March 2026");
        FollowUps.on(pledge.id, pledge.editor, "Does it stand?", "June 2100");
        Long answered = FollowUps.on(pledge.id, pledge.editor, "Did they build?", "2024");
        FollowUps.answered(pledge.editor, pledge.id, answered, "They did.");
        String text = String.join("\n", lines(pledge.id));
        assertTrue(text.contains("2025 | Due"), text);
        assertTrue(text.contains("March 2026 | What came of it: Kept"), text);
        assertTrue(text.contains("June 2100 | To be looked at again: Does it stand?"), text);
        assertTrue(text.contains("Criteria written"), text);
        assertTrue(text.contains("Looked at again: Did they build?"), text);
        Element section = page(pledge.id).selectFirst("section[aria-labelledby=timeline]");
        assertTrue(section.selectFirst("#strip-title").text().endsWith(" to 30 June 2100"), section.text());
        for (Element link : section.select("a[href^=#]")) {
            assertEquals(1, page(pledge.id).select(link.attr("href")).size(), link.attr("href"));
        }
    }

    @Test
    void manyReportsOfOneSpeakerAreToldOnce() {
        Published claim = Published.claim().reported(5).publish();
        String text =
                page(claim.id).select("section[aria-labelledby=timeline] dl").text();
        assertEquals(1, text.split("Said:", -1).length - 1, text);
        assertEquals(1, text.split("Copy kept:", -1).length - 1, text);
    }

    @Test
    void itTakesNoStatementOfItsOwn() {
        Published claim = Published.claim().publish();
        Claim whole = QuarkusTransaction.requiringNew().call(() -> Claim.whole(claim.id));
        QuarkusTransaction.requiringNew().run(() -> {
            PublishedClaim page = PublishedClaim.of(Claim.whole(whole.id()));
            assertEquals(
                    0,
                    Statements.of(
                            () -> assertFalse(page.timeline(ZoneOffset.UTC).trivial())));
        });
    }
}

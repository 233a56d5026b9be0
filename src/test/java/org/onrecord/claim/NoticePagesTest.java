package org.onrecord.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;

/** What readers are told when what they have seen changes. */
@QuarkusTest
class NoticePagesTest {

    private static final String QUOTED =
            "A harbour official said last week that around 300 boats had left. “The sea is not calm,” she added."
                    + " Others wrote: “The sea is calm.”";

    private User editor;
    private User reviewer;
    private Browser browser;
    private Typed typed;
    private Long id;

    /** A published claim that was entered by its form. */
    @BeforeEach
    void publish() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        browser.open("/desk/claims/new");
        typed = Typed.on(Records.capture(editor, QUOTED))
                .with("exact", QUOTED)
                .with("kind", "EVENT")
                .with("checkability", "YES")
                .with("speaker", Records.unique("Ana Sousa"))
                .with("speakerKind", "PERSON")
                .with("cue", "said")
                .with("said", "2024-05-28")
                .with("quotations.exact", "The sea is not calm");
        Response saved = browser.send("/desk/claims", typed.fields());
        assertEquals(303, saved.statusCode());
        id = Long.valueOf(saved.header("Location").replaceAll(".*/claims/(\\d+).*", "$1"));
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        typed.over(id);
    }

    private Response save() {
        return browser.send("/desk/claims/" + id, typed.fields());
    }

    private String path() {
        return "/claims/" + Records.slug(id);
    }

    private static Document page(String path) {
        return Browser.page(given().get(path));
    }

    private Element correction() {
        return page("/corrections").select("ol.history > li").stream()
                .filter(item -> item.select("a").attr("href").equals(path()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatReadersHaveSeenIsChangedOnlyWithANotice() {
        String before = Records.claim(id).text();
        typed.with("text", before + " on Monday");
        Response refused = save();
        assertEquals(422, refused.statusCode());
        Document page = Browser.page(refused);
        assertEquals(
                "Choose what kind of notice this is.",
                page.selectFirst("#notice-kind-error").text());
        assertEquals(
                "Say why, for readers.", page.selectFirst("#notice-why-error").text());
        assertEquals(before + " on Monday", page.selectFirst("[name=text]").text());
        assertEquals(before, Records.claim(id).text());
    }

    @Test
    void aNoticeNeedsItsReasonAndAKindThatAnEditorCanGive() {
        typed.with("text", typed.text() + " on Monday").with("notice.kind", "CORRECTION");
        assertEquals(
                "Say why, for readers.",
                Browser.page(save()).selectFirst("#notice-why-error").text());
        typed.with("notice.why", "A day was missing.").with("notice.kind", "RETRACTION");
        assertEquals(422, save().statusCode());
        typed.with("notice.kind", "Sorry");
        assertEquals(422, save().statusCode());
        assertEquals(1, Records.claim(id).revision());
    }

    @Test
    void theReaderSeesWhatItSaidWhatItSaysNowAndWhy() {
        String before = typed.text();
        typed.with("text", before.replace("left", "fled"))
                .with("notice.kind", "CORRECTION")
                .with("notice.why", "The boats did not just leave.");
        assertEquals(303, save().statusCode());
        Element notice = page(path()).selectFirst("main > .notice");
        assertTrue(notice.selectFirst("h2").text().startsWith("Correction, "), notice.text());
        assertTrue(notice.text().contains("The boats did not just leave."), notice.text());
        assertEquals(
                List.of("Claim: " + before, "Claim: " + before.replace("left", "fled")),
                notice.select("dd").eachText());
        assertEquals(List.of("It said", "It says now"), notice.select("dt").eachText());
        assertTrue(correction().text().contains("The boats did not just leave."));
        assertEquals(
                List.of("Claim: " + before, "Claim: " + before.replace("left", "fled")),
                correction().select("dd").eachText());
        List<String> history = page(path() + "/history").select("ol.history h2").eachText();
        assertTrue(history.containsAll(List.of("Correction", "Edited", "Published")), history.toString());
    }

    @Test
    void ownWordsOfWhatItSaidStandInThePlaceOfTheChange() {
        typed.with("text", typed.text().replace("left", "fled"))
                .with("notice.kind", "CLARIFICATION")
                .with("notice.why", "Clearer.")
                .with("notice.was", "That they left.")
                .with("notice.now", "That they fled.");
        assertEquals(303, save().statusCode());
        Document page = page(path());
        assertNull(page.selectFirst("main > .notice"));
        Element foot = page.selectFirst("section[aria-labelledby=notices]");
        assertEquals(
                List.of("That they left.", "That they fled."), foot.select("dd").eachText());
    }

    @ParameterizedTest
    @CsvSource({"note, A word for the desk", "topics, Harbours of the north"})
    void whatNoVerdictJudgesChangesWithoutOne(String field, String value) {
        typed.with(field, value);
        assertEquals(303, save().statusCode());
        assertEquals(2, Records.claim(id).revision());
    }

    @Test
    void anotherReportNeedsNone() {
        assertEquals(303, reportAgain().statusCode());
        assertEquals(2, Records.claim(id).attributions().size());
    }

    private Response reportAgain() {
        Typed another = Typed.claim(editor)
                .with("text", typed.text())
                .with("revision", "1")
                .with("attribution", "");
        return browser.send("/desk/claims/" + id, another.fields());
    }

    @Test
    void aNoticeCanStandAlone() {
        typed.with("notice.kind", "EDITORS_NOTE").with("notice.why", "The harbour office disputes all of this.");
        assertEquals(303, save().statusCode());
        assertEquals(1, Records.claim(id).revision());
        Element notice = page(path()).selectFirst("main > .notice");
        assertTrue(notice.text().contains("Editor’s note"), notice.text());
        assertEquals(0, notice.select("dd").size());
    }

    @Test
    void aReportThatReadersHaveSeenIsTakenOffWithAReason() {
        assertEquals(303, reportAgain().statusCode());
        Long report = Records.claim(id).attributions().get(1).id();
        String removal = "/desk/claims/" + id + "/attributions/" + report + "/removal";
        Response refused = browser.send(removal, "why", " ");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "Readers have seen this report. Say why it goes, for them.",
                Browser.page(refused)
                        .selectFirst("#removal" + report + "-why-error")
                        .text());
        Response long1 = browser.send(removal, "why", "x".repeat(2_001));
        assertEquals(422, long1.statusCode());
        assertEquals(
                2_001,
                Browser.page(long1)
                        .selectFirst("#removal" + report + "-why")
                        .val()
                        .length());
        assertEquals(303, browser.send(removal, "why", "It was of another day.").statusCode());
        assertTrue(correction().text().contains("It was of another day."));
        assertTrue(correction().text().contains("The report was taken off."));
    }

    @Test
    void aDropOfNotFromAVerifiedQuotationIsSaidAtOnceWithTheDifference() {
        judgeTheReport();
        assertNull(page(path()).selectFirst(".verdict-note"));
        typed.with("quotations.exact", "The sea is calm")
                .with("notice.kind", "CORRECTION")
                .with("notice.why", "Shortened.");
        assertEquals(303, save().statusCode());
        Document page = page(path());
        assertEquals(
                "Changed since it was verified. Needs re-verification.",
                page.selectFirst(".verdict-note").text());
        Element notice = page.selectFirst("main > .notice:has(del)");
        assertEquals("Changed since it was verified", notice.select("h2").last().text());
        assertEquals("removed: not", notice.select("del").text().strip());
        String json = given().get(path() + "/history.json").asString();
        assertTrue(json.contains("\"needsReverification\":true"), json);
        assertTrue(json.contains("{\"fate\":\"removed\",\"text\":\"not \"}"), json);
    }

    private void judgeTheReport() {
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open("/desk/claims/" + id + "/review");
        Attribution report = Records.claim(id).attributions().get(0);
        String base = "/desk/claims/" + id;
        Response judged = reviewers.send(
                base + "/attributions/" + report.id() + "/verdicts",
                "judged",
                report.judgedSha256(),
                "verdict",
                "REPORTED_ONLY",
                "basis",
                "AT_THE_TIME",
                "rationale",
                "One report.",
                "evidence.stance",
                "SUPPORTS",
                "evidence.copy",
                report.passage().capture().id().toString(),
                "evidence.exact",
                "The sea is not calm",
                "evidence.origin",
                "",
                "evidence.note",
                "");
        assertEquals(303, judged.statusCode());
        Browser second = People.browserOf(People.reviewer());
        Document page = Browser.page(second.open(base + "/review"));
        String approval = page.selectFirst("form[action$=/approval]").attr("action");
        assertEquals(303, second.send(approval).statusCode());
    }

    @Test
    void aVerdictThatWasOurErrorIsVoidWithACorrection() {
        judgeTheReport();
        Browser second = People.browserOf(People.reviewer());
        Document review = Browser.page(second.open("/desk/claims/" + id + "/review"));
        String voiding = review.selectFirst("form[action$=/voiding]").attr("action");
        Response refused = second.send(voiding, "reason", " ");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "Say why.",
                Browser.page(refused)
                        .selectFirst("form[action$=/voiding] .error")
                        .text());
        assertEquals(403, browser.send(voiding, "reason", "Mine.").statusCode());
        assertEquals(
                303, second.send(voiding, "reason", "We had read another list.").statusCode());
        assertEquals(409, second.send(voiding, "reason", "Once more.").statusCode());
        Document page = page(path());
        assertTrue(page.selectFirst("main > .notice").text().contains("We had read another list."));
        assertEquals("Not checked yet", page.selectFirst(".verdicts .v").text());
        String past = page.selectFirst("section[aria-labelledby=past]").text();
        assertTrue(past.contains("Void, our own error: We had read another list."), past);
        List<String> history = page(path() + "/history").select("ol.history h2").eachText();
        assertTrue(history.containsAll(List.of("Correction", "Verdict void", "Verdict")), history.toString());
    }

    @Test
    void ofAWithdrawnClaimOnlyTheReasonStandsAmongTheCorrections() {
        String text = typed.text();
        typed.with("text", text.replace("left", "fled"))
                .with("notice.kind", "CORRECTION")
                .with("notice.why", Records.unique("An early correction"));
        assertEquals(303, save().statusCode());
        String reason = Records.unique("The copy was forged");
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, reason);
            return id;
        });
        String page = given().get("/corrections").asString();
        assertTrue(page.contains(reason), page);
        assertFalse(page.contains(text));
        assertFalse(page.contains("An early correction"));
        given().get(path() + "/history.json").then().statusCode(410).contentType("application/problem+json");
    }

    @Test
    void correctionsAreFoundByKindAndDay() {
        String why = Records.unique("A clearer word");
        typed.with("text", typed.text().replace("left", "fled"))
                .with("notice.kind", "CLARIFICATION")
                .with("notice.why", why);
        assertEquals(303, save().statusCode());
        assertTrue(given().get("/corrections?kind=CLARIFICATION").asString().contains(why));
        assertFalse(given().get("/corrections?kind=CORRECTION").asString().contains(why));
        assertTrue(given().get("/corrections?from=2024").asString().contains(why));
        assertFalse(given().get("/corrections?to=2024").asString().contains(why));
        assertEquals(200, given().get("/corrections?kind=nonsense&page=7").statusCode());
        assertTrue(given().get("/corrections?from=-4800&to=9999").asString().contains(why));
        Response bad = given().get("/corrections?from=30+February+2024");
        assertEquals(422, bad.statusCode());
        assertEquals(1, Browser.page(bad).select("#from-error").size());
    }
}

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
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.figure.Bound;
import org.onrecord.history.Content;
import org.onrecord.testing.Records;

/** The same figure along its chain: entered with the claim, shown hop by hop with what became of it. */
@QuarkusTest
class ChainFigurePagesTest {

    private static final String TEXT =
            "He noted last week that around 3,000 soldiers have been reported dead or injured.";

    private User editor;
    private User reviewer;
    private Browser browser;
    private String agency;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        browser.open("/desk/claims/new");
        agency = Records.unique("Coast Agency");
    }

    /** What the founding case says: more than became about, and the reservation was lost. */
    private Typed founding() {
        return Typed.on(Records.capture(editor, TEXT))
                .with("exact", TEXT)
                .with("kind", "QUANTITY")
                .with("checkability", "YES")
                .with("speaker", Records.unique("Ana Sousa"))
                .with("speakerKind", "PERSON")
                .with("cue", "noted")
                .with("said", "2024-05-28")
                .with("figure.verbatim", "around 3,000")
                .with("originalFigure.verbatim", "already exceeded 3,000")
                .with("originalFigure.hedge", "preliminary data")
                .with("hops.agent", List.of(agency))
                .with("hops.kind", List.of("OUTLET"))
                .with("hops.figure.verbatim", List.of(""))
                .with("hops.figure.hedge", List.of(""));
    }

    private Long saved(Typed typed) {
        Response answer = browser.send("/desk/claims", typed.fields());
        assertEquals(
                303,
                answer.statusCode(),
                () -> Browser.page(answer).select(".summary").text());
        return Long.valueOf(answer.header("Location").replaceAll(".*/claims/(\\d+).*", "$1"));
    }

    private Document published(Long id) {
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        return Browser.page(given().get("/claims/" + Records.slug(id)));
    }

    private static List<String> lost(Element part) {
        return part.select(".lost li").eachText();
    }

    @Test
    void thatMoreThanBecameAroundAndAReservationWasLostIsShownOnTheClaimsPage() {
        Document page = published(saved(founding()));
        Elements stations = page.select(".chain > li");
        assertEquals(3, stations.size());
        assertTrue(
                stations.get(0)
                        .text()
                        .contains("“already exceeded 3,000”, read as more than 3,000 (“preliminary data”)"),
                stations.get(0).text());
        assertEquals(List.of(), lost(stations.get(0)));
        assertFalse(stations.get(1).text().contains("figure"), "what a relay gave is not known");
        assertTrue(stations.get(2).text().contains("“around 3,000”, read as about 3,000"));
        assertEquals(
                List.of(
                        "The bound changed: more than 3,000 became about 3,000.",
                        "The reservation “preliminary data” was dropped."),
                lost(stations.get(2)));
    }

    @Test
    void whatIsTypedIsKeptFieldByFieldAndShownAgain() {
        Typed typed = founding()
                .with("hops.figure.verbatim", List.of("over 3,000"))
                .with("hops.figure.hedge", List.of("preliminary data"))
                .with("originalFigure.counted", "killed or wounded");
        Long id = saved(typed);
        Attribution report = Records.claim(id).attributions().get(0);
        assertEquals(Bound.GT, report.original().bound());
        assertEquals("KILLED+WOUNDED", report.original().counted());
        assertEquals(Bound.GT, report.hops().get(0).figure().bound());
        assertNull(report.hops().get(1).figure());
        assertNull(report.figure());
        Document form = Browser.page(browser.open("/desk/claims/" + id));
        assertEquals(
                "already exceeded 3,000",
                form.selectFirst("[name=originalFigure.verbatim]").val());
        assertEquals(
                "GT", form.selectFirst("[name=originalFigure.bound] [selected]").val());
        assertEquals(
                List.of("over 3,000", ""),
                form.select("[name=hops.figure.verbatim]").eachAttr("value"));
        assertEquals(
                List.of("3000", ""), form.select("[name=hops.figure.value]").eachAttr("value"));
        Elements stations = published(id).select(".chain > li");
        assertEquals(List.of(), lost(stations.get(1)), "over 3,000 says what already exceeded 3,000 says");
        assertEquals(2, lost(stations.get(2)).size());
    }

    @Test
    void theReviewerSeesWhatBecameOfItAndWhichFlagsToConsider() {
        Long id = saved(founding());
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        Document page = Browser.page(People.browserOf(reviewer).open("/desk/claims/" + id + "/review"));
        assertEquals(2, lost(page).size());
        List<String> help = page.select(".help").eachText();
        assertTrue(help.contains("A reservation was dropped: consider the flag “Hedge dropped”."), help.toString());
        assertTrue(help.contains("The figure became less: consider the flag “Understated”."), help.toString());
        assertEquals(0, page.select("[name=flags][checked]").size(), "no flag is set for them");
    }

    @Test
    void whereNoneOfThemGaveAnyNothingIsShownAndNothingStandsInTheRecord() {
        Long id = saved(founding().with("originalFigure.verbatim", "").with("originalFigure.hedge", ""));
        Document page = published(id);
        assertEquals(0, page.select(".lost").size());
        assertFalse(page.select(".chain").text().contains("figure"));
        Content content = ClaimContent.of(Records.claim(id));
        assertTrue(content.fields().keySet().stream()
                .noneMatch(field -> field.contains("original") || field.contains("relay 1.figure")));
    }

    @Test
    void theFigureOfTheReportStandsAtItsEndBeforeTheClaims() {
        Long id = saved(founding().with("reportedFigure.verbatim", "3,000"));
        assertEquals(
                "The bound changed: more than 3,000 became 3,000.",
                lost(published(id).select(".chain > li").last()).get(0));
    }

    @Test
    void thePageThatWeReadHasItsFigureInOnePlace() {
        Typed typed = founding();
        String outlet = typed.copy().source().publisher().name();
        typed.with("hops.agent", List.of(agency, outlet))
                .with("hops.kind", List.of("OUTLET", ""))
                .with("hops.figure.verbatim", List.of("", "3,000"));
        Response refused = browser.send("/desk/claims", typed.fields());
        assertEquals(422, refused.statusCode());
        assertEquals(
                "This is the page that we read. Put its figure under “Figure as this report gives it”.",
                Browser.page(refused).selectFirst(".field .error").text());
        assertEquals(
                List.of("", "3,000"),
                Browser.page(refused).select("[name=hops.figure.verbatim]").eachAttr("value"));
    }

    @Test
    void whatCannotBeReadStandsAgainWithWhatToDo() {
        Typed typed = founding()
                .with("originalFigure.verbatim", "não sei")
                .with("hops.agent", List.of(""))
                .with("hops.kind", List.of(""))
                .with("hops.figure.verbatim", List.of("x".repeat(501)));
        Document page = Browser.page(browser.send("/desk/claims", typed.fields()));
        List<String> errors = page.select(".field .error").eachText();
        assertTrue(errors.contains("Say how the number is bounded."), errors.toString());
        assertTrue(errors.contains("Say who relayed it, even if only “a news agency”."), errors.toString());
        assertEquals(
                3, page.select(".summary li").size(), page.select(".summary").text());
        assertEquals(501, page.selectFirst("[name=hops.figure.verbatim]").val().length());
        assertEquals(
                3, page.select("details[open] [name$=igure.verbatim]").size(), "each stands open that holds something");
    }

    @Test
    void wordsOfAnyScriptAreTextAndFindTheirDirection() {
        String arabic = "أكثر من ٣٠٠٠ <b>جندي</b> {x}";
        Long id = saved(founding()
                .with("originalFigure.verbatim", arabic)
                .with("originalFigure.bound", "GT")
                .with("originalFigure.value", "3000")
                .with("originalFigure.hedge", "بيانات أولية </li><script>"));
        Document page = published(id);
        assertEquals(0, page.select(".chain script, .chain li b b").size());
        assertTrue(page.select(".chain > li").get(0).text().contains(arabic));
        Element lost = page.select(".lost li").last();
        assertEquals("The reservation “بيانات أولية </li><script>” was dropped.", lost.text());
        assertEquals("auto", lost.attr("dir"));
        Document history = Browser.page(given().get("/claims/" + Records.slug(id) + "/history"));
        assertTrue(history.text().contains("figure as the speaker gave it, as printed"), history.text());
    }

    @Test
    void anotherClaimFromTheseWordsTakesNoFigureAlong() {
        Long id = saved(founding().with("hops.figure.verbatim", List.of("over 3,000")));
        Long report = Records.claim(id).attributions().get(0).id();
        Document form = Browser.page(browser.open("/desk/claims/new?beside=" + report));
        assertEquals(agency, form.selectFirst("[name=hops.agent]").val());
        assertEquals("", form.selectFirst("[name=hops.figure.verbatim]").val());
        assertEquals("", form.selectFirst("[name=originalFigure.verbatim]").val());
    }

    @Test
    void aChangedFigureOfARelayAsksForANewLookAndIsToldToReaders() {
        Long id = saved(founding().with("hops.figure.verbatim", List.of("over 3,000")));
        published(id);
        String before = Records.claim(id).attributions().get(0).judgedSha256();
        Typed changed = founding().over(id).with("hops.figure.verbatim", List.of("over 2,000"));
        Document refused = Browser.page(browser.send("/desk/claims/" + id, changed.fields()));
        assertEquals(
                1,
                refused.select("[id='notice.kind-error'], #notice-kind-error").size());
        Response saved = browser.send(
                "/desk/claims/" + id,
                changed.with("notice.kind", "CORRECTION")
                        .with("notice.why", "The relay said so.")
                        .fields());
        assertEquals(
                303,
                saved.statusCode(),
                () -> Browser.page(saved).select(".summary").text());
        assertFalse(before.equals(Records.claim(id).attributions().get(0).judgedSha256()));
        String page = Browser.page(given().get("/claims/" + Records.slug(id))).text();
        assertTrue(page.contains("figure as given there, number: 2000"), page);
    }
}

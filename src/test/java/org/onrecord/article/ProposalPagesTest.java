package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Records;

/** Where an editor changes a proposal, or marks words by hand. */
@QuarkusTest
class ProposalPagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String ana = Records.unique("Ana Sousa");
    private final String text = ana + " said that boats left, and boats left again.";
    private final Long article = Articles.of(editor, text, Articles.saying(text, "boats left", ana, 90));
    private final Long proposal = Articles.proposals(editor, article).get(0);
    private final String act = "/desk/articles/" + article + "/proposals/" + proposal;

    private Document page(String path) {
        return Browser.page(browser.open(path).then().statusCode(200).extract().response());
    }

    private Map<String, Object> form(Map<String, Object> other) {
        Map<String, Object> form = new HashMap<>(Browser.form(browser.open(act), "#exact"));
        form.putAll(other);
        return form;
    }

    @Test
    void changedValuesAreKeptAndNothingElseIsLost() {
        browser.send(act, form(Map.of("text", "Boats have left.", "cue", "said", "said", "May 2024")))
                .then()
                .statusCode(303);

        Document page = page(act);
        assertEquals("Boats have left.", page.selectFirst("#text").val());
        assertEquals("May 2024", page.selectFirst("#said").val());
        assertEquals("boats left", page.selectFirst("#exact").val());
        assertEquals(ana, page.selectFirst("#speaker").val());
        assertEquals("EVENT", page.select("#kind [selected]").val());
        assertTrue(
                page("/desk/articles/" + article).select("#p" + proposal).text().contains("changed by an editor"));
    }

    @Test
    void whatIsKnownOfItsDateAndFigureIsLookedUpWithIt() {
        browser.send(act, form(Map.of("said", "May 2024", "figure.verbatim", "about 300")))
                .then()
                .statusCode(303);

        String looked = page("/desk/articles/" + article)
                .select("#p" + proposal + " a[href^=/desk/matches]")
                .attr("href");
        assertTrue(looked.contains("&said=May+2024&figure=about+300&proposal="), looked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact | nowhere at all   | do not stand in the copy",
                "exact |                  | Mark the words",
                "said  | 31 February 2024 |",
                "kind  | LIMERICK         | Choose one of the values",
                "speakerKind |            | Nobody of this name is on record"
            })
    void whatCannotBeReadIsSaidBesideItsField(String field, String typed, String message) {
        Response refused = browser.send(act, form(Map.of(field, typed == null ? "" : typed, "text", "Kept as typed.")));

        refused.then().statusCode(422);
        Document page = Browser.page(refused);
        String beside = field.equals("speakerKind") ? "speaker" : field;
        String error = page.select("#" + beside + "-error").text();
        assertTrue(message == null ? !error.isEmpty() : error.contains(message), error);
        assertEquals("Kept as typed.", page.selectFirst("#text").val());
    }

    @Test
    void whoeverIsSecondIsToldAndLosesNothing() {
        Map<String, Object> first = form(Map.of("text", "Mine first."));
        Map<String, Object> second = form(Map.of("text", "Yours second."));
        browser.send(act, first).then().statusCode(303);

        Response answer = browser.send(act, second);

        answer.then().statusCode(409);
        Document page = Browser.page(answer);
        assertTrue(page.text().contains("Mine first."));
        assertEquals("Yours second.", page.selectFirst("#text").val());
        browser.send(act, Browser.form(answer, "#exact")).then().statusCode(303);
        assertEquals("Yours second.", page(act).selectFirst("#text").val());
    }

    @Test
    void wordsThatStandTwiceAreChosen() {
        Response several = browser.send(act, form(Map.of("start", "")));

        several.then().statusCode(422);
        List<String> places =
                Browser.page(several).select("#places [name=start]").eachAttr("value");
        assertEquals(2, places.size());
        browser.send(act, form(Map.of("start", places.get(1)))).then().statusCode(303);
        assertEquals(places.get(1), page(act).selectFirst("#start").val());
    }

    @Test
    void wordsAreMarkedByHandAndBecomeAProposalInTheirPlace() {
        page("/desk/articles/" + article + "/proposals/new");

        browser.send(
                        "/desk/articles/" + article + "/proposals",
                        Map.of("exact", "and boats left again", "speaker", ana, "speakerKind", "PERSON"))
                .then()
                .statusCode(303);

        Document page = page("/desk/articles/" + article);
        assertEquals(2, page.select("ol.entries > li").size());
        assertTrue(page.select("ol.entries > li").get(1).text().contains("And boats left again."));
        assertTrue(page.select("ol.entries > li").get(1).text().contains("marked by hand"));
        Articles.analysedAgain(editor, article);
        assertEquals(1, Articles.proposals(editor, article).size());
    }

    @Test
    void nothingIsMarkedWithoutWords() {
        page("/desk/articles/" + article + "/proposals/new");

        Response refused = browser.send("/desk/articles/" + article + "/proposals", Map.of("speaker", ana));

        refused.then().statusCode(422);
        assertTrue(Browser.page(refused).select("#exact-error").text().contains("Mark the words"));
    }
}

package org.onrecord.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.SpeechAct;
import org.onrecord.intake.Intake;
import org.onrecord.intake.Proposal;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** Where editors decide proposals. */
@QuarkusTest
class DecisionPagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String ana = Records.unique("Ana Sousa");
    private final String text = ana + " said that boats left, and that nets tore.";
    private final Long article =
            Articles.of(editor, text, Articles.saying(text, "boats left, and that nets tore", ana, 90));
    private final Long proposal = Articles.proposals(editor, article).get(0);
    private final String act = "/desk/articles/" + article + "/proposals/" + proposal;

    private Document page(String path) {
        return Browser.page(browser.open(path).then().statusCode(200).extract().response());
    }

    private static Long claim(Response answer) {
        answer.then().statusCode(303);
        String path = URI.create(answer.header("Location")).getPath();
        assertTrue(path.matches("/desk/claims/\\d+"), path);
        return Long.valueOf(path.replaceAll("\\D+", ""));
    }

    private Document proposal() {
        return page("/desk/articles/" + article + "?show=all");
    }

    // ---------------------------------------------------------------- accepting

    @Test
    void anAcceptedProposalIsADraftOnItsWordsInTheCopy() {
        page("/desk/articles/" + article);

        Claim claim = Records.claim(claim(browser.send(act + "/acceptance")));

        assertEquals("That boats left, and that nets tore", claim.text());
        assertEquals(Publication.DRAFT, claim.publication());
        assertEquals(ana, claim.attributions().get(0).speaker().name());
        assertEquals(SpeakerKind.PERSON, claim.attributions().get(0).speaker().kind());
        assertEquals(
                "boats left, and that nets tore",
                claim.attributions().get(0).passage().exact());
        assertTrue(proposal().select("#p" + proposal).text().contains("Accepted by Ida Wells"));
    }

    @Test
    void theDraftOfAProposalLeadsBackToTheOthersOfItsArticle() {
        String boats = Articles.boats(3);
        Long three = Articles.of(editor, boats, Articles.many(boats, 3, "Ana"));
        List<Long> proposals = Articles.proposals(editor, three);
        String first = "/desk/articles/" + three + "/proposals/" + proposals.get(0) + "/acceptance";
        browser.open("/desk/articles/" + three);

        Long claim = claim(browser.send(first, "speakerKind", "PERSON"));

        String line = "main > p:has(a[href=/desk/articles/" + three + "])";
        String back = page("/desk/claims/" + claim).select(line).text();
        assertTrue(back.contains("2 proposals in it are left to decide. Back to the article"), back);
        proposals
                .subList(1, 3)
                .forEach(id -> browser.send("/desk/articles/" + three + "/proposals/" + id + "/rejection")
                        .then()
                        .statusCode(303));
        back = page("/desk/claims/" + claim).select(line).text();
        assertTrue(back.contains("nothing in it is left to decide. Back to the article"), back);
        assertEquals(
                0,
                page("/desk/claims/" + Records.draft(editor, text))
                        .select("main > p:contains(Back to)")
                        .size());
    }

    @Test
    void whoIsNotOnRecordIsPutThereAsWhatTheEditorSays() {
        Document page = page("/desk/articles/" + article);
        assertTrue(page.select("#p" + proposal).text().contains(ana + " is not on record"));
        assertEquals(
                "PERSON",
                page.select("#p" + proposal + " select[name=speakerKind] [selected]")
                        .val());

        Claim claim = Records.claim(claim(browser.send(act + "/acceptance", "speakerKind", "ORGANISATION")));

        assertEquals(
                SpeakerKind.ORGANISATION, claim.attributions().get(0).speaker().kind());
    }

    @Test
    void ofTwoOfOneNameTheEditorChoosesOne() {
        Records.speaker(editor, SpeakerKind.PERSON, ana);
        Long second = Records.speaker(editor, SpeakerKind.PERSON, ana);
        Document page = page("/desk/articles/" + article);
        List<String> choices =
                page.select("#p" + proposal + " select[name=speaker] option").eachText();
        assertEquals(3, choices.size(), choices.toString());

        Response unchosen = browser.send(act + "/acceptance");

        unchosen.then().statusCode(422);
        assertTrue(Browser.page(unchosen).select("#speaker-error").text().contains("2 speakers bear this name."));
        Claim claim = Records.claim(claim(browser.send(act + "/acceptance", "speaker", choices.get(2))));
        assertEquals(second, claim.attributions().get(0).speaker().id());
    }

    /** An article in which somebody is named by a surname alone, and the path of what can be done with its proposal. */
    private String bySurname(String surname) {
        String words = surname + " said on Dec. 23 that 3,000 soldiers had been killed.";
        Long id = Articles.of(
                editor,
                words,
                Intake.proposals(new org.onrecord.intake.Article(words, "en", "Echo", FuzzyDate.of("2024-12-29")))
                        .toArray(Proposal[]::new));
        return "/desk/articles/" + id + "/proposals/"
                + Articles.proposals(editor, id).get(0);
    }

    @Test
    void ofWhatKindASurnameIsThatNobodyOnRecordBearsTheEditorSays() {
        String path = bySurname("Halenko");
        Document page = page(path.replaceAll("/proposals.*", ""));

        assertEquals("", page.select("select[name=speakerKind] option").first().val());
        assertEquals(0, page.select("select[name=speakerKind] [selected]").size());
        browser.send(path + "/acceptance").then().statusCode(422);
        Claim claim = Records.claim(claim(browser.send(path + "/acceptance", "speakerKind", "PERSON")));
        assertEquals(SpeakerKind.PERSON, claim.attributions().get(0).speaker().kind());
    }

    @Test
    void aSurnameIsWhoeverBearsItOnRecordInAnySpelling() {
        String surname = "Marchenkov";
        Long known = Records.speaker(editor, SpeakerKind.PERSON, "Volodymyr " + surname + "yy");
        Records.as(editor, actor -> {
            Speaker.byId(known)
                    .describe(
                            "Volodymyr " + surname + "yy",
                            SpeakerKind.PERSON,
                            null,
                            null,
                            List.of("Volodymyr " + surname),
                            List.of(),
                            List.of());
            return known;
        });
        String path = bySurname(surname);
        String article = path.replaceAll("/proposals.*", "");

        assertTrue(page(article).text().contains(surname + " (on record as Volodymyr " + surname + "yy)"));
        Claim claim = Records.claim(claim(browser.send(path + "/acceptance", "speakerKind", "PERSON")));
        assertEquals(known, claim.attributions().get(0).speaker().id());
    }

    @Test
    void aSurnameOnRecordMayBeSomebodyElses() {
        String surname = "Bondarevsky";
        Long known = Records.speaker(editor, SpeakerKind.PERSON, "Volodymyr " + surname);
        String path = bySurname(surname);
        String other = page(path.replaceAll("/proposals.*", ""))
                .select("select[name=speaker] option")
                .last()
                .val();

        Claim claim = Records.claim(
                claim(browser.send(path + "/acceptance", "speaker", other, "speakerKind", "ORGANISATION")));

        assertEquals(surname, claim.attributions().get(0).speaker().name());
        assertNotEquals(known, claim.attributions().get(0).speaker().id());
    }

    @Test
    void whoIsKnownByASurnameAloneIsNotAcceptedWithOthers() {
        String surname = "Kravetsky";
        Records.speaker(editor, SpeakerKind.PERSON, "Volodymyr " + surname);
        String words = surname + " said boat 1 left.";
        Long id = Articles.of(editor, words, Articles.saying(words, "boat 1 left", surname, 90));

        assertTrue(page("/desk/articles/" + id + "/acceptances")
                .text()
                .contains("“" + surname + "” is read as Volodymyr " + surname + ", by the last name alone."));
    }

    private Long namesakes(String surname, String printed) {
        String words = "Melania " + surname + " said the visit was lovely. " + printed + " said the visit was short.";
        return Articles.of(
                editor,
                words,
                Intake.proposals(new org.onrecord.intake.Article(words, "en", "Echo", FuzzyDate.of("2024-12-29")))
                        .toArray(Proposal[]::new));
    }

    @Test
    void aSurnameThatOthersOnRecordHaveIsNotAcceptedWithOthers() {
        String surname = "Marlowe";
        Records.speaker(editor, SpeakerKind.PERSON, "Donald " + surname);
        Long melania = Records.speaker(editor, SpeakerKind.PERSON, "Melania " + surname);
        Long id = namesakes(surname, surname);

        String bulk = page("/desk/articles/" + id + "/acceptances").text();
        assertTrue(bulk.contains(
                "“%s” is read as Melania %s and may also mean Donald %s.".formatted(surname, surname, surname)));
        Document article = page("/desk/articles/" + id);
        List<String> offered = article.select("select[name=speaker] option").eachText();
        assertEquals(List.of("Melania " + surname, "Donald " + surname + " (Person, donald-marlowe)"), offered);

        String second = "/desk/articles/" + id + "/proposals/"
                + Articles.proposals(editor, id).get(1);
        Claim claim = Records.claim(claim(browser.send(second + "/acceptance")));
        assertEquals(melania, claim.attributions().get(0).speaker().id());
    }

    @Test
    void theOtherOfASurnameCanBeChosen() {
        String surname = "Winterbourne";
        Long donald = Records.speaker(editor, SpeakerKind.PERSON, "Donald " + surname);
        Long id = namesakes(surname, surname);
        String second = "/desk/articles/" + id + "/proposals/"
                + Articles.proposals(editor, id).get(1);

        String offered = page("/desk/articles/" + id)
                .selectFirst("select[name=speaker] option:contains(Donald)")
                .text();
        Claim claim = Records.claim(claim(browser.send(second + "/acceptance", "speaker", offered)));

        assertEquals(donald, claim.attributions().get(0).speaker().id());
    }

    @Test
    void aSurnameOfNobodyElseOrAFullNameIsAcceptedWithOthers() {
        String surname = "Ashcombe";
        Records.speaker(editor, SpeakerKind.PERSON, "Melania " + surname);
        assertFalse(page("/desk/articles/" + namesakes(surname, surname) + "/acceptances")
                .text()
                .contains("may also mean"));

        String other = "Thornbury";
        Records.speaker(editor, SpeakerKind.PERSON, "Donald " + other);
        assertFalse(page("/desk/articles/" + namesakes(other, "Melania " + other) + "/acceptances")
                .text()
                .contains("may also mean"));
    }

    @Test
    void acceptedTwiceItIsOneClaim() {
        page("/desk/articles/" + article);
        Long first = claim(browser.send(act + "/acceptance"));

        Response again = browser.send(act + "/acceptance");

        assertEquals(first, claim(again));
        assertTrue(page("/desk/claims/" + first).select(".flash").text().contains("was accepted already"));
    }

    @Test
    void ofTwoWhoAcceptItAtOnceOneMakesTheClaim() {
        List<Browser> two = Stream.of(editor, People.editor())
                .map(People::browserOf)
                .peek(each -> each.open("/desk/articles/" + article))
                .toList();

        List<Long> claims = two.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> claim(each.send(act + "/acceptance"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(claims.get(0), claims.get(1));
    }

    @Test
    void whatTheClaimsFormRefusesComesBackBesideItsField() {
        page(act);
        Long empty = Articles.of(editor, text, Articles.saying(text, "boats left", "", 90));
        Long mute = Articles.proposals(editor, empty).get(0);
        String path = "/desk/articles/" + empty + "/proposals/" + mute;
        page("/desk/articles/" + empty);

        Response refused = browser.send(path + "/acceptance", "speaker", Records.unique("Nobody"), "speakerKind", "X");

        refused.then().statusCode(422);
        assertFalse(Browser.page(refused)
                .select("#speaker-error, #speakerKind-error")
                .isEmpty());
    }

    // ---------------------------------------------------------------- one more report of a claim

    @Test
    void aDraftGetsOneMoreReportAndStaysWhatItSays() {
        Long draft = Records.draft(editor, Records.unique("Boats left."));
        page("/desk/articles/" + article);

        Long same = claim(browser.send(act + "/report", "claim", draft.toString()));

        assertEquals(draft, same);
        Claim claim = Records.claim(draft);
        assertEquals(2, claim.attributions().size());
        assertTrue(claim.text().startsWith("Boats left."));
        assertEquals(ana, claim.attributions().get(1).speaker().name());
        assertTrue(proposal().select("#p" + proposal).text().contains("Accepted"));
    }

    @Test
    void whatReadersSeeIsLookedAtBeforeItIsSaved() {
        Long published = Records.published(editor, People.reviewer(), Records.unique("Boats left."));
        page("/desk/articles/" + article);

        Response form = browser.send(act + "/report", "claim", published.toString());

        form.then().statusCode(200);
        Document page = Browser.page(form);
        assertEquals(
                "/desk/claims/" + published, page.select("form:has(#exact)").attr("action"));
        assertEquals(ana, page.selectFirst("#speaker").val());
        assertEquals("", page.selectFirst("[name=attribution]").val());
        assertEquals(1, Records.claim(published).attributions().size());
        Map<String, Object> sent = Browser.form(form, "#exact");
        browser.send("/desk/claims/" + published, sent).then().statusCode(303);
        assertEquals(2, Records.claim(published).attributions().size());
    }

    @Test
    void whatIsOnRecordIsSaidAndNotMadeAgain() {
        page("/desk/articles/" + article);
        Long first = claim(browser.send(act + "/acceptance"));
        Long again = Articles.of(editor, text, Articles.saying(text, "boats left, and that nets tore", ana, 90));
        Long other = Articles.proposals(editor, again).get(0);

        Document page = page("/desk/articles/" + again);

        assertTrue(page.select("#p" + other).text().contains("Already on record?"), page.text());
        assertEquals(
                first.toString(),
                page.select("#p" + other + " form[action$=report] [name=claim]").val());
        assertTrue(
                page("/desk/articles/" + again + "/acceptances").text().contains("A claim on record says the same."));
        assertEquals(
                first,
                claim(browser.send("/desk/articles/" + again + "/proposals/" + other + "/report", "claim", first)));
        assertEquals(2, Records.claim(first).attributions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "999999999999"})
    void aClaimThatIsNotThereGetsNoReport(String claim) {
        page("/desk/articles/" + article);

        browser.send(act + "/report", "claim", claim).then().statusCode(404);
    }

    // ---------------------------------------------------------------- rejecting

    @Test
    void aRejectedProposalSaysWhyAndCanBeTakenBack() {
        page(act);
        browser.send(act + "/rejection", "why", "It is an <b>advert</b>.")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/articles/" + article));
        assertTrue(page("/desk/articles/" + article + "?show=REJECTED").text().contains("It is an <b>advert</b>."));
        browser.send(act + "/acceptance").then().statusCode(409);
        browser.send(act).then().statusCode(409);
        browser.send(act + "/split", "second", "nets").then().statusCode(409);

        browser.send(act + "/reopening").then().statusCode(303);

        assertEquals(
                1,
                page("/desk/articles/" + article)
                        .select("#p" + proposal + " form[action$=acceptance]")
                        .size());
        browser.send(act + "/reopening").then().statusCode(409);
    }

    @Test
    void aReasonTakesFiveHundredCharactersAndNoMore() {
        page(act);
        Response refused = browser.send(act + "/rejection", "why", "x".repeat(501));

        refused.then().statusCode(422);
        assertEquals("x".repeat(501), Browser.page(refused).selectFirst("#why").val());
        browser.send(act + "/rejection", "why", "x".repeat(500)).then().statusCode(303);
    }

    // ---------------------------------------------------------------- splitting

    @Test
    void aProposalIsSplitWhereTheSecondBegins() {
        page(act);
        browser.send(act + "/split", "second", "and that nets").then().statusCode(303);

        List<String> claims = proposal().select("ol.entries > li > h2").eachText();
        assertEquals(List.of("Boats left.", "And that nets tore."), claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boats left", "said that", "<b>"})
    void whereItCannotBeSplitIsSaid(String second) {
        page(act);
        Response refused = browser.send(act + "/split", "second", second);

        refused.then().statusCode(422);
        assertFalse(Browser.page(refused).select("#second-error").isEmpty());
        assertEquals(second, Browser.page(refused).selectFirst("#second").val());
    }

    // ---------------------------------------------------------------- all that are sure

    @Test
    void allThatAreSureBecomeDraftsAndTheUntickedAreLeft() {
        String rui = Records.unique("Rui Faria");
        String eva = Records.unique("Eva Reis");
        String words = ana + " said boat 1 left. " + rui + " said boat 2 left. " + eva + " said boat 3 left.";
        Long id = Articles.of(
                editor,
                words,
                Articles.saying(words, "boat 1 left", ana, 90),
                Articles.saying(words, "boat 2 left", rui, 80),
                Articles.saying(words, "boat 3 left", eva, 79));
        Document page = page("/desk/articles/" + id + "/acceptances");
        assertEquals(List.of(ana, rui), page.select("[name=speakers][checked]").eachAttr("value"));

        Response answer = browser.send("/desk/articles/" + id + "/acceptances", "speakers", List.of(ana));

        answer.then().statusCode(200).body(containsString("1 draft was made"));
        assertTrue(Browser.page(answer).text().contains("“" + rui + "” is not to be put on record."));
        assertTrue(page("/desk/articles/" + id).text().contains("1 accepted"));
        browser.send("/desk/articles/" + id + "/acceptances", "speakers", List.of(ana, rui))
                .then()
                .body(containsString("1 draft was made"));
        browser.send("/desk/articles/" + id + "/acceptances").then().body(containsString("No draft was made"));
    }

    @Test
    void whatIsDeniedIsNotListedAsIfItWereSaid() {
        String words = "North Korean troops were fighting, " + ana + " denied. No boat left, " + ana + " said.";
        Long id = Articles.of(
                editor,
                words,
                Articles.saying(words, "North Korean troops were fighting", ana, 90, SpeechAct.DENIES),
                Articles.saying(words, "No boat left", ana, 90));

        assertEquals(
                List.of(ana + " · Denies it", ana),
                page("/desk/articles/" + id + "/acceptances")
                        .select(".queue .meta")
                        .eachText());
    }

    @Test
    void whoeverIsTwoOnRecordIsLeftToBeChosen() {
        Records.speaker(editor, SpeakerKind.PERSON, ana);
        Records.speaker(editor, SpeakerKind.PERSON, ana);

        assertTrue(page("/desk/articles/" + article + "/acceptances")
                .text()
                .contains("More than one on record may be meant by “" + ana + "”."));
        browser.send("/desk/articles/" + article + "/acceptances", "speakers", ana)
                .then()
                .body(containsString("No draft was made"));
    }
}

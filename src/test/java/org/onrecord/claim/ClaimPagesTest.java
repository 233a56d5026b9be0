package org.onrecord.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.source.Passage;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.web.Slug;

@QuarkusTest
class ClaimPagesTest {

    private User editor;
    private Browser browser;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        browser = opened(editor);
    }

    private static Browser opened(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/claims/new");
        return browser;
    }

    private Response create(Typed typed) {
        return browser.send("/desk/claims", typed.fields());
    }

    private Long created(Typed typed) {
        return id(create(typed));
    }

    private static Long id(Response saved) {
        String location = saved.then().statusCode(303).extract().header("Location");
        return Long.valueOf(location.replaceAll(".*/desk/claims/(\\d+).*", "$1"));
    }

    private static Claim stored(Long id) {
        return QuarkusTransaction.requiringNew().call(() -> Claim.whole(id));
    }

    private static String error(Response response, String field) {
        Document page = Browser.page(response);
        return page.select(".summary a[href=#" + field.replaceAll("[^A-Za-z0-9_-]", "\\\\$0") + "]")
                .text();
    }

    // ---------------------------------------------------------------- entering

    @Test
    void aClaimIsSavedWithWhatFollowsFromWhatWasTyped() {
        Typed typed = Typed.claim(editor);
        Long id = created(typed);
        Claim claim = stored(id);
        Attribution report = claim.attributions().get(0);
        assertEquals(typed.text(), claim.text());
        assertEquals(Voice.SPEAKER, report.voice());
        assertEquals(Form.INDIRECT, report.form());
        assertEquals(SpeechAct.ASSERTS, report.act());
        assertEquals("2024-06-03", report.reported().edtf());
        assertEquals(
                typed.copy().source().publisher().id(),
                report.hops().get(0).agent().id());
        assertEquals(0, report.passage().selector().start());
        assertTrue(Readiness.missing(claim).isEmpty());
    }

    @Test
    void theAddressFollowsTheWordsUntilTheClaimIsPublishedOrSomebodyChoseOne() {
        String words = Records.unique("Sweden sells the harbour");
        Typed typed = Typed.claim(editor).with("text", Records.unique("Sweden never sells the harbour false"));
        Long id = id(create(typed));
        assertTrue(Records.slug(id).contains("false"));
        saved(id, typed.with("text", words));
        assertEquals(Slug.of(words), Records.slug(id));
        Long twin = id(create(Typed.claim(editor).with("text", words)));
        assertEquals(Slug.of(words) + "-2", Records.slug(twin));

        browser.send("/desk/identity/claims/" + id + "/address", "slug", "chosen-" + id);
        saved(id, typed.with("text", words + " soon"));
        assertEquals("chosen-" + id, Records.slug(id));

        Long published = Records.published(editor, People.reviewer(), words + " again");
        String address = Records.slug(published);
        Records.reworded(editor, published, words + " in other words");
        QuarkusTransaction.requiringNew().run(() -> Claim.locked(published).settleAddress());
        assertEquals(address, Records.slug(published));
    }

    private void saved(Long id, Typed typed) {
        browser.send("/desk/claims/" + id, typed.over(id).fields()).then().statusCode(303);
    }

    @Test
    void savedOnceMoreAsItStandsItIsNotEdited() {
        Long id = created(Typed.claim(editor));
        boolean edited = Records.as(editor, actor -> Claim.whole(id).revise(actor, "Nothing is otherwise."));
        assertFalse(edited);
        assertEquals(1, stored(id).revision());
    }

    @Test
    void aCodeThatIsOfNoLanguageIsRefusedBesideItsField() {
        Typed typed = Typed.claim(editor)
                .with("language", "klingon")
                .with("quotations.exact", "The sea is calm")
                .with("quotations.originalLanguage", "xx");
        Document page =
                Browser.page(create(typed).then().statusCode(422).extract().response());
        assertEquals(
                "No language has the code “klingon”. Write its tag: en, ko, uk, zh-Hant.",
                page.select("#language-error").text());
        assertTrue(page.select("#quotations-0-originalLanguage-error").text().contains("“xx”"), page.text());
        assertEquals("klingon", page.selectFirst("#language").val());
    }

    @Test
    void whoEditsAndWhoReviewsIsToldOfDatesThatCannotBeInOrder() {
        Long id = created(Typed.claim(editor).with("said", "4 June 2024").with("do", "submit"));
        Browser reviewer = opened(People.reviewer());
        String told = "It was said on 4 June 2024, but reported on 3 June 2024.";
        assertEquals(
                told,
                Browser.page(browser.open("/desk/claims/" + id))
                        .select("#disorder li")
                        .text());
        assertEquals(
                told,
                Browser.page(reviewer.open("/desk/claims/" + id + "/review"))
                        .select("#disorder li")
                        .text());
        Long other = created(Typed.claim(editor).with("said", "June 2024"));
        assertTrue(Browser.page(browser.open("/desk/claims/" + other))
                .select("#disorder")
                .isEmpty());
    }

    @Test
    void wordsTypedWithOtherMarksAndSpacesBecomeTheCopysOwn() {
        Long id = created(Typed.claim(editor).with("exact", " boats had\u00a0left.  \"The  sea is calm,\""));
        Passage passage = stored(id).attributions().get(0).passage();
        assertEquals("boats had left. “The sea is calm,”", passage.exact());
        assertTrue(passage.selector().holdsIn(Records.TEXT));
    }

    @Test
    void aFigureThatStandsInNoCopyIsSaidToBeSoBesideItsField() {
        String absent = "This figure stands in none of the copies";
        Long wrong = created(Typed.claim(editor).with("figure.verbatim", "around 3,000 boats"));
        assertTrue(browser.open("/desk/claims/" + wrong).asString().contains(absent));
        Long right = created(Typed.claim(editor).with("figure.verbatim", "Around 300 boats"));
        assertFalse(browser.open("/desk/claims/" + right).asString().contains(absent));
        Long reported = created(Typed.claim(editor).with("reportedFigure.verbatim", "around 3,000 boats"));
        assertTrue(browser.open("/desk/claims/" + reported)
                .asString()
                .contains("This figure does not stand in the copy that the report rests on."));
    }

    @Test
    void aDraftNeedsNoMoreThanTheWordsOfTheClaim() {
        Typed typed = Typed.on(Records.capture(editor, Records.TEXT));
        Long id = created(typed);
        Document page = Browser.page(browser.open("/desk/claims/" + id));
        assertEquals(
                List.of("#kind", "#checkability", "#exact", "#speaker"),
                page.select("#missing a").eachAttr("href").subList(0, 4));
        page.select("#missing a")
                .eachAttr("href")
                .forEach(field ->
                        assertNotNull(page.getElementById(field.substring(1)), "no field " + field + " on the page"));
    }

    @Test
    void sendingADraftThatLacksSomethingSavesItAndSaysWhatIsMissing() {
        Typed typed = Typed.on(Records.capture(editor, Records.TEXT)).with("do", "submit");
        Response sent = create(typed);
        sent.then().statusCode(303).header("Location", endsWith("#missing"));
        Claim claim = stored(id(sent));
        assertEquals(Publication.DRAFT, claim.publication());
        assertEquals(typed.text(), claim.text());
    }

    @Test
    void aDraftWithoutAPassageStaysBesideItsCopy() {
        for (String act : List.of("save", "submit")) {
            String page = create(Typed.on(Records.capture(editor, Records.TEXT)).with("do", act))
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            Document form = Browser.page(browser.open(page.replaceAll("^.*?(?=/desk)|#.*", "")));
            assertEquals(Records.TEXT, form.select("[data-source]").first().wholeText(), act);
        }
    }

    @Test
    void aClaimThatLacksNothingIsSentToReview() {
        Long id = created(Typed.claim(editor).with("do", "submit"));
        assertEquals(Publication.IN_REVIEW, stored(id).publication());
    }

    @Test
    void whatIsSentFromASecondWindowIsSavedAndSaidToWaitForReviewAlready() {
        Typed typed = Typed.claim(editor);
        Long id = created(typed);
        Typed first = typed.over(id).with("do", "submit");
        browser.send("/desk/claims/" + id, first.fields()).then().statusCode(303);
        Response second = browser.send(
                "/desk/claims/" + id, first.with("note", "Ask the harbour.").fields());
        String page = second.then().statusCode(303).extract().header("Location");
        browser.open(page.substring(page.indexOf("/desk")))
                .then()
                .body(containsString("The claim is saved. It waits for review as it stands now."));
        assertEquals("Ask the harbour.", stored(id).note());
        assertEquals(Publication.IN_REVIEW, stored(id).publication());
    }

    @Test
    void aClaimKeepsItsSpeakersAfterNamesakesOfTheirsCameOnRecord() {
        String agency = Records.unique("Coast Agency");
        Typed typed = Typed.claim(editor);
        typed.with("hops.agent", agency)
                .with("hops.verb", "reported")
                .with("hops.naming", "STATED")
                .with("hops.sight", "UNSEEN")
                .with("hops.kind", "OUTLET");
        Long id = created(typed);
        Attribution before = stored(id).attributions().get(0);
        Records.speaker(editor, SpeakerKind.PERSON, before.speaker().name());
        Records.speaker(editor, SpeakerKind.ORGANISATION, agency);

        Response page = browser.open("/desk/claims/" + id);
        browser.send("/desk/claims/" + id, Browser.form(page, "#exact")).then().statusCode(303);

        Attribution after = stored(id).attributions().get(0);
        assertEquals(before.speaker().id(), after.speaker().id());
        assertEquals(
                before.hops().get(0).agent().id(), after.hops().get(0).agent().id());
    }

    @Test
    void aRelayThatIsAddedBehindThePublisherCameBeforeIt() {
        Typed typed = Typed.claim(editor);
        String publisher = typed.copy().source().publisher().name();
        typed.with("hops.agent", List.of(publisher, Records.unique("Coast Agency")))
                .with("hops.verb", List.of("", "reported"))
                .with("hops.naming", List.of("STATED", "ELIDED"))
                .with("hops.sight", List.of("SEEN", "UNSEEN"))
                .with("hops.kind", List.of("", "OUTLET"));
        List<Hop> hops = stored(created(typed)).attributions().get(0).hops();
        assertEquals(2, hops.size());
        assertEquals(Naming.ELIDED, hops.get(0).naming());
        assertEquals(publisher, hops.get(1).agent().name());
    }

    @Test
    void theNarratorsVoiceIsTheOutlets() {
        Typed typed = Typed.claim(editor).with("speaker", "").with("voice", "NARRATOR");
        Attribution report = stored(created(typed)).attributions().get(0);
        assertEquals(typed.copy().source().publisher().id(), report.speaker().id());
        assertEquals(List.of(), report.hops());
        assertEquals("2024-05-28", report.said().edtf());
    }

    @Test
    void whatTheNarratorSaysWasSaidWhenItWasPublished() {
        Typed typed = Typed.claim(editor)
                .with("speaker", "")
                .with("voice", "NARRATOR")
                .with("said", "");
        assertEquals(
                "2024-06-03",
                stored(created(typed)).attributions().get(0).said().edtf());
    }

    @Test
    void oneSentenceHoldsSeveralClaims() {
        Long first = created(Typed.claim(editor));
        Long report = stored(first).attributions().get(0).id();
        Document page = Browser.page(browser.open("/desk/claims/new?beside=" + report));
        assertEquals(Typed.PASSAGE, page.getElementById("exact").text());
        assertEquals("", page.getElementById("text").text());
        assertFalse(page.select("input[name=formKey]").val().isEmpty());
    }

    @Test
    void aFormSentTwiceMakesOneClaim() {
        Typed typed = Typed.claim(editor);
        Long first = created(typed);
        Long second = created(typed);
        assertEquals(first, second);
    }

    @Test
    void whatIsTypedIntoAFormThatMadeAClaimBeforeIsKeptForAnother() {
        Typed typed = Typed.claim(editor);
        Long first = created(typed);
        String firstWords = typed.text();
        Response back =
                create(typed.with("text", Records.unique("Boats came back")).with("note", "Ask the harbour."));
        Document page = Browser.page(back.then().statusCode(409).extract().response());
        assertEquals(typed.text(), page.getElementById("text").text());
        assertEquals("Ask the harbour.", page.getElementById("note").text());
        assertEquals(
                firstWords,
                page.select(".notice a[href=/desk/claims/" + first + "]").text());
        assertEquals(firstWords, stored(first).text());

        Long second =
                created(typed.with("formKey", page.select("input[name=formKey]").val()));
        assertNotEquals(first, second);
        assertEquals("Ask the harbour.", stored(second).note());
    }

    @Test
    void aFormThatWasSentTwiceMakesNoneMoreThoughItsClaimWasEditedMeanwhile() {
        Typed typed = Typed.claim(editor).with("topics", Records.unique("Harbours"));
        Long id = created(typed);
        browser.send("/desk/claims/" + id, typed.over(id).with("note", "Later").fields())
                .then()
                .statusCode(303);
        typed.with("note", "").with("revision", "0").with("attribution", "");
        assertEquals(id, created(typed));
    }

    @Test
    void rowsAreAddedWithoutLosingWhatWasTyped() {
        Typed typed =
                Typed.claim(editor).with("hops.agent", List.of("Coast Agency")).with("do", "add-hop");
        Document page =
                Browser.page(create(typed).then().statusCode(200).extract().response());
        assertEquals(
                List.of("Coast Agency", ""),
                page.select("input[name=hops.agent]").eachAttr("value"));
        assertEquals(typed.text(), page.getElementById("text").text());
    }

    @Test
    void thePreviewIsTheSentenceThatReadersWillSeeAndSavesNothing() {
        Typed typed = Typed.claim(editor);
        browser.send("/desk/claims/preview", typed.fields())
                .then()
                .statusCode(200)
                .body(containsString("said on 28 May 2024 that boats left the harbour"))
                .body(containsString("data-fill=\"voice\""));
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> Claim.count("text", typed.text())));
    }

    // ---------------------------------------------------------------- bad input

    @Test
    void aRefusedFormKeepsAllThatWasTyped() {
        Typed typed = Typed.claim(editor)
                .with("text", "")
                .with("note", "ask the harbour office")
                .with("hops.agent", List.of("Nobody known", "Nobody else"))
                .with("quotations.exact", List.of("The sea is wild"))
                .with("figure.verbatim", "around 300");
        Document page =
                Browser.page(create(typed).then().statusCode(422).extract().response());
        assertEquals(
                "Claim, in our own neutral words: Say the claim in the desk’s own neutral words.",
                page.select(".summary a[href=#text]").text());
        assertEquals("ask the harbour office", page.getElementById("note").text());
        assertEquals(
                List.of("Nobody known", "Nobody else"),
                page.select("input[name=hops.agent]").eachAttr("value"));
        assertEquals(
                "The sea is wild",
                page.select("textarea[name=quotations.exact]").text());
        assertEquals("around 300", page.select("input[name=figure.verbatim]").val());
        assertEquals(Typed.PASSAGE, page.getElementById("exact").text());
    }

    @Test
    void wordsThatDoNotStandInTheCopyAreRefusedWithTheNearestPassage() {
        Typed typed = Typed.claim(editor).with("exact", "A harbour official said last week that about 300 boats left.");
        Response refused = create(typed);
        refused.then().statusCode(422);
        assertTrue(
                error(refused, "exact").contains("A harbour official said last week that around 300 boats had left"),
                error(refused, "exact"));
    }

    @Test
    void wordsThatStandTwiceAreAChoice() {
        Long capture = Records.capture(editor, "The sea is calm. So they said. The sea is calm.");
        Typed typed = Typed.on(capture).with("exact", "The sea is calm.");
        Response refused = create(typed);
        refused.then().statusCode(422);
        assertEquals(
                List.of("0", "31"),
                Browser.page(refused).select("#places input[name=start]").eachAttr("value"));
        // As a browser sends it: the choice, and the hidden field behind it.
        Long id = created(typed.with("start", List.of("31", "")));
        assertEquals(31, stored(id).attributions().get(0).passage().selector().start());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "said | 2024-13-40",
                "said | 31 February 2024",
                "about | 30 February 2024",
                "reported | yesterweek",
                "kind | NONSENSE",
                "voice | speaker'",
                "figure.bound | ABOUT",
                "figure.value | many",
                "language | not a tag!",
                "hops.kind | GOD",
            })
    void whatCannotBeReadIsAnErrorBesideItsField(String field, String value) {
        Typed typed = Typed.claim(editor)
                .with("figure.verbatim", "around 300")
                .with("hops.agent", "Coast Agency")
                .with(field, value);
        Response refused = create(typed);
        refused.then().statusCode(422).body(containsString("class=\"error\""));
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> Claim.count("text", typed.text())));
    }

    @Test
    void lowAboveHighIsRefused() {
        Typed typed = Typed.claim(editor)
                .with("figure.verbatim", "between 300 and 200")
                .with("figure.bound", "RANGE")
                .with("figure.low", "300")
                .with("figure.high", "200");
        create(typed).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "speaker", "cue", "note", "exact", "topics", "said", "capture", "formKey"})
    void charactersThatNoTextHasAreRefusedInEveryField(String field) {
        for (String bad : List.of("a\u0000b", "a\u0007b", "a\u001bb", "a\ufffeb")) {
            Response refused = create(Typed.claim(editor).with(field, bad));
            int code = refused.statusCode();
            assertTrue(code == 422 || code == 404 || code == 400, field + " gave " + code);
        }
    }

    @Test
    void halfACharacterIsRefused() {
        browser.sendRaw("/desk/claims", "text=a%ED%A0%80b")
                .then()
                .statusCode(422)
                .body(containsString("There is a broken character at position 2; take it out."));
    }

    @ParameterizedTest
    @CsvSource({
        "text,1000",
        "note,4000",
        "speaker,300",
        "roleThen,300",
        "cue,100",
        "saidVerbatim,200",
        "aboutPlace,300",
    })
    void everyTextHasALimit(String field, int limit) {
        create(Typed.claim(editor).with(field, "x".repeat(limit))).then().statusCode(303);
        create(Typed.claim(editor).with(field, "x".repeat(limit + 1)))
                .then()
                .statusCode(422)
                .body(containsString("at most %,d fit here".formatted(limit)));
    }

    @Test
    void aQuotationOfFortyThousandCharactersIsKeptWhole() {
        String words = "wave ".repeat(8_000).strip();
        Long capture = Records.capture(editor, "“" + words + "”");
        Typed typed = Typed.claim(editor)
                .with("capture", capture.toString())
                .with("exact", words)
                .with("form", "DIRECT")
                .with("quotations.exact", words);
        Long id = created(typed);
        assertEquals(words, stored(id).attributions().get(0).quotations().get(0).exact());
        browser.open("/desk/claims/" + id).then().statusCode(200);
    }

    @Test
    void aReportHasAtMostTwelveRelays() {
        List<String> relays =
                IntStream.range(0, 12).mapToObj(i -> Records.unique("Relay")).toList();
        List<String> kinds = Collections.nCopies(13, "OUTLET");
        Typed typed = Typed.claim(editor).with("hops.kind", kinds);
        create(typed.with("hops.agent", relays.subList(0, 11))).then().statusCode(303);
        Typed more = Typed.claim(editor).with("hops.kind", kinds);
        List<String> thirteen = new ArrayList<>(relays);
        thirteen.add("One more");
        create(more.with("hops.agent", thirteen))
                .then()
                .statusCode(422)
                .body(containsString("at most 12 relays"))
                .body(containsString("One more"));
    }

    @Test
    void aSpeakerOnRecordTwiceIsAChoiceAndNeverAGuess() {
        String name = Records.unique("Kim Yong-chol");
        Records.speaker(editor, SpeakerKind.PERSON, name);
        Records.speaker(editor, SpeakerKind.PERSON, name);
        Typed typed = Typed.claim(editor).with("speaker", name).with("speakerKind", "");
        create(typed).then().statusCode(422).body(containsString("2 speakers bear this name"));
    }

    @Test
    void anUnknownSpeakerIsMadeOnlyWhenItIsSaidWhatTheyAre() {
        Typed typed = Typed.claim(editor).with("speakerKind", "");
        create(typed).then().statusCode(422).body(containsString("Nobody of this name is on record."));
        Long id = created(typed.with("speakerKind", "PERSON"));
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> Speaker.named(stored(id)
                                        .attributions()
                                        .get(0)
                                        .speaker()
                                        .name())
                                .size()));
    }

    @Test
    void aCopyThatDoesNotExistIsNotFound() {
        browser.open("/desk/claims/new?capture=999999999").then().statusCode(404);
        create(Typed.claim(editor).with("capture", "999999999")).then().statusCode(404);
        browser.open("/desk/claims/999999999").then().statusCode(404);
        browser.open("/desk/claims/new?capture=9999999999999999999999").then().statusCode(200);
    }

    @Test
    void aReportOfAnotherClaimIsNotFoundUnderThisOne() {
        Long mine = created(Typed.claim(editor));
        Long other = created(Typed.claim(editor));
        Long report = stored(other).attributions().get(0).id();
        browser.open("/desk/claims/" + mine + "?attribution=" + report).then().statusCode(404);
        browser.send("/desk/claims/" + mine, Typed.claim(editor).over(other).fields())
                .then()
                .statusCode(404);
        browser.send("/desk/claims/" + mine + "/attributions/" + report + "/removal")
                .then()
                .statusCode(404);
        assertEquals(1, stored(other).attributions().size());
    }

    @Test
    void noErrorIsHiddenInAClosedPartOfTheForm() {
        Typed typed = Typed.claim(editor).with("figure.hedge", "reportedly").with("reportedFigure.value", "12,3x");
        Document page = Browser.page(browser.send("/desk/claims", typed.fields()));
        assertEquals(
                List.of(),
                page.select("details:not([open]) .error, .error details").eachText());
        for (String field : List.of("figure-bound", "reportedFigure-value")) {
            assertEquals(1, page.select("details[open] #" + field + "-error").size(), field);
        }
    }

    // ---------------------------------------------------------------- two editors

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
        Typed typed = Typed.claim(editor);
        Long id = created(typed);
        User other = People.editor();
        Browser second = opened(other);
        Typed theirs = Typed.on(typed.copy().id()).over(id).with("text", Records.unique("Theirs"));
        Typed mine = Typed.on(typed.copy().id()).over(id).with("text", Records.unique("Mine"));
        second.send("/desk/claims/" + id, theirs.fields()).then().statusCode(303);
        Response conflict = browser.send("/desk/claims/" + id, mine.fields());
        conflict.then()
                .statusCode(409)
                .body(containsString("This claim was saved while you worked on it"))
                .body(containsString(theirs.text()))
                .body(containsString(mine.text()));
        assertEquals(theirs.text(), stored(id).text());
        String seen = Browser.page(conflict).select("input[name=revision]").val();
        browser.send("/desk/claims/" + id, mine.with("revision", seen).fields())
                .then()
                .statusCode(303);
        assertEquals(mine.text(), stored(id).text());
    }

    @Test
    void savingTwiceInARowAloneIsNoConflict() {
        Typed typed = Typed.claim(editor);
        Long id = created(typed);
        typed.over(id).with("text", Records.unique("Once"));
        browser.send("/desk/claims/" + id, typed.fields()).then().statusCode(303);
        browser.send(
                        "/desk/claims/" + id,
                        typed.with("text", Records.unique("Twice")).fields())
                .then()
                .statusCode(303);
        assertEquals(typed.text(), stored(id).text());
    }

    @Test
    void whatOneChangedInAnotherWindowIsNotPutBackUnseen() {
        Typed typed = Typed.claim(editor).with("note", "As it was");
        Long id = created(typed);
        String opened = Browser.page(browser.open("/desk/claims/" + id))
                .select("input[name=revision]")
                .val();
        Typed first =
                Typed.on(typed.copy().id()).over(id).with("text", typed.text()).with("note", "Another note");
        browser.send("/desk/claims/" + id, first.with("revision", opened).fields())
                .then()
                .statusCode(303);

        Typed second =
                Typed.on(typed.copy().id()).over(id).with("text", typed.text()).with("note", "As it was");
        second.with("aboutPlace", "Kursk").with("revision", opened);
        Response conflict = browser.send("/desk/claims/" + id, second.fields());
        conflict.then().statusCode(409).body(containsString("Another note"));
        assertEquals("Another note", stored(id).note());

        String seen = Browser.page(conflict).select("input[name=revision]").val();
        browser.send("/desk/claims/" + id, second.with("revision", seen).fields())
                .then()
                .statusCode(303);
        assertEquals("As it was", stored(id).note());
    }

    // ---------------------------------------------------------------- states

    @Test
    void whatIsInReviewCannotBeSentAgain() {
        Long id = Records.submitted(editor, Records.unique("Boats left"));
        browser.open("/desk/claims/" + id);
        browser.send("/desk/claims/" + id + "/submission").then().statusCode(409);
        browser.send("/desk/claims/" + id + "/recall")
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/desk/claims/\\d+"));
        browser.send("/desk/claims/" + id + "/recall").then().statusCode(409);
        assertEquals(Publication.DRAFT, stored(id).publication());
    }

    @Test
    void aPublishedClaimMayNotLoseWhatItNeeds() {
        Long id = Records.published(editor, People.reviewer(), Records.unique("Boats left"));
        Typed typed = Typed.claim(editor).over(id).with("kind", "");
        browser.send("/desk/claims/" + id, typed.fields()).then().statusCode(422);
        assertEquals(ClaimKind.EVENT, stored(id).kind());
        Long report = stored(id).attributions().get(0).id();
        browser.send("/desk/claims/" + id + "/attributions/" + report + "/removal", "why", "It was a mistake.")
                .then()
                .statusCode(409);
        assertEquals(1, stored(id).attributions().size());
    }

    @Test
    void aWithdrawnClaimCanNoLongerBeEdited() {
        User reviewer = People.reviewer();
        Long id = Records.published(editor, reviewer, Records.unique("Boats left"));
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "Two harbours were mixed up.");
            return id;
        });
        Typed late = Typed.claim(editor).over(id).with("note", "Ask the harbour.");
        Response refused = browser.send("/desk/claims/" + id, late.fields());
        List<String> kept = Browser.page(
                        refused.then().statusCode(409).extract().response())
                .select("textarea[readonly]")
                .eachText();
        assertTrue(kept.containsAll(List.of(late.text(), Typed.PASSAGE, "Ask the harbour.", "said")), kept.toString());
        assertFalse(kept.contains(late.copy().id().toString()), kept.toString());
    }

    @Test
    void thePageOfAWithdrawnClaimSaysSoAndOffersNoForm() {
        User reviewer = People.reviewer();
        Long id = Records.published(editor, reviewer, Records.unique("Boats left"));
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "Two <harbours> were mixed up.");
            return id;
        });
        Document page = Browser.page(browser.open("/desk/claims/" + id));
        assertEquals(0, page.select("main form").size(), page.text());
        assertTrue(page.select(".notice").text().contains("Two <harbours> were mixed up."), page.text());
        assertFalse(page.select("main a[href=/desk/identity/claims/" + id + "]").isEmpty());
        browser.open("/desk/claims/" + id + "/split")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/claims/" + id));
    }

    @Test
    void theReasonForAChangeIsShownToTheEditor() {
        Long id = Records.submitted(editor, Records.unique("Boats left"));
        Records.as(People.reviewer(), actor -> {
            Claim.locked(id).requestChanges(actor, "Name the harbour & its master.");
            return id;
        });
        assertTrue(Browser.page(browser.open("/desk/claims/" + id))
                .select(".notice")
                .text()
                .contains("Name the harbour & its master."));
    }

    // ---------------------------------------------------------------- who may

    @Test
    void aReviewerMayNotEnterClaims() {
        Browser reviewer = People.browserOf(People.reviewer());
        reviewer.open("/desk/claims").then().statusCode(200);
        reviewer.open("/desk/claims/new").then().statusCode(403);
        reviewer.send("/desk/claims", Typed.claim(editor).fields()).then().statusCode(403);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        new Browser()
                .open("/desk/claims/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2Fdesk%2Fclaims%2Fnew"));
    }

    // ---------------------------------------------------------------- cost

    @Test
    void thePagesCostTheSameHoweverMuchIsOnRecord() {
        Long id = created(Typed.claim(editor)
                .with(
                        "hops.agent",
                        IntStream.range(0, 8)
                                .mapToObj(i -> Records.unique("Relay"))
                                .toList())
                .with("hops.kind", Collections.nCopies(8, "OUTLET")));
        Long few = created(Typed.claim(editor));
        long one = Statements.of(() -> browser.open("/desk/claims/" + few));
        assertEquals(one, Statements.of(() -> browser.open("/desk/claims/" + id)));
        assertTrue(one <= 13, one + " statements");
        for (int i = 0; i < 30; i++) {
            Records.draft(editor, Records.unique("Boats left"));
        }
        long list = Statements.of(() -> browser.open("/desk/claims"));
        assertTrue(list <= 5, list + " statements");
    }
}

package org.onrecord.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.Readiness;
import org.onrecord.history.Content;
import org.onrecord.review.Erased;
import org.onrecord.review.Review;
import org.onrecord.search.CaughtUp;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.testing.WebPage;

/** What others have on record becomes drafts: seen first, once each, and never a verdict. */
@QuarkusTest
class ImportPagesTest {

    private static final Path SCRATCH = Path.of("target", "test-data", "scratch");

    @Inject
    Applying applying;

    @Inject
    Importing importing;

    @Inject
    SessionFactory sessions;

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String claim = Records.unique("The mill burned down twice");
    private final String speaker = Records.unique("Ana Sousa");
    private final String url = Imported.url();

    // ---------------------------------------------------------------- the preview

    @Test
    void nothingIsOnRecordBeforeSomebodySaysSo() {
        String path = Imported.pasted(
                browser, Imported.block(Imported.review(claim, speaker, url), "{\"@type\":\"ClaimReview\"}"));
        Import batch = Imported.batch(path);
        assertEquals(Phase.PREVIEW, batch.phase());
        assertEquals(2, batch.found());
        assertEquals(1, batch.refused());
        assertEquals(0, Claim.count("text", claim));
        assertEquals(0, Speaker.count("name", speaker));
        Document preview = Browser.page(browser.open(path));
        assertEquals(
                1,
                preview.select("a[href^=/desk/matches][href*=said=2021-05-01]").size(),
                "when it was said goes along");
        String page = preview.text();
        assertTrue(page.contains("Said on 1 May 2021"), page);
        assertTrue(page.contains(claim), page);
        assertTrue(page.contains("CLAIM_MISSING"), page);
        assertTrue(page.contains("read as: Refuted"), page);
        assertTrue(page.contains("not on record"), page);
    }

    @Test
    void whatIsOnThePageIsText() {
        String hostile = Imported.review(
                "{inject:flash} <script>alert(1)</script> <img src=x onerror=print(1)> {{7*7}}", speaker, url);
        String path = Imported.pasted(browser, hostile);
        Document page = Browser.page(browser.open(path));
        assertEquals(0, page.select("main script, main img, [onerror]").size());
        assertTrue(page.text().contains("{inject:flash} <script>alert(1)</script>"), page.text());
    }

    @Test
    void thePreviewAsksNoMoreForManyThanForFew() {
        String few = Imported.pasted(browser, Imported.review(claim, speaker, url));
        String many = Imported.pasted(
                browser,
                "["
                        + String.join(
                                ",",
                                IntStream.range(0, 25)
                                        .mapToObj(i -> Imported.review(claim + i, speaker + i, url + i))
                                        .toList())
                        + "]");
        long forFew = Statements.of(() -> browser.open(few));
        assertEquals(forFew, Statements.of(() -> browser.open(many)));
    }

    @Test
    void anAddressIsFetchedAndItsSiteCompared() {
        WebPage web = WebPage.of("<html lang=en>" + Imported.block(Imported.review(claim, speaker, url)));
        String path = Imported.begun(browser, "url", web.address());
        Document page = Browser.page(browser.open(path));
        assertTrue(page.text().contains("URL_OF_ANOTHER_SITE"), page.text());
        assertEquals(1, Imported.batch(path).found());
    }

    @Test
    void anAddressThatIsNotOpenToEveryoneIsNotFetched() {
        String path = Imported.begun(browser, "url", "http://169.254.169.254/latest/meta-data/");
        assertEquals(Phase.FAILED, Imported.batch(path).phase());
        assertTrue(Browser.page(browser.open(path)).text().contains("not open to everyone"));
    }

    // ---------------------------------------------------------------- drafts

    private Claim made(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim one = Claim.<Claim>find("text", text).singleResult();
            return Claim.whole(one.id());
        });
    }

    @Test
    void draftsAreMadeAndNoVerdict() {
        String path = Imported.pasted(browser, Imported.review(claim, speaker, url));
        Import batch = Imported.applied(browser, path);
        assertEquals(Phase.DONE, batch.phase());
        assertEquals(1, batch.made());
        Claim draft = made(claim);
        assertEquals(Publication.DRAFT, draft.publication());
        assertEquals("en", draft.language());
        assertEquals(1, draft.revision());
        assertEquals(editor.id(), draft.createdBy().id());
        assertEquals(speaker, draft.attributions().get(0).speaker().name());
        assertEquals("2021-05-01", draft.attributions().get(0).said().edtf());
        assertTrue(draft.note().contains("Their verdict: “False”, read as: Refuted."), draft.note());
        assertTrue(draft.note().contains("https://news.example/1"));
        assertEquals(0, Review.count("claim.id", draft.id()));
        assertFalse(Readiness.missing(draft).isEmpty());
        String page = Browser.page(browser.open("/desk/claims/" + draft.id())).text();
        assertTrue(page.contains("Imported, and not verified. From A Desk"), page);
        Document origin = Browser.page(browser.open("/desk/imports/claims/" + draft.id()));
        assertTrue(origin.text().contains("Reviewed on 2 May 2021"), origin.text());
        assertEquals(
                Imported.review(claim, speaker, url), origin.selectFirst("pre").wholeText());
    }

    @Test
    void theSameReviewIsImportedOnce() {
        String review = Imported.review(claim, speaker, url);
        Import first = Imported.applied(browser, Imported.pasted(browser, "[" + review + "," + review + "]"));
        assertEquals(1, first.made());
        assertEquals(1, first.already());
        String again = Imported.pasted(browser, Imported.block(review, Imported.review(claim, speaker, url + "#2")));
        Document preview = Browser.page(browser.open(again));
        assertTrue(preview.text().contains("Make 1 draft "), preview.text());
        assertEquals(
                "/desk/claims/" + made(claim).id(),
                preview.selectFirst("a:containsOwn(already imported)").attr("href"));
        Import second = Imported.applied(browser, again);
        assertEquals(1, second.already());
        assertEquals(1, second.made(), "another place of the page is another review");
        assertEquals(2, Claim.count("text", claim));
    }

    @Test
    void aReviewIsImportedOnceHoweverItsAddressIsWritten() {
        String plain = url.replace("https", "http");
        String all = Stream.of(url, plain, url + "/", url + "?fbclid=1", plain + "/?utm_source=tw")
                .map(address -> Imported.review(claim, speaker, address))
                .collect(Collectors.joining(",", "[", "]"));
        Import first = Imported.applied(browser, Imported.pasted(browser, all));
        assertEquals(List.of(1, 4), List.of(first.made(), first.already()));
        Import second =
                Imported.applied(browser, Imported.pasted(browser, Imported.review(claim, speaker, url + "?gclid=2")));
        assertEquals(1, second.already());
        assertEquals(1, Claim.count("text", claim));
    }

    @Test
    void aReviewIsKnownThatWasImportedWhileEachWayOfWritingItsAddressCounted() {
        String review = Imported.review(claim, speaker, url);
        Imported.applied(browser, Imported.pasted(browser, review));
        Long id = made(claim).id();
        QuarkusTransaction.requiringNew()
                .run(() -> ImportedClaim.update(
                        "reviewKey = ?1 where claim.id = ?2", Content.sha256(url + "\n" + claim), id));
        String again = Imported.pasted(browser, review);
        Document preview = Browser.page(browser.open(again));
        assertEquals(
                "/desk/claims/" + id,
                preview.selectFirst("a:containsOwn(already imported)").attr("href"));
        assertEquals(0, preview.select("form[action$=/application]").size());
        assertEquals(1, Imported.applied(browser, again).already());
        assertEquals(1, Claim.count("text", claim));
    }

    @Test
    void speakersOnRecordAreMeantAndLeftAsTheyAre() {
        Long known = Records.speaker(editor, SpeakerKind.ORGANISATION, speaker);
        Imported.applied(browser, Imported.pasted(browser, Imported.review(claim, speaker.toUpperCase(), url)));
        assertEquals(known, made(claim).attributions().get(0).speaker().id());
        assertEquals(
                SpeakerKind.ORGANISATION,
                made(claim).attributions().get(0).speaker().kind());
        assertEquals(speaker, made(claim).attributions().get(0).speaker().name());
    }

    @Test
    void ofTwoWhoBearOneNameNobodyIsChosen() {
        Records.speaker(editor, SpeakerKind.PERSON, speaker);
        Records.speaker(editor, SpeakerKind.PERSON, speaker);
        Imported.applied(browser, Imported.pasted(browser, Imported.review(claim, speaker, url)));
        assertNull(made(claim).attributions().get(0).speaker());
        assertTrue(made(claim).note().contains("They name as speaker: " + speaker));
        assertEquals(2, Speaker.count("name", speaker));
    }

    @Test
    void aWordThatNobodyKnowsIsUnmappedUntilSomebodySaysWhatItMeans() {
        String word = Records.unique("Não é bem assim");
        String review = Imported.review(claim, speaker, url).replace("\"False\"", "\"" + word + "\"");
        Imported.applied(browser, Imported.pasted(browser, review));
        assertTrue(
                made(claim).note().contains("read as: unmapped."), made(claim).note());
        browser.open("/desk/imports/labels");
        assertEquals(
                303,
                browser.send("/desk/imports/labels", "label", word.toUpperCase() + ".", "verdict", "MIXED")
                        .statusCode());
        assertTrue(
                Browser.page(browser.open("/desk/imports/claims/" + made(claim).id()))
                        .text()
                        .contains("read as: Mixed"));
        assertEquals(
                422,
                browser.send("/desk/imports/labels", "label", word, "verdict", "FALSE")
                        .statusCode());
    }

    @Test
    void claimsOfOneTextHaveAddressesOfTheirOwn() {
        String all = "["
                + String.join(
                        ",",
                        IntStream.range(0, 5)
                                .mapToObj(i -> Imported.review(claim, speaker, url + i))
                                .toList())
                + "]";
        assertEquals(5, Imported.applied(browser, Imported.pasted(browser, all)).made());
        assertEquals(
                5,
                QuarkusTransaction.requiringNew()
                        .call(() -> Claim.<Claim>list("text", claim).stream()
                                .map(Claim::slug)
                                .distinct()
                                .count()));
        assertEquals(1, Speaker.count("name", speaker));
    }

    @Test
    void aDraftIsFinishedAsAnyOther() {
        Imported.applied(browser, Imported.pasted(browser, Imported.review(claim, speaker, url)));
        Claim draft = made(claim);
        Long report = draft.attributions().get(0).id();
        Document page = Browser.page(browser.open("/desk/claims/" + draft.id()));
        String choose = page.selectFirst("a:containsOwn(Choose the copy that it stands in)")
                .attr("href");
        assertEquals("/desk/claims/" + draft.id() + "?attribution=" + report + "&copies=all", choose);
        Long copy = Records.capture(editor, Records.TEXT);
        String there = "attribution=" + report + "&capture=" + copy;
        Document choice = Browser.page(browser.open(choose));
        assertTrue(choice.html().contains("attribution=" + report + "&amp;capture="), choice.text());
        Response form = browser.open("/desk/claims/" + draft.id() + "?" + there);
        Map<String, Object> fields = Browser.form(form, "#exact");
        fields.put("exact", "around 300 boats had left");
        fields.put("kind", "EVENT");
        fields.put("checkability", "YES");
        fields.put("do", "submit");
        Response sent = browser.send("/desk/claims/" + draft.id(), fields);
        assertEquals(303, sent.statusCode(), sent.body().asString());
        assertEquals(Publication.IN_REVIEW, made(claim).publication());
        assertEquals(1, made(claim).attributions().size());
    }

    // ---------------------------------------------------------------- that it goes on

    @Test
    void whatWasStoppedGoesOnWhereItStoppedWithOneWorker() {
        String all = "["
                + String.join(
                        ",",
                        IntStream.range(0, 5)
                                .mapToObj(i -> Imported.review(claim + " " + i, speaker, url + i))
                                .toList())
                + "]";
        Long id = Imported.id(Imported.pasted(browser, all));
        Records.as(editor, actor -> {
            Import.locked(id).apply(SpeakerKind.PERSON, actor);
            return id;
        });
        Instant now = Instant.now();
        Instant silence = now.minus(Importing.SILENCE);
        assertTrue(applying.step(id, "one", silence, now, 2));
        assertEquals(2, Imported.batch("/" + id).made());
        assertFalse(applying.step(id, "two", silence, now, 2), "another works on it");
        assertEquals(2, Imported.batch("/" + id).made());
        Instant later = now.plus(Importing.SILENCE.multipliedBy(2));
        assertTrue(applying.step(id, "two", later.minus(Importing.SILENCE), later, 2), "the first was silent");
        assertFalse(applying.step(id, "one", silence, now, 2), "the first has lost it");
        assertTrue(applying.step(id, "two", later.minus(Importing.SILENCE), later, 2));
        assertFalse(applying.step(id, "two", later.minus(Importing.SILENCE), later, 2));
        assertEquals(Phase.DONE, Imported.batch("/" + id).phase());
        assertEquals(5, Claim.count("text like ?1", claim + " %"));
    }

    @Test
    void whatIsUnderWayShowsHowFarItIs() {
        Long id = Imported.id(Imported.pasted(browser, Imported.review(claim, speaker, url)));
        Records.as(editor, actor -> {
            Import.locked(id).apply(SpeakerKind.PERSON, actor);
            return id;
        });
        Document page = Browser.page(browser.open("/desk/imports/" + id));
        assertNotNull(page.selectFirst("[hx-get$=/progress]"));
        assertTrue(browser.open("/desk/imports/" + id + "/progress")
                .body()
                .asString()
                .contains("1 to go"));
        importing.carryOut(id);
        assertEquals("true", browser.open("/desk/imports/" + id + "/progress").header("HX-Refresh"));
    }

    @Test
    void aDraftIsWrittenToTheDatabaseOnce() {
        String path = Imported.pasted(browser, Imported.review(claim, speaker, url));
        long before = rewritten();

        assertEquals(1, Imported.applied(browser, path).made());
        assertEquals(before, rewritten());
        Long id = made(claim).id();
        boolean edited = Records.as(editor, actor -> Claim.whole(id).revise(actor, "Nothing is otherwise."));
        assertFalse(edited);
    }

    /** How many rows of claims and reports were written that had been written before. */
    private long rewritten() {
        return Stream.of(Claim.class, Attribution.class)
                .mapToLong(type -> sessions.getStatistics()
                        .getEntityStatistics(type.getName())
                        .getUpdateCount())
                .sum();
    }

    @Test
    void anImportIsAppliedOnceAndSeenByAllButBegunByEditorsAlone() {
        String path = Imported.pasted(browser, Imported.review(claim, speaker, url));
        Imported.applied(browser, path);
        assertEquals(409, browser.send(path + "/application", "speakerKind", "").statusCode());
        Browser reviewer = People.browserOf(People.reviewer());
        assertEquals(200, reviewer.open(path).statusCode());
        assertEquals(403, reviewer.send(path + "/dismissal").statusCode());
        assertEquals(404, browser.open("/desk/imports/99999999").statusCode());
        assertEquals(303, browser.send(path + "/dismissal").statusCode());
        assertEquals(Publication.DRAFT, made(claim).publication());
    }

    @Test
    void oneFormBeginsOneImport() {
        String key = UUID.randomUUID().toString();
        browser.open("/desk/imports");
        String one =
                browser.send("/desk/imports", "formKey", key, "markup", "{}").header("Location");
        assertEquals(
                one,
                browser.send("/desk/imports", "formKey", key, "markup", "{}").header("Location"));
    }

    @Test
    void whatIsPutIntoAFormThatWasSentIsAnImportOfItsOwn() {
        String key = UUID.randomUUID().toString();
        String other = Records.unique("The mill was built again");
        String first = sent("formKey", key, "markup", Imported.review(claim, speaker, url));

        String second = sent("formKey", key, "markup", Imported.review(other, speaker, Imported.url()));
        String narrowed = sent(
                "formKey",
                key,
                "markup",
                Imported.review(claim, speaker, url),
                "publishers",
                "https://another-desk.example/");
        browser.open("/desk/imports");
        HttpResponse<String> file = browser.give(
                "/desk/imports/files",
                "filename=\"reviews.json\"",
                Imported.review(claim, speaker, url).getBytes(UTF_8),
                false,
                "formKey",
                key,
                "publishers",
                "");

        assertEquals(
                4,
                Stream.of(
                                first,
                                second,
                                narrowed,
                                file.headers().firstValue("Location").orElseThrow())
                        .map(Imported::id)
                        .distinct()
                        .count());
        assertTrue(browser.open(Imported.settled(second)).asString().contains(other));
    }

    private String sent(Object... fields) {
        browser.open("/desk/imports");
        Response answer = browser.send("/desk/imports", fields);
        assertEquals(303, answer.statusCode(), answer.asString());
        return Imported.settled(answer.header("Location").replaceFirst("^.*?/desk", "/desk"));
    }

    @Test
    void whatFailedOrWasPutAsideIsBegunAgainByTheSameForm() {
        String key = UUID.randomUUID().toString();
        String markup = Imported.review(claim, speaker, url);
        String first = sent("formKey", key, "markup", markup);
        assertEquals(303, browser.send(first + "/dismissal").statusCode());

        String second = sent("formKey", key, "markup", markup);
        QuarkusTransaction.requiringNew()
                .run(() -> Import.update("phase = ?1 where id = ?2", Phase.FAILED, Imported.id(second)));
        String third = sent("formKey", key, "markup", markup);

        assertEquals(Phase.PREVIEW, Imported.batch(third).phase());
        assertEquals(3, Stream.of(first, second, third).distinct().count());
        assertEquals(third, sent("formKey", key, "markup", markup));
    }

    @Test
    void ofEqualSendsAtOnceOneBeginsTheImportAndNoneLeavesAFileBehind() throws Exception {
        Map<String, Object> form = Map.of("formKey", UUID.randomUUID().toString(), "markup", "{}");
        List<Browser> browsers =
                Stream.generate(() -> People.browserOf(editor)).limit(4).toList();
        Set<Path> before = left();
        browsers.forEach(each -> each.open("/desk/imports"));

        List<String> begun = browsers.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> each.send("/desk/imports", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() + " " + answer.header("Location"))
                .distinct()
                .toList();

        assertEquals(1, begun.size(), begun.toString());
        assertTrue(begun.get(0).startsWith("303 "), begun.toString());
        Imported.settled(begun.get(0).replaceFirst("^.*?/desk", "/desk"));
        for (int i = 0; i < 100 && !before.containsAll(left()); i++) {
            Thread.sleep(50);
        }
        assertTrue(before.containsAll(left()), left().toString());
    }

    private static Set<Path> left() throws IOException {
        if (!Files.exists(SCRATCH)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(SCRATCH)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void anAddressThatCannotBeWrittenDownFailsAtOnce() throws IOException {
        WebPage web = WebPage.of("<html>" + Imported.block(Imported.review(claim, speaker, url)));
        Path aside = SCRATCH.resolveSibling("scratch-aside");
        Imported.begun(browser, "url", web.address());
        Files.move(SCRATCH, aside);
        try {
            String path = Imported.begun(browser, "url", web.address());
            assertEquals(Phase.FAILED, Imported.batch(path).phase());
            assertEquals(
                    "Something went wrong at the desk itself. Try again.",
                    Imported.batch(path).failure());
        } finally {
            Files.move(aside, SCRATCH);
        }
    }

    @Test
    void sitesAreNamedUpToALimitHoweverTheImportIsGiven() {
        String many = IntStream.range(0, Publishers.MOST + 1)
                .mapToObj(i -> "site" + i + ".example")
                .collect(Collectors.joining(" "));
        browser.open("/desk/imports");
        String key = UUID.randomUUID().toString();
        Response pasted = browser.send("/desk/imports", "formKey", key, "markup", "{}", "publishers", many);
        assertEquals(422, pasted.statusCode());
        assertTrue(pasted.asString().contains("At most 200 sites can be named."), pasted.asString());
        HttpResponse<String> given = browser.give(
                "/desk/imports/files",
                "filename=\"a.json\"",
                "{}".getBytes(UTF_8),
                false,
                "formKey",
                key,
                "publishers",
                many);
        assertEquals(422, given.statusCode());
        assertTrue(given.body().contains("At most 200 sites can be named."), given.body());
    }

    // ---------------------------------------------------------------- spreadsheets

    @Test
    void aSpreadsheetIsMappedRememberedAndImported() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String csv = "Behauptung " + mark + ";speaker;url;when;Urteil\n" + claim
                + ";" + speaker + ";https://news.example/é;about 2019;Falsch\n;nobody;;;\n=1+1 " + claim
                + ";;;03/04/2024;\n";
        String path = Imported.pasted(browser, csv);
        assertEquals(Phase.MAPPING, Imported.batch(path).phase());
        Response early = browser.send(path + "/application", "speakerKind", "");
        assertEquals(409, early.statusCode());
        assertTrue(early.asString().contains("This import waits to be told what its columns are."), early.asString());
        Response none = browser.send(path + "/mapping", "column.SPEAKER", "1");
        assertEquals(422, none.statusCode());
        assertTrue(Browser.page(none).text().contains("Say which column holds the claim."));
        assertEquals(
                422,
                browser.send(path + "/mapping", "column.CLAIM", "0", "column.NOTE", "0")
                        .statusCode());
        assertEquals(422, browser.send(path + "/mapping", "column.CLAIM", "77").statusCode());
        Response mapped = browser.send(
                path + "/mapping",
                "column.CLAIM",
                "0",
                "column.SPEAKER",
                "1",
                "column.SOURCE_ADDRESS",
                "2",
                "column.SAID_ON",
                "3",
                "column.VERDICT",
                "4");
        assertEquals(303, mapped.statusCode());
        String preview = Browser.page(browser.open(path)).text();
        assertTrue(preview.contains("CLAIM_MISSING · line 3, column 1"), preview);
        assertTrue(preview.contains("DATE_UNREADABLE · line 4, column 4"), preview);
        assertTrue(preview.contains("Make 2 drafts"), preview);
        Import done = Imported.applied(browser, path);
        assertEquals(List.of(2, 1), List.of(done.made(), done.refused()));
        assertEquals(
                List.of(claim, "=1+1 " + claim),
                Browser.page(browser.open(path + "?show=MADE"))
                        .select("ol.entries a")
                        .eachText());
        assertEquals("2019~", made(claim).attributions().get(0).said().edtf());
        assertEquals("=1+1 " + claim, made("=1+1 " + claim).text());
        assertEquals("und", made(claim).language());
        String again = Imported.pasted(browser, csv);
        assertEquals(
                "0",
                Browser.page(browser.open(again))
                        .selectFirst("[name='column.CLAIM'] option[selected]")
                        .val());
        browser.send(
                again + "/mapping",
                "column.CLAIM",
                "0",
                "column.SPEAKER",
                "1",
                "column.SOURCE_ADDRESS",
                "2",
                "column.SAID_ON",
                "3");
        assertEquals(2, Imported.applied(browser, again).already());
    }

    @Test
    void noMoreDraftsArePromisedThanAreMade() {
        String row = claim + ";" + speaker + "\n";
        String csv = "claim;speaker\n" + row.repeat(3);
        String path = mapped(csv);
        Document preview = Browser.page(browser.open(path));
        assertEquals(
                "Make 1 draft",
                preview.select("form[action$=/application] button").text());
        assertTrue(
                preview.text().contains("2 entries are on record already, or the same as one before"), preview.text());
        assertEquals(2, preview.select("p:contains(the same stands before it)").size());
        assertEquals(1, Imported.applied(browser, path).made());

        String again = mapped(csv);
        Document nothing = Browser.page(browser.open(again));
        assertEquals(0, nothing.select("form[action$=/application]").size());
        assertTrue(nothing.text().contains("3 entries are on record already"), nothing.text());
    }

    private String mapped(String csv) {
        String path = Imported.pasted(browser, csv);
        browser.open(path);
        browser.send(path + "/mapping", "column.CLAIM", "0", "column.SPEAKER", "1");
        return path;
    }

    @Test
    void draftsOfTheDesksOwnSpreadsheetSayWhatItsClaimsSaid() {
        String text = "=HYPERLINK(\"https://a.example\"), " + claim;
        Claim written = Records.claim(Records.draft(editor, text));
        CaughtUp.await();
        byte[] csv = browser.open("/desk/claims.csv?q=" + claim.substring(claim.lastIndexOf(' ') + 1))
                .asByteArray();
        String path = given(give("desk-claims.csv", csv));
        browser.send(path + "/mapping", Browser.form(browser.open(path), "[name='column.CLAIM']"));
        assertEquals(1, Imported.applied(browser, path).made());
        Claim draft = QuarkusTransaction.requiringNew()
                .call(() -> Claim.whole(Claim.<Claim>find("text = ?1 and id <> ?2", text, written.id())
                        .singleResult()
                        .id()));
        Attribution was = written.attributions().get(0);
        Attribution is = draft.attributions().get(0);
        assertEquals(written.language(), draft.language());
        assertEquals(was.speaker().id(), is.speaker().id());
        assertEquals(was.roleThen(), is.roleThen());
        assertEquals(was.said().edtf(), is.said().edtf());
        assertEquals(
                was.quotations().stream().map(Quotation::exact).toList(),
                is.quotations().stream().map(Quotation::exact).toList());
    }

    private static String given(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return Imported.settled(location.replaceFirst("^.*?/desk", "/desk"));
    }

    @Test
    void columnsThatAreNotReadAreToldOfOnce() {
        String headings = IntStream.range(0, 201).mapToObj(i -> "column " + i).collect(Collectors.joining(","));
        String path = Imported.pasted(browser, headings + "\n" + claim + ",x".repeat(200) + "\n");
        String page = Browser.page(browser.open(path)).text();
        assertTrue(page.contains("TOO_MANY_COLUMNS · line 1 · 201 columns"), page);
        assertFalse(page.contains("ROW_TOO_WIDE"), page);
    }

    @Test
    void rowsAreCountedAnewWhenTheColumnsAreOthers() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String path = Imported.pasted(browser, "Said " + mark + ";Noted\n" + claim + ";a note\n;another\n;third\n");
        browser.send(path + "/mapping", "column.CLAIM", "0");
        assertTrue(Browser.page(browser.open(path)).text().contains("Make 1 draft Put it aside"));
        assertEquals(
                2,
                Browser.page(browser.open(path + "?show=REFUSED"))
                        .select("ol.entries > li")
                        .size());
        browser.send(path + "/mapping", "column.CLAIM", "1");
        assertTrue(Browser.page(browser.open(path)).text().contains("Make 3 drafts"));
    }

    @Test
    void aTagInACellMakesNoPageOfASpreadsheet() {
        String csv = "claim;speaker\nHe wrote <p>nice</p> " + claim + ";" + speaker + "\n";
        String path = Imported.pasted(browser, csv);
        assertEquals(Phase.MAPPING, Imported.batch(path).phase());
        assertEquals(1, Imported.items(path).size());
    }

    @Test
    void pastedJsonIsNoSpreadsheet() {
        String path = Imported.pasted(browser, "<!-- " + Imported.review(claim, speaker, url) + " -->");
        assertEquals(Phase.PREVIEW, Imported.batch(path).phase());
        assertEquals(1, Imported.batch(path).found());
        String page =
                Browser.page(browser.open(Imported.pasted(browser, "null"))).text();
        assertTrue(page.contains("0 found."), page);
        assertTrue(page.contains("Empty entries were passed over. NULL_ITEM · the whole · 1"), page);
    }

    @Test
    void aByteOrderMarkBeforeJsonIsToldOf() {
        String json = "\uFEFF" + Imported.review(claim, speaker, url);
        for (String path : List.of(
                Imported.pasted(browser, json),
                given(give("a.json", json.getBytes(UTF_8))),
                given(give("b.json", json.getBytes(UTF_16LE))))) {
            String page = Browser.page(browser.open(path)).text();
            assertTrue(page.contains("BYTE_ORDER_MARK · the whole file"), page);
            assertEquals(1, Imported.batch(path).found());
        }
        String csv = given(give("a.csv", "\uFEFFclaim\nIt is so\n".getBytes(UTF_8)));
        assertFalse(browser.open(csv).asString().contains("BYTE_ORDER_MARK"));
    }

    // ---------------------------------------------------------------- bad input

    private HttpResponse<String> give(String name, byte[] file) {
        browser.open("/desk/imports");
        return browser.give(
                "/desk/imports/files",
                "filename=\"" + name + "\"",
                file,
                false,
                "formKey",
                UUID.randomUUID().toString(),
                "publishers",
                "");
    }

    @Test
    void aFileIsTakenUpToItsLimit() {
        HttpResponse<String> answer =
                give("reviews.json", Imported.review(claim, speaker, url).getBytes(UTF_8));
        assertEquals(303, answer.statusCode(), answer.body());
        String path = Imported.settled(
                answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*?/desk", "/desk"));
        assertEquals(1, Imported.batch(path).found());
        assertEquals("reviews.json", Imported.batch(path).label());
        assertEquals(422, give("none", new byte[0]).statusCode());
        assertEquals(422, give("big.json", new byte[20 * 1024 * 1024 + 1]).statusCode());
    }

    @Test
    void whatIsFarTooLargeIsRefusedUnread() {
        browser.open("/desk/imports");
        assertEquals(
                413,
                browser.sendRaw("/desk/imports", "markup=" + "x".repeat(11 * 1024 * 1024))
                        .statusCode());
        String long2 = "x".repeat(ImportForm.LONGEST_MARKUP + 1);
        assertEquals(
                422,
                browser.send("/desk/imports", "formKey", UUID.randomUUID().toString(), "markup", long2)
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "[[[[[[",
                "{\"@type\":\"ClaimReview\",\"claimReviewed\":NaN}",
                "{\"dataFeedElement\":[{\"item\":null},null,{\"item\":[null]}]}",
                "<html><script type='application/ld+json'>{\"claimReviewed\":\"</script>\"}</script>",
                "<",
                "\"",
                ",,,\n;;;\n",
                "PK\u0003\u0004rest",
                "a\rb\rc"
            })
    void nothingThatIsPastedStopsTheDesk(String markup) {
        browser.open("/desk/imports");
        Response answer =
                browser.send("/desk/imports", "formKey", UUID.randomUUID().toString(), "markup", markup);
        assertTrue(answer.statusCode() == 303 || answer.statusCode() == 422, markup + answer.statusCode());
        if (answer.statusCode() == 303) {
            String path = Imported.settled(answer.header("Location").replaceFirst("^.*?/desk", "/desk"));
            assertFalse(Imported.batch(path).phase().running());
            assertEquals(200, browser.open(path).statusCode());
            String failure = Imported.batch(path).failure();
            assertFalse(failure != null && failure.contains("at the desk itself"), markup);
        }
    }

    @Test
    void bytesThatAreNoTextAreToldOfAndStopNothing() {
        byte[] bytes = ("claim\n" + claim + "\nbr\u00FBle\n").getBytes(ISO_8859_1);
        String path = Imported.settled(give("a.csv", bytes)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^.*?/desk", "/desk"));
        assertTrue(Browser.page(browser.open(path)).text().contains("ENCODING_GUESSED"));
        byte[] zeros = new byte[5_000];
        String none = Imported.settled(give("a.bin", zeros)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^.*?/desk", "/desk"));
        assertEquals(Phase.FAILED, Imported.batch(none).phase());
    }

    // ---------------------------------------------------------------- erasure

    @Test
    void erasureReachesWhatWasImported() {
        String review = Imported.review(claim, speaker, url);
        Imported.applied(browser, Imported.pasted(browser, review));
        String waiting = Imported.pasted(browser, review);
        Long id = made(claim).id();
        Records.as(editor, actor -> {
            Erased.claim(id, actor);
            return id;
        });
        ImportedClaim kept = QuarkusTransaction.requiringNew()
                .call(() -> ImportedClaim.of(id).orElseThrow());
        assertEquals("", kept.written());
        assertEquals(Entry.NONE, kept.entry());
        assertEquals("", Imported.items(waiting).get(0).written());
        assertEquals(200, browser.open(waiting).statusCode());
        assertFalse(browser.open(waiting).body().asString().contains(claim));
        Import again = Imported.applied(browser, Imported.pasted(browser, review));
        assertEquals(0, again.made(), "what was erased by law does not come back by itself");
        assertEquals(1, again.already());
    }
}

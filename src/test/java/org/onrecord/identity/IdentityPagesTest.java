package org.onrecord.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.history.Alias;
import org.onrecord.history.PublicLog;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.ResponseState;
import org.onrecord.outcome.Responses;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Erased;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.web.Refusal;

/** Entries that get another address, that are found to be one, and that are two again. */
@QuarkusTest
class IdentityPagesTest {

    @Inject
    PublicLog log;

    private User editor;
    private User reviewer;
    private Browser browser;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        reviewer = People.reviewer();
        browser = People.browserOf(editor);
        browser.open("/desk/topics");
    }

    private static Response read(String path) {
        return given().redirects().follow(false).get(path);
    }

    private static void assertLeads(String from, String to) {
        Response response = read(from);
        assertEquals(301, response.statusCode(), from);
        assertTrue(response.header("Location").endsWith(to), from + " leads to " + response.header("Location"));
    }

    private Response merge(String register, Long from, Long into) {
        return browser.send(
                "/desk/identity/" + register + "/" + from + "/merge",
                "into",
                into.toString(),
                "reason",
                "Two spellings of one.");
    }

    /** On the desk, what was merged offers nothing that could only fail, and leads on. */
    private void assertClosed(String register, Long from, Long into) {
        Document page = Browser.page(browser.open("/desk/" + register + "/" + from));
        assertEquals(0, page.select("main form").size(), page.text());
        assertFalse(
                page.select(".notice a[href=/desk/" + register + "/" + into + "]")
                        .isEmpty(),
                page.text());
        assertFalse(page.select("main a[href=/desk/identity/" + register + "/" + from + "]")
                .isEmpty());
    }

    private Response undo(String register, Long into) {
        Document page = Browser.page(browser.open("/desk/identity/" + register + "/" + into));
        return browser.send(page.selectFirst("form[action$=/undoing]").attr("action"));
    }

    private Long published(String text) {
        return Records.published(editor, reviewer, text);
    }

    private static Long speakerOf(Long claim) {
        return Records.claim(claim).attributions().get(0).speaker().id();
    }

    private static String speakerPath(Long speaker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> "/speakers/" + Speaker.byId(speaker).slug());
    }

    private static String claimPath(Long claim) {
        return "/claims/" + Records.slug(claim);
    }

    private Long verdict(Long claim) {
        Long review = Records.as(editor, actor -> {
            Claim whole = Claim.whole(claim);
            Review made = new Review(
                    whole.attributions().get(0),
                    AttributionVerdict.UNCHECKED,
                    Knowledge.AT_THE_TIME,
                    "Not looked yet.",
                    Set.of());
            made.propose(actor, Review.of(whole));
            made.persist();
            return made.id();
        });
        return Records.as(reviewer, actor -> {
            Review made = Review.byId(review);
            made.approve(actor, Review.of(made.claim()), null);
            return review;
        });
    }

    private static boolean stale(Long review) {
        return QuarkusTransaction.requiringNew().call(() -> Review.byId(review).stale());
    }

    private static List<String> askedOn(Long claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ResponseState.of(Claim.byId(claim)).stream()
                        .map(state ->
                                state.question() + " of " + state.speaker().id())
                        .toList());
    }

    @Test
    void aClaimThatIsOneOfItsOwnAgainIsNewsInTheFeed() {
        Long from = published(Records.unique("Boats left the harbour"));
        Long into = published(Records.unique("Boats sailed from the harbour"));
        assertEquals(303, merge("claims", from, into).statusCode());
        Long later = published(Records.unique("Boats came back"));
        assertEquals(303, undo("claims", into).statusCode());
        List<String> feed = read("/feed.json").jsonPath().getList("items.url");
        int place = place(feed, from);
        assertTrue(place >= 0 && place < place(feed, later), feed.toString());
    }

    private static int place(List<String> feed, Long claim) {
        String path = claimPath(claim);
        return IntStream.range(0, feed.size())
                .filter(i -> feed.get(i).endsWith(path))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void whoWasAskedForCommentGoesAlongWhenClaimsAreMergedAndComesBack() {
        Long from = published(Records.unique("Boats left the harbour"));
        Long into = published(Records.unique("Boats sailed from the harbour"));
        Long speaker = speakerOf(into);
        Responses.answered(editor, from, Responses.asked(editor, from, speaker, "Yes?"), "Yes.", null);
        Responses.asked(editor, into, speaker, "No?");
        Response preview = browser.send(
                "/desk/identity/claims/" + from + "/merge-preview",
                "into",
                into.toString(),
                "reason",
                "Two spellings of one.");
        assertTrue(Browser.page(preview).text().contains("1 request for comment goes to the other claim"));
        assertEquals(303, merge("claims", from, into).statusCode());
        String yes = "Yes? of " + speaker;
        String no = "No? of " + speaker;
        assertEquals(List.of(yes, yes, no), askedOn(into));
        assertEquals(List.of(), askedOn(from));
        assertTrue(read(claimPath(into)).asString().contains("They answered"));
        assertEquals(303, undo("claims", into).statusCode());
        assertEquals(List.of(no), askedOn(into));
        assertEquals(List.of(yes, yes), askedOn(from));
    }

    @Test
    void whoWasAskedForCommentIsTheOneSpeakerAfterAMergeAndTwoAgainWhenItIsUndone() {
        Long claim = published(Records.unique("Boats left the harbour"));
        Long one = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Rui Melo"));
        Long other = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ruy Mello"));
        Responses.asked(editor, claim, one, "One?");
        Responses.asked(editor, claim, other, "Other?");
        assertEquals(303, merge("speakers", one, other).statusCode());
        assertEquals(List.of("One? of " + other, "Other? of " + other), askedOn(claim));
        assertEquals(303, undo("speakers", other).statusCode());
        assertEquals(List.of("One? of " + one, "Other? of " + other), askedOn(claim));
    }

    @Test
    void aChangedAddressLeadsOnInOneStep() {
        Long claim = published(Records.unique("Boats left the harbour"));
        String first = claimPath(claim);
        String second = Records.unique("second address").replace(' ', '-');
        String third = Records.unique("third address").replace(' ', '-');
        String action = "/desk/identity/claims/" + claim + "/address";
        assertEquals(303, browser.send(action, "slug", second).statusCode());
        assertEquals(303, browser.send(action, "slug", third).statusCode());
        assertEquals(200, read("/claims/" + third).statusCode());
        assertLeads(first, "/claims/" + third);
        assertLeads("/claims/" + second, "/claims/" + third);
        assertLeads(first + "/history", "/claims/" + third + "/history");
        assertLeads(first + "/history.json", "/claims/" + third + "/history.json");
        assertLeads(first + ".tlog-proof", "/claims/" + third + ".tlog-proof");
        assertEquals(303, browser.send(action, "slug", second).statusCode(), "an address of its own is taken back");
        assertEquals(200, read("/claims/" + second).statusCode());
        assertLeads("/claims/" + third, "/claims/" + second);
    }

    @Test
    void anAddressThatStoodOrStandsForAnotherThingIsNeverGivenAway() {
        Long claim = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("Boats came to the harbour"));
        String first = Records.slug(claim);
        String action = "/desk/identity/claims/" + claim + "/address";
        browser.send(action, "slug", Records.unique("another").replace(' ', '-'));
        for (String taken : List.of(first, Records.slug(other), Records.slug(claim))) {
            Response refused = browser.send("/desk/identity/claims/" + other + "/address", "slug", taken);
            assertEquals(taken.equals(Records.slug(other)) ? 303 : 422, refused.statusCode(), taken);
        }
        for (String bad : List.of("", "Has Capitals", "a/b", "../x", "-a-", "x".repeat(81))) {
            Response refused = browser.send(action, "slug", bad);
            assertEquals(422, refused.statusCode(), bad);
            assertEquals(1, Browser.page(refused).select("#slug-error").size(), bad);
            assertEquals(bad, Browser.page(refused).selectFirst("#slug").val());
        }
    }

    @Test
    void aNewThingGetsNoAddressAtWhichAnotherOnceStood() {
        String text = Records.unique("Boats left the harbour");
        Long claim = published(text);
        String first = Records.slug(claim);
        browser.send(
                "/desk/identity/claims/" + claim + "/address",
                "slug",
                Records.unique("moved").replace(' ', '-'));
        assertEquals(first + "-2", Records.slug(published(text)));
        assertEquals(301, read("/claims/" + first).statusCode());
    }

    @Test
    void twoSpeakersWithASharedClaimBecomeOneAndTwoAgainAndEveryAddressAnswers() throws IOException {
        Long shared = published(Records.unique("Boats left the harbour"));
        Long alone = published(Records.unique("Boats came to the harbour"));
        Long one = speakerOf(shared);
        Long other = speakerOf(alone);
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(shared);
            Attribution first = claim.attributions().get(0);
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(other),
                    first.roleThen(),
                    first.passage().like(),
                    first.voice(),
                    first.form(),
                    first.act(),
                    first.cue(),
                    first.said(),
                    first.reported(),
                    null,
                    List.of(),
                    List.of()));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return shared;
        });
        Long review = verdict(shared);
        String onePath = speakerPath(one);
        String otherPath = speakerPath(other);
        String oneName = Browser.page(read(onePath)).selectFirst("h1").text();
        assertEquals(200, read(otherPath).statusCode());

        Response preview = browser.send(
                "/desk/identity/speakers/" + one + "/merge-preview",
                "into",
                other.toString(),
                "reason",
                "Two spellings.");
        assertEquals(200, preview.statusCode());
        assertTrue(
                Browser.page(preview)
                        .selectFirst("[aria-labelledby=effects]")
                        .text()
                        .contains("1 claim names the other"),
                Browser.page(preview).text());
        assertEquals(
                "/desk/identity/speakers/" + one + "/merge-preview#preview",
                Browser.page(preview)
                        .selectFirst("form:has(#preview[tabindex=-1])")
                        .attr("action"));
        assertEquals(200, read(onePath).statusCode(), "showing what will happen does nothing yet");

        assertEquals(303, merge("speakers", one, other).statusCode());
        assertLeads(onePath, otherPath);
        Document survivor = Browser.page(read(otherPath));
        assertTrue(survivor.text().contains(oneName), "the other spelling stays known");
        assertTrue(survivor.text().contains(Records.claim(shared).text()));
        assertTrue(survivor.text().contains(Records.claim(alone).text()));
        assertEquals(200, read(claimPath(shared)).statusCode());
        assertEquals(2, Records.claim(shared).attributions().size());
        assertFalse(stale(review), "the verdict judged the same words of the same speaker");
        assertEquals(422, merge("speakers", one, other).statusCode(), "a second merge of the same pair");
        assertEquals(422, merge("speakers", other, one).statusCode(), "a circle");
        assertEquals(
                409,
                browser.send("/desk/speakers/" + one, "name", "X", "kind", "PERSON")
                        .statusCode());
        assertTrue(log.check().holds());

        assertEquals(303, undo("speakers", other).statusCode());
        assertEquals(200, read(onePath).statusCode());
        assertEquals(200, read(otherPath).statusCode());
        assertFalse(Browser.page(read(otherPath)).select("main h1 ~ *").text().contains("Also known as " + oneName));
        assertEquals(one, speakerOf(shared));
        assertEquals(
                other, Records.claim(shared).attributions().get(1).speaker().id());
        assertEquals(other, speakerOf(alone));
        assertFalse(stale(review));
        Document page = Browser.page(browser.open("/desk/identity/speakers/" + other));
        assertEquals(0, page.select("form[action$=/undoing]").size());
        assertTrue(log.check().holds());
    }

    @Test
    void whatAnEditorChangedAfterAMergeStaysSoWhenItIsUndone() {
        Long claim = published(Records.unique("Boats left the harbour"));
        Long one = speakerOf(claim);
        Long other = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Anna Souza"));
        Long third = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Somebody else"));
        merge("speakers", one, other);
        assertClosed("speakers", one, other);
        Records.as(editor, actor -> {
            Claim locked = Claim.locked(claim);
            locked.attributions().get(0).exchangeSpeaker(Speaker.byId(other), Speaker.byId(third));
            locked.revise(actor, null);
            return claim;
        });
        assertEquals(303, undo("speakers", other).statusCode());
        assertEquals(third, speakerOf(claim));
    }

    @Test
    void mergesAreUndoneInTheirOrder() {
        Long a = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Aa"));
        Long b = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Bb"));
        Long c = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Cc"));
        Long claim = published(Records.unique("Boats left"));
        Records.as(editor, actor -> {
            Claim locked = Claim.locked(claim);
            Speaker said = locked.attributions().get(0).speaker();
            locked.attributions().get(0).exchangeSpeaker(said, Speaker.byId(a));
            locked.revise(actor, null);
            return claim;
        });
        String path = speakerPath(a);
        merge("speakers", a, b);
        Document early = Browser.page(browser.open("/desk/identity/speakers/" + b));
        String first = early.selectFirst("form[action$=/undoing]").attr("action");
        merge("speakers", b, c);
        assertLeads(path, speakerPath(c));
        assertLeads(speakerPath(b), speakerPath(c));
        assertEquals(409, browser.send(first).statusCode());
        assertEquals(303, undo("speakers", c).statusCode());
        assertEquals(303, browser.send(first).statusCode());
        assertEquals(409, browser.send(first).statusCode(), "a merge is undone once");
        assertEquals(200, read(path).statusCode());
    }

    @Test
    void twoPeopleOfOneNameAreNeverTakenForOne() {
        String name = Records.unique("Kim Yong");
        Long one = Records.speaker(editor, SpeakerKind.PERSON, name);
        Long outlet = Records.speaker(editor, SpeakerKind.OUTLET, Records.unique("The outlet"));
        Records.speaker(editor, SpeakerKind.PERSON, name);
        Long third = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Kim Y."));
        Response several = browser.send("/desk/identity/speakers/" + third + "/merge", "into", name, "reason", "Same.");
        assertEquals(422, several.statusCode());
        String error = Browser.page(several).selectFirst("#into-error").text();
        assertTrue(error.startsWith("Several are meant by this. Write which: " + name + " ("), error);
        assertEquals(422, merge("speakers", one, outlet).statusCode());
        assertEquals(422, merge("speakers", one, one).statusCode());
        Response none =
                browser.send("/desk/identity/speakers/" + one + "/merge", "into", "Nobody at all", "reason", "Same.");
        assertEquals(
                "No speaker of this name, address or number is on record.",
                Browser.page(none).selectFirst("#into-error").text());
        Response unsaid =
                browser.send("/desk/identity/speakers/" + one + "/merge", "into", third.toString(), "reason", " ");
        assertEquals(
                "Say how you know.",
                Browser.page(unsaid).selectFirst("#reason-error").text());
        Records.as(editor, actor -> {
            Speaker.byId(one).describe(name, SpeakerKind.PERSON, null, "Q1", List.of(), List.of(), List.of());
            Speaker.byId(third).describe(name, SpeakerKind.PERSON, null, "Q2", List.of(), List.of(), List.of());
            return one;
        });
        assertEquals(422, merge("speakers", one, third).statusCode());
    }

    @Test
    void twoMergesInBothDirectionsAtOnceEndInOne() throws Exception {
        Long one = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Aa"));
        Long other = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Bb"));
        Browser second = People.browserOf(People.editor());
        second.open("/desk/topics");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Integer> there =
                threads.submit(() -> merge("speakers", one, other).statusCode());
        Future<Integer> back = threads.submit(() -> second.send(
                        "/desk/identity/speakers/" + other + "/merge", "into", one.toString(), "reason", "Same.")
                .statusCode());
        Set<Integer> answers = Set.of(there.get(), back.get());
        threads.shutdown();
        assertEquals(Set.of(303, 422), answers);
        long merged = QuarkusTransaction.requiringNew()
                .call(() -> List.of(one, other).stream()
                        .filter(id -> Speaker.byId(id).merged())
                        .count());
        assertEquals(1, merged);
    }

    @Test
    void twoTopicsBecomeOneAndTwoAgain() {
        Long one = Records.topic(editor, Records.unique("Harbors"));
        Long other = Records.topic(editor, Records.unique("Harbours"));
        Long claim = Records.submitted(editor, Records.unique("Boats left"));
        Records.as(editor, actor -> {
            Claim locked = Claim.locked(claim);
            locked.enter(new Claim.Entry(
                    locked.text(),
                    "en",
                    ClaimKind.EVENT,
                    Checkability.YES,
                    null,
                    null,
                    null,
                    null,
                    Set.of(Topic.byId(one)),
                    null));
            locked.revise(actor, null);
            return claim;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(claim).publish(actor, null);
            return claim;
        });
        String path = QuarkusTransaction.requiringNew()
                .call(() -> "/topics/" + Topic.byId(one).slug());
        String otherPath = QuarkusTransaction.requiringNew()
                .call(() -> "/topics/" + Topic.byId(other).slug());
        assertEquals(200, read(path).statusCode());
        assertEquals(404, read(otherPath).statusCode());
        assertEquals(303, merge("topics", one, other).statusCode());
        assertClosed("topics", one, other);
        assertLeads(path, otherPath);
        assertEquals(200, read(otherPath).statusCode());
        assertEquals(303, undo("topics", other).statusCode());
        assertEquals(200, read(path).statusCode());
        assertEquals(404, read(otherPath).statusCode());
    }

    @Test
    void topicsAreMergedOnlyWhereThereIsRoomForWhatIsBelow() {
        List<Long> deep = topics(5);
        List<Long> other = topics(2);

        Response answer = merge("topics", other.get(0), deep.get(4));

        assertEquals(422, answer.statusCode());
        assertTrue(Browser.page(answer)
                .select("#into-error")
                .text()
                .contains("more than 4 steps below the topmost topic"));
        assertEquals(303, merge("topics", other.get(1), deep.get(4)).statusCode());
        assertEquals(303, merge("topics", other.get(0), deep.get(3)).statusCode());
    }

    @Test
    void aMergeOfTopicsIsNotUndoneIntoACircle() {
        List<Long> old = topics(3);
        Long into = topics(1).get(0);
        assertEquals(303, merge("topics", old.get(1), into).statusCode());
        put(old.get(0), old.get(2));

        assertEquals(409, undo("topics", into).statusCode());

        put(old.get(0), null);
        assertEquals(303, undo("topics", into).statusCode());
    }

    /** So many topics, each below the one before. */
    private List<Long> topics(int number) {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            made.add(Records.topic(editor, Records.unique("Harbours")));
            put(made.get(i), i == 0 ? null : made.get(i - 1));
        }
        return made;
    }

    private void put(Long topic, Long above) {
        Records.as(editor, actor -> {
            Topic.locked(topic).below(above == null ? null : Topic.byId(above), actor);
            return topic;
        });
    }

    @Test
    void twoSourcesBecomeOneWhenTheyAgreeOnPublisherAndDay() {
        Long claim = published(Records.unique("Boats left"));
        Source first = Records.claim(claim).attributions().get(0).source();
        Long strange = QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(Records.capture(editor, Records.TEXT))
                        .source()
                        .id());
        assertEquals(422, merge("sources", first.id(), strange).statusCode());
        Long same = Records.as(editor, actor -> {
            Source source = new Source(
                    first.kind(),
                    Records.unique("Boats leave, again"),
                    Speaker.byId(first.publisher().id()),
                    "en");
            source.describe(first.kind(), source.title(), source.publisher(), null, "en", first.published());
            source.persist();
            source.entered(actor);
            return source.id();
        });
        Long review = verdict(claim);
        String path = "/sources/" + first.slug();
        assertEquals(200, read(path).statusCode());
        assertEquals(303, merge("sources", first.id(), same).statusCode());
        assertClosed("sources", first.id(), same);
        assertEquals(same, Records.claim(claim).attributions().get(0).source().id());
        assertFalse(stale(review));
        assertEquals(301, read(path).statusCode());
        assertEquals(303, undo("sources", same).statusCode());
        assertEquals(200, read(path).statusCode());
        assertEquals(
                first.id(), Records.claim(claim).attributions().get(0).source().id());
        assertFalse(stale(review));
    }

    @Test
    void whatWasCorrectedOnAClaimIsStillToldOnceItIsOneWithAnother() {
        Long one = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("The boats left"));
        String why = Records.unique("We had misheard the number");
        Records.as(editor, actor -> {
            Claim.locked(one).tell(actor, new Notice.Entry(NoticeKind.CORRECTION, "Ten boats", "Twelve boats", why));
            return one;
        });

        assertEquals(303, merge("claims", one, other).statusCode());

        for (String path :
                List.of(claimPath(other), claimPath(other) + "/history", "/corrections", "/api/v1/corrections")) {
            assertTrue(read(path).asString().contains(why), path);
        }
        assertTrue(read("/corrections").asString().contains("A claim that is one with another now"));
        assertTrue(read("/corrections/feed.atom").asString().contains("a claim that is one with another now"));
        assertEquals(303, undo("claims", other).statusCode());
        assertTrue(read(claimPath(one)).asString().contains(why));
        assertFalse(read(claimPath(other)).asString().contains(why));
    }

    @Test
    void twoClaimsBecomeOneWithTheReportsOfBothAndTwoAgain() throws IOException {
        Long one = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("The boats left"));
        Long draft = Records.draft(editor, Records.unique("Boats left, says a draft"));
        Long review = verdict(one);
        String path = claimPath(one);
        assertEquals(422, merge("claims", draft, other).statusCode(), "what nobody approved is not published so");
        assertEquals(303, merge("claims", one, other).statusCode());
        assertLeads(path, claimPath(other));
        assertEquals(2, Records.claim(other).attributions().size());
        assertEquals(
                Publication.MERGED,
                QuarkusTransaction.requiringNew().call(() -> Claim.byId(one).publication()));
        Document page = Browser.page(read(claimPath(other)));
        assertTrue(page.text().contains("Two spellings of one."), page.text());
        assertTrue(page.select(".verdict-note").text().contains("Needs re-verification"), "its words differ");
        assertTrue(stale(review));
        assertTrue(log.check().holds());
        assertEquals(303, undo("claims", other).statusCode());
        assertEquals(200, read(path).statusCode());
        assertEquals(1, Records.claim(one).attributions().size());
        assertEquals(1, Records.claim(other).attributions().size());
        assertFalse(stale(review));
        assertTrue(log.check().holds());
        for (String desk : List.of("", "/review", "/split")) {
            assertEquals(200, browser.open("/desk/claims/" + one + desk).statusCode(), desk);
        }
    }

    private static List<String> beside(Long claim) {
        return Browser.page(read(claimPath(claim)))
                .select("[aria-labelledby=links] li")
                .eachText();
    }

    private void link(Long from, Long to, String relation) {
        browser.open("/desk/claims/" + from + "/links");
        assertEquals(
                303,
                browser.send("/desk/claims/" + from + "/links", "other", to.toString(), "relation", relation)
                        .statusCode());
    }

    @Test
    void linksOfAMergedClaimGoAlongAndComeBackAndNoneLeadsToTheClaimItself() throws IOException {
        Long one = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("The boats left"));
        Long third = published(Records.unique("Boats came"));
        Long fourth = published(Records.unique("Boats stayed"));
        link(one, other, "DUPLICATE_OF");
        link(one, third, "UPDATES");
        link(other, third, "UPDATES");
        link(fourth, one, "NARROWS");
        String updates = "Updates: " + Records.claim(third).text();
        String same = "Says the same as: ";
        assertEquals(303, merge("claims", one, other).statusCode());
        assertEquals(List.of(updates, "Narrowed by: " + Records.claim(fourth).text()), beside(other));
        assertEquals(List.of("Updated by: " + Records.claim(other).text()), beside(third));
        assertEquals(List.of("Narrows: " + Records.claim(other).text()), beside(fourth));
        assertFalse(browser.open("/desk/claims/" + other + "/links").asString().contains(same));
        assertEquals(303, undo("claims", other).statusCode());
        assertEquals(List.of(same + Records.claim(one).text(), updates), beside(other), "what was its own stays so");
        assertEquals(
                List.of(
                        same + Records.claim(other).text(),
                        updates,
                        "Narrowed by: " + Records.claim(fourth).text()),
                beside(one));
        assertEquals(List.of("Narrows: " + Records.claim(one).text()), beside(fourth));
        assertTrue(log.check().holds());
    }

    @Test
    void aMergedClaimsPagesOfTheDeskStillOpen() {
        Long one = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("The boats left"));
        merge("claims", one, other);
        assertEquals(200, browser.open("/desk/identity/claims/" + one).statusCode());
        assertEquals(200, browser.open("/desk/claims/" + one + "/review").statusCode());
        assertEquals(303, browser.open("/desk/claims/" + one + "/split").statusCode());
        assertClosed("claims", one, other);
        assertEquals(200, browser.open("/desk/claims").statusCode());
        assertEquals(409, browser.send("/desk/claims/" + one + "/submission").statusCode());
    }

    @Test
    void onlyEditorsDoAnyOfThis() {
        Long one = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Aa"));
        Browser reviewers = People.browserOf(reviewer);
        reviewers.open("/desk/topics");
        assertEquals(403, reviewers.open("/desk/identity/speakers/" + one).statusCode());
        assertEquals(
                403,
                reviewers
                        .send("/desk/identity/speakers/" + one + "/address", "slug", "x")
                        .statusCode());
        assertEquals(404, browser.open("/desk/speakers/999999999/identity").statusCode());
        assertEquals(404, browser.open("/desk/identity/users/1").statusCode());
        assertEquals(
                404,
                browser.send("/desk/identity/speakers/" + one + "/merges/999999999/undoing")
                        .statusCode());
    }

    private static void erase(Long claim) {
        Records.as(People.admin(), actor -> {
            Erased.claim(claim, actor);
            return claim;
        });
    }

    @Test
    void everyAddressOfAnErasedClaimSaysSoAndNoneIsKeptInWords() {
        Long claim = published(Records.unique("Boats left the harbour"));
        String first = Records.slug(claim);
        String second = Records.unique("second address").replace(' ', '-');
        browser.send("/desk/identity/claims/" + claim + "/address", "slug", second);
        erase(claim);
        for (String slug : List.of(first, second)) {
            assertEquals(410, read("/claims/" + slug).statusCode(), slug);
            Long other = published(Records.unique("Boats came"));
            assertEquals(
                    422,
                    browser.send("/desk/identity/claims/" + other + "/address", "slug", slug)
                            .statusCode(),
                    "an address that once stood is never given away");
        }
        List<String> kept = QuarkusTransaction.requiringNew().call(() -> Alias.of(SubjectKind.CLAIM, claim));
        assertTrue(kept.stream().allMatch(slug -> slug.startsWith("sha256:")), kept.toString());
        assertEquals(404, read("/claims/" + kept.get(0)).statusCode());
    }

    @Test
    void anErasedClaimTakesThoseAlongThatWereMergedIntoIt() throws IOException {
        Long one = published(Records.unique("Boats left the harbour"));
        Long other = published(Records.unique("The boats left"));
        String path = claimPath(one);
        String otherPath = claimPath(other);
        merge("claims", one, other);
        assertThrows(Refusal.class, () -> erase(one));
        erase(other);
        assertEquals(410, read(path).statusCode());
        assertEquals(410, read(otherPath).statusCode());
        assertEquals("", Records.claim(one).text());
        assertEquals(200, browser.open("/desk/identity/claims/" + other).statusCode());
        assertEquals(409, undo("claims", other).statusCode());
        assertTrue(log.check().holds());
    }
}

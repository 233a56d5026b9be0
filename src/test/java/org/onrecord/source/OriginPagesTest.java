package org.onrecord.source;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.extract.Doubt;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.Evidence;
import org.onrecord.review.Stance;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where a source is proposed to have come from, and what becomes of the proposals. */
@QuarkusTest
class OriginPagesTest {

    private static final Random SEEDS = new Random();

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    /** Words that no other test has. */
    private static String words(int many) {
        return TextMarksTest.words(SEEDS.nextInt(), many);
    }

    /** A source with one copy, by a publisher of its own; its page of the desk. */
    private String source(String text, String published) {
        return source(text, published, Records.unique("Outlet"));
    }

    private String source(String text, String published, String publisher) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "title",
                Records.unique("Boats"),
                "kind",
                "ARTICLE",
                "publisher",
                publisher,
                "publisherKind",
                "OUTLET",
                "language",
                "en",
                "published",
                published,
                "text",
                text));
        browser.open("/desk/sources/new");
        Response answer = browser.send("/desk/sources", form);
        answer.then().statusCode(303);
        String copy = answer.getHeader("Location").replaceFirst("^https?://[^/]+", "");
        return Browser.page(browser.open(copy))
                .select(".facts a[href^=/desk/sources]")
                .attr("href");
    }

    private Document page(String source) {
        return Browser.page(
                browser.open(source).then().statusCode(200).extract().response());
    }

    private static Long id(String path) {
        return Long.valueOf(path.replaceAll("\\D", ""));
    }

    private static List<String> proposed(Document page) {
        return page.select("#origins ~ .notice > p").eachText();
    }

    private static List<String> buttons(Document page) {
        return page.select("#origins ~ .notice button").eachText();
    }

    private Response act(String page, Element form) {
        browser.open(page);
        Map<String, Object> fields = new HashMap<>();
        form.select("[name]:not([name=csrf-token])")
                .forEach(field -> fields.put(field.attr("name"), Browser.text(field)));
        return browser.send(form.attr("action"), fields);
    }

    private Response press(String page, String button) {
        return act(page, page(page).selectFirst("#origins ~ .notice form:has(button:containsOwn(" + button + "))"));
    }

    private static Source stored(String page) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Source source = Source.byId(id(page));
            if (source.derivedFrom() != null) {
                source.derivedFrom().title();
            }
            return source;
        });
    }

    @Test
    void aReprintIsProposedToComeFromTheEarlierOneAndTakenOnBoard() {
        String text = words(200);
        String wire = source(text, "2024-06-03");
        String paper = source(text + " " + words(10), "2024-06-04");

        Document page = page(paper);

        assertEquals(1, proposed(page).size());
        assertTrue(
                proposed(page).get(0).startsWith("Holds 100 % of the words of Boats"),
                proposed(page).get(0));
        assertEquals(List.of("It comes from there", "Not so"), buttons(page));
        assertEquals(
                "WIRE_COPY", page.select("#origins ~ .notice option[selected]").val());
        assertEquals(List.of("The other comes from this one", "Not so"), buttons(page(wire)));
        press(paper, "It comes from there").then().statusCode(303);
        Source traced = stored(paper);
        assertEquals(id(wire), traced.derivedFrom().id());
        assertEquals(Derivation.WIRE_COPY, traced.derivation());
        assertEquals(2, traced.revision());
        assertEquals(List.of(), proposed(page(paper)));
        assertEquals(List.of(), proposed(page(wire)));
        assertEquals(
                1, page(paper).select("#origins ~ .chain a[href=" + wire + "]").size());
        assertTrue(page(wire).text().contains("1 source came from it:"));
    }

    @Test
    void theOtherWayRoundIsSetFromThePageOfTheEarlierOne() {
        String text = words(100);
        String wire = source(text, "2024-06-03");
        String paper = source(text, "2024-06-04");

        press(wire, "The other comes from this one").then().statusCode(303);

        assertEquals(id(wire), stored(paper).derivedFrom().id());
    }

    @Test
    void aRewriteIsProposedAsOne() {
        String text = words(200);
        source(text, "2024-06-03");
        String paper = source(text + " " + words(60), "2024-06-04");

        Document page = page(paper);

        assertEquals(
                "REWRITE", page.select("#origins ~ .notice option[selected]").val());
    }

    @Test
    void whereTheDatesDoNotTellBothWaysAreOffered() {
        String text = words(100);
        source(text, "June 2024");
        String paper = source(text, "2024-06-04");

        assertEquals(List.of("It comes from there", "The other comes from this one", "Not so"), buttons(page(paper)));
    }

    @Test
    void whatIsDismissedIsNotProposedAgainWhateverCopiesAreKept() {
        String text = words(100);
        String wire = source(text, "2024-06-03");
        String paper = source(text, "2024-06-04");

        press(paper, "Not so").then().statusCode(303);
        browser.open(paper);
        browser.send(paper + "/captures", Map.of("text", text + " " + words(9)))
                .then()
                .statusCode(303);

        assertEquals(List.of(), proposed(page(paper)));
        assertEquals(List.of(), proposed(page(wire)));
        List<Event> acts = QuarkusTransaction.requiringNew()
                .call(() -> Event.list(
                        "subjectKind = ?1 and subjectId = ?2 and act = ?3",
                        SubjectKind.SOURCE,
                        id(paper),
                        Act.ORIGIN_DISMISSED));
        assertEquals(1, acts.size());
    }

    @Test
    void textsThatOverlapLittleOrNotAtAllAreNotProposed() {
        String footer = words(60);
        source(words(200) + " " + footer, "2024-06-03");
        String other = source(words(200) + " " + footer, "2024-06-04");
        String half = words(100);
        source(half + " " + words(120), "2024-06-03");
        String less = source(half + " " + words(120), "2024-06-04");

        assertEquals(List.of(), proposed(page(other)));
        assertEquals(List.of(), proposed(page(less)));
    }

    @Test
    void twoThatComeFromOneAreKinAlready() {
        String text = words(100);
        String wire = source(text, "2024-06-03");
        String one = source(text, "2024-06-04");
        String two = source(text, "2024-06-05");
        assertEquals(2, proposed(page(two)).size());

        for (String paper : List.of(one, two)) {
            browser.open(paper);
            browser.send(paper + "/origins", "original", id(wire), "derivation", "WIRE_COPY")
                    .then()
                    .statusCode(303);
        }

        for (String each : List.of(wire, one, two)) {
            assertEquals(List.of(), proposed(page(each)));
        }
    }

    @Test
    void circlesAndSecondOriginsAreRefused() {
        String text = words(100);
        String wire = source(text, "2024-06-03");
        String paper = source(text, "2024-06-04");
        String other = source(words(20), "2024-06-04");
        browser.open(paper);
        browser.send(paper + "/origins", "original", id(wire), "derivation", "QUOTES")
                .then()
                .statusCode(303);

        browser.send(wire + "/origins", "original", id(paper), "derivation", "QUOTES")
                .then()
                .statusCode(409)
                .body(containsString("comes from it"));
        browser.send(wire + "/origins", "original", id(wire), "derivation", "QUOTES")
                .then()
                .statusCode(409);
        browser.send(paper + "/origins", "original", id(other), "derivation", "QUOTES")
                .then()
                .statusCode(409)
                .body(containsString("from another source already"));
        browser.send(other + "/origins", "original", id(wire), "derivation", "")
                .then()
                .statusCode(409);
        for (Object nothing : List.of("", "x", "-1", "999999999999999999", "9999999999999999999")) {
            browser.send(other + "/origins", "original", nothing, "derivation", "QUOTES")
                    .then()
                    .statusCode(404);
            browser.send(other + "/origins/dismissals", "overlap", nothing)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anOverlapOfOthersIsNotDismissedHere() {
        String text = words(100);
        source(text, "2024-06-03");
        String paper = source(text, "2024-06-04");
        String stranger = source(words(20), "2024-06-04");
        String overlap = page(paper).select("input[name=overlap]").val();

        browser.send(stranger + "/origins/dismissals", "overlap", overlap)
                .then()
                .statusCode(404);

        assertEquals(1, proposed(page(paper)).size());
    }

    @Test
    void onlyEditorsAnswerThem() {
        String text = words(100);
        String wire = source(text, "2024-06-03");
        String paper = source(text, "2024-06-04");
        Browser reviewer = People.browserOf(People.reviewer());

        Document page = Browser.page(reviewer.open(paper));

        assertEquals(1, proposed(page).size());
        assertEquals(List.of(), buttons(page));
        reviewer.send(paper + "/origins", "original", id(wire), "derivation", "QUOTES")
                .then()
                .statusCode(403);
        reviewer.send(paper + "/origins/dismissals", "overlap", "1").then().statusCode(403);
    }

    @Test
    void twoReportsOfOneWireTextAreOneOriginOfEvidence() {
        String text = words(100) + " the sea was calm " + words(100);
        String wire = source(text, "2024-06-03");
        String one = source(text, "2024-06-04");
        String two = source(text, "2024-06-05");
        assertEquals(2, roots(one, two).stream().distinct().count());

        for (String paper : List.of(one, two)) {
            browser.open(paper);
            browser.send(paper + "/origins", "original", id(wire), "derivation", "WIRE_COPY")
                    .then()
                    .statusCode(303);
        }

        List<String> roots = roots(wire, one, two);
        assertEquals(1, roots.stream().distinct().count(), roots.toString());
    }

    private static List<String> roots(String... sources) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of(sources).stream()
                        .map(source -> {
                            Capture copy = Capture.find("source.id", id(source)).firstResult();
                            return new Evidence(Records.passage(copy, "the sea was calm"), Stance.SUPPORTS, null, null)
                                    .root();
                        })
                        .toList());
    }

    @Test
    void mergingTakesTheOverlapsAlong() {
        String text = words(100);
        String publisher = Records.unique("Outlet");
        String wire = source(text, "2024-06-03");
        String one = source(text, "2024-06-04", publisher);
        String same = source(words(50), "2024-06-04", publisher);
        browser.open("/desk/identity/sources/" + id(one));

        QuarkusTransaction.requiringNew()
                .run(() -> Capture.belongTo(Source.byId(id(same)), Capture.idsOf(Source.byId(id(one)))));

        assertEquals(List.of(), proposed(page(one)));
        assertEquals(1, proposed(page(same)).size());
        assertEquals(
                1, page(wire).select("#origins ~ .notice a[href=" + same + "]").size());
    }

    @Test
    void aWallIsLikeAnyOtherWallAndProposesNothing() {
        String text = words(100);
        String one = source(text, "2024-06-03");
        String other = source(words(20), "2024-06-04");

        Long wall = fetched(other, text, Doubt.COOKIE_WALL);
        assertEquals(List.of(), proposed(page(other)));
        assertEquals(0, marks(wall));

        Long copy = fetched(other, text + " more", null);
        assertEquals(1, proposed(page(other)).size());
        assertTrue(marks(copy) > 10);
        assertEquals(
                1, page(one).select("#origins ~ .notice a[href=" + other + "]").size());
    }

    /** A copy that the desk itself fetched, told of as it is told of when it is kept. */
    private Long fetched(String source, String text, Doubt doubt) {
        return Records.as(editor, actor -> {
            Original original = new Original("ab".repeat(32), 1L, "text/html", null, null, 200);
            Capture copy = Capture.arrived(
                    Source.byId(id(source)),
                    new Arrived(Arrival.FETCHED, original, text, List.of(), doubt),
                    Quality.OK,
                    null,
                    actor.at());
            copy.persist();
            Arc.container()
                    .beanManager()
                    .getEvent()
                    .select(CopyKept.class)
                    .fire(new CopyKept(id(source), copy.id(), actor));
            return copy.id();
        });
    }

    private static long marks(Long copy) {
        return QuarkusTransaction.requiringNew().call(() -> TextMark.count("key.capture", copy));
    }

    @Test
    void keepingACopyAndThePageCostTheDatabaseLittleHoweverManyAreAlike() {
        String text = words(300);
        source(text, "2024-06-03");
        String two = source(text, "2024-06-04");
        long few = Statements.of(() -> page(two));
        for (int i = 0; i < 8; i++) {
            source(text, "2024-06-0" + (5 + i % 4));
        }

        long many = Statements.of(() -> page(two));

        assertEquals(few, many);
        assertTrue(few <= 16, few + " statements");
        assertEquals(OriginProposal.MOST, proposed(page(two)).size());
        browser.open("/desk/sources/new");
        long kept = Statements.of(() -> source(text + " " + words(5), "2024-06-09"));
        assertTrue(kept <= 60, kept + " statements");
    }
}

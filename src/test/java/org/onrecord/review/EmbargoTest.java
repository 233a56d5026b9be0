package org.onrecord.review;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Topic;
import org.onrecord.history.Journal;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Records;
import org.onrecord.testing.SignedIn;
import org.onrecord.testing.Statements;

/** Until its time nobody outside finds a trace of a scheduled claim at any address, and then at every one (invariant 31). */
@QuarkusTest
class EmbargoTest {

    @Inject
    Journal journal;

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    /** A word that stands in the claim's text alone; no other test has it. */
    private final String word = "embargo" + UUID.randomUUID().toString().replace("-", "");

    private Long id;

    /** Nothing is published by itself in the tests: the claim stays scheduled, whatever the time. */
    private Instant time;

    /** The slugs by which an address could be guessed, and names: of the claim, its speaker, relay, outlet, topic and source. */
    private String slug;

    private String speaker;
    private String relay;
    private String outlet;
    private String topic;
    private String source;
    private final List<String> traces = new ArrayList<>();

    @BeforeEach
    void schedule() {
        Long about = Records.topic(editor, Records.unique("Harbours"));
        id = Records.draft(editor, "The " + word + " left the harbour");
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    claim.text(),
                    "en",
                    ClaimKind.DIRECTIVE,
                    claim.checkability(),
                    null,
                    null,
                    null,
                    null,
                    Set.of(Topic.byId(about)),
                    null));
            claim.revise(actor, null);
            claim.submit(actor);
            return id;
        });
        judge();
        Records.as(reviewer, actor -> {
            time = actor.at().plusSeconds(1);
            Claim.locked(id).schedule(actor, time, null);
            return id;
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = Claim.whole(id);
            Attribution report = claim.attributions().get(0);
            slug = claim.slug();
            speaker = report.speaker().slug();
            relay = report.hops().get(0).agent().slug();
            outlet = report.source().publisher().slug();
            topic = Topic.byId(about).slug();
            source = report.source().slug();
            traces.addAll(List.of(
                    word,
                    report.speaker().name(),
                    report.hops().get(0).agent().name(),
                    report.source().publisher().name(),
                    Topic.byId(about).name(),
                    report.source().title()));
        });
    }

    /** A verdict in force that rests on the passage: what it says and what it rests on must not show either. */
    private void judge() {
        Browser first = People.browserOf(People.reviewer());
        first.open("/desk/reviews");
        Judged.of(id).send(first).then().statusCode(303);
        Long review = QuarkusTransaction.requiringNew()
                .call(() -> Review.of(Claim.byId(id)).get(0).id());
        Browser second = People.browserOf(People.reviewer());
        second.open("/desk/reviews");
        second.send("/desk/claims/" + id + "/verdicts/" + review + "/approval")
                .then()
                .statusCode(303);
    }

    /** The lists on which the claim stands once it is published. */
    private List<String> lists() {
        return List.of(
                "/claims",
                "/claims?speaker=" + speaker,
                "/claims?topic=" + topic,
                "/claims?speaker=" + speaker + "&topic=" + topic + "&kind=DIRECTIVE&content=SUPPORTED",
                "/claims?kind=DIRECTIVE&speaker=" + speaker,
                "/claims?attribution=UNCHECKED&speaker=" + speaker,
                "/claims?content=SUPPORTED&speaker=" + speaker,
                "/claims?from=2024-05-28&to=2024-05-28&speaker=" + speaker,
                "/search?q=" + word);
    }

    /** The pages of things that readers meet only through the claim, by what a made-up slug stands in the place of. */
    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/claims/" + slug, "/claims/");
        pages.put("/claims/" + slug + "/history", "/claims/");
        pages.put("/speakers/" + speaker, "/speakers/");
        pages.put("/speakers/" + relay, "/speakers/");
        pages.put("/speakers/" + outlet, "/speakers/");
        pages.put("/topics/" + topic, "/topics/");
        pages.put("/sources/" + source, "/sources/");
        return pages;
    }

    private List<Function<String, Response>> everybodyOutside() {
        SignedIn nobody = SignedIn.nobody();
        Browser ofTheDesk = People.browserOf(People.editor());
        return List.of(path -> given().redirects().follow(false).get(path), nobody::get, ofTheDesk::open);
    }

    private void assertTraceless(String page, String path, String typed) {
        for (String trace : traces) {
            if (!trace.equals(typed)) {
                assertFalse(page.contains(trace), path + " shows " + trace);
            }
        }
        assertFalse(page.contains("/claims/" + slug), path + " leads to the claim");
    }

    @Test
    void beforeItsTimeNoListOrCountShowsAnyTraceOfIt() {
        CaughtUp.await();
        List<String> paths = new ArrayList<>(lists());
        paths.addAll(List.of("/", "/speakers", "/about/methodology"));
        for (Function<String, Response> visitor : everybodyOutside()) {
            for (String path : paths) {
                Response answer = visitor.apply(path);
                assertEquals(200, answer.statusCode(), path);
                assertTraceless(answer.asString().replace("speaker=" + speaker, ""), path, word);
            }
            for (String name : traces) {
                String path = "/search?q=" + name;
                assertTraceless(visitor.apply(path).asString(), path, name);
                assertEquals(
                        0,
                        Browser.page(visitor.apply("/speakers?q=" + name))
                                .select(".entries li")
                                .size(),
                        name);
            }
            assertEquals(
                    0,
                    Browser.page(visitor.apply("/claims?speaker=" + speaker))
                            .select(".entries li")
                            .size());
        }
    }

    @Test
    void beforeItsTimeEveryAddressAnswersAsOneThatNeverWas() {
        for (Function<String, Response> visitor : everybodyOutside()) {
            pages().forEach((path, folder) -> {
                String never = folder + "nothing-was-ever-here" + (path.endsWith("/history") ? "/history" : "");
                Response answer = visitor.apply(path);
                Response other = visitor.apply(never);
                assertEquals(404, answer.statusCode(), path);
                assertEquals(other.asString(), answer.asString(), path);
                assertEquals(names(other), names(answer), path);
                assertEquals(other.header("Cache-Control"), answer.header("Cache-Control"), path);
            });
            assertEquals(404, visitor.apply("/claims/" + id).statusCode());
        }
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    @Test
    void beforeItsTimeItsAddressIsAnsweredWithNoMoreWorkThanOneThatNeverWas() {
        long scheduled = Statements.of(() -> given().get("/claims/" + slug));
        long never = Statements.of(() -> given().get("/claims/nothing-was-ever-here"));
        assertEquals(never, scheduled);
    }

    @Test
    void fromItsTimeOnItStandsEverywhere() {
        new DuePublications(Clock.fixed(time, ZoneOffset.UTC), journal).publish();
        CaughtUp.await();

        for (Function<String, Response> visitor : everybodyOutside()) {
            for (String path : lists()) {
                assertTrue(visitor.apply(path).asString().contains("/claims/" + slug), path);
            }
            assertTrue(visitor.apply("/").asString().contains(word));
            pages().keySet().forEach(path -> {
                Response answer = visitor.apply(path);
                assertEquals(200, answer.statusCode(), path);
                assertTrue(answer.asString().contains(word), path);
            });
            for (String name : List.of(traces.get(1), traces.get(2), traces.get(3))) {
                assertEquals(
                        1,
                        Browser.page(visitor.apply("/speakers?q=" + name))
                                .select(".entries li")
                                .size(),
                        name);
            }
        }
        String history = given().get("/claims/" + slug + "/history").asString();
        assertTrue(history.contains("Supported"), "the verdict that was in force is not part of the first version");
        assertFalse(history.contains("cheduled"), "what the desk did among itself is its own affair");
    }
}

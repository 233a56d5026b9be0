package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Figure;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.source.WebAddress;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** A hostile text in every field that people type is read back as the text that it is, on every public page. */
@QuarkusTest
class EscapingTest {

    private static final String HOSTILE =
            "</title></q><script>alert(1)</script><b onclick='x()'>\"{x}{inject:site.name}";

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    @Test
    void nothingThatWasTypedActsOnAnyPage() {
        Long speaker = hostileSpeaker();
        Long copy = hostileCopy(speaker);
        Long topic = Records.topic(editor, Records.unique(typed("topic")));
        Long id = hostileClaim(speaker, copy, topic);
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.submit(actor);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, typed("override"));
            return id;
        });
        Long review = Records.as(editor, actor -> {
            Claim claim = Claim.whole(id);
            Review made = new Review(
                    claim.attributions().get(0),
                    AttributionVerdict.DISPUTED,
                    Knowledge.AT_THE_TIME,
                    typed("rationale"),
                    Set.of());
            Capture rests = Capture.byId(copy);
            made.restsOn(List.of(new Evidence(
                    new Passage(rests, Selector.in(rests.text(), 20, 40)), Stance.SUPPORTS, typed("origin"), null)));
            made.propose(actor, List.of());
            made.persist();
            return made.id();
        });
        Records.as(reviewer, actor -> {
            Review.byId(review).approve(actor, List.of(), typed("alone"));
            return review;
        });
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            enter(claim, typed("changed"), Topic.byId(topic));
            claim.revise(actor, typed("reason"));
            return id;
        });
        String claim = "/claims/" + Records.slug(id);
        Document page = clean(claim);
        for (String field : List.of(
                "changed",
                "speaker",
                "role",
                "cue",
                "verb",
                "verbatim",
                "unit",
                "counted",
                "parts",
                "period",
                "place",
                "hedge",
                "spoken",
                "reserved",
                "relayed",
                "aboutPlace",
                "original",
                "translator",
                "rationale",
                "origin",
                "alone",
                "override",
                "topic",
                "title",
                "exact")) {
            assertTrue(page.text().contains(field + HOSTILE), field);
        }
        Document history = clean(claim + "/history");
        for (String field : List.of("claim", "changed", "reason", "alone", "override", "title", "exact")) {
            assertTrue(history.text().contains(field + HOSTILE), field);
        }
        String speakerPath = Records.as(editor, actor -> Speaker.byId(speaker).slug());
        Document aboutSpeaker = clean("/speakers/" + speakerPath);
        for (String field : List.of("speaker", "description", "other", "office", "body", "role")) {
            assertTrue(aboutSpeaker.text().contains(field + HOSTILE), field);
        }
        assertTrue(clean("/sources/"
                        + Records.as(
                                editor, actor -> Capture.byId(copy).source().slug()))
                .text()
                .contains("title" + HOSTILE));
        assertTrue(clean(Records.as(editor, actor -> CopyPage.path(Capture.byId(copy))))
                .text()
                .contains("exact" + HOSTILE));
        assertTrue(clean("/topics/" + Published.topicSlug(topic)).text().contains("topic" + HOSTILE));
        for (String path : List.of("/", "/claims", "/speakers")) {
            clean(path);
        }
        for (String path : List.of("/search", "/claims", "/speakers")) {
            for (String field :
                    List.of("q", "speaker", "topic", "kind", "attribution", "content", "from", "to", "page")) {
                assertHarmless(
                        Jsoup.parse(given().queryParam(field, HOSTILE).get(path).asString()));
            }
        }
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, typed("withdrawn"));
            return id;
        });
        Document gone = Jsoup.parse(given().get(claim).asString());
        assertHarmless(gone);
        assertTrue(gone.text().contains("withdrawn" + HOSTILE));
    }

    private static Document clean(String path) {
        String source = given().get(path).then().statusCode(200).extract().asString();
        Document page = Jsoup.parse(source);
        assertHarmless(page);
        return page;
    }

    private static void assertHarmless(Document page) {
        assertEquals(
                0,
                page.select("script:not([type=application/ld+json], [src^=/assets/], [src^=/webjars/])")
                        .size());
        for (Element markup : page.select("script")) {
            assertDoesNotThrow(() -> new ObjectMapper().readTree(markup.data()), markup.data());
        }
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), element.outerHtml()));
            assertFalse(element.attr("href").startsWith("javascript:"));
        }
    }

    private static String typed(String field) {
        return field + HOSTILE;
    }

    private Long hostileSpeaker() {
        Long id = Records.speaker(editor, SpeakerKind.PERSON, Records.unique(typed("speaker")));
        return Records.as(editor, actor -> {
            Speaker speaker = Speaker.byId(id);
            speaker.describe(
                    speaker.name(),
                    SpeakerKind.PERSON,
                    typed("description"),
                    null,
                    List.of(typed("other")),
                    List.of(new Role(typed("office"), typed("body"), null, null)),
                    List.of());
            return id;
        });
    }

    private Long hostileCopy(Long publisher) {
        return Records.as(editor, actor -> {
            Source source =
                    new Source(SourceKind.ARTICLE, Records.unique(typed("title")), Speaker.byId(publisher), "en");
            source.describe(
                    SourceKind.ARTICLE,
                    source.title(),
                    source.publisher(),
                    WebAddress.of("https://example.org/" + UUID.randomUUID() + "?q=\"'><script>alert(1)</script>"),
                    "en",
                    FuzzyDate.of("2024-06-03"));
            source.persist();
            source.entered(actor);
            Capture capture = Capture.pasted(
                    source, "Before " + HOSTILE + " " + typed("exact") + " after " + HOSTILE, actor.user(), actor.at());
            capture.persist();
            return capture.id();
        });
    }

    private void enter(Claim claim, String text, Topic topic) {
        Figure figure = new Figure(
                typed("verbatim"),
                Bound.GT,
                BigDecimal.TEN,
                null,
                null,
                typed("unit"),
                typed("counted"),
                Combine.TOTAL_INCLUDING,
                typed("parts"),
                true,
                typed("period"),
                typed("place"),
                typed("hedge"));
        claim.enter(new Claim.Entry(
                text,
                "en",
                ClaimKind.QUANTITY,
                Checkability.PARTLY,
                Obstacle.VAGUE,
                FuzzyDate.of("2024"),
                typed("aboutPlace"),
                figure,
                Set.of(topic),
                null));
    }

    private Long hostileClaim(Long speaker, Long copy, Long topic) {
        return Records.as(editor, actor -> {
            Capture capture = Capture.byId(copy);
            Claim claim = new Claim(UUID.randomUUID().toString(), typed("claim"), actor.user(), actor.at());
            claim.persist();
            enter(claim, typed("claim"), Topic.byId(topic));
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(speaker),
                    typed("role"),
                    Records.passage(capture, typed("exact")),
                    Voice.SPEAKER,
                    Form.MIXED,
                    SpeechAct.DENIES,
                    typed("cue"),
                    FuzzyDate.of("2024-05").saidAs(typed("verbatim")),
                    FuzzyDate.unknown(),
                    claim.figure(),
                    Figure.inWords(typed("spoken")).hedged(typed("reserved")),
                    List.of(
                            new Hop(
                                    Speaker.byId(speaker),
                                    typed("verb"),
                                    Naming.ELIDED,
                                    false,
                                    Figure.inWords(typed("relayed")).in(typed("measure"))),
                            new Hop(Speaker.byId(speaker), null, Naming.STATED, true)),
                    List.of(new Quotation(
                            typed("exact"), "en", typed("original"), "en", typed("translator"), Fidelity.ALTERED))));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
    }
}

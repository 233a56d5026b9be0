package org.onrecord.quantity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** What editors do with quantities, and what readers see of it. */
@QuarkusTest
class QuantityPagesTest {

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final String name = Records.unique("Boats lost in the harbour");
    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = People.browserOf(editor);
        browser.open("/desk/quantities");
    }

    private static Figure boats(Bound bound, String value) {
        return Figure.of("some " + value, bound, value == null ? null : new BigDecimal(value))
                .in("boats")
                .counting("lost");
    }

    /** A published claim of a figure, said on a day. */
    private Long claim(Figure figure, String said) {
        return claim(figure, said, null);
    }

    private Long claim(Figure figure, String said, Long speaker) {
        return entered(Records.published(editor, reviewer, Records.unique("Boats were lost")), figure, said, speaker);
    }

    private Long entered(Long id, Figure figure, String said, Long speaker) {
        return Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    claim.text(),
                    "en",
                    ClaimKind.QUANTITY,
                    Checkability.YES,
                    null,
                    null,
                    null,
                    figure,
                    Set.of(),
                    null));
            Attribution first = claim.attributions().get(0);
            claim.correct(
                    first,
                    new Attribution.Entry(
                            speaker == null ? first.speaker() : Speaker.byId(speaker),
                            first.roleThen(),
                            first.passage(),
                            first.voice(),
                            first.form(),
                            first.act(),
                            first.cue(),
                            FuzzyDate.of(said),
                            first.reported(),
                            null,
                            List.copyOf(first.hops()),
                            List.copyOf(first.quotations())));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return id;
        });
    }

    private Long speaker(Long claim) {
        return Records.as(
                editor,
                actor -> Claim.byId(claim).attributions().get(0).speaker().id());
    }

    private Long quantity(String unit, boolean cumulative) {
        Response made = browser.send(
                "/desk/quantities",
                "revision",
                "0",
                "name",
                name,
                "counts",
                "boats in the harbour",
                "unit",
                unit,
                "description",
                "",
                "cumulative",
                cumulative ? "yes" : "");
        assertEquals(303, made.statusCode(), made.asString());
        return Long.valueOf(made.header("Location").replaceAll(".*/", ""));
    }

    private Response join(Long claim, String... fields) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (String field : List.of(
                "quantity",
                "make",
                "counts",
                "description",
                "cumulative",
                "asOf",
                "repeats",
                "fallKind",
                "fallWords",
                "base")) {
            sent.put(field, "");
        }
        sent.put("quantity", name);
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        return browser.send("/desk/claims/" + claim + "/quantity", sent);
    }

    private void joined(Long claim, String... fields) {
        Response answer = join(claim, fields);
        assertEquals(303, answer.statusCode(), answer.asString());
    }

    private static String issue(Response answer, String field) {
        assertEquals(422, answer.statusCode());
        Document page = Browser.page(answer);
        return page.select("#" + field + "-error").text();
    }

    private String path() {
        return "/quantities/"
                + Records.as(editor, actor -> Quantity.named(name).orElseThrow().slug());
    }

    @Test
    void aQuantityIsMadeFoundAndChanged() {
        Long id = quantity("boats", true);
        Document page = Browser.page(browser.open("/desk/quantities/" + id));
        assertEquals(name, page.selectFirst("h1").text());
        assertTrue(browser.open("/desk/quantities?q=" + name.substring(name.length() - 8))
                .asString()
                .contains(name));
        assertTrue(browser.open("/desk/quantities/options?q=" + name.substring(name.length() - 8))
                .asString()
                .contains(name));
        long asked = Statements.of(
                () -> browser.open("/desk/quantities/options?q=a").then().statusCode(200));
        assertTrue(asked <= 2, asked + " statements");
        Response again = browser.send("/desk/quantities", "revision", "0", "name", name.toUpperCase(), "counts", "x");
        assertEquals("A quantity of this name is on record already; see above.", issue(again, "name"));
        Response other = browser.send(
                "/desk/quantities/" + id, "revision", "1", "name", name + " 2", "counts", "others", "unit", "ships");
        assertEquals(303, other.statusCode());
        assertEquals(404, given().get("/quantities/no-such-quantity").statusCode());
    }

    @Test
    void aFigureJoinsAndReadersSeeItAtOnce() {
        quantity("boats", true);
        Long claim = claim(boats(Bound.EQ, "30"), "2024-05-28");
        assertEquals(404, given().get(path()).statusCode());
        joined(claim);
        String page = given().get(path()).asString();
        assertTrue(page.contains("some 30"), page);
        assertTrue(page.contains("<time datetime=\"2024-05-28\">28 May 2024</time>"), page);
        String slug = Records.slug(claim);
        assertTrue(given().get("/claims/" + slug).asString().contains("Nobody else’s figure"));
        assertTrue(given().get("/claims/" + slug + "/history").asString().contains("Figure put beside its rivals"));
        Event last = Records.as(
                editor,
                actor -> Event.<Event>find(
                                "subjectKind = ?1 and subjectId = ?2 order by id desc", SubjectKind.CLAIM, claim)
                        .firstResult());
        assertEquals(Act.JOINED_QUANTITY, last.act());
        assertEquals("“" + name + "”, as of 28 May 2024", last.detail());
    }

    @Test
    void aQuantityIsMadeWithoutLeavingTheClaim() {
        Long claim = claim(boats(Bound.EQ, "30"), "2024-05-28");
        assertEquals(
                "No quantity of this name is on record. Choose one that is, or make it below.",
                issue(join(claim), "quantity"));
        assertEquals("Say what is counted, and in which place or event.", issue(join(claim, "make", "yes"), "counts"));
        joined(claim, "make", "yes", "counts", "boats in the harbour", "cumulative", "yes", "asOf", "May 2024");
        Quantity made = Records.as(editor, actor -> Quantity.named(name).orElseThrow());
        assertEquals("boats", made.unit());
        assertTrue(made.cumulative());
        assertTrue(given().get(path()).asString().contains("<time datetime=\"2024-05\">May 2024</time>"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithASentence() {
        quantity("boats", true);
        Long bare = claim(Figure.of("30", Bound.EQ, new BigDecimal("30")), "2024");
        assertEquals(
                "It holds numbers of boats, and this figure has no unit. Give it one first.",
                issue(join(bare), "quantity"));
        Long tonnes = claim(boats(Bound.EQ, "30").in("tonnes"), "2024");
        assertEquals("It holds numbers of boats, and this figure is one of tonnes.", issue(join(tonnes), "quantity"));
        Long none = Records.published(editor, reviewer, Records.unique("No number"));
        Response answer = join(none);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.asString().contains("The claim has no figure. Give it one first."));
        Long claim = claim(boats(Bound.EQ, "30"), "2024");
        assertFalse(issue(join(claim, "asOf", "03/04/2024"), "asOf").isEmpty());
        assertEquals(
                "Only where the claimant began to count anew is anything added.",
                issue(join(claim, "base", "5"), "base"));
        assertEquals("Say what kind of reason it is.", issue(join(claim, "fallWords", "x"), "fallKind"));
        joined(claim);
        assertEquals(
                "The figure stands in “" + name + "”. Take it out there first.",
                issue(join(claim, "quantity", "another one"), "quantity"));
        assertFalse(issue(
                        browser.send(
                                "/desk/quantities/" + id(), "revision", "1", "name", name, "counts", "x", "unit", "t"),
                        "unit")
                .isEmpty());
    }

    private Long id() {
        return Records.as(editor, actor -> Quantity.named(name).orElseThrow().id());
    }

    @Test
    void aBareNumberStandsAmongBareNumbersOnly() {
        quantity("", false);
        assertEquals(
                "It holds bare numbers, and this figure is one of boats.",
                issue(join(claim(boats(Bound.EQ, "3"), "2024")), "quantity"));
        joined(claim(Figure.of("30", Bound.EQ, new BigDecimal("30")), "2024"));
    }

    @Test
    void aFigureThatFallsAsksForAReasonAndIsShownWithIt() {
        quantity("boats", true);
        Long first = claim(boats(Bound.GT, "50"), "2024-05");
        joined(first);
        Long second = claim(boats(Bound.EQ, "40"), "2024-06", speaker(first));
        Response asked = join(second);
        assertEquals(
                "It is lower than “some 50” as of May 2024 by the same claimant. Say why.", issue(asked, "fallKind"));
        assertNotNull(Browser.page(asked).selectFirst("textarea[name=fallWords]"));
        assertFalse(issue(join(second, "fallKind", "REVISED"), "fallWords").isEmpty());
        assertFalse(issue(join(second, "fallKind", "REBASED", "fallWords", "anew"), "base")
                .isEmpty());
        assertEquals(
                "With this added it is still lower than “some 50” as of May 2024.",
                issue(join(second, "fallKind", "REBASED", "fallWords", "anew", "base", "5"), "base"));
        joined(second, "fallKind", "REBASED", "fallWords", "It began anew in June.", "base", "50");
        String page = given().get(path()).asString();
        assertTrue(page.contains("Rebased: It began anew in June."), page);
        assertTrue(page.contains("Drawn: 90 boats, with 50 added to go on from before"), page);
        String csv = given().get(path() + ".csv").asString();
        assertTrue(csv.contains(",40,,,boats,lost,some 40,,90,,,50,"), csv);
    }

    @Test
    void aRepetitionIsShownAsOne() {
        quantity("boats", true);
        Long first = claim(boats(Bound.EQ, "50"), "2024-05");
        Long second = claim(boats(Bound.EQ, "50"), "2024-06");
        joined(first);
        assertFalse(issue(join(second, "repeats", "no-such-claim"), "repeats").isEmpty());
        assertFalse(issue(join(second, "repeats", second.toString()), "repeats").isEmpty());
        joined(second, "repeats", "https://desk.example/claims/" + Records.slug(first) + "/");
        String page = given().get(path()).asString();
        assertTrue(page.contains("Repeats “some 50” as of May 2024"), page);
        assertTrue(page.contains("1 figure, 1 claimant"), page);
        assertFalse(issue(join(first, "repeats", second.toString()), "repeats").isEmpty());
    }

    @Test
    void noWordOfAClaimThatNobodyPublishedGetsOutByTheFigureThatRepeatsIts() {
        quantity("boats", true);
        Long draft =
                entered(Records.draft(editor, Records.unique("Secret boats")), boats(Bound.EQ, "50"), "2024-05", null);
        Long second = claim(boats(Bound.EQ, "50"), "2024-06");
        joined(draft);
        joined(second, "repeats", draft.toString());
        String history = "/claims/" + Records.slug(second) + "/history";
        String told = Browser.page(given().get(history)).text();
        assertTrue(told.contains("as of June 2024; repeats the figure of: a claim that is not published"), told);
        assertFalse(told.toLowerCase(Locale.ROOT).contains("secret"), told);
        assertFalse(logged(second).contains("secret"), logged(second));
        assertTrue(logged(second).contains("repeatsAddressSha256"), logged(second));
        Records.as(editor, actor -> {
            Claim.locked(draft).submit(actor);
            return draft;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(draft).publish(actor, null);
            return draft;
        });
        assertTrue(Browser.page(given().get(history)).text().contains("repeats the figure of: “Secret boats"));
    }

    /** What the public log holds of a claim. */
    private String logged(Long claim) {
        return Records.as(
                editor,
                actor -> Claim.getEntityManager()
                        .createNativeQuery(
                                "select content from log_leaf where subject_kind = 'CLAIM' and subject_id = ?1")
                        .setParameter(1, claim)
                        .getResultList()
                        .toString());
    }

    @Test
    void aFigureLeavesAndWhatRepeatedItStandsByItself() {
        quantity("boats", true);
        Long first = claim(boats(Bound.EQ, "50"), "2024-05");
        Long second = claim(boats(Bound.EQ, "50"), "2024-06");
        joined(first);
        joined(second, "repeats", first.toString());
        assertEquals(
                303, browser.send("/desk/claims/" + first + "/quantity/leaving").statusCode());
        String page = given().get(path()).asString();
        assertFalse(page.contains("Repeats"), page);
        assertTrue(given().get("/claims/" + Records.slug(first) + "/history")
                .asString()
                .contains("Figure taken from beside its rivals"));
        assertEquals(
                404, browser.send("/desk/claims/" + first + "/quantity/leaving").statusCode());
    }

    @Test
    void anEditedFigureIsReadAsItStandsNow() {
        quantity("boats", true);
        Long claim = claim(boats(Bound.EQ, "50"), "2024-05");
        joined(claim);
        Records.as(editor, actor -> {
            Claim stored = Claim.locked(claim);
            stored.enter(new Claim.Entry(
                    stored.text(),
                    "en",
                    ClaimKind.QUANTITY,
                    Checkability.YES,
                    null,
                    null,
                    null,
                    boats(Bound.EQ, "60").in("tonnes"),
                    Set.of(),
                    null));
            stored.revise(actor, null);
            return claim;
        });
        String page = given().get(path()).asString();
        assertTrue(page.contains("60 tonnes"), page);
        assertFalse(page.contains("50 boats"), page);
        assertFalse(page.contains("some 50"), page);
        Records.reworded(editor, claim, Records.unique("No number any more"));
        assertEquals(404, given().get(path()).statusCode());
        assertEquals(200, browser.open("/desk/quantities/" + id()).statusCode());
    }

    @Test
    void aDraftShowsOnTheDeskAloneAndAWithdrawnClaimCannotJoin() {
        quantity("boats", true);
        Long withdrawn = claim(boats(Bound.EQ, "50"), "2024-05");
        Records.as(reviewer, actor -> {
            Claim.locked(withdrawn).withdraw(actor, "An error.");
            return withdrawn;
        });
        assertEquals(409, join(withdrawn).statusCode());
        assertEquals(
                403,
                People.browserOf(reviewer)
                        .open("/desk/claims/" + withdrawn + "/quantity")
                        .statusCode());
    }

    @Test
    void theOldAddressLeadsToTheNewOne() {
        quantity("boats", true);
        joined(claim(boats(Bound.EQ, "50"), "2024-05"));
        String before = path();
        String slug = "boats-" + UUID.randomUUID();
        browser.send("/desk/identity/quantities/" + id() + "/address", "slug", slug);
        for (String rest : List.of("", ".csv")) {
            Response moved = given().redirects().follow(false).get(before + rest);
            assertEquals(301, moved.statusCode());
            assertTrue(moved.header("Location").endsWith("/quantities/" + slug + rest));
        }
    }

    @Test
    void twoQuantitiesBecomeOneAndTwoAgain() {
        Long into = quantity("boats", true);
        joined(claim(boats(Bound.EQ, "50"), "2024-05"));
        Long claim = claim(boats(Bound.EQ, "70"), "2024-06");
        String twin = Records.unique("Boats gone");
        joined(claim, "quantity", twin, "make", "yes", "counts", "boats");
        Long from =
                Records.as(editor, actor -> Quantity.named(twin).orElseThrow().id());
        Response merged =
                browser.send("/desk/identity/quantities/" + from + "/merge", "into", name, "reason", "They are one.");
        assertEquals(303, merged.statusCode(), merged.asString());
        Document closed = Browser.page(browser.open("/desk/quantities/" + from));
        assertEquals(0, closed.select("main form").size(), closed.text());
        assertFalse(
                closed.select(".notice a[href=/desk/quantities/" + into + "]").isEmpty());
        assertTrue(given().get(path()).asString().contains("some 70"));
        Document identity = Browser.page(browser.open("/desk/identity/quantities/" + into));
        String undo = identity.selectFirst("form[action$=undoing]").attr("action");
        assertEquals(303, browser.send(undo).statusCode());
        assertFalse(given().get(path()).asString().contains("some 70"));
    }

    @Test
    void aMergedClaimsPlaceGoesAlongAndComesBack() {
        quantity("boats", true);
        Long from = claim(boats(Bound.EQ, "50"), "2024-05");
        Long into = claim(boats(Bound.EQ, "70"), "2024-06");
        joined(from);
        Response merged = browser.send(
                "/desk/identity/claims/" + from + "/merge", "into", into.toString(), "reason", "They are one.");
        assertEquals(303, merged.statusCode(), merged.asString());
        String page = given().get(path()).asString();
        assertTrue(page.contains("some 70") && !page.contains("some 50"), page);
        Document identity = Browser.page(browser.open("/desk/identity/claims/" + into));
        browser.send(identity.selectFirst("form[action$=undoing]").attr("action"));
        page = given().get(path()).asString();
        assertTrue(page.contains("some 50") && !page.contains("some 70"), page);
    }

    @Test
    void twoThousandFiguresAreOnePageOfFewStatementsAndTheNextOneIsRefused() {
        Long quantity = quantity("boats", true);
        List<Long> claims = new ArrayList<>();
        Long first = claim(boats(Bound.EQ, "1"), "2024-05");
        for (int batch = 0; batch < Quantity.MOST_FIGURES; batch += 50) {
            int from = batch;
            Records.as(editor, actor -> {
                Quantity into = Quantity.byId(quantity);
                for (int i = from; i < from + 50; i++) {
                    claims.add(bulk(into, i, first, actor.user()));
                }
                return null;
            });
        }
        assertEquals("2,000 figures stand in it; no more fit.", issue(join(first), "quantity"));
        String path = path();
        long statements = Statements.of(() -> given().get(path).then().statusCode(200));
        assertTrue(statements <= 6, statements + " statements");
        int size = given().get(path).asByteArray().length;
        assertTrue(size < 300_000, size + " bytes");
        assertEquals(
                100,
                Browser.page(given().get(path + "?page=20")).select("tbody tr").size());
        assertEquals(2_001, given().get(path + ".csv").asString().lines().count());
        long onDesk = Statements.of(() -> browser.open("/desk/quantities/" + quantity));
        assertTrue(onDesk <= 8, onDesk + " statements on the desk");
        long onClaim = Statements.of(() -> given().get("/claims/" + Records.slug(claims.get(7))));
        long onAnother = Statements.of(() -> given().get("/claims/" + Records.slug(first)));
        assertTrue(onClaim <= onAnother, onClaim + " statements on the page of a claim in it, else " + onAnother);
        assertEquals(422, join(first).statusCode());
    }

    /** A published claim made short: only what the pages of a quantity read of it. */
    private static Long bulk(Quantity into, int i, Long like, User author) {
        Claim model = Claim.byId(like);
        Claim claim = new Claim(UUID.randomUUID().toString(), Records.unique("Boats " + i), author, model.createdAt());
        claim.persist();
        claim.enter(new Claim.Entry(
                claim.text(),
                "en",
                ClaimKind.QUANTITY,
                Checkability.YES,
                null,
                FuzzyDate.of("2024-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)),
                null,
                Figure.of("some " + i, Bound.values()[i % 6], new BigDecimal(i))
                        .in("boats")
                        .counting("lost"),
                Set.of(),
                null));
        Attribution first = model.attributions().get(0);
        claim.attribute(new Attribution.Entry(
                first.speaker(),
                null,
                null,
                first.voice(),
                first.form(),
                first.act(),
                null,
                first.said(),
                first.reported(),
                null,
                List.of(),
                List.of()));
        claim.persistAndFlush();
        Claim.update("publication = 'PUBLISHED', publishedAt = ?1 where id = ?2", model.publishedAt(), claim.id());
        QuantityFigure.getEntityManager()
                .createNativeQuery("""
                        insert into quantity_figure (id, version, quantity_id, claim_id, joined_at, joined_by_id)
                        values (?1, 0, ?2, ?3, ?4, ?5)""")
                .setParameter(1, -claim.id())
                .setParameter(2, into.id())
                .setParameter(3, claim.id())
                .setParameter(4, model.createdAt())
                .setParameter(5, author.id())
                .executeUpdate();
        return claim.id();
    }
}

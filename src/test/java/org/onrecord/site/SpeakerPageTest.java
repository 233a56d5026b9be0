package org.onrecord.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.outcome.OutcomeStatus;
import org.onrecord.outcome.Promised;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** What readers are told of a speaker and of a topic: what was said, by date and topic, and how it was judged. */
@QuarkusTest
class SpeakerPageTest {

    private final User editor = People.editor();

    private Long speaker(String name) {
        return Records.speaker(editor, SpeakerKind.PERSON, name);
    }

    private static String slug(Long speaker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(speaker).slug());
    }

    private static String path(Long speaker) {
        return "/speakers/" + slug(speaker);
    }

    private static Document page(String path) {
        return ClaimListTest.page(path);
    }

    private static List<String> titles(String path) {
        return page(path).select(".entries h3").eachText();
    }

    private Published said(Long speaker, String date) {
        return Published.claim().by(speaker).said(FuzzyDate.of(date)).publish();
    }

    private static String judged(Document page) {
        return page.select("section[aria-labelledby=judged] .two").text();
    }

    // ---------------------------------------------------------------- what they said

    @Test
    void whatWasSaidLastStandsFirstAndWhatHasNoDateLast() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Published unknown = said(ana, "");
        Published year = said(ana, "2019");
        Published before = said(ana, "before 1900");
        Published day = said(ana, "3 June 2024");
        Published month = said(ana, "May 2024");
        assertEquals(List.of(day.text(), month.text(), year.text(), before.text(), unknown.text()), titles(path(ana)));
        assertEquals(
                List.of(month.text(), day.text(), before.text(), year.text(), unknown.text()),
                titles(path(ana) + "?sort=PUBLISHED"));
        assertTrue(page(path(ana)).text().contains("date unknown"));
        assertFalse(List.of(page(path(ana)).text().split("\\W+")).contains("1970"));
    }

    @Test
    void theDateThatCountsIsTheSpeakersOwn() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Published early = said(ana, "3 June 2020");
        Long other = speaker(Records.unique("Rui Melo"));
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(early.id);
            Attribution.Entry entry = entry(claim.attributions().get(0), Speaker.byId(other), "3 June 2024", null);
            claim.attribute(entry);
            claim.persistAndFlush();
            return claim.revise(actor, null);
        });
        Published late = said(ana, "3 June 2022");
        assertEquals(List.of(late.text(), early.text()), titles(path(ana)));
        assertEquals(List.of(late.text()), titles(path(ana) + "?from=2021"));
    }

    private static Attribution.Entry entry(Attribution report, Speaker speaker, String said, SpeechAct act) {
        return new Attribution.Entry(
                speaker,
                report.roleThen(),
                Records.passage(report.passage().capture(), report.passage().exact()),
                report.voice(),
                report.form(),
                act == null ? report.act() : act,
                report.cue(),
                FuzzyDate.of(said),
                report.reported(),
                null,
                List.of(),
                List.of());
    }

    @Test
    void whatTheySaidIsNarrowedByTopicKindVerdictsAndDate() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        Published about = Published.claim()
                .by(ana)
                .about(topic)
                .of(ClaimKind.EVENT)
                .said(FuzzyDate.of("2 May 2020"))
                .publish();
        Published judged = said(ana, "3 June 2024")
                .judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Seen.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        Published.claim().about(topic).publish();
        String path = path(ana);
        String slug = Published.topicSlug(topic);
        assertEquals(List.of(about.text()), titles(path + "?topic=" + slug));
        assertEquals(List.of(about.text()), titles(path + "?kind=EVENT"));
        assertEquals(List.of(judged.text()), titles(path + "?attribution=CONFIRMED"));
        assertEquals(List.of(judged.text()), titles(path + "?content=SUPPORTED&kind=QUANTITY"));
        assertEquals(List.of(about.text()), titles(path + "?content=NOT_RATED"));
        assertEquals(List.of(about.text()), titles(path + "?to=2020"));
        assertEquals(List.of(judged.text()), titles(path + "?from=2024&to=2024-06-03"));
        Document page = page(path + "?topic=" + slug);
        assertEquals(List.of("", slug), page.select("#topic option").eachAttr("value"));
        assertEquals(slug, page.select("#topic option[selected]").val());
        assertTrue(page.text().contains("1 claim fits of 2."), page.text());
    }

    @Test
    void aFilterThatNothingFitsSaysWhatToDo() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        said(ana, "3 June 2024");
        for (String filter : List.of("kind=PLEDGE", "kind=NONSENSE", "topic=none", "content=O%27Neil", "from=2030")) {
            Document page = page(path(ana) + "?" + filter);
            assertEquals(List.of(), page.select(".entries").eachText(), filter);
            assertTrue(page.text().contains("Nothing that they said fits all of this. Leave something out"), filter);
            assertEquals(path(ana), page.select(".empty a").attr("href"));
        }
        assertEquals(1, titles(path(ana) + "?speaker=somebody-else").size(), "the page is of one speaker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=never",
                "from=2024-13-40",
                "from=2025&to=2024",
                "topic=%00",
                "kind=%ED%A0%80",
                "content=x%00",
                "from=03/04/2024",
                "attribution="
            })
    void aHostileFilterIsAnsweredAndNothingTypedIsLost(String filter) {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        Published.claim().by(ana).about(topic).publish();
        for (String path : List.of(path(ana), "/topics/" + Published.topicSlug(topic))) {
            int status = given().urlEncodingEnabled(false)
                    .get(path + "?" + filter + "&page=x&sort=%00")
                    .statusCode();
            assertTrue(status == 200 || status == 422 || status == 400, path + " " + filter + ": " + status);
        }
        String longer = given().get(path(ana) + "?topic=" + "x".repeat(500)).asString();
        assertTrue(Jsoup.parse(longer).text().contains("One thing to mend"));
        Document wrong = Jsoup.parse(given().get(path(ana) + "?from=never").asString());
        assertEquals("never", wrong.select("#from").val());
        assertEquals("#from", wrong.select(".summary a").attr("href"));
    }

    @Test
    void pagesKeepTheFilterAndTheCanonicalAddressHasNone() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        for (int i = 0; i < 27; i++) {
            said(ana, "3 June 2024");
        }
        Document page = page(path(ana) + "?kind=QUANTITY&sort=PUBLISHED");
        assertEquals(25, page.select(".entries > li").size());
        assertEquals(
                path(ana) + "?kind=QUANTITY&sort=PUBLISHED&page=2",
                page.select("a[rel=next]").attr("href"));
        Document second = page(path(ana) + "?kind=QUANTITY&sort=PUBLISHED&page=2");
        assertEquals(2, second.select(".entries > li").size());
        assertEquals(path(ana), head(ana));
    }

    private static String head(Long speaker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SpeakerPage.of(
                                slug(speaker),
                                new FormData(new MultivaluedHashMap<>()),
                                new ClaimFilter("", "", "EVENT", "", "", "", ""),
                                Issues.none(),
                                LocalDate.of(2026, 1, 1))
                        .head()
                        .path());
    }

    @Test
    void whatTheyRelayedStandsOnAPageOfItsOwnBesideWhatTheySaid() {
        String name = Records.unique("Coast Agency");
        Published relayed = Published.claim().through(name).publish();
        Long agency = QuarkusTransaction.requiringNew()
                .call(() -> Speaker.named(name).get(0).id());
        assertEquals(List.of(relayed.text()), titles(path(agency)), "it said nothing itself");
        Published own = said(agency, "3 June 2024");
        assertEquals(List.of(own.text()), titles(path(agency)));
        Document page = page(path(agency));
        assertEquals(
                "What they relayed or published: 1 claim",
                page.select("a[href$='?relayed=1']").text());
        assertEquals(List.of(relayed.text()), titles(path(agency) + "?relayed=1"));
        assertEquals(List.of(), titles(path(agency) + "?relayed=9"));
    }

    // ---------------------------------------------------------------- who they are

    @Test
    void twoPeopleOfOneNameHaveTwoPagesAndTheirClaimsAreNotMixed() {
        String name = Records.unique("Kim Yong-chol");
        Published general = said(speaker(name), "3 June 2020");
        Published minister = said(speaker(name), "3 June 2024");
        assertFalse(general.speakerSlug().equals(minister.speakerSlug()));
        assertEquals(List.of(general.text()), titles(path(general.speakerId())));
        assertEquals(List.of(minister.text()), titles(path(minister.speakerId())));
    }

    @Test
    void onATopicsPageTwoOfOneNameAreToldApart() {
        String name = Records.unique("Kim Yong-chol");
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        Published one = Published.claim().by(speaker(name)).about(topic).publish();
        Published other = Published.claim().by(speaker(name)).about(topic).publish();
        List<String> labels = page("/topics/" + Published.topicSlug(topic))
                .select("#speaker option")
                .eachText();
        assertTrue(labels.contains(name + " (" + one.speakerSlug() + ")"), labels.toString());
        assertTrue(labels.contains(name + " (" + other.speakerSlug() + ")"), labels.toString());
    }

    @Test
    void rolesStandInTheirOrderAndTheRoleThenStaysWithWhatWasSaid() {
        Long minister = speaker(Records.unique("Ana Sousa"));
        Published claim = said(minister, "3 November 2024");
        Records.as(editor, actor -> {
            Speaker speaker = Speaker.locked(minister);
            speaker.describe(
                    speaker.name(),
                    SpeakerKind.PERSON,
                    null,
                    null,
                    List.of(),
                    List.of(
                            new Role("minister", "Defence", FuzzyDate.of("December 2024"), null),
                            new Role("mayor", "Porto", FuzzyDate.of("2010"), FuzzyDate.of("2015")),
                            new Role("author", null, null, null),
                            new Role("harbour master", null, null, FuzzyDate.of("November 2024"))),
                    List.of());
            speaker.edited(actor);
            return minister;
        });
        Document page = page(path(minister));
        assertEquals(
                List.of(
                        "mayor, Porto · from 2010 · until 2015",
                        "harbour master · until November 2024",
                        "minister, Defence · from December 2024",
                        "author"),
                page.select(".byline").eachText());
        assertTrue(page.select(".entries .meta").text().contains("harbour master"));
        assertTrue(page(claim.path()).select(".byline").text().contains("harbour master"));
    }

    @Test
    void aSpeakerWithOnlyDraftsHasNoPage() {
        Published draft = Published.claim().draft();
        assertEquals(404, given().get(path(draft.speakerId())).statusCode());
        assertEquals(404, given().get(path(draft.speakerId()) + "?kind=EVENT").statusCode());
    }

    // ---------------------------------------------------------------- how it was judged

    @Test
    void bothAxesAreCountedWithWhatTheyAreCountedAmong() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Published twice = Published.claim().by(ana).reported(2).publish();
        twice.judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Seen.")
                .judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody knew.")
                .judge(ContentVerdict.SUPPORTED, Knowledge.IN_HINDSIGHT, "Counted since.");
        said(ana, "2024").judge(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Counted.");
        said(ana, "2023").judge(ContentVerdict.NOT_RATED, Knowledge.AT_THE_TIME, "Not looked at.");
        said(ana, "2022").proposed(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "It waits.");
        Published.claim().by(ana).draft().judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Of a draft.");
        Document page = page(path(ana));
        assertEquals(
                "Did they say it? Of 5 reports, 2 have been checked. Yes 2 Not checked yet 3"
                        + " Is it so? Of 4 published claims, 2 have been judged. Supported 2 Not rated yet 2",
                judged(page));
        assertTrue(page.text().contains("These counts are no sample."));
        assertEquals(judged(page), judged(page(path(ana) + "?kind=PLEDGE")), "they are of all");
        twice.withdraw("It was another harbour.");
        assertEquals(
                "Did they say it? Of 3 reports, 0 have been checked. Not checked yet 3"
                        + " Is it so? Of 3 published claims, 1 has been judged. Supported 1 Not rated yet 2",
                judged(page(path(ana))));
    }

    @Test
    void whatTheyDeniedIsNotCountedAsTheirs() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Published denied = said(ana, "2024").judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "None left.");
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(denied.id);
            Attribution report = claim.attributions().get(0);
            claim.correct(report, entry(report, report.speaker(), "2024", SpeechAct.DENIES));
            claim.persistAndFlush();
            return claim.revise(actor, null);
        });
        said(ana, "2023");
        Document page = page(path(ana));
        assertTrue(
                judged(page)
                        .endsWith("Of 1 published claim that they put forward, 0 have been judged. Not rated yet 1"),
                judged(page));
        assertTrue(page.text().contains("What they only denied or took back is not counted"));
        assertEquals(2, page.select(".entries > li").size());
    }

    @Test
    void pledgesStandWithTheirStateAndFiguresWithTheirQuantity() {
        Long ana = speaker(Records.unique("Ana Sousa"));
        Long seas = Records.topic(editor, Records.unique("Seas"));
        Long harbours = below(seas, "Harbours");
        Promised.of(ClaimKind.PLEDGE, ana, harbours).publish().due("2025").enter(OutcomeStatus.KEPT, "2026");
        Promised.of(ClaimKind.PLEDGE, ana, harbours).publish().due("2025");
        Promised.of(ClaimKind.PLEDGE, ana, harbours);
        Published figure = said(ana, "2024");
        Browser browser = People.browserOf(editor);
        browser.open("/desk/claims/" + figure.id + "/quantity");
        String name = Records.unique("Boats lost");
        assertEquals(
                303,
                browser.send(
                                "/desk/claims/" + figure.id + "/quantity",
                                "quantity",
                                name,
                                "make",
                                "yes",
                                "counts",
                                "boats")
                        .statusCode());
        Document page = page(path(ana));
        String counted = "2 pledges on record here: 1 not yet rated, 1 kept; 1 overdue.";
        assertEquals(
                counted,
                page.select("section[aria-labelledby=pledges] p").first().text());
        assertEquals(
                "/pledges?speaker=" + slug(ana),
                page.select("section[aria-labelledby=pledges] a").attr("href"));
        String figures = page.select("section[aria-labelledby=figures] li").text();
        assertTrue(figures.startsWith("“around 300”, read as about 300 boats"), figures);
        assertTrue(figures.endsWith("of " + name), figures);
        assertTrue(page("/topics/" + Published.topicSlug(seas)).text().contains(counted), "of narrower topics too");
        figure.withdraw("It was another harbour.");
        assertEquals(
                0, page(path(ana)).select("section[aria-labelledby=figures]").size());
    }

    private Long below(Long broader, String name) {
        Long id = Records.topic(editor, Records.unique(name));
        Records.as(editor, actor -> {
            Topic topic = Topic.byId(id);
            topic.describe(topic.name(), null, Topic.byId(broader));
            return id;
        });
        return id;
    }

    // ---------------------------------------------------------------- topics

    @Test
    void aTopicsPageHoldsWhatIsAboutNarrowerTopicsAndCountsIt() {
        Long seas = Records.topic(editor, Records.unique("Seas"));
        Long harbours = below(seas, "Harbours");
        Published wide =
                Published.claim().about(seas).said(FuzzyDate.of("2020")).publish();
        Published narrow = Published.claim()
                .about(harbours)
                .about(seas)
                .said(FuzzyDate.of("2024"))
                .publish()
                .judge(ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Half.");
        Published.claim().about(harbours).draft();
        String path = "/topics/" + Published.topicSlug(seas);
        assertEquals(List.of(narrow.text(), wide.text()), titles(path));
        Document page = page(path);
        assertTrue(page.text().contains("Those about the narrower topics are among them."));
        assertTrue(
                judged(page).endsWith("Of 2 published claims, 1 has been judged. Mixed 1 Not rated yet 1"),
                judged(page));
        assertEquals(List.of(wide.text()), titles(path + "?speaker=" + wide.speakerSlug()));
        assertEquals(List.of(narrow.text()), titles(path + "?content=MIXED"));
        assertEquals(List.of(wide.text()), titles(path + "?to=2023&sort=PUBLISHED"));
        assertEquals(2, titles(path + "?topic=something-else").size(), "the page is about one topic");
        assertEquals(List.of(), titles(path + "?speaker=nobody"));
        assertEquals(List.of(narrow.text()), titles("/topics/" + Published.topicSlug(harbours)));
    }

    // ---------------------------------------------------------------- what it costs

    @Test
    void nineStatementsAreEnoughForTwentyFiveClaimsOrTwoThousandFiveHundred() {
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        Long ana = speaker(Records.unique("Ana Sousa"));
        Published claim = Published.claim().by(ana).about(topic).publish();
        List<String> paths = List.of(
                path(ana),
                path(ana) + "?kind=QUANTITY&from=2024&sort=PUBLISHED&attribution=UNCHECKED&content=NOT_RATED",
                "/topics/" + Published.topicSlug(topic),
                "/topics/" + Published.topicSlug(topic) + "?speaker=" + slug(ana) + "&page=2");
        copies(claim, 25);
        List<Long> few = paths.stream().map(SpeakerPageTest::statements).toList();
        copies(claim, 2_475);
        List<Long> many = paths.stream().map(SpeakerPageTest::statements).toList();
        assertEquals(few, many);
        assertTrue(few.stream().allMatch(statements -> statements <= 9), few.toString());
        assertTrue(page(path(ana)).text().contains("Of 2,501 reports"), "they are counted");
        assertTrue(given().get(path(ana)).asByteArray().length < 100_000);
    }

    private static long statements(String path) {
        return Statements.of(() -> given().get(path).then().statusCode(200));
    }

    /** Rows that say what a claim's own rows say, under other ids: only reading pages meet them. */
    private static void copies(Published claim, int many) {
        QuarkusTransaction.requiringNew().run(() -> {
            Long report = Claim.<Claim>findById(claim.id).attributions().get(0).id();
            List<?> ofClaim = columns("claim");
            List<?> ofReport = columns("attribution");
            List<?> ofTopic = columns("claim_topic");
            long base = -System.nanoTime() / 1_000 * 10_000;
            for (int i = 0; i < many; i++) {
                long id = base - i;
                String key = "'" + UUID.randomUUID() + "'";
                copy(ofClaim, "claim", "id", claim.id, "id", id, "slug", key, "form_key", key);
                copy(ofReport, "attribution", "id", report, "id", id, "claim_id", id);
                copy(ofTopic, "claim_topic", "claim_id", claim.id, "claim_id", id);
            }
        });
    }

    private static void copy(List<?> columns, String table, String where, Long id, Object... changed) {
        String names = columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> value(column.toString(), changed))
                .collect(Collectors.joining(", "));
        Claim.getEntityManager()
                .createNativeQuery(String.format(
                        Locale.ROOT,
                        "insert into %1$s (%2$s) select %3$s from %1$s where %4$s = %5$d",
                        table,
                        names,
                        values,
                        where,
                        id))
                .executeUpdate();
    }

    private static List<?> columns(String table) {
        return Claim.getEntityManager()
                .createNativeQuery("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = ?1 and lower(table_schema) = 'public'")
                .setParameter(1, table)
                .getResultList();
    }

    private static String value(String column, Object... changed) {
        for (int i = 0; i < changed.length; i += 2) {
            if (changed[i].equals(column)) {
                return changed[i + 1].toString();
            }
        }
        return column;
    }
}

package org.onrecord.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
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
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.web.Issues;
import org.onrecord.web.Settings;

/** The list of acts: what narrows it, who sees it, what the export holds, and that nothing changes it. */
@QuarkusTest
class AuditPagesTest {

    private static final Instant NOON = Instant.parse("2023-05-10T12:00:00Z");

    @Inject
    Settings settings;

    private final User person = People.editor();
    private final User admin = People.with(UserRole.ADMIN, UserRole.REVIEWER);
    private final Browser browser = People.browserOf(admin);
    private final String mine = "person=" + person.email();

    @Test
    void theNewestActStandsFirstWithWhoDidWhatToWhat() {
        Long claim = Records.draft(person, Records.unique("Boats <b>left</b>."));

        Element row = rows(open(mine)).get(0);

        assertEquals("entered", row.child(2).text());
        assertEquals("Ida Wells", row.child(1).text());
        assertEquals("/desk/claims/" + claim + "/review", row.selectFirst("a").attr("href"));
        assertTrue(row.selectFirst("a").text().startsWith("Boats <b>left</b>."));
        assertEquals("1", row.child(4).text());
        assertNotNull(Instant.parse(row.selectFirst("time").attr("datetime")));
    }

    @Test
    void eachKindOfThingIsCalledByItsNameAndFoundByItsLink() {
        String name = Records.unique("Ana Sousa");
        Long speaker = Records.speaker(person, SpeakerKind.PERSON, name);
        String topicName = Records.unique("Harbours");
        Long topic = Records.topic(person, topicName);
        Records.capture(person, Records.TEXT);
        event(person, NOON, Act.ROLES_CHANGED, SubjectKind.USER, admin.id(), null);
        event(person, NOON, Act.SIGNED_IN, SubjectKind.USER, person.id(), null);
        event(person, NOON, Act.INVITED, SubjectKind.INVITATION, 7L, "x@desk.example");
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, null);

        Document page = open(mine);

        assertEquals(
                name, page.select("a[href='/desk/speakers/" + speaker + "']").text());
        assertEquals(
                topicName, page.select("a[href='/desk/topics/" + topic + "']").text());
        assertTrue(page.select("td a[href^='/desk/sources/']").text().contains("Boats leave"));
        assertEquals(
                "Ida Wells",
                page.select("td a[href='/desk/users/" + admin.id() + "']").text());
        assertEquals(
                "their own account",
                page.select("td a[href='/desk/users/" + person.id() + "']").text());
        assertEquals("Invitation", page.select("td a[href='/desk/invitations']").text());
        assertEquals(
                "Claim", page.select("a[href='/desk/claims/999999999/review']").text());
    }

    @Test
    void aFailedSignInSaysThatNobodyKnowsWhoItWas() {
        event(person, NOON, Act.SIGN_IN_FAILED, SubjectKind.USER, person.id(), "wrong password");

        assertEquals("somebody, as Ida Wells", rows(open(mine)).get(0).child(1).text());
    }

    @ParameterizedTest
    @CsvSource({
        "act=PUBLISHED,                          published",
        "kind=TOPIC,                             topic",
        "words=100%25_SURE,                      published",
        "words=sure,                             published",
        "from=2023-05-10&to=2023-05-10,          noon",
        "to=2023-05-09,                          before",
        "from=11 May 2023&to=May 2023,           after",
        "from=10 May 2023&to=10 May 2023&act=EDITED&kind=CLAIM, noon",
        "words=no such words,                    ''",
        "act=WITHDRAWN,                          ''"
    })
    void eachFilterNarrowsAndTheyNarrowTogether(String filter, String expected) {
        Instant day = LocalDate.of(2023, 5, 10).atStartOfDay(settings.zone()).toInstant();
        event(person, day.minusMillis(1), Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "before");
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "noon");
        event(person, day.plusSeconds(86_400), Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "after");
        Instant later = Instant.parse("2023-07-01T00:00:00Z");
        event(person, later, Act.PUBLISHED, SubjectKind.CLAIM, 999_999_999L, "published: I am 100%_sure");
        event(person, later, Act.EDITED, SubjectKind.TOPIC, 999_999_999L, "topic");
        event(People.editor(), NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "of somebody else");

        List<Element> rows = rows(open(mine + "&" + filter));

        assertEquals(expected.isEmpty() ? 0 : 1, rows.size());
        rows.forEach(row -> assertTrue(row.child(5).text().startsWith(expected), row.text()));
    }

    @Test
    void theDaysAreTheDesksAndNotTheServers() {
        Instant begin = Instant.parse("2023-06-02T12:00:00Z");
        event(person, begin.minusMillis(1), Act.EDITED, SubjectKind.CLAIM, 1L, "the day before");
        event(person, begin, Act.EDITED, SubjectKind.CLAIM, 1L, "begins");
        event(person, begin.plusSeconds(86_400).minusMillis(1), Act.EDITED, SubjectKind.CLAIM, 1L, "ends");
        event(person, begin.plusSeconds(86_400), Act.EDITED, SubjectKind.CLAIM, 1L, "the day after");

        AuditFilter filter = new AuditFilter(person.email(), "", "", "2023-06-03", "3 June 2023", "", "");
        List<String> found = QuarkusTransaction.requiringNew()
                .call(() -> filter.read(ZoneId.of("Pacific/Auckland"), Issues.none()).page(1).items().stream()
                        .map(Event::detail)
                        .toList());

        assertEquals(List.of("ends", "begins"), found);
    }

    @Test
    void aPersonIsFoundByAnyPartOfTheirNameInAnyCase() {
        String name = Records.unique("Élodie 100%");
        QuarkusTransaction.requiringNew().run(() -> User.update("name = ?1 where id = ?2", name, person.id()));
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "hers");
        String part = name.substring(name.indexOf('%') - 4);

        for (String typed : List.of(part, part.toUpperCase(Locale.ROOT), name)) {
            assertEquals(1, rows(found("person", typed)).size(), typed);
        }
        assertEquals(0, rows(found("person", part.replace('%', '_'))).size());
    }

    @Test
    void whatAnAdministratorDidAloneIsFoundAsThat() {
        Long claim = Records.submitted(person, Records.unique("Boats left."));
        Long other = Records.submitted(person, Records.unique("Boats left."));
        Records.as(admin, actor -> {
            Claim.locked(claim).publish(actor, "No one else is here <today>.");
            Claim.locked(other).publish(actor, null);
            Review verdict = new Review(
                    Claim.byId(claim), ContentVerdict.CONTESTED, Knowledge.AT_THE_TIME, "Two counts.", Set.of());
            verdict.propose(actor, List.of());
            verdict.persist();
            verdict.approve(actor, List.of(), "Still no one.");
            return claim;
        });

        List<Element> alone = rows(open("person=" + admin.email() + "&alone=yes"));

        assertEquals(
                List.of("verdict approved, alone", "published, alone"),
                alone.stream().map(row -> row.child(2).text()).toList());
        assertEquals("No one else is here <today>.", alone.get(1).child(5).text());
        assertTrue(alone.get(0).child(5).text().endsWith("Still no one."));
        assertEquals(2, rows(open("person=" + admin.email() + "&act=PUBLISHED")).size());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2023-02-30",
        "to, never",
        "to, date unknown",
        "act, SHREDDED",
        "kind, EVERYTHING",
        "person, a%00b",
        "words, %FF",
        "alone, a%00b"
    })
    void whatCannotBeReadIsSaidBesideItsFieldAndTheRestStillNarrows(String field, String typed) {
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "marked " + person.id());
        String rest = field.equals("words") ? mine : "words=marked " + person.id();

        Response answer = browser.openExactly(
                "/desk/audit?" + rest.replace(" ", "%20") + "&" + field + "=" + typed.replace(" ", "%20"));

        assertEquals(422, answer.statusCode());
        Document page = Browser.page(answer);
        assertEquals(1, page.select(".summary li").size());
        assertEquals(field, page.select(".summary a").attr("href").substring(1));
        assertFalse(rows(page).isEmpty());
        assertNull(page.selectFirst("form[method=post][action='/desk/audit/export']"));
    }

    @Test
    void hostileWordsAreText() {
        String hostile = "\"><script>alert(1)</script><b onclick='x()'>{inject:site.name}&amp;";
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_999L, hostile);

        Document page = found("words", hostile);

        assertEquals(hostile, rows(page).get(0).child(5).text());
        assertEquals(0, page.select("main script, [onclick]").size());
        assertEquals(hostile, page.selectFirst("#words").val());
        assertEquals(hostile, page.selectFirst("input[type=hidden][name=words]").val());
    }

    @Test
    void theListIsPagedAndKeepsItsFilters() {
        for (int i = 0; i < 26; i++) {
            event(person, NOON.plusSeconds(i), Act.EDITED, SubjectKind.CLAIM, 999_999_999L, "number " + i);
        }

        Document first = open(mine + "&words=number");
        Document second = Browser.page(
                browser.openExactly(first.selectFirst("a[rel=next]").attr("href")));

        assertEquals(25, rows(first).size());
        assertEquals("number 25", rows(first).get(0).child(5).text());
        assertEquals(List.of("number 0"), List.of(rows(second).get(0).child(5).text()));
        assertEquals(1, rows(second).size());
        for (String page : List.of("0", "-1", "x", "999999999", "400")) {
            browser.open("/desk/audit?" + mine + "&page=" + page).then().statusCode(200);
        }
    }

    @Test
    void aFullPageAsksNoMoreThanOneWithARowOfEachKind() {
        User busy = People.editor();
        mixed(busy, 1);
        long few = Statements.of(
                () -> browser.open("/desk/audit?person=" + busy.email()).then().statusCode(200));
        mixed(busy, 6);
        long many = Statements.of(
                () -> browser.open("/desk/audit?person=" + busy.email()).then().statusCode(200));

        assertEquals(few, many);
        assertTrue(many <= 8, many + " statements");
    }

    private void mixed(User actor, int times) {
        for (int i = 0; i < times; i++) {
            Long speaker = Records.speaker(actor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));
            Long topic = Records.topic(actor, Records.unique("Harbours"));
            User other = People.editor();
            event(actor, NOON, Act.EDITED, SubjectKind.SPEAKER, speaker, null);
            event(actor, NOON, Act.EDITED, SubjectKind.TOPIC, topic, null);
            event(actor, NOON, Act.DEACTIVATED, SubjectKind.USER, other.id(), null);
            event(actor, NOON, Act.EDITED, SubjectKind.CLAIM, 999_999_990L + i, null);
            event(actor, NOON, Act.EDITED, SubjectKind.SOURCE, 999_999_990L + i, null);
        }
    }

    // ---------------------------------------------------------------- the export

    @Test
    void theExportHoldsEveryActThatMatchesAsCsv() throws IOException {
        String hostile = "=HYPERLINK(\"http://evil.example\"),\r\nsecond \"line\", Élodie";
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 42L, hostile);
        event(person, NOON.plusSeconds(1), Act.EDITED, SubjectKind.CLAIM, 42L, null);
        event(person, NOON.plusSeconds(2), Act.EDITED, SubjectKind.TOPIC, 42L, "not of this kind");

        Response answer = export("person", person.email(), "kind", "CLAIM");

        answer.then()
                .statusCode(200)
                .header("Content-Type", is("text/csv; charset=UTF-8"))
                .header("Cache-Control", is("no-store"))
                .header("Content-Disposition", startsWith("attachment; filename=\"onrecord-audit-20"));
        Long first = id("detail = ?1", hostile);
        String who = person.id() + "," + person.email() + ",Ida Wells";
        String csv = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        String[] lines = csv.split("(?<=\r\n)", 3);
        assertEquals(
                "id,at,actor_id,actor_email,actor_name,act,subject_kind,subject_id,version,alone,detail\r\n", lines[0]);
        assertTrue(lines[1].endsWith(",2023-05-10T12:00:01Z," + who + ",EDITED,CLAIM,42,0,false,\r\n"), lines[1]);
        assertEquals(
                first + ",2023-05-10T12:00:00Z," + who
                        + ",EDITED,CLAIM,42,0,false,\"'=HYPERLINK(\"\"http://evil.example\"\"),\r\nsecond \"\"line\"\", Élodie\"\r\n",
                lines[2]);
        assertEquals("'" + hostile, records(csv).get(1).get("detail"));
    }

    @Test
    void anExportIsAnActWithItsFilters() {
        export("person", person.email(), "from", "June 2024").then().statusCode(200);

        Element row = rows(open("person=" + admin.email())).get(0);

        assertEquals("exported", row.child(2).text());
        assertEquals("List of acts", row.child(3).text());
        assertEquals(
                "person: " + person.email() + "; from: June 2024", row.child(5).text());
    }

    @Test
    void anExportIsWholeHoweverManyPagesOfTheDatabaseItTakes() throws IOException {
        String mark = UUID.randomUUID().toString();
        int many = 2 * AuditExport.AT_ONCE + 1;
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < many; i++) {
                // Many at one moment, so that only their ids tell them apart.
                new Event(person, NOON.plusSeconds(i / 300), Act.EDITED, SubjectKind.CLAIM, 1L, i, mark, false)
                        .persist();
            }
        });

        browser.open("/desk/audit?" + mine);
        long asked = Statements.of(
                () -> browser.send("/desk/audit/export", "words", mark).then().statusCode(200));
        List<CSVRecord> records = records(export("words", mark, "act", "EDITED").asString());

        assertEquals(many, records.size());
        assertEquals(
                many, records.stream().map(each -> each.get("id")).distinct().count());
        List<String> moments = records.stream().map(each -> each.get("at")).toList();
        assertEquals(moments.stream().sorted((a, b) -> b.compareTo(a)).toList(), moments);
        assertTrue(asked <= 8, asked + " statements");
    }

    @Test
    void anExportWithWhatCannotBeReadIsNoneAndNoAct() {
        long before = exports();

        Response answer = export("from", "never", "person", person.email());

        assertEquals(422, answer.statusCode());
        assertEquals("never", Browser.page(answer).selectFirst("#from").val());
        assertEquals(before, exports());
    }

    @Test
    void anExportNeedsTheFormsToken() {
        long before = exports();
        browser.open("/desk/audit");

        browser.sendWith(null, "/desk/audit/export").then().statusCode(400);
        browser.open("/desk/audit/export").then().statusCode(405);

        assertEquals(before, exports());
    }

    // ---------------------------------------------------------------- who, and what not

    @ParameterizedTest
    @EnumSource(
            value = UserRole.class,
            names = {"EDITOR", "REVIEWER"})
    void nobodyButAdministratorsSeesIt(UserRole role) {
        Browser theirs = People.browserOf(People.with(role));
        theirs.open("/desk/account");

        theirs.open("/desk/audit").then().statusCode(403);
        theirs.send("/desk/audit/export").then().statusCode(403);
        assertEquals(
                0,
                Browser.page(theirs.open("/desk"))
                        .select("a[href='/desk/audit']")
                        .size());
        new Browser().open("/desk/audit").then().statusCode(303).header("Location", containsString("/login"));
    }

    @Test
    void administratorsAreLedToIt() {
        assertEquals(
                "Audit",
                Browser.page(browser.open("/desk/audit"))
                        .select(".bar nav [aria-current=page]")
                        .text());
        Document theirs = Browser.page(browser.open("/desk/users/" + person.id()));
        browser.openExactly(theirs.selectFirst("main a[href^='/desk/audit?']").attr("href"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + person.email() + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void noWayLeadsToChangingOrRemovingAnAct(String method) {
        event(person, NOON, Act.EDITED, SubjectKind.CLAIM, 42L, "as it was " + person.id());
        Long id = id("detail = ?1", "as it was " + person.id());
        browser.open("/desk/audit");

        for (String path : List.of("/desk/audit", "/desk/audit/" + id, "/desk/audit/" + id + "/deletion")) {
            given().redirects()
                    .follow(false)
                    .cookie("session", browser.cookie("session"))
                    .cookie("csrf", browser.cookie("csrf"))
                    .header("X-CSRF-TOKEN", browser.token())
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("csrf-token", browser.token())
                    .formParam("detail", "changed")
                    .request(method, path)
                    .then()
                    .statusCode(anyOf(is(404), is(405)));
        }

        Event still = QuarkusTransaction.requiringNew().call(() -> Event.findById(id));
        assertEquals("as it was " + person.id(), still.detail());
        assertEquals(NOON, still.at());
    }

    private static void event(User actor, Instant at, Act act, SubjectKind kind, Long subject, String detail) {
        QuarkusTransaction.requiringNew()
                .run(() -> new Event(actor, at, act, kind, subject, 0, detail, false).persist());
    }

    private static Long id(String where, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Event.<Event>find(where, values).firstResult().id());
    }

    private static long exports() {
        return QuarkusTransaction.requiringNew().call(() -> Event.count("act", Act.EXPORTED));
    }

    private Document open(String query) {
        Response answer = browser.openExactly("/desk/audit?" + query.replace(" ", "%20"));
        assertEquals(200, answer.statusCode());
        return Browser.page(answer);
    }

    private Document found(String field, String typed) {
        return Browser.page(
                browser.openExactly("/desk/audit?" + field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    }

    private Response export(Object... fields) {
        browser.open("/desk/audit?" + mine);
        return browser.send("/desk/audit/export", fields);
    }

    private static List<Element> rows(Document page) {
        return page.select("main tbody tr");
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }
}

package org.onrecord.outcome;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.history.PublicLog;
import org.onrecord.source.Passage;
import org.onrecord.testing.Records;

/** What becomes of what came of a claim when the claim is erased by law, or found to be one with another. */
@QuarkusTest
class OutcomeFateTest {

    private static final String FUTURE = "31 December 2990";

    @Inject
    PublicLog log;

    private final User admin = People.with(UserRole.EDITOR, UserRole.REVIEWER, UserRole.ADMIN);
    private final Browser browser = People.browserOf(admin);
    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);

    private static List<?> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Claim.getEntityManager().createNativeQuery(query).getResultList());
    }

    /** Every column of every table in which the mark stands. */
    private List<String> holding() {
        return rows("""
                        select table_name || '.' || column_name from information_schema.columns
                        where lower(table_schema) = 'public'
                            and (lower(data_type) like '%char%' or lower(data_type) = 'text')""").stream()
                .map(Object::toString)
                .filter(column -> {
                    String[] name = column.split("\\.");
                    return !rows("select count(*) from \"%s\" where lower(\"%s\") like '%%%s%%'"
                                    .formatted(name[0], name[1], mark))
                            .get(0)
                            .toString()
                            .equals("0");
                })
                .map(String::toLowerCase)
                .sorted()
                .toList();
    }

    private Promised marked() {
        Promised pledge = Promised.pledge().publish().due("The mole " + mark + " stands.", FUTURE);
        Long copy = Records.capture(pledge.editor, "It was " + mark + " before.");
        EntryForm form = new EntryForm(
                UUID.randomUUID().toString(),
                "KEPT",
                "2025",
                "Note " + mark,
                new EntryForm.Words(copy.toString(), mark),
                "Built " + mark,
                "",
                "Alone " + mark);
        assertTrue(pledge.enter(admin, form).isEmpty());
        EntryForm back = new EntryForm(
                UUID.randomUUID().toString(),
                "STALLED",
                "2025",
                "Note",
                new EntryForm.Words(copy.toString(), "was " + mark),
                "",
                "Reason " + mark,
                "");
        assertTrue(pledge.enter(pledge.reviewer, back).isEmpty());
        return pledge;
    }

    private Response erase(Promised pledge, String copies) {
        browser.open("/desk/claims/" + pledge.id + "/review");
        return browser.send(
                "/desk/claims/" + pledge.id + "/erasure",
                "grounds",
                "A court order.",
                "confirm",
                "ERASE",
                "copies",
                copies);
    }

    @Test
    void noWordOfWhatCameOfAnErasedClaimIsLeft() throws IOException {
        Promised pledge = marked();
        assertTrue(holding()
                .containsAll(List.of(
                        "outcome.criteria",
                        "outcome_entry.irreversible",
                        "outcome_entry.note",
                        "outcome_entry.reason",
                        "passage.exact",
                        "record_event.detail",
                        "revision.content")));
        assertEquals(303, erase(pledge, "").statusCode());
        assertEquals(List.of("capture.body"), holding());
        assertNull(pledge.outcome());
        assertTrue(log.check().holds());
    }

    @Test
    void copiesThatItsEntriesRestOnGoAlong() {
        Promised pledge = marked();
        assertEquals(303, erase(pledge, "yes").statusCode());
        assertEquals(List.of(), holding());
    }

    @Test
    void aCopyThatWhatCameOfAnotherClaimRestsOnStays() {
        Promised pledge = marked();
        Promised other = Promised.pledge().publish().due(FUTURE);
        EntryForm form = other.form(OutcomeStatus.STALLED, "2025");
        Long copy = QuarkusTransaction.requiringNew()
                .call(() -> Outcome.kept(Claim.byId(pledge.id))
                        .orElseThrow()
                        .entries()
                        .get(0)
                        .passage()
                        .capture()
                        .id());
        assertTrue(other.enter(
                        other.editor,
                        new EntryForm(
                                form.formKey(),
                                form.status(),
                                form.asOf(),
                                form.note(),
                                new EntryForm.Words(copy.toString(), mark),
                                "",
                                "",
                                ""))
                .isEmpty());
        Response refused = erase(pledge, "yes");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().asString().contains("Another claim rests on the same copies."));
    }

    @Test
    void aPassageThatOnlyAnEntryRestsOnIsNoneThatIsUnused() {
        Promised kept = Promised.pledge().publish().due("2025").enter(OutcomeStatus.KEPT, "2026");
        erase(Promised.pledge().publish(), "");
        QuarkusTransaction.requiringNew().run(() -> assertEquals(1L, Passage.count("capture.id = ?1", kept.copy)));
        assertEquals(200, given().get(kept.path()).statusCode());
    }

    private Response merge(Promised from, Promised into) {
        browser.open("/desk/identity/claims/" + from.id);
        return browser.send(
                "/desk/identity/claims/" + from.id + "/merge", "into", into.id.toString(), "reason", "The same words.");
    }

    private static String section(Promised pledge) {
        return Browser.page(given().get(pledge.path()))
                .select("section[aria-labelledby=outcome]")
                .text();
    }

    @Test
    void whatCameOfAClaimGoesAlongWhenItIsMergedAndComesBack() {
        Promised from =
                Promised.pledge().publish().due("The first mole.", "2025").enter(OutcomeStatus.KEPT, "2026");
        Promised into = Promised.pledge().publish();
        assertEquals(303, merge(from, into).statusCode());
        assertTrue(section(into).contains("The first mole."));
        assertNull(from.outcome());
        Document page = Browser.page(browser.open("/desk/identity/claims/" + into.id));
        assertEquals(
                303,
                browser.send(page.selectFirst("form[action$=/undoing]").attr("action"))
                        .statusCode());
        assertTrue(section(from).contains("The first mole."));
        assertEquals("", section(into));
    }

    @Test
    void twoClaimsOfWhichSomethingCameStayTwo() {
        Promised from = Promised.pledge().publish().due("2025");
        Promised into = Promised.pledge().publish().due("2026");
        Response refused = merge(from, into);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().asString().contains("It is said of both what came of them"));
        assertTrue(section(from).contains("2025"));
    }

    @Test
    void whatCameOfAPledgeSaysNothingOfAPrediction() {
        Promised from = Promised.pledge().publish().due("2025");
        Response refused = merge(from, Promised.prediction().publish());
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().asString().contains("the other one is of another kind"));
        assertFalse(section(from).isEmpty());
    }
}

package org.onrecord.source;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** Where an editor says where a source's address leads, and what the desk's page says of it. */
@QuarkusTest
class FitnessPagesTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);
    private final String address = "https://harbour.example/" + UUID.randomUUID();

    private Long source(String at) {
        Long capture = Records.capture(editor, Records.TEXT);
        return Records.as(editor, actor -> {
            Source source = Capture.byId(capture).source();
            describe(source, at);
            return source.id();
        });
    }

    private static void describe(Source source, String at) {
        source.describe(
                source.kind(),
                source.title(),
                source.publisher(),
                at == null ? null : WebAddress.of(at),
                "en",
                FuzzyDate.of("2024-06-03"));
    }

    private static Source read(Long id) {
        return QuarkusTransaction.requiringNew().call(() -> Source.byId(id));
    }

    private Response judge(Long id, String fitness, String reason) {
        browser.open("/desk/sources/" + id + "/fitness");
        return browser.send("/desk/sources/" + id + "/fitness", "fitness", fitness, "reason", reason);
    }

    private Document page(Long id) {
        return Browser.page(browser.open("/desk/sources/" + id));
    }

    @ParameterizedTest
    @CsvSource({
        "USURPED, ADDRESS_USURPED, this address belongs to somebody else now",
        "UNFIT, ADDRESS_UNFIT, we send nobody to this address"
    })
    void anAddressThatReadersShouldNotBeSentToIsTextAndOnRecord(Fitness fitness, Act act, String warning) {
        Long id = source(address);
        int revision = read(id).revision();
        assertEquals(2, page(id).select("a[href=" + address + "]").size());

        judge(id, fitness.name(), "A casino, since <b>March</b>.")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/sources/" + id));

        assertSame(fitness, read(id).fitness());
        assertTrue(read(id).link().isEmpty());
        Document page = page(id);
        assertTrue(page.select("a[href*=harbour.example]").isEmpty(), page.html());
        assertTrue(page.text().contains(address + " (" + warning + ")"), page.text());
        assertTrue(page.text().contains("A casino, since <b>March</b>."));
        Event last = last(id);
        assertSame(act, last.act());
        assertTrue(act.forReaders());
        assertEquals("A casino, since <b>March</b>.", last.detail());
        assertEquals(revision + 1, last.revision());
        Revision written = QuarkusTransaction.requiringNew()
                .call(() -> Revision.of(SubjectKind.SOURCE, id, revision + 1).orElseThrow());
        assertEquals(fitness.name(), written.content().fields().get("where it leads"));
        assertEquals("A casino, since <b>March</b>.", written.content().fields().get("why"));
    }

    private static Event last(Long id) {
        List<Event> events = QuarkusTransaction.requiringNew().call(() -> Event.of(SubjectKind.SOURCE, id));
        return events.get(events.size() - 1);
    }

    @Test
    void whatIsSaidCanBeTakenBackWithoutAReason() {
        Long id = source(address);
        judge(id, "UNFIT", "Malware.");

        judge(id, "FIT", "typed and of no use").then().statusCode(303);

        assertEquals(address, read(id).link().orElseThrow());
        assertNull(read(id).fitnessReason());
        assertSame(Act.ADDRESS_CLEARED, last(id).act());
        assertEquals(2, page(id).select("a[href=" + address + "]").size());
    }

    @ParameterizedTest
    @CsvSource({"USURPED,''", "UNFIT,'   '", "'',because", "GONE,because", "fit,because"})
    void whatIsIncompleteComesBackAsItWasTypedAndChangesNothing(String fitness, String reason) {
        Long id = source(address);

        Response answer = judge(id, fitness, reason);

        answer.then().statusCode(422);
        assertEquals(reason.strip(), Browser.page(answer).selectFirst("#reason").val());
        assertEquals(1, Browser.page(answer).select(".summary li").size());
        assertSame(Fitness.FIT, read(id).fitness());
    }

    @Test
    void aReasonHasFiveHundredCharactersAtMost() {
        Long id = source(address);

        judge(id, "UNFIT", "x".repeat(501)).then().statusCode(422);
        judge(id, "UNFIT", "x".repeat(500)).then().statusCode(303);

        assertEquals(500, read(id).fitnessReason().length());
    }

    @Test
    void onlyEditorsSayItAndOnlyOfAnAddress() {
        Long id = source(address);
        Long without = source(null);
        Browser reviewer = People.browserOf(People.reviewer());
        reviewer.open("/desk/sources/" + id);

        reviewer.send("/desk/sources/" + id + "/fitness", "fitness", "UNFIT", "reason", "Malware.")
                .then()
                .statusCode(403);
        judge(without, "UNFIT", "Malware.").then().statusCode(409);
        judge(999_999_999L, "UNFIT", "Malware.").then().statusCode(404);

        assertSame(Fitness.FIT, read(id).fitness());
        assertTrue(page(without).select("#link").isEmpty());
    }

    // ---------------------------------------------------------------- another address, and the watch beside editors

    private static final Instant LOOKED = Instant.parse("2026-03-01T10:00:00Z");

    private static void found(Long id, LinkState state, String movedTo) {
        String key = read(id).addressKey();
        QuarkusTransaction.requiringNew()
                .run(() -> Source.found(id, key, new Liveness(state, LOOKED, "The server answers.", movedTo)));
        QuarkusTransaction.requiringNew()
                .run(() -> Source.foundOutside(id, key, new OutsideCopy("https://archive.example/1", LOOKED)));
    }

    @Test
    void anotherAddressIsFitAndNotLookedAtYet() {
        Long id = source(address);
        found(id, LinkState.DEAD, null);
        judge(id, "USURPED", "A casino.");

        Records.as(editor, actor -> {
            describe(Source.locked(id), address + "-new");
            return id;
        });

        assertSame(Fitness.FIT, read(id).fitness());
        assertSame(LinkState.UNCHECKED, read(id).linkState());
        assertNull(read(id).outsideCopy());
        assertEquals(address + "-new", read(id).link().orElseThrow());
    }

    @Test
    void theSameAddressTypedAnotherWayKeepsWhatIsKnownOfIt() {
        Long id = source(address);
        found(id, LinkState.LIVE, null);
        judge(id, "USURPED", "A casino.");

        Records.as(editor, actor -> {
            describe(Source.locked(id), address.replace("https://harbour", "HTTP://Harbour") + "/?utm_source=x");
            return id;
        });

        assertSame(Fitness.USURPED, read(id).fitness());
        assertSame(LinkState.LIVE, read(id).linkState());
        assertTrue(read(id).link().isEmpty());
    }

    @Test
    void whatIsFoundAtAnEarlierAddressIsNotSaidOfTheNewOne() {
        Long id = source(address);
        String before = read(id).addressKey();
        Records.as(editor, actor -> {
            describe(Source.locked(id), address + "-new");
            return id;
        });

        QuarkusTransaction.requiringNew()
                .run(() -> Source.found(id, before, new Liveness(LinkState.DEAD, LOOKED, null, null)));

        assertSame(LinkState.UNCHECKED, read(id).linkState());
    }

    @Test
    void theWatchAndAnEditorTakeNothingBackFromOneAnother() {
        Long id = source(address);
        int version = read(id).version();

        Records.as(editor, actor -> {
            Source source = Source.byId(id);
            QuarkusTransaction.requiringNew()
                    .run(() -> Source.found(
                            id, source.addressKey(), new Liveness(LinkState.DRIFTED, LOOKED, "Changed.", null)));
            source.describe(
                    source.kind(),
                    "A better title",
                    source.publisher(),
                    WebAddress.of(address),
                    "en",
                    source.published());
            source.edited(actor);
            return id;
        });

        assertEquals("A better title", read(id).title());
        assertSame(LinkState.DRIFTED, read(id).linkState());
        assertEquals(LOOKED, read(id).liveness().checkedAt());
        assertEquals(version + 1, read(id).version());
        found(id, LinkState.LIVE, null);
        assertEquals(version + 1, read(id).version());
    }

    @Test
    void theDesksPageSaysWhatWasFoundAndOffersTheNewAddressToAnEditor() {
        Long id = source(address);
        assertTrue(page(id).text().contains("Not looked at. Nobody has looked yet whether the page is there."));
        String moved = "https://new.example/" + UUID.randomUUID();
        found(id, LinkState.MOVED, moved);

        Document page = page(id);

        assertTrue(page.text().contains("Moved. The page stands at another address now, and the old one leads there."));
        assertTrue(page.text().contains("Looked at 1 March 2026, 10:00 UTC. The server answers."));
        assertTrue(page.select("a[href*=new.example]").isEmpty());
        assertEquals(address, page.selectFirst("#address").val());
        Document taken = Browser.page(
                browser.open(page.select("a:contains(Take the new address)").attr("href")));
        assertEquals(moved, taken.selectFirst("#address").val());
        assertEquals(address, read(id).address());
    }

    @Test
    void onlyWhatMovedOffersAnAddress() {
        Long id = source(address);
        found(id, LinkState.LIVE, "https://new.example/");

        Document page = Browser.page(browser.open("/desk/sources/" + id + "?moved=yes"));

        assertEquals(address, page.selectFirst("#address").val());
        assertTrue(page.select("a:contains(Take the new address)").isEmpty());
    }
}

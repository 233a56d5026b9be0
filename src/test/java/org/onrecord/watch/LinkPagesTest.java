package org.onrecord.watch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.source.Capture;
import org.onrecord.source.LinkState;
import org.onrecord.source.Liveness;
import org.onrecord.source.Source;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Where the desk sees how the addresses of its sources fare. */
@QuarkusTest
class LinkPagesTest {

    /** Later than whatever another test looks at, so that what is made here stands first in its state. */
    private static final Instant LATE = Instant.parse("2090-03-01T10:00:00Z");

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    @AfterEach
    void notLaterThanOtherTests() {
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.delete("dueAt >= ?1", LATE));
    }

    private Watched watched(LinkState state) {
        Watched source = Watched.of(editor, Records.capture(editor, Records.TEXT));
        String key = source.read(Source::addressKey);
        QuarkusTransaction.requiringNew().run(() -> {
            new LinkCheck(source.id, LATE).persist();
            if (state != LinkState.UNCHECKED) {
                Source.found(source.id, key, new Liveness(state, LATE, "<b>What was met.</b>", null));
            }
        });
        return source;
    }

    private Document list(String query) {
        return Browser.page(browser.open("/desk/links" + query));
    }

    private static List<String> titles(Document page) {
        return page.select("tbody th a").eachAttr("href");
    }

    @Test
    void whatTheDeskHasToSeeToStandsFirst() {
        Watched live = watched(LinkState.LIVE);
        Watched moved = watched(LinkState.MOVED);
        Watched walled = watched(LinkState.WALLED);
        Watched drifted = watched(LinkState.DRIFTED);
        Watched dead = watched(LinkState.DEAD);

        List<String> all = Stream.of("", "?page=2", "?page=3", "?page=4", "?page=5", "?page=6")
                .flatMap(page -> titles(list(page)).stream())
                .toList();

        List<Integer> places = Stream.of(dead, drifted, walled, moved, live)
                .map(source -> all.indexOf("/desk/sources/" + source.id + "#link"))
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.get(0) >= 0, "the dead one is on the first pages");
    }

    @Test
    void aRowSaysWhatWasMetAndWhenTheNextLookIs() {
        Watched dead = watched(LinkState.DEAD);

        Document page = list("?state=DEAD");

        String row = page.select("tr:has(a[href=/desk/sources/" + dead.id + "#link])")
                .text();
        assertTrue(row.contains("Gone <b>What was met.</b>"), row);
        assertTrue(row.endsWith("1 March 2090, 10:00 UTC 1 March 2090, 10:00 UTC"), row);
        assertTrue(page.select("option[selected]").text().contains("Gone"));
    }

    @Test
    void theListIsNarrowedToAState() {
        Watched drifted = watched(LinkState.DRIFTED);
        Watched unchecked = watched(LinkState.UNCHECKED);

        List<String> found = titles(list("?state=DRIFTED"));

        assertTrue(found.contains("/desk/sources/" + drifted.id + "#link"));
        assertFalse(found.contains("/desk/sources/" + unchecked.id + "#link"));
        browser.open("/desk/links?state=UNCHECKED").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?state=NONE", "?state=", "?page=0", "?page=-1", "?page=999999999", "?page=x", "?state=%00"})
    void whateverIsAskedForThereIsAList(String query) {
        browser.openExactly("/desk/links" + query).then().statusCode(200);
    }

    @Test
    void aPageHasTwentyFiveAndCostsAsMuchAsOneRow() {
        for (int i = 0; i < 26; i++) {
            watched(LinkState.WALLED);
        }
        Document page = list("?state=WALLED");

        assertEquals(25, titles(page).size());
        assertTrue(page.select("a[rel=next]").attr("href").endsWith("/desk/links?state=WALLED&page=2"));
        long statements = Statements.of(() -> browser.open("/desk/links?state=WALLED"));
        assertTrue(statements <= 5, statements + " statements");
    }

    @Test
    void aLookAgainIsQueuedAtOnce() {
        Watched source = Watched.of(editor, Records.capture(editor, Records.TEXT));
        browser.open("/desk/sources/" + source.id);

        for (int twice = 0; twice < 2; twice++) {
            browser.send("/desk/links/" + source.id + "/looks")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/desk/sources/" + source.id));
        }

        assertTrue(source.check(LinkCheck::asked));
        assertFalse(source.check(LinkCheck::dueAt).isAfter(Instant.now()));
        assertTrue(browser.open("/desk/sources/" + source.id)
                .asString()
                .contains("The address is looked at again in a minute or two."));
        assertTrue(link(source.id).contains("Asked for at "), link(source.id));
        QuarkusTransaction.requiringNew()
                .run(() -> LinkCheck.putOff(List.of(source.id), Instant.now().plusSeconds(3_600)));
        assertTrue(link(source.id).contains("Asked for, and being looked at."), "once a round has taken it up");
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.deleteById(source.id));
    }

    private String link(Long source) {
        return Browser.page(browser.open("/desk/sources/" + source))
                .select("section[aria-labelledby=link]")
                .text();
    }

    @Test
    void whatHasNoAddressCannotBeLookedAt() {
        Long capture = Records.capture(editor, Records.TEXT);
        Long source = QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(capture).source().id());
        browser.open("/desk/sources/" + source);

        browser.send("/desk/links/" + source + "/looks").then().statusCode(409);
        browser.send("/desk/links/999999999/looks").then().statusCode(404);
    }

    @Test
    void strangersSeeNothingOfIt() {
        given().redirects().follow(false).get("/desk/links").then().statusCode(303);
    }
}

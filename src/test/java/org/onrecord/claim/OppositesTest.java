package org.onrecord.claim;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;

/** What the same speaker said that may be the opposite is proposed to an editor, and never to readers. */
@QuarkusTest
class OppositesTest {

    private static final String CLOSES = "The harbour of Setubal will close in winter";
    private static final String OPEN = "The harbour of Setubal will not close in winter";

    private User editor;
    private Browser browser;
    private Long speaker;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        browser = People.browserOf(editor);
        speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));
        browser.open("/desk/claims");
    }

    private Long said(Long by, String text, SpeechAct act, String when) {
        return Records.as(editor, actor -> {
            Claim claim = new Claim(UUID.randomUUID().toString(), text, actor.user(), actor.at());
            claim.persist();
            claim.enter(new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, Set.of(), null));
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(by),
                    null,
                    null,
                    Voice.SPEAKER,
                    Form.INDIRECT,
                    act,
                    null,
                    FuzzyDate.of(when),
                    null,
                    null,
                    List.of(),
                    List.of()));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
    }

    private static List<Long> proposed(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim whole = Claim.whole(claim);
            return Opposites.of(whole, ClaimLink.of(whole)).stream()
                    .map(opposite -> opposite.claim().id())
                    .toList();
        });
    }

    private Document page(Long claim) {
        return Browser.page(browser.open("/desk/claims/" + claim + "/links"));
    }

    @Test
    void aLaterNotAndADenialAreProposedWithWhatDiffers() {
        Long first = said(speaker, CLOSES, SpeechAct.ASSERTS, "2024-05");
        Long denied = said(speaker, CLOSES, SpeechAct.DENIES, "2024-06");
        Long later = said(speaker, OPEN, SpeechAct.ASSERTS, "2024-07");
        said(speaker, "The harbour of Lisbon was built by monks", SpeechAct.ASSERTS, "2024-07");
        said(
                Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Rui Melo")),
                OPEN,
                SpeechAct.ASSERTS,
                "2024-07");
        assertEquals(List.of(later, denied), proposed(first));
        assertEquals(List.of(first), proposed(later), "who denies it says what this one says");
        Document page = page(first);
        String proposals = page.select("[aria-labelledby=proposals]").text();
        assertTrue(proposals.contains("Only one of the two has a word such as “not”."), proposals);
        assertTrue(proposals.contains("There it is denied or taken back, here it is not."), proposals);
        assertEquals(2, page.select("button[value=UPDATED_BY]").size());
        assertEquals(1, page(later).select("button[value=UPDATES]").size());
    }

    @Test
    void oneClickLinksThemAndNothingIsProposedAnyMore() {
        Long first = said(speaker, CLOSES, SpeechAct.ASSERTS, "2024-05");
        Long later = said(speaker, OPEN, SpeechAct.ASSERTS, "2024-07");
        page(first);
        assertEquals(
                303,
                browser.send("/desk/claims/" + first + "/links", "other", later.toString(), "relation", "UPDATED_BY")
                        .statusCode());
        assertEquals(0, page(first).select("[aria-labelledby=proposals]").size());
        assertEquals(List.of(), proposed(later));
    }

    @Test
    void whatIsDismissedIsRememberedOnBothSides() {
        Long first = said(speaker, CLOSES, SpeechAct.ASSERTS, "2024-05");
        Long later = said(speaker, OPEN, SpeechAct.ASSERTS, "2024-07");
        page(first);
        for (Long from : List.of(later, first)) {
            Long to = from.equals(first) ? later : first;
            assertEquals(
                    303,
                    browser.send("/desk/claims/" + from + "/links/dismissals", "other", to.toString())
                            .statusCode());
        }
        assertEquals(List.of(), proposed(first));
        assertEquals(List.of(), proposed(later));
        assertEquals(
                404,
                browser.send("/desk/claims/" + first + "/links/dismissals", "other", "x")
                        .statusCode());
    }

    @Test
    void atMostTenAreProposedInStatementsThatDoNotGrow() {
        Long first = said(speaker, CLOSES, SpeechAct.ASSERTS, "2024-05");
        said(speaker, OPEN, SpeechAct.ASSERTS, "2024-07");
        long few = Statements.of(() -> page(first));
        for (int i = 0; i < 11; i++) {
            said(speaker, OPEN, SpeechAct.ASSERTS, "2024-07");
        }
        assertEquals(few, Statements.of(() -> page(first)));
        assertEquals(Opposites.MOST, proposed(first).size());
    }

    @Test
    void readersLearnNothingOfIt() {
        Long one = Records.published(editor, People.reviewer(), Records.unique(CLOSES));
        Long by = Records.claim(one).attributions().get(0).speaker().id();
        Long opposite = said(by, Records.claim(one).text().replace("will", "will not"), SpeechAct.ASSERTS, "2024-07");
        assertEquals(List.of(opposite), proposed(one));
        String page = given().get("/claims/" + Records.slug(one)).asString();
        assertFalse(page.contains("opposite") || page.contains("will not close"));
    }
}

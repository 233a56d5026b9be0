package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.testing.Records.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.search.CaughtUp;
import org.onrecord.search.Embedder;
import org.onrecord.search.LuceneIndex;
import org.onrecord.site.Published;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Settings;

@QuarkusTest
class DuplicatePagesTest {

    private static final String PATH = "/desk/duplicates";

    @Inject
    NightlyPairs night;

    @Inject
    Embedder embedder;

    private final User editor = People.editor();
    private final String word = "quern" + Long.toString(System.nanoTime(), 36);
    private Browser browser;

    /** What other tests wrote was looked at already. */
    @BeforeEach
    void lookedAtAllBefore() {
        QuarkusTransaction.requiringNew()
                .run(() -> Claim.getEntityManager()
                        .createNativeQuery("update pair_search set edited_at = ?1, claim_id = -1")
                        .setParameter(1, Instant.now())
                        .executeUpdate());
        browser = People.browserOf(editor);
    }

    @Test
    void twoClaimsInNearlyTheSameWordsAreProposedOnce() {
        Long one = draft("burned down in the night of the fair");
        Long other = draft("burned down in the night of the great fair");
        look();
        look();

        assertEquals(1, pairs(one, other).size());
        assertTrue(isShown(one, other));
        assertTrue(browser.open(PATH).asString().contains("They differ in who said it"));
    }

    @Test
    void aServerThatKeepsNoIndexLeavesTheLookToOthers(@TempDir Path folder) {
        Long one = draft("burned down in the night of the fair");
        Long other = draft("burned down in the night of the great fair");
        LuceneIndex none = new LuceneIndex(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withDefaultValue("onrecord.data-dir", folder.toString())
                .withDefaultValue("onrecord.search.following", "false")
                .build()
                .getConfigMapping(Settings.class));
        new NightlyPairs(none, embedder, Clock.offset(Clock.systemUTC(), Duration.ofHours(1))).look();
        look();

        assertEquals(1, pairs(one, other).size());
    }

    @Test
    void thatOneDeniesTheOtherIsSaidPlainly() {
        Long one = draft("was not burned down in the night of the fair");
        Long other = draft("was burned down in the night of the fair");
        look();

        assertTrue(entry(one, other).contains("Only one of the two has a word such as “not”"));
    }

    @Test
    void howOftenASpeakerSaidItAgainIsCountedOverAllThatSayTheSame() {
        Long speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Repeating Speaker"));
        Long first = said(speaker, "2024-03-04", "burned down in the night of the fair");
        Long second = said(speaker, "2024-05-02", "burned down in the night of the great fair");
        said(speaker, "2024-06-01", "burned down in the night of the very fair");
        look();

        assertTrue(entry(first, second).contains("2 times since"), entry(first, second));
    }

    @Test
    void whatHasLittleInCommonIsNotProposed() {
        Long one = draft("burned down in the night of the fair");
        Long other = Records.draft(editor, "Bread cost more in the winter of 1847 than in any year before");
        look();

        assertTrue(pairs(one, other).isEmpty());
    }

    /** Five of nine words in common, all as rare as each other, whatever else is on record. */
    @Test
    void whatIsOnlyAboutTheSameThingIsNotProposed() {
        Long one = Records.draft(editor, rare("oak elm ash fir yew box bay fig may"));
        String about = rare("oak elm ash fir yew hen cow pig rat");
        Long other = Records.draft(editor, about);
        look();

        browser.open("/desk/claims/new");
        String beside =
                browser.send("/desk/matches?claim=" + other, "text", about).asString();
        assertTrue(beside.contains("About the same thing"), beside);
        assertTrue(pairs(one, other).isEmpty());
    }

    private String rare(String words) {
        return Arrays.stream(words.split(" ")).map(each -> word + each).collect(Collectors.joining(" "));
    }

    @Test
    void whatSomebodyDismissedIsNotProposedAgainUntilItSaysSomethingElse() {
        Long one = draft("burned down in the night of the fair");
        Long other = draft("burned down in the night of the great fair");
        look();
        Long pair = pairs(one, other).get(0).id();

        browser.open(PATH);
        assertEquals(303, browser.send(PATH + "/" + pair + "/dismissal").statusCode());
        assertFalse(isShown(one, other));
        assertEquals(1, dismissals(one));
        assertEquals(1, dismissals(other));

        lookedAtAllBefore();
        Records.reworded(editor, one, words("burned down in the night of the fair"));
        look();
        assertFalse(isShown(one, other));

        Records.reworded(editor, one, words("burned down in the nights of the fair"));
        look();
        assertTrue(isShown(one, other));
    }

    @Test
    void whatIsLinkedIsDecided() {
        Long one = draft("burned down in the night of the fair");
        Long other = draft("burned down in the night of the great fair");
        look();
        assertTrue(isShown(one, other));

        browser.open(PATH);
        assertEquals(
                303,
                browser.send("/desk/claims/" + other + "/links", "other", one, "relation", "DUPLICATE_OF")
                        .statusCode());

        assertFalse(isShown(one, other));
    }

    @Test
    void whatIsErasedLeavesNoPair() {
        Long one = draft("burned down in the night of the fair");
        Long other = draft("burned down in the night of the great fair");
        look();
        assertEquals(1, pairs(one, other).size());

        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/claims/" + one + "/review");
        assertEquals(
                303,
                admin.send("/desk/claims/" + one + "/erasure", "grounds", "Article 17", "confirm", "ERASE")
                        .statusCode());

        assertTrue(pairs(one, other).isEmpty());
    }

    @Test
    void aPageAsksAsMuchForManyPairsAsForOne() {
        draft("burned down in the night of the fair");
        draft("burned down in the night of the great fair");
        look();
        browser.open(PATH);
        long few = Statements.of(() -> browser.open(PATH));
        draft("burned down in the night of the very great fair");
        draft("burned down in the night of the old fair");
        look();

        assertTrue(Statements.of(() -> browser.open(PATH)) <= few);
    }

    @Test
    void isForEditorsAlone() {
        People.browserOf(People.reviewer()).open(PATH).then().statusCode(403);
        browser.open(PATH);
        assertEquals(404, browser.send(PATH + "/999999999999999999/dismissal").statusCode());
    }

    private String words(String rest) {
        return "The old mill of " + word + " " + rest;
    }

    private Long draft(String rest) {
        return Records.draft(editor, words(rest));
    }

    private Long said(Long speaker, String day, String rest) {
        return Published.claim()
                .saying(words(rest))
                .by(speaker)
                .said(FuzzyDate.of(day))
                .draft()
                .id;
    }

    private void look() {
        CaughtUp.await();
        while (night.lookAtSome(Instant.now().plusSeconds(60)) > 0) {
            // until all are looked at
        }
    }

    private static List<LikelyPair> pairs(Long claim, Long another) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LikelyPair.of(List.of(claim)).stream()
                        .filter(pair -> pair.joins(claim, another))
                        .toList());
    }

    /** On whatever page: other tests' claims are much like these. */
    private boolean isShown(Long one, Long other) {
        return !entry(one, other).isEmpty();
    }

    /** What is shown of two claims; empty where they are not. */
    private String entry(Long one, Long other) {
        String acts = "Claim %d and claim %d say different things".formatted(one, other);
        String page = browser.open(PATH).asString();
        for (int number = 2; !page.contains(acts) && page.contains("rel=\"next\""); number++) {
            page = browser.open(PATH + "?page=" + number).asString();
        }
        int at = page.indexOf(acts);
        return at < 0 ? "" : page.substring(page.lastIndexOf("<li>", at), at);
    }

    private long dismissals(Long claim) {
        return as(
                editor,
                actor -> Event.of(SubjectKind.CLAIM, claim).stream()
                        .filter(event -> event.act() == Act.DUPLICATE_DISMISSED)
                        .count());
    }
}

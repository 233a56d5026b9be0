package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Format;
import org.onrecord.extract.SelfDescription;
import org.onrecord.fetch.Fault;
import org.onrecord.fetch.Fetched;
import org.onrecord.source.Selector;
import org.onrecord.source.WebAddress;

/** What an answer says of the page that is looked for. */
class AssessmentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final String ADDRESS = "https://harbour.example/boats?id=1";

    private static final String TEXT =
            "A harbour official said last week that around 300 boats had left. The sea is calm, she added.";

    private static final String OTHER =
            "Nothing of what follows was ever printed before, and no sentence in it is about ships or the weather.";

    private static Subject subject(String known, String... words) {
        List<Selector> passages = Arrays.stream(words)
                .map(exact -> new Selector(exact, "", "", 0, exact.length()))
                .toList();
        return new Subject(1L, ADDRESS, WebAddress.of(ADDRESS).key(), passages, known, null);
    }

    private static Answer answer(int status, Map<String, String> headers, String arrived, boolean permanently) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        List<URI> redirects = arrived == null ? List.of() : List.of(URI.create(arrived));
        return new Answer(
                new Fetched(URI.create(ADDRESS), redirects, permanently, status, all, Path.of("any"), 1, "0", NOW));
    }

    private static Answer page() {
        return answer(200, Map.of(), null, false);
    }

    private static Extract extract(String text, Doubt doubt) {
        return new Extract(Format.HTML, text, List.of(), SelfDescription.SILENT, doubt);
    }

    private static Look read(Subject subject, Answer answer, String text, Doubt doubt) {
        return new Assessment(subject, NOW).read(answer, extract(text, doubt));
    }

    @ParameterizedTest
    @CsvSource({
        "304, STANDS", "401, WALL", "402, WALL", "403, WALL", "404, MISSING", "405, FAILED", "407, WALL",
                "410, MISSING",
        "418, FAILED", "429, WALL", "451, WALL", "500, FAILED", "502, FAILED", "503, FAILED", "300, FAILED",
                "100, FAILED"
    })
    void aStatusThatIsNoPageSaysWhatIsMet(int status, Seen seen) {
        Look look = new Assessment(subject(TEXT), NOW)
                .refused(answer(status, Map.of(), null, false))
                .orElseThrow();

        assertSame(seen, look.seen());
        assertTrue(status == 304 ? look.detail() == null : look.detail().contains(" " + status + ": "), look.detail());
    }

    @ParameterizedTest
    @CsvSource({"200", "203", "206"})
    void whatComesWithAGoodStatusIsRead(int status) {
        assertTrue(new Assessment(subject(TEXT), NOW)
                .refused(answer(status, Map.of(), null, false))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "999999999, PT277777H46M39S",
        "'Sun, 01 Mar 2026 11:00:00 GMT', PT1H",
        "'Sun, 01 Mar 2026 09:00:00 GMT', PT0S",
        "soon, PT0S",
        "-5, PT0S",
        "99999999999999999999, PT0S"
    })
    void howLongAServerAsksToBeLeftAloneIsUnderstood(String asked, Duration peace) {
        Look look = new Assessment(subject(TEXT), NOW)
                .refused(answer(503, Map.of("retry-after", asked), null, false))
                .orElseThrow();

        assertEquals(peace, look.peace());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatCannotBeFetchedFailedUnlessItIsOnlyTooMuch(Fault fault) {
        Look look = new Assessment(subject(TEXT), NOW).failed(fault);

        boolean there = fault == Fault.TOO_LARGE || fault == Fault.EXPANDS_TOO_FAR;
        assertSame(there ? Seen.STANDS : Seen.FAILED, look.seen());
        assertEquals(fault.sentence(), look.detail());
    }

    @Test
    void aPageWithAllThatIsQuotedStands() {
        Look look = read(subject(TEXT, "around 300 boats", "The sea is calm"), page(), TEXT, null);

        assertSame(Seen.STANDS, look.seen());
        assertNull(look.detail());
    }

    @Test
    void aPageThatLostAQuotedPassageIsChanged() {
        String changed = TEXT.replace("300", "200");

        Look one = read(subject(TEXT, "around 300 boats"), page(), changed, null);
        Look some = read(subject(TEXT, "around 300 boats", "The sea is calm", "had left"), page(), changed, null);
        Look two = read(subject(TEXT, "around 300 boats", "300 boats"), page(), changed, null);

        assertSame(Seen.CHANGED, one.seen());
        assertEquals("The words that are quoted from it don’t stand there any more.", one.detail());
        assertEquals("Of 3 quoted passages 1 doesn’t stand there any more.", some.detail());
        assertEquals("Of 2 quoted passages 2 don’t stand there any more.", two.detail());
    }

    @Test
    void whatDiffersOnlyInItsMarksAndSpacesStandsAndPartOfAWordDoesNot() {
        assertSame(
                Seen.STANDS,
                read(
                                subject(TEXT, "“The sea is calm”"),
                                page(),
                                TEXT.replace("The sea is calm", "\"The  sea\nis calm\""),
                                null)
                        .seen());
        Selector alone = new Selector("calm", "The sea is ", ", she", 0, 4);
        Subject subject = new Subject(1L, ADDRESS, WebAddress.of(ADDRESS).key(), List.of(alone), TEXT, null);
        assertSame(
                Seen.CHANGED,
                read(subject, page(), TEXT.replace("calm", "becalmed"), null).seen());
    }

    @Test
    void wordsThatStandInSeveralPlacesStand() {
        assertSame(
                Seen.STANDS,
                read(subject(TEXT, "the sea"), page(), TEXT + " the sea, the sea", null)
                        .seen());
    }

    @Test
    void aPageMostOfWhoseTextIsAnotherIsChangedThoughTheQuoteStands() {
        Look look = read(subject(TEXT, "boats"), page(), OTHER + " boats", null);

        assertSame(Seen.CHANGED, look.seen());
        assertEquals("Most of its text is another than in our copy.", look.detail());
        assertSame(
                Seen.STANDS,
                read(subject("", "boats"), page(), OTHER + " boats", null).seen());
    }

    @Test
    void aPageThatKeptTwoThirdsOfItsTextStandsAndOneThatKeptAThirdIsChanged() {
        String third =
                "Fishermen in the port mended nets all morning, and three of the crews painted their hulls again.";
        Subject subject = subject(OTHER + TEXT + third, "boats");

        assertSame(Seen.STANDS, read(subject, page(), OTHER + TEXT, null).seen());
        assertSame(
                Seen.CHANGED,
                read(subject, page(), TEXT + "So it went.".repeat(20), null).seen());
    }

    @ParameterizedTest
    @CsvSource({
        "COOKIE_WALL, WALL",
        "SIGN_IN, WALL",
        "CHALLENGE, WALL",
        "EMPTY_SHELL, WALL",
        "NOT_FOUND, FAILED",
        "HOME_PAGE, FAILED",
        "STATUS, FAILED"
    })
    void whatIsPlainlyNotThePageIsNoChange(Doubt doubt, Seen seen) {
        assertSame(
                seen, read(subject(TEXT, "around 300 boats"), page(), "", doubt).seen());
        assertSame(seen, read(subject(TEXT), page(), OTHER, doubt).seen());
        assertEquals(doubt.sentence(), read(subject(TEXT), page(), OTHER, doubt).detail());
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void quotedWordsThatStandThereOutweighADoubt(Doubt doubt) {
        assertSame(
                Seen.STANDS,
                read(subject(TEXT, "around 300 boats"), page(), TEXT, doubt).seen());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAGE", "VIDEO"})
    void picturesAndFilmsAreThereWhateverTheirTranscriptSays(Format format) {
        Extract film = new Extract(format, "", List.of(), SelfDescription.SILENT, null);

        assertSame(
                Seen.STANDS,
                new Assessment(subject(TEXT, "around 300 boats"), NOW)
                        .read(page(), film)
                        .seen());
    }

    @Test
    void aPageThatMovedForGoodIsElsewhere() {
        Answer moved = answer(200, Map.of(), "https://new.example/boats", true);

        Look look = read(subject(TEXT, "around 300 boats"), moved, TEXT, null);

        assertSame(Seen.ELSEWHERE, look.seen());
        assertEquals("https://new.example/boats", look.movedTo());
    }

    @Test
    void whatLeadsOnForNowOrToTheSamePageHasNotMoved() {
        Answer forNow = answer(200, Map.of(), "https://new.example/boats", false);
        Answer samePage = answer(200, Map.of(), "http://harbour.example/boats/?id=1&utm_source=x", true);

        assertSame(
                Seen.STANDS,
                read(subject(TEXT, "300 boats"), forNow, TEXT, null).seen());
        assertSame(
                Seen.STANDS,
                read(subject(TEXT, "300 boats"), samePage, TEXT, null).seen());
    }

    @Test
    void whatMovedAndLostTheQuoteIsChanged() {
        Answer moved = answer(200, Map.of(), "https://new.example/", true);

        assertSame(
                Seen.CHANGED,
                read(subject(TEXT, "around 300 boats"), moved, OTHER, null).seen());
    }

    @Test
    void aDetailOfAnyLengthFits() {
        assertEquals(500, Look.of(Seen.FAILED, NOW, "x".repeat(5_000)).detail().length());
    }
}

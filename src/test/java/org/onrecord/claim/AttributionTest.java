package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.figure.FigureReader;
import org.onrecord.source.Passage;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.RelativeDate;
import org.onrecord.time.WeekStart;

class AttributionTest {

    private final Claim claim = OffRecord.claim(OffRecord.user(1));
    private final Attribution.Entry entry = OffRecord.report();

    @Test
    void aQuotationWithoutItsNotHasToBeJudgedAgain() {
        Attribution report = report(with(entry, quoted("We will not attack")));
        String judged = report.judgedSha256();
        claim.correct(report, with(entry, quoted("We will attack")));
        revise();

        assertNotEquals(judged, report.judgedSha256());
    }

    @Test
    void anotherRelayHasToBeJudgedAgain() {
        Attribution report = report(entry);
        String judged = report.judgedSha256();
        Speaker other = OffRecord.speaker(SpeakerKind.OUTLET, "Coast Agency");
        claim.correct(
                report,
                relayed(
                        entry,
                        new Hop(other, "reported", Naming.ELIDED, false),
                        entry.hops().get(1)));
        revise();

        assertNotEquals(judged, report.judgedSha256(), "a namesake is another");
    }

    @Test
    void theOrderOfTheRelaysIsJudged() {
        Attribution report = report(entry);
        String judged = report.judgedSha256();
        claim.correct(report, relayed(entry, entry.hops().get(1), entry.hops().get(0)));
        revise();

        assertNotEquals(judged, report.judgedSha256());
    }

    @Test
    void anotherClaimTextHasToBeJudgedAgainInEveryReport() {
        Attribution report = report(entry);
        String judged = report.judgedSha256();
        claim.enter(OffRecord.entry("No boat left."));
        revise();

        assertNotEquals(judged, report.judgedSha256());
    }

    @Test
    void aNoteOfTheDeskHasNotToBeJudgedAgain() {
        Attribution report = report(entry);
        String judged = report.judgedSha256();
        claim.enter(new Claim.Entry(
                claim.text(),
                "en",
                claim.kind(),
                claim.checkability(),
                null,
                null,
                null,
                null,
                claim.topics(),
                "Ring the harbour."));
        revise();

        assertEquals(2 + 1, claim.revision());
        assertEquals(judged, report.judgedSha256());
    }

    @Test
    void theFigureAsReportedHereIsJudged() {
        Attribution report = report(entry);
        String judged = report.judgedSha256();
        claim.correct(
                report,
                new Attribution.Entry(
                        entry.speaker(),
                        entry.roleThen(),
                        entry.passage(),
                        entry.voice(),
                        entry.form(),
                        entry.act(),
                        entry.cue(),
                        entry.said(),
                        entry.reported(),
                        FigureReader.read("more than 200").orElseThrow(),
                        entry.hops(),
                        entry.quotations()));
        revise();

        assertNotEquals(judged, report.judgedSha256());
    }

    @Test
    void everyPartOfAReportIsJudged() {
        Attribution.Entry e = entry;
        List<Attribution.Entry> changed = List.of(
                e,
                said(e, OffRecord.speaker(SpeakerKind.PERSON, "Ana Sousa"), e.roleThen()),
                said(e, e.speaker(), "mayor"),
                resting(e, OffRecord.passage(e.passage().capture(), "The sea is calm")),
                resting(e, null),
                dated(e, FuzzyDate.of("2024-05-29")),
                dated(e, FuzzyDate.of("2024-05-28").saidAs("Tuesday")),
                given(e, Voice.AMBIGUOUS, e.form(), e.act(), e.cue(), e.reported()),
                given(e, e.voice(), Form.INDIRECT, e.act(), e.cue(), e.reported()),
                given(e, e.voice(), e.form(), SpeechAct.DENIES, e.cue(), e.reported()),
                given(e, e.voice(), e.form(), e.act(), "warned", e.reported()),
                given(e, e.voice(), e.form(), e.act(), e.cue(), FuzzyDate.of("2024-06-04")),
                relayed(e, e.hops().get(0)),
                relayed(
                        e,
                        new Hop(e.hops().get(0).agent(), "reported", Naming.STATED, false),
                        e.hops().get(1)),
                relayed(
                        e,
                        new Hop(e.hops().get(0).agent(), "reported", Naming.ELIDED, true),
                        e.hops().get(1)),
                relayed(
                        e,
                        new Hop(e.hops().get(0).agent(), "wrote", Naming.ELIDED, false),
                        e.hops().get(1)),
                with(e, new Quotation("The sea is calm", "pt", null, null, null, Fidelity.UNKNOWN)),
                with(e, new Quotation("The sea is calm", "en", null, null, null, Fidelity.VERBATIM)),
                with(e, new Quotation("The sea is calm", "en", "O mar", null, null, Fidelity.UNKNOWN)),
                with(e, new Quotation("The sea is calm", "en", null, "pt", null, Fidelity.UNKNOWN)),
                with(e, new Quotation("The sea is calm", "en", null, null, "the outlet", Fidelity.UNKNOWN)));

        assertEquals(
                changed.size(),
                changed.stream()
                        .map(this::report)
                        .map(Attribution::judgedSha256)
                        .distinct()
                        .count());
        assertEquals(report(e).judgedSha256(), report(e).judgedSha256());
    }

    @Test
    void theRoleHeldThenStaysWhenTheSpeakerTakesAnotherOffice() {
        Speaker minister = OffRecord.speaker(
                SpeakerKind.PERSON,
                "Rustem Umerov",
                new Role("minister of defence", null, FuzzyDate.of("2023-09"), null));
        Attribution report = report(said(entry, minister, "minister of defence"));
        minister.describe(
                "Rustem Umerov",
                SpeakerKind.PERSON,
                null,
                null,
                List.of(),
                List.of(new Role("secretary of the council", null, FuzzyDate.of("2024-12"), null)),
                List.of());

        assertEquals("minister of defence", report.roleThen());
    }

    @Test
    void everyHopIsSeenOnlyWhenAllAre() {
        Hop seen = entry.hops().get(1);
        Hop unseen = entry.hops().get(0);
        assertTrue(report(relayed(entry, seen)).everyHopSeen());
        assertTrue(report(relayed(entry)).everyHopSeen());
        assertFalse(report(relayed(entry, unseen, seen)).everyHopSeen());
        assertFalse(report(relayed(entry, unseen)).everyHopSeen());
    }

    @Test
    void anElidedRelayIsKeptAsElided() {
        List<Hop> hops = report(entry).hops();

        assertEquals(List.of(true, false), hops.stream().map(Hop::elided).toList());
        assertEquals(
                List.of("Coast Agency", "Harbour Times"),
                hops.stream().map(hop -> hop.agent().name()).toList());
    }

    @Test
    void aCorrectedDateOfTheSourceMovesWhatHangsOnIt() {
        FuzzyDate lastWeek = RelativeDate.read("last week", FuzzyDate.of("2024-06-03"), WeekStart.MONDAY)
                .orElseThrow()
                .anchoredAt(entry.passage().source().id());
        Attribution report = report(dated(entry, lastWeek));
        assertEquals("2024-05-27/2024-06-02", report.said().edtf());
        String judged = report.judgedSha256();

        assertTrue(claim.anchorMoved(
                entry.passage().source().id(), FuzzyDate.of("2024-06-03"), FuzzyDate.of("2024-06-10")));
        revise();

        assertEquals("2024-06-03/2024-06-09", report.said().edtf());
        assertEquals("2024-06-10", report.reported().edtf(), "the report's day was the source's own");
        assertEquals("last week", report.said().verbatim());
        assertSame(WeekStart.MONDAY, report.said().weeks());
        assertEquals(entry.passage().source().id(), report.said().anchor());
        assertNotEquals(judged, report.judgedSha256(), "its verdicts ask for re-verification");
    }

    @Test
    void anAnchorMovedWithinTheSameWeekMovesNothing() {
        FuzzyDate lastWeek = RelativeDate.read("last week", FuzzyDate.of("2024-06-03"), WeekStart.MONDAY)
                .orElseThrow();
        Attribution report = report(dated(entry, lastWeek));

        assertFalse(claim.anchorMoved(
                entry.passage().source().id(), FuzzyDate.of("2024-06-04"), FuzzyDate.of("2024-06-09")));
        assertEquals("2024-05-27/2024-06-02", report.said().edtf());
    }

    @Test
    void aCorrectedDateOfAnotherSourceMovesNothing() {
        FuzzyDate lastWeek = RelativeDate.read("last week", FuzzyDate.of("2024-06-03"), WeekStart.MONDAY)
                .orElseThrow();
        Attribution report = report(dated(entry, lastWeek));

        assertFalse(claim.anchorMoved(
                entry.passage().source().id() + 1, FuzzyDate.of("2024-06-03"), FuzzyDate.of("2024-06-10")));
        assertEquals("2024-05-27/2024-06-02", report.said().edtf());
    }

    @Test
    void aStatedDateDoesNotMoveWithItsSource() {
        Attribution report = report(entry);

        assertFalse(claim.anchorMoved(entry.passage().source().id(), FuzzyDate.of("2024-06-04"), FuzzyDate.of("2025")));
        assertEquals("2024-05-28", report.said().edtf());
    }

    @Test
    void aDateThatTheNewAnchorNoLongerSettlesStaysAsItWas() {
        FuzzyDate sunday =
                RelativeDate.read("on Sunday", FuzzyDate.of("2024-06-03"), null).orElseThrow();
        Attribution report = report(dated(entry, sunday));

        assertFalse(
                claim.anchorMoved(entry.passage().source().id(), FuzzyDate.of("2024-06-04"), FuzzyDate.of("2024-06")));
        assertEquals("2024-06-02", report.said().edtf());
    }

    @Test
    void theSameWordsInTheSamePlaceStayTheSamePassage() {
        Attribution report = report(entry);
        Passage before = report.passage();
        Passage again = OffRecord.passage(before.capture());
        claim.correct(report, resting(entry, again));
        assertSame(before, report.passage());

        Passage shorter = OffRecord.passage(before.capture(), "The sea is calm");
        claim.correct(report, resting(entry, shorter));
        assertSame(shorter, report.passage());

        claim.correct(report, resting(entry, null));
        assertNull(report.passage());
        assertNull(report.source());
    }

    @Test
    void whenItWasSaidReportedCopiedAndEnteredAreFourTimes() {
        Attribution report = report(entry);

        assertEquals("2024-05-28", report.said().edtf());
        assertEquals("2024-06-03", report.reported().edtf());
        assertEquals(OffRecord.NOW, report.passage().capture().capturedAt());
        assertTrue(report(dated(entry, null)).said().isUnknown(), "a missing date is unknown, not today");
        assertNull(report(dated(entry, null)).said().earliest());
    }

    private Attribution report(Attribution.Entry said) {
        Attribution report = OffRecord.attributed(claim, said);
        revise();
        return report;
    }

    private void revise() {
        assertTrue(claim.revise(new Written().by(OffRecord.user(1)), null));
    }

    private static Quotation quoted(String words) {
        return new Quotation(words, "en", null, null, null, Fidelity.UNKNOWN);
    }

    private static Attribution.Entry with(Attribution.Entry e, Quotation quotation) {
        return changed(e, e.speaker(), e.roleThen(), e.passage(), e.said(), e.hops(), List.of(quotation));
    }

    private static Attribution.Entry relayed(Attribution.Entry e, Hop... hops) {
        return changed(e, e.speaker(), e.roleThen(), e.passage(), e.said(), List.of(hops), e.quotations());
    }

    private static Attribution.Entry said(Attribution.Entry e, Speaker speaker, String role) {
        return changed(e, speaker, role, e.passage(), e.said(), e.hops(), e.quotations());
    }

    private static Attribution.Entry dated(Attribution.Entry e, FuzzyDate said) {
        return changed(e, e.speaker(), e.roleThen(), e.passage(), said, e.hops(), e.quotations());
    }

    private static Attribution.Entry resting(Attribution.Entry e, Passage passage) {
        return changed(e, e.speaker(), e.roleThen(), passage, e.said(), e.hops(), e.quotations());
    }

    private static Attribution.Entry given(
            Attribution.Entry e, Voice voice, Form form, SpeechAct act, String cue, FuzzyDate reported) {
        return new Attribution.Entry(
                e.speaker(),
                e.roleThen(),
                e.passage(),
                voice,
                form,
                act,
                cue,
                e.said(),
                reported,
                null,
                e.hops(),
                e.quotations());
    }

    private static Attribution.Entry changed(
            Attribution.Entry e,
            Speaker speaker,
            String role,
            Passage passage,
            FuzzyDate said,
            List<Hop> hops,
            List<Quotation> quotations) {
        return new Attribution.Entry(
                speaker,
                role,
                passage,
                e.voice(),
                e.form(),
                e.act(),
                e.cue(),
                said,
                e.reported(),
                null,
                hops,
                quotations);
    }
}

package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.web.Refusal;

class ReviewTest {

    private static final User EDITOR = OffRecord.user(1);
    private static final User JUDGE = OffRecord.user(2, UserRole.REVIEWER);
    private static final User APPROVER = OffRecord.user(3, UserRole.REVIEWER);

    private final Written written = new Written();
    private final Claim claim = OffRecord.claim(EDITOR);
    private Attribution first;
    private Attribution second;

    @BeforeEach
    void twoReports() {
        first = OffRecord.attributed(claim, OffRecord.report());
        second = OffRecord.attributed(claim, OffRecord.report());
        claim.revise(new Written().by(EDITOR), null);
    }

    @Test
    void whatIsProposedWaitsForASecondPerson() {
        Review review = content(ContentVerdict.MIXED, Knowledge.AT_THE_TIME);

        review.propose(written.by(JUDGE), List.of());

        assertTrue(review.waits());
        assertFalse(review.inForce());
        assertSame(JUDGE, review.author());
        assertEquals(OffRecord.NOW, review.writtenAt());
        assertNull(review.approver());
        assertEquals(2, review.revision());
        assertEquals(List.of(Act.VERDICT_PROPOSED), written.acts());
        assertEquals("Is it so? Mixed", written.last().detail());
        assertSame(JUDGE, written.last().actor());
    }

    @Test
    void whatIsApprovedIsInForceWithItsApprover() {
        Review review = proposed(said(first, AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME));

        review.approve(written.by(APPROVER), List.of(review), null);

        assertTrue(review.inForce());
        assertSame(APPROVER, review.approver());
        assertSame(JUDGE, review.author());
        assertEquals(OffRecord.NOW, review.approvedAt());
        assertNull(review.overrideReason());
        assertEquals(List.of(Act.VERDICT_APPROVED), written.acts());
        assertEquals("Did they say it? Yes", written.last().detail());
    }

    @Test
    void whatIsApprovedAloneSaysWhyForAllToRead() {
        Review review = proposed(content(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME));

        review.approve(written.by(APPROVER), List.of(), "Nobody else is on duty.");

        assertEquals("Nobody else is on duty.", review.overrideReason());
        assertEquals(
                "Is it so? Refuted – alone: Nobody else is on duty.",
                written.last().detail());
        assertTrue(written.last().act().forReaders());
    }

    /** Which of two verdicts answer as much: the later one's axis, basis and report against the earlier's. */
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("content", "content", true),
                Arguments.of("content", "content in hindsight", false),
                Arguments.of("content in hindsight", "content in hindsight", true),
                Arguments.of("content", "first", false),
                Arguments.of("first", "content", false),
                Arguments.of("first", "first", true),
                Arguments.of("first", "first in hindsight", false),
                Arguments.of("first", "second", false),
                Arguments.of("second", "second", true));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aProposalReplacesOnlyAnEarlierOneThatAnswersAsMuch(String earlier, String later, boolean replaced) {
        Review old = proposed(review(earlier));
        Review now = review(later);

        now.propose(written.by(APPROVER), List.of(old));

        assertSame(replaced ? Standing.SUPERSEDED : Standing.DRAFT, old.standing());
        assertTrue(now.waits());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anApprovalReplacesOnlyOneInForceThatAnswersAsMuch(String earlier, String later, boolean replaced) {
        Review old = inForce(review(earlier));
        Review now = proposed(review(later));
        assertTrue(old.inForce(), "a proposal replaces nothing that is in force");

        now.approve(written.by(APPROVER), List.of(old, now), null);

        assertSame(replaced ? Standing.SUPERSEDED : Standing.IN_FORCE, old.standing());
        assertTrue(now.inForce());
    }

    @Test
    void aProposalLeavesWhatIsInForceAndAnApprovalWhatWaits() {
        Review old = inForce(review("content"));
        Review waiting = proposed(review("content"));
        Review now = review("content");

        now.propose(written.by(JUDGE), List.of(old, waiting));
        assertTrue(old.inForce());
        assertSame(Standing.SUPERSEDED, waiting.standing());

        Review later = proposed(review("content"));
        now.approve(written.by(APPROVER), List.of(old, now, later), null);
        assertSame(Standing.SUPERSEDED, old.standing());
        assertTrue(later.waits());
    }

    @Test
    void whatIsInForceIsNotApprovedTwice() {
        Review review = inForce(review("content"));

        Refusal refusal = assertThrows(Refusal.class, () -> review.approve(written.by(JUDGE), List.of(), "Once more."));

        assertEquals(409, refusal.code());
        assertEquals("This verdict does not wait for approval.", refusal.getMessage());
        assertSame(APPROVER, review.approver());
        assertNull(review.overrideReason());
        assertEquals(List.of(), written.acts());
    }

    @Test
    void whatWasReplacedIsNotApproved() {
        Review old = proposed(review("first"));
        review("first").propose(written.by(JUDGE), List.of(old));

        assertEquals(
                409,
                assertThrows(Refusal.class, () -> old.approve(written.by(APPROVER), List.of(), null))
                        .code());
        assertSame(Standing.SUPERSEDED, old.standing());
    }

    @Test
    void aVerdictOnWhatWasChangedSinceIsNotApproved() {
        Review inForce = inForce(review("content"));
        Review review = proposed(review("content"));
        claim.enter(OffRecord.entry("Around 300 boats did not leave the harbour."));
        claim.revise(new Written().by(EDITOR), null);

        Refusal refusal =
                assertThrows(Refusal.class, () -> review.approve(written.by(APPROVER), List.of(inForce), null));

        assertEquals(409, refusal.code());
        assertEquals("What this verdict judges was changed since. It has to be judged again.", refusal.getMessage());
        assertTrue(review.waits());
        assertTrue(inForce.inForce());
        assertTrue(inForce.stale(), "it stays in force and asks for re-verification");
        assertEquals(List.of(), written.acts());
    }

    @Test
    void anotherTextOfTheClaimMakesEveryVerdictStale() {
        List<Review> all =
                Stream.of("content", "first", "second").map(this::review).toList();
        assertEquals(
                List.of(false, false, false), all.stream().map(Review::stale).toList());

        claim.enter(OffRecord.entry("Around 400 boats left the harbour."));
        claim.revise(new Written().by(EDITOR), null);

        assertEquals(List.of(true, true, true), all.stream().map(Review::stale).toList());
    }

    @Test
    void anotherWordingOfOneReportMakesOnlyItsOwnVerdictStale() {
        List<Review> all =
                Stream.of("content", "first", "second").map(this::review).toList();

        claim.correct(first, OffRecord.report());
        claim.revise(new Written().by(EDITOR), null);

        assertEquals(
                List.of(false, true, false), all.stream().map(Review::stale).toList());
    }

    @Test
    void whatIsChangedBackIsNoLongerStale() {
        Review review = review("content");
        String text = claim.text();
        claim.enter(OffRecord.entry("Around 400 boats left the harbour."));
        claim.revise(new Written().by(EDITOR), null);
        claim.enter(OffRecord.entry(text));
        claim.revise(new Written().by(EDITOR), null);

        assertFalse(review.stale());
    }

    @Test
    void aVerdictOnAReportThatWasTakenOffIsStaleAndNotApproved() {
        Review gone = proposed(review("first"));
        Review kept = proposed(review("second"));
        claim.remove(first);
        claim.revise(new Written().by(EDITOR), null);

        assertTrue(gone.stale());
        assertFalse(kept.stale());
        assertEquals(
                409,
                assertThrows(Refusal.class, () -> gone.approve(written.by(APPROVER), List.of(), null))
                        .code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 | Reuters",
                "1 | Reuters; reuters; REUTERS",
                "1 | Reuters;  Reuters ; \u00a0Reuters",
                "1 | Coast Agency; Coast  Agency; coast\u00a0agency",
                "1 | Agência Lusa; Agencia Lusa",
                "2 | Reuters; AFP",
                "2 | Reuters; AFP; reuters ; afp",
                "3 | Reuters; Reuters TV; AFP"
            })
    void evidenceIsCountedByItsOrigin(long count, String origins) {
        Review review = content(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME)
                .restsOn(Arrays.stream(origins.split(";"))
                        .map(origin -> evidence("Harbour Times", origin))
                        .toList());

        assertEquals(count, review.origins());
    }

    @Test
    void withoutAnOriginThePublisherStandsForIt() {
        assertEquals("Harbour Times", evidence("Harbour Times", null).origin());
        assertEquals(
                2L,
                content(ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME)
                        .restsOn(List.of(
                                evidence("Harbour Times", null),
                                evidence("Coast Agency", null),
                                evidence("Harbour Times", "coast agency")))
                        .origins());
    }

    @Test
    void withoutEvidenceThereIsNoOrigin() {
        assertEquals(0, content(ContentVerdict.NOT_RATED, Knowledge.AT_THE_TIME).origins());
    }

    @Test
    void flagsComeBackAsTheyWereSetInOneOrder() {
        Set<Flag> set = new LinkedHashSet<>(List.of(Flag.OUTDATED, Flag.MISSING_CONTEXT));
        Review review = new Review(claim, ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Why.", set);

        assertEquals(EnumSet.of(Flag.MISSING_CONTEXT, Flag.OUTDATED), review.flags());
        assertEquals(Set.of(), review("content").flags());
        assertEquals(
                EnumSet.allOf(Flag.class),
                new Review(claim, ContentVerdict.MIXED, Knowledge.AT_THE_TIME, "Why.", EnumSet.allOf(Flag.class))
                        .flags());
    }

    @ParameterizedTest
    @EnumSource
    void everyContentVerdictComesBackFromItsName(ContentVerdict verdict) {
        Review review = content(verdict, Knowledge.AT_THE_TIME);

        assertSame(verdict, review.verdict());
        assertSame(Axis.CONTENT, review.axis());
        assertNull(review.attributionId());
        assertEquals(
                verdict == ContentVerdict.NOT_RATED || verdict == ContentVerdict.NOT_CHECKABLE,
                verdict.judgesNothing());
    }

    @ParameterizedTest
    @EnumSource
    void everyAttributionVerdictComesBackFromItsName(AttributionVerdict verdict) {
        Review review = said(second, verdict, Knowledge.AT_THE_TIME);

        assertSame(verdict, review.verdict());
        assertSame(Axis.ATTRIBUTION, review.axis());
        assertEquals(second.id(), review.attributionId());
        assertEquals(verdict == AttributionVerdict.UNCHECKED, verdict.judgesNothing());
    }

    @Test
    void everyVerdictAndFlagHasItsOwnLabelAndOneSentence() {
        assertEquals(9, ContentVerdict.values().length);
        assertEquals(9, AttributionVerdict.values().length);
        Stream.of(
                        Arrays.stream(ContentVerdict.values())
                                .map(v -> List.of(v.label(), v.definition()))
                                .toList(),
                        Arrays.stream(AttributionVerdict.values())
                                .map(v -> List.of(v.label(), v.definition()))
                                .toList(),
                        Arrays.stream(Flag.values())
                                .map(f -> List.of(f.label(), f.definition()))
                                .toList())
                .forEach(vocabulary -> {
                    assertEquals(
                            vocabulary.size(),
                            vocabulary.stream()
                                    .map(words -> words.get(0))
                                    .distinct()
                                    .count());
                    assertEquals(
                            vocabulary.size(),
                            vocabulary.stream()
                                    .map(words -> words.get(1))
                                    .distinct()
                                    .count());
                    vocabulary.forEach(words -> assertTrue(words.get(1).matches("[A-Z][^.]*\\."), words.get(1)));
                });
    }

    private Review review(String target) {
        Knowledge basis = target.endsWith(" in hindsight") ? Knowledge.IN_HINDSIGHT : Knowledge.AT_THE_TIME;
        return switch (target.split(" ")[0]) {
            case "first" -> said(first, AttributionVerdict.REPORTED_ONLY, basis);
            case "second" -> said(second, AttributionVerdict.REPORTED_ONLY, basis);
            default -> content(ContentVerdict.SUPPORTED, basis);
        };
    }

    private static Review proposed(Review review) {
        review.propose(new Written().by(JUDGE), List.of());
        return review;
    }

    private static Review inForce(Review review) {
        proposed(review).approve(new Written().by(APPROVER), List.of(), null);
        return review;
    }

    private Review content(ContentVerdict verdict, Knowledge basis) {
        return new Review(claim, verdict, basis, "We counted.", Set.of());
    }

    private static Review said(Attribution report, AttributionVerdict verdict, Knowledge basis) {
        return new Review(report, verdict, basis, "We rang them.", Set.of());
    }

    private static Evidence evidence(String publisher, String origin) {
        return new Evidence(
                OffRecord.passage(OffRecord.copy(
                        OffRecord.source(SourceKind.ARTICLE, OffRecord.speaker(SpeakerKind.OUTLET, publisher)),
                        "Around 300 boats left.")),
                Stance.SUPPORTS,
                origin,
                null);
    }
}

package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Publication.Step;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.web.Refusal;

class PublicationTest {

    private static final User EDITOR = OffRecord.user(1);
    private static final User REVIEWER = OffRecord.user(2, UserRole.REVIEWER);
    private static final User OTHER = OffRecord.user(3, UserRole.REVIEWER);

    private static final Claim SAME = OffRecord.claim(EDITOR);

    private static final Instant LATER = OffRecord.NOW.plusSeconds(3600);

    /** The whole table: a state, a step, and the state that it leads to, or "-" where there is no way. */
    private static final List<String> TABLE = List.of(
            "DRAFT      SUBMIT          IN_REVIEW",
            "DRAFT      RECALL          -",
            "DRAFT      REQUEST_CHANGES -",
            "DRAFT      SCHEDULE        -",
            "DRAFT      UNSCHEDULE      -",
            "DRAFT      REOPEN          -",
            "DRAFT      PUBLISH         -",
            "DRAFT      WITHDRAW        -",
            "DRAFT      MERGE           -",
            "DRAFT      UNMERGE         -",
            "DRAFT      ERASE           ERASED",
            "IN_REVIEW  SUBMIT          -",
            "IN_REVIEW  RECALL          DRAFT",
            "IN_REVIEW  REQUEST_CHANGES DRAFT",
            "IN_REVIEW  SCHEDULE        SCHEDULED",
            "IN_REVIEW  UNSCHEDULE      -",
            "IN_REVIEW  REOPEN          -",
            "IN_REVIEW  PUBLISH         PUBLISHED",
            "IN_REVIEW  WITHDRAW        -",
            "IN_REVIEW  MERGE           -",
            "IN_REVIEW  UNMERGE         -",
            "IN_REVIEW  ERASE           ERASED",
            "SCHEDULED  SUBMIT          -",
            "SCHEDULED  RECALL          -",
            "SCHEDULED  REQUEST_CHANGES -",
            "SCHEDULED  SCHEDULE        -",
            "SCHEDULED  UNSCHEDULE      IN_REVIEW",
            "SCHEDULED  REOPEN          IN_REVIEW",
            "SCHEDULED  PUBLISH         PUBLISHED",
            "SCHEDULED  WITHDRAW        -",
            "SCHEDULED  MERGE           -",
            "SCHEDULED  UNMERGE         -",
            "SCHEDULED  ERASE           ERASED",
            "PUBLISHED  SUBMIT          -",
            "PUBLISHED  RECALL          -",
            "PUBLISHED  REQUEST_CHANGES -",
            "PUBLISHED  SCHEDULE        -",
            "PUBLISHED  UNSCHEDULE      -",
            "PUBLISHED  REOPEN          -",
            "PUBLISHED  PUBLISH         -",
            "PUBLISHED  WITHDRAW        WITHDRAWN",
            "PUBLISHED  MERGE           MERGED",
            "PUBLISHED  UNMERGE         -",
            "PUBLISHED  ERASE           ERASED",
            "WITHDRAWN  SUBMIT          -",
            "WITHDRAWN  RECALL          -",
            "WITHDRAWN  REQUEST_CHANGES -",
            "WITHDRAWN  SCHEDULE        -",
            "WITHDRAWN  UNSCHEDULE      -",
            "WITHDRAWN  REOPEN          -",
            "WITHDRAWN  PUBLISH         -",
            "WITHDRAWN  WITHDRAW        -",
            "WITHDRAWN  MERGE           -",
            "WITHDRAWN  UNMERGE         -",
            "WITHDRAWN  ERASE           ERASED",
            "MERGED     SUBMIT          -",
            "MERGED     RECALL          -",
            "MERGED     REQUEST_CHANGES -",
            "MERGED     SCHEDULE        -",
            "MERGED     UNSCHEDULE      -",
            "MERGED     REOPEN          -",
            "MERGED     PUBLISH         -",
            "MERGED     WITHDRAW        -",
            "MERGED     MERGE           -",
            "MERGED     UNMERGE         PUBLISHED",
            "MERGED     ERASE           ERASED",
            "ERASED     SUBMIT          -",
            "ERASED     RECALL          -",
            "ERASED     REQUEST_CHANGES -",
            "ERASED     SCHEDULE        -",
            "ERASED     UNSCHEDULE      -",
            "ERASED     REOPEN          -",
            "ERASED     PUBLISH         -",
            "ERASED     WITHDRAW        -",
            "ERASED     MERGE           -",
            "ERASED     UNMERGE         -",
            "ERASED     ERASE           -");

    static Stream<Arguments> ways() {
        return TABLE.stream().map(row -> row.split(" +")).map(way -> Arguments.of((Object[]) way));
    }

    private final Written written = new Written();

    @Test
    void theTableNamesEveryStepOfEveryState() {
        assertEquals(
                (long) Publication.values().length * Step.values().length,
                ways().map(way -> way.get()[0] + " " + way.get()[1]).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStepLeadsWhereTheTableSaysOrIsRefused(Publication from, Step step, String to) {
        if (to.equals("-")) {
            assertEquals(
                    409, assertThrows(Refusal.class, () -> from.after(step)).code());
        } else {
            assertSame(Publication.valueOf(to), from.after(step));
        }
        assertEquals(!to.equals("-"), from.allows(step));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aVerbOfAClaimMovesItAndIsWrittenDownOnceOrNeither(Publication from, Step step, String to) {
        Claim claim = in(from);
        String before = state(claim);

        if (to.equals("-")) {
            Refusal refusal = assertThrows(Refusal.class, () -> take(step, claim));
            assertEquals(409, refusal.code());
            assertEquals(before, state(claim));
            assertEquals(List.of(), written.acts());
        } else {
            take(step, claim);
            assertSame(Publication.valueOf(to), claim.publication());
            assertEquals(List.of(act(step)), written.acts());
            assertSame(OTHER, written.last().actor());
            assertEquals(OffRecord.NOW, written.last().at());
            assertEquals(1, written.last().revision());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     PUBLISH,         A claim that is draft cannot be published.",
        "IN_REVIEW, SUBMIT,          A claim that is in review cannot be sent to review.",
        "PUBLISHED, REQUEST_CHANGES, A claim that is published cannot be sent back for changes.",
        "SCHEDULED, WITHDRAW,        A claim that is scheduled cannot be withdrawn.",
        "SCHEDULED, SCHEDULE,        A claim that is scheduled cannot be scheduled.",
        "PUBLISHED, UNSCHEDULE,      A claim that is published cannot be taken off its schedule.",
        "WITHDRAWN, RECALL,          A claim that is withdrawn cannot be taken back from review.",
        "WITHDRAWN, WITHDRAW,        A claim that is withdrawn cannot be withdrawn.",
        "ERASED,    PUBLISH,         A claim that is erased cannot be published.",
        "ERASED,    ERASE,           A claim that is erased cannot be erased."
    })
    void aRefusalSaysWhatCannotBeDoneToWhat(Publication from, Step step, String sentence) {
        assertEquals(
                sentence, assertThrows(Refusal.class, () -> from.after(step)).getMessage());
    }

    @Test
    void sendingToReviewAgainForgetsTheRequestForChanges() {
        Claim claim = in(Publication.IN_REVIEW);
        claim.requestChanges(written.by(REVIEWER), "Name the agency.");
        assertEquals("Name the agency.", claim.changeRequest());
        assertEquals("Name the agency.", written.last().detail());

        claim.submit(written.by(EDITOR));

        assertNull(claim.changeRequest());
        assertEquals(OffRecord.NOW, claim.submittedAt());
    }

    @Test
    void publishingKeepsWhoApprovedAndWhyAlone() {
        Claim claim = in(Publication.IN_REVIEW);

        claim.publish(written.by(OTHER), "Nobody else is on duty.");

        assertSame(OTHER, claim.approvedBy());
        assertEquals("Nobody else is on duty.", claim.overrideReason());
        assertEquals("Nobody else is on duty.", written.last().detail());
        assertEquals(OffRecord.NOW, claim.publishedAt());
        assertTrue(claim.published());
    }

    @Test
    void publishingByASecondPersonHasNoReason() {
        Claim claim = in(Publication.PUBLISHED);

        assertNull(claim.overrideReason());
        assertSame(REVIEWER, claim.approvedBy());
    }

    @Test
    void schedulingKeepsWhoApprovedWhenAndWhyAlone() {
        Claim claim = in(Publication.IN_REVIEW);

        claim.schedule(written.by(OTHER), LATER, "Nobody else is on duty.");

        assertEquals(LATER, claim.embargoUntil());
        assertSame(OTHER, claim.approvedBy());
        assertEquals("Nobody else is on duty.", claim.overrideReason());
        assertEquals(
                "for 2024-06-05T11:00:00Z – alone: Nobody else is on duty.",
                written.last().detail());
        assertNull(claim.publishedAt());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -86_400})
    void whatIsOverCannotBeScheduledFor(long seconds) {
        Claim claim = in(Publication.IN_REVIEW);
        String before = state(claim);

        Refusal refusal = assertThrows(
                Refusal.class, () -> claim.schedule(written.by(OTHER), OffRecord.NOW.plusSeconds(seconds), null));

        assertEquals(409, refusal.code());
        assertEquals(before, state(claim));
        assertEquals(List.of(), written.acts());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSCHEDULE", "REOPEN"})
    void whatIsBackInReviewIsApprovedByNobody(Step step) {
        Claim claim = in(Publication.IN_REVIEW);
        claim.schedule(new Written().by(REVIEWER), LATER, "Nobody else is on duty.");

        take(step, claim);

        assertNull(claim.embargoUntil());
        assertNull(claim.approvedBy());
        assertNull(claim.overrideReason());
    }

    @Test
    void aScheduledClaimIsDueFromItsTimeOn() {
        Claim claim = in(Publication.SCHEDULED);

        assertFalse(claim.isDue(LATER.minusNanos(1)));
        assertTrue(claim.isDue(LATER));
        claim.publish(written.by(REVIEWER), null);
        assertFalse(claim.isDue(LATER));
        assertNull(claim.embargoUntil());
    }

    @Test
    void anEditOfAScheduledClaimPutsItBackIntoReviewAndSaysSo() {
        Claim claim = in(Publication.SCHEDULED);

        claim.enter(OffRecord.entry("More boats left the harbour."));
        claim.revise(written.by(EDITOR), null);

        assertSame(Publication.IN_REVIEW, claim.publication());
        assertEquals(List.of(Act.EDITED, Act.REOPENED), written.acts());
        assertEquals("It was edited while it was scheduled.", written.last().detail());
        assertEquals(2, written.last().revision());
    }

    @Test
    void savingAScheduledClaimAsItStandsChangesNothing() {
        Claim claim = in(Publication.SCHEDULED);

        claim.revise(written.by(EDITOR), null);

        assertSame(Publication.SCHEDULED, claim.publication());
        assertEquals(List.of(), written.acts());
    }

    @Test
    void withdrawingKeepsItsReason() {
        Claim claim = in(Publication.PUBLISHED);

        claim.withdraw(written.by(REVIEWER), "The copy was forged.");

        assertEquals("The copy was forged.", claim.withdrawalReason());
        assertEquals("The copy was forged.", written.last().detail());
        assertEquals(OffRecord.NOW, claim.withdrawnAt());
        assertTrue(claim.withdrawn());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_REVIEW", "SCHEDULED", "PUBLISHED"})
    void whatIsInReviewScheduledOrPublishedCanBeHeld(Publication state) {
        Claim claim = in(state);

        claim.hold(written.by(REVIEWER));

        assertSame(REVIEWER, claim.heldBy());
        assertEquals(OffRecord.NOW, claim.heldAt());
        assertEquals(List.of(Act.HELD), written.acts());
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "WITHDRAWN"})
    void aDraftAndAWithdrawnClaimCannotBeHeld(Publication state) {
        Claim claim = in(state);

        Refusal refusal = assertThrows(Refusal.class, () -> claim.hold(written.by(REVIEWER)));

        assertEquals(409, refusal.code());
        assertEquals(
                "There is nothing to review: the claim is " + state.name().toLowerCase() + ".", refusal.getMessage());
        assertNull(claim.heldBy());
        assertEquals(List.of(), written.acts());
    }

    @Test
    void whatOneHoldsNobodyElseTakesButTheSamePersonMayTakeAgain() {
        Claim claim = in(Publication.IN_REVIEW);
        claim.hold(written.by(REVIEWER));

        Refusal refusal = assertThrows(Refusal.class, () -> claim.hold(written.by(OTHER)));
        assertEquals(409, refusal.code());
        assertEquals("Person 2 holds this review. It has to be released first.", refusal.getMessage());
        assertSame(REVIEWER, claim.heldBy());
        assertEquals(List.of(Act.HELD), written.acts());

        claim.hold(written.by(OffRecord.user(2, UserRole.REVIEWER)));
        assertEquals(2L, claim.heldBy().id());
    }

    @Test
    void whatWasReleasedAnotherCanHold() {
        Claim claim = in(Publication.IN_REVIEW);
        claim.hold(written.by(REVIEWER));

        claim.release(written.by(OTHER));
        assertNull(claim.heldBy());
        assertNull(claim.heldAt());

        claim.hold(written.by(OTHER));
        assertSame(OTHER, claim.heldBy());
        assertEquals(List.of(Act.HELD, Act.RELEASED, Act.HELD), written.acts());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECALL", "REQUEST_CHANGES", "SCHEDULE", "PUBLISH"})
    void whatLeavesReviewIsHeldByNobodyAndThatIsNoActOfItsOwn(Step step) {
        Claim claim = in(Publication.IN_REVIEW);
        claim.hold(written.by(REVIEWER));

        take(step, claim);

        assertNull(claim.heldBy());
        assertNull(claim.heldAt());
        assertEquals(List.of(Act.HELD, act(step)), written.acts());
    }

    /** A claim that came to a state by the verbs; what was written on the way is left out. */
    private static Claim in(Publication state) {
        Claim claim = OffRecord.claim(EDITOR);
        Written earlier = new Written();
        if (state != Publication.DRAFT) {
            claim.submit(earlier.by(EDITOR));
        }
        if (state == Publication.SCHEDULED) {
            claim.schedule(earlier.by(REVIEWER), LATER, null);
        }
        if (Set.of(Publication.PUBLISHED, Publication.WITHDRAWN, Publication.MERGED, Publication.ERASED)
                .contains(state)) {
            claim.publish(earlier.by(REVIEWER), null);
        }
        if (state == Publication.WITHDRAWN) {
            claim.withdraw(earlier.by(REVIEWER), "It was a test.");
        }
        if (state == Publication.MERGED) {
            claim.mergeInto(SAME, earlier.by(REVIEWER), "They say the same.");
        }
        if (state == Publication.ERASED) {
            claim.erase(earlier.by(REVIEWER), "A court order.");
        }
        assertSame(state, claim.publication());
        return claim;
    }

    private void take(Step step, Claim claim) {
        Actor actor = written.by(OTHER);
        switch (step) {
            case SUBMIT -> claim.submit(actor);
            case RECALL -> claim.recall(actor);
            case REQUEST_CHANGES -> claim.requestChanges(actor, "Name the agency.");
            case SCHEDULE -> claim.schedule(actor, LATER, null);
            case UNSCHEDULE -> claim.unschedule(actor);
            case REOPEN -> claim.reopen(actor, "It lacked its speaker.");
            case PUBLISH -> claim.publish(actor, null);
            case WITHDRAW -> claim.withdraw(actor, "The copy was forged.");
            case MERGE -> claim.mergeInto(SAME, actor, "They say the same.");
            case UNMERGE -> claim.unmerge(actor);
            case ERASE -> claim.erase(actor, "A court order.");
        }
    }

    private static Act act(Step step) {
        return switch (step) {
            case SUBMIT -> Act.SUBMITTED;
            case RECALL -> Act.RECALLED;
            case REQUEST_CHANGES -> Act.CHANGES_REQUESTED;
            case SCHEDULE -> Act.SCHEDULED;
            case UNSCHEDULE -> Act.UNSCHEDULED;
            case REOPEN -> Act.REOPENED;
            case PUBLISH -> Act.PUBLISHED;
            case WITHDRAW -> Act.WITHDRAWN;
            case MERGE -> Act.MERGED;
            case UNMERGE -> Act.UNMERGED;
            case ERASE -> Act.ERASED;
        };
    }

    /** Everything that a step could change. */
    private static String state(Claim claim) {
        return Arrays.asList(
                        claim.publication(),
                        claim.submittedAt(),
                        claim.changeRequest(),
                        claim.embargoUntil(),
                        claim.publishedAt(),
                        claim.approvedBy(),
                        claim.overrideReason(),
                        claim.withdrawnAt(),
                        claim.withdrawalReason(),
                        claim.heldBy(),
                        claim.heldAt(),
                        claim.revision(),
                        claim.text())
                .toString();
    }

    @Test
    void readersAreToldOnlyOfWhatConcernsThem() {
        Set<Act> forReaders = Set.of(Act.PUBLISHED, Act.WITHDRAWN, Act.MERGED, Act.UNMERGED, Act.ERASED);
        assertAll(Arrays.stream(Step.values())
                .map(PublicationTest::act)
                .map(act -> () -> assertEquals(forReaders.contains(act), act.forReaders(), act.name())));
    }
}

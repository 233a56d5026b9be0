package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Refusal;

class FollowUpTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    private final User editor = OffRecord.user(1);
    private final User other = OffRecord.user(2);
    private final User reviewer = OffRecord.user(3, UserRole.REVIEWER);
    private final Written written = new Written();
    private final Claim claim = claim();

    private Claim claim() {
        Claim draft = OffRecord.claim(editor);
        OffRecord.attributed(draft, OffRecord.report());
        return draft;
    }

    private FollowUp set(String due, String waitsFor) {
        return set(due, waitsFor, false);
    }

    private FollowUp set(String due, String waitsFor, boolean hidden) {
        FollowUp followUp = FollowUp.set(claim, entry(due, waitsFor), hidden, written.by(editor));
        followUp.entered(written.by(editor));
        return followUp;
    }

    private FollowUp.Entry entry(String due, String waitsFor) {
        return new FollowUp.Entry("Is the dam finished?", due == null ? null : FuzzyDate.of(due), waitsFor, editor);
    }

    private void published() {
        claim.submit(written.by(editor));
        claim.publish(written.by(reviewer), null);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-06-30, on 30 June 2025",
        "June 2025, 2025-06-30, in June 2025",
        "about 2026, 2026-12-31, about 2026",
        "between 23 and 27 December 2024, 2024-12-27, between 23 and 27 December 2024"
    })
    void comesUpOnTheLastDayThatItsDateCanMean(String due, LocalDate last, String phrase) {
        FollowUp followUp = set(due, null);
        assertEquals(last, followUp.comesUp());
        assertEquals(phrase + ": Is the dam finished?", followUp.promise());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-04, OVERDUE",
        "2024-06-05, WEEK",
        "2024-06-11, WEEK",
        "2024-06-12, LATER",
        "May 2024, OVERDUE",
        "June 2024, LATER"
    })
    void isOverdueOnlyAfterThatDay(String due, Urgency urgency) {
        assertEquals(urgency, set(due, null).urgency(TODAY));
    }

    @Test
    void whatWaitsForAnEventComesUpLater() {
        FollowUp followUp = set(null, "the report is out");
        assertNull(followUp.comesUp());
        assertEquals(Urgency.LATER, followUp.urgency(TODAY.plusYears(90)));
        assertEquals("when the report is out", followUp.when());
        assertEquals(
                "in June 2025, or when the report is out",
                set("June 2025", "the report is out").when());
    }

    @Test
    void asksSomethingAtADateOrAfterAnEvent() {
        assertThrows(IllegalArgumentException.class, () -> entry(null, null));
        assertThrows(IllegalArgumentException.class, () -> entry("date unknown", null));
        assertThrows(IllegalArgumentException.class, () -> new FollowUp.Entry("", FuzzyDate.of("2025"), null, editor));
    }

    @Test
    void readersAreToldOnlyOfWhatTheySee() {
        FollowUp early = set("2025", null);
        assertEquals(Act.FOLLOW_UP_SET, written.last().act());
        published();
        set("2025", null);
        assertEquals(Act.FOLLOW_UP_PROMISED, written.last().act());
        assertEquals("in 2025: Is the dam finished?", written.last().detail());
        FollowUp hidden = set("2025", null, true);
        assertEquals(Act.FOLLOW_UP_SET, written.last().act());
        hidden.done(Result.note("It is."), written.by(editor));
        assertEquals(Act.FOLLOW_UP_DONE, written.last().act());
        early.done(Result.note("It is."), written.by(editor));
        assertEquals(Act.FOLLOW_UP_ANSWERED, written.last().act());
        assertEquals("Is the dam finished? – It is.", written.last().detail());
    }

    @Test
    void hidingAndShowingArePublicActsOnceEach() {
        published();
        FollowUp followUp = set("2025", null);
        followUp.hide(written.by(editor));
        followUp.hide(written.by(editor));
        followUp.show(written.by(editor));
        followUp.show(written.by(editor));
        assertEquals(
                List.of(Act.FOLLOW_UP_PROMISED, Act.FOLLOW_UP_RETRACTED, Act.FOLLOW_UP_PROMISED),
                written.acts().subList(2, 5));
        assertEquals(5, written.acts().size());
    }

    @Test
    void anotherAssigneeIsTheDesksOwnAffair() {
        published();
        FollowUp followUp = set("2025", null);
        followUp.change(new FollowUp.Entry(followUp.question(), followUp.due(), null, other), written.by(editor));
        assertEquals(Act.FOLLOW_UP_CHANGED, written.last().act());
        assertEquals(
                "Is the dam finished? – from Person 1 to Person 2",
                written.last().detail());
        assertEquals(other, followUp.assignee());
    }

    @Test
    void whatIsPutOffComesUpOnThatDayAndIsOverdueAfterIt() {
        FollowUp followUp = set("2024-06-04", null);
        followUp.snooze(TODAY.plusDays(30), TODAY, written.by(editor));
        assertEquals(Urgency.LATER, followUp.urgency(TODAY));
        assertEquals(Urgency.WEEK, followUp.urgency(TODAY.plusDays(30)));
        assertEquals(Urgency.OVERDUE, followUp.urgency(TODAY.plusDays(31)));
        assertTrue(followUp.open());
        assertFalse(Act.FOLLOW_UP_SNOOZED.forReaders());
    }

    @Test
    void anotherDateEndsThatItWasPutOffAndAnotherQuestionDoesNot() {
        FollowUp followUp = set("2024-06-04", null);
        followUp.snooze(TODAY.plusDays(30), TODAY, written.by(editor));
        followUp.change(new FollowUp.Entry("Is it?", followUp.due(), null, editor), written.by(editor));
        assertEquals(TODAY.plusDays(30), followUp.comesUp());
        followUp.change(entry("2024-07-01", null), written.by(editor));
        assertEquals(FollowUpState.OPEN, followUp.state());
        assertEquals(LocalDate.of(2024, 7, 1), followUp.comesUp());
    }

    @ParameterizedTest
    @CsvSource({"2024-06-05", "2024-06-04", "2029-06-06", "2024-06-20"})
    void isPutOffOnlyToADayAfterTodayAndItsDateWithinFiveYears(LocalDate until) {
        FollowUp followUp = set("2024-06-20", null);
        assertThrows(Refusal.class, () -> followUp.snooze(until, TODAY, written.by(editor)));
        followUp.snooze(LocalDate.of(2029, 6, 5), TODAY, written.by(editor));
    }

    @Test
    void whatIsClosedStaysClosed() {
        FollowUp followUp = set("2025", null);
        followUp.drop("Asked twice.", written.by(other));
        Refusal refusal = assertThrows(Refusal.class, () -> followUp.done(Result.note("It is."), written.by(editor)));
        assertEquals(409, refusal.code());
        assertEquals("This follow-up was closed by Person 2. What is left to ask is a new one.", refusal.getMessage());
        assertThrows(Refusal.class, () -> followUp.drop("Again.", written.by(editor)));
        assertThrows(Refusal.class, () -> followUp.snooze(TODAY.plusDays(1), TODAY, written.by(editor)));
        assertThrows(Refusal.class, () -> followUp.change(entry("2026", null), written.by(editor)));
        assertEquals("Asked twice.", followUp.why());
        assertNull(followUp.result());
        assertEquals(Urgency.CLOSED, followUp.urgency(TODAY));
    }

    @Test
    void aClaimThatHasEndedIsNotFollowedUp() {
        published();
        claim.withdraw(written.by(reviewer), "Our error.");
        Refusal refusal = assertThrows(Refusal.class, () -> set("2025", null));
        assertEquals(409, refusal.code());
    }

    @Test
    void theRecordOfOneClaimHoldsNoWordsOfAnother() {
        Claim draft = OffRecord.claim(editor, OffRecord.entry("A secret draft."));
        assertEquals(
                "another claim – Look there.",
                Result.claim(draft, "Look there.").words());
    }

    @Test
    void somebodyWhoCanSayWhatTheyFoundCanBeAsked() {
        assertTrue(FollowUp.canBeGivenTo(editor));
        assertTrue(FollowUp.canBeGivenTo(reviewer));
        assertFalse(FollowUp.canBeGivenTo(OffRecord.user(4, UserRole.ADMIN)));
    }
}

package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.onrecord.claim.ClaimKind;
import org.onrecord.outcome.OutcomeEntry.Said;
import org.onrecord.source.Passage;
import org.onrecord.testing.OffRecord;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issue;
import org.onrecord.web.Issues;

/** What may be said to have come of a pledge or a prediction, and when. */
class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final String WHY = "The law is void.";

    private static Passage words() {
        return OffRecord.passage(OffRecord.copy("The law is in force."), "The law");
    }

    private static EntryRules rules(String due, OutcomeStatus present) {
        return new EntryRules(new Due(FuzzyDate.of(due)), present, LocalDate.of(2024, 5, 28), TODAY);
    }

    private static Said said(OutcomeStatus status, String asOf) {
        return new Said("key", status, FuzzyDate.of(asOf), "Note.", words(), null, null, null);
    }

    private static Said without(Said said) {
        return new Said("key", said.status(), said.asOf(), "Note.", null, null, null, null);
    }

    private static Said irreversible(Said said) {
        return new Said("key", said.status(), said.asOf(), "Note.", said.passage(), WHY, null, null);
    }

    private static Said because(Said said) {
        return new Said("key", said.status(), said.asOf(), "Note.", said.passage(), null, "New evidence.", null);
    }

    private static List<String> fields(Issues issues) {
        return issues.list().stream().map(Issue::field).toList();
    }

    private static OutcomeStatus first(OutcomeStatus status) {
        return OutcomeStatus.first(status.kind());
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeStatus.class,
            names = {"KEPT", "COMPROMISE", "BROKEN", "OCCURRED", "DID_NOT_OCCUR"})
    void noJudgementComesBeforeItsTimeUnlessNothingCanChangeIt(OutcomeStatus status) {
        for (String due : List.of("2 July 2026", "1 July 2026", "July 2026", "2026", "2030")) {
            Issues issues = rules(due, first(status)).against(said(status, "1 July 2026"));
            assertEquals(List.of("irreversible"), fields(issues), due);
            assertTrue(issues.on("irreversible").contains("Before it is due"), issues.on("irreversible"));
            assertTrue(rules(due, first(status))
                    .against(irreversible(said(status, "1 July 2026")))
                    .isEmpty());
        }
        assertTrue(rules("30 June 2026", first(status))
                .against(said(status, "July 2026"))
                .isEmpty());
        assertTrue(rules("30 June 2026", first(status))
                .against(said(status, "30 June 2026"))
                .isEmpty());
    }

    @Test
    void afterItsTimeNothingIsJudgedAsOfADayBeforeIt() {
        EntryRules rules = rules("30 June 2026", OutcomeStatus.NOT_YET_RATED);
        assertEquals(List.of("irreversible"), fields(rules.against(said(OutcomeStatus.BROKEN, "29 June 2026"))));
        assertTrue(rules.against(irreversible(said(OutcomeStatus.KEPT, "2025"))).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"''", "after 2025", "date unknown"})
    void withoutALastDayNothingIsJudgedUnlessNothingCanChangeIt(String due) {
        EntryRules rules = rules(due, OutcomeStatus.NOT_YET_RATED);
        Issues issues = rules.against(said(OutcomeStatus.BROKEN, "June 2026"));
        assertTrue(issues.on("irreversible").startsWith("It has no date by which it is due."), due);
        assertTrue(rules.against(irreversible(said(OutcomeStatus.KEPT, "June 2026")))
                .isEmpty());
        assertTrue(rules.against(said(OutcomeStatus.STALLED, "June 2026")).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeStatus.class,
            mode = Mode.EXCLUDE,
            names = {"KEPT", "COMPROMISE", "BROKEN", "OCCURRED", "DID_NOT_OCCUR"})
    void anythingElseIsSaidAtAnyTimeAndNeedsNoSource(OutcomeStatus status) {
        EntryRules rules = rules("2030", first(status));
        assertTrue(rules.against(without(said(status, "June 2026"))).isEmpty());
        assertEquals(List.of("irreversible"), fields(rules.against(irreversible(said(status, "June 2026")))));
    }

    @Test
    void aJudgementRestsOnASource() {
        Issues issues =
                rules("30 June 2026", OutcomeStatus.OPEN).against(without(said(OutcomeStatus.OCCURRED, "July 2026")));
        assertEquals("“Occurred” rests on a source. Give the words that show it.", issues.on("passage.exact"));
    }

    @ParameterizedTest
    @CsvSource({
        "2 July 2026, This is in the future. Write since when it is so.",
        "August 2026, This is in the future. Write since when it is so.",
        "2027, This is in the future. Write since when it is so.",
        "27 May 2024, This is before it was said.",
        "2023, This is before it was said.",
        "after 2025, 'Write the day, month or year as of which it is so: 23 December 2024, November 2024.'",
        "before 2025, 'Write the day, month or year as of which it is so: 23 December 2024, November 2024.'",
        "'', 'Write the day, month or year as of which it is so: 23 December 2024, November 2024.'",
        "1 July 2026, ",
        "July 2026, ",
        "2026, ",
        "28 May 2024, ",
        "2024, "
    })
    void theDateAsOfWhichItIsSoHasComeAndIsNotBeforeItWasSaid(String asOf, String fault) {
        Issues issues = rules("2030", OutcomeStatus.NOT_YET_RATED).against(said(OutcomeStatus.IN_THE_WORKS, asOf));
        assertEquals(fault, issues.on("asOf"));
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN,        IN_THE_WORKS,  true",
        "BROKEN,        KEPT,          true",
        "KEPT,          COMPROMISE,    true",
        "UNTESTABLE,    STALLED,       true",
        "IN_THE_WORKS,  NOT_YET_RATED, true",
        "STALLED,       NOT_YET_RATED, true",
        "DID_NOT_OCCUR, OPEN,          true",
        "ANNULLED,      OCCURRED,      true",
        "KEPT,          KEPT,          false",
        "NOT_YET_RATED, NOT_YET_RATED, false",
        "IN_THE_WORKS,  STALLED,       false",
        "STALLED,       IN_THE_WORKS,  false",
        "NOT_YET_RATED, BROKEN,        false",
        "OPEN,          AMBIGUOUS,     false"
    })
    void aReversalNeedsAReasonAndASource(OutcomeStatus before, OutcomeStatus after, boolean reversal) {
        EntryRules rules = rules("30 June 2026", before);
        Said said = said(after, "1 July 2026");
        assertEquals(reversal, after.reverses(before));
        assertEquals(reversal ? List.of("reason") : List.of(), fields(rules.against(said)));
        assertEquals(reversal ? List.of() : List.of("reason"), fields(rules.against(because(said))));
        Issues bare = rules.against(without(said));
        assertEquals(reversal || after.judges(), bare.on("passage.exact") != null);
        assertEquals(
                reversal ? "It takes back “" + before.label() + "”. Say why, for readers." : null, bare.on("reason"));
    }

    @Test
    void firstOfAllNothingIsTakenBack() {
        assertFalse(OutcomeStatus.NOT_YET_RATED.reverses(null));
        assertFalse(OutcomeStatus.KEPT.reverses(null));
    }

    @Test
    void aKindHasItsOwnStatusesAndEachItsDefinition() {
        assertEquals(7, OutcomeStatus.of(ClaimKind.PLEDGE).size());
        assertEquals(5, OutcomeStatus.of(ClaimKind.PREDICTION).size());
        assertEquals(List.of(), OutcomeStatus.of(ClaimKind.EVENT));
        assertNull(Arrays.stream(OutcomeStatus.values())
                .filter(status -> !status.definition().matches("[A-Z][^.]*\\."))
                .findAny()
                .orElse(null));
    }

    @Test
    void everyFinalStatusTakesTwoPeopleAndSoDoesLeavingIt() {
        for (OutcomeStatus status : OutcomeStatus.values()) {
            OutcomeStatus first = first(status);
            assertEquals(OutcomeStatus.ends().contains(status), Seconding.takesTwo(status, first), status.name());
            assertEquals(OutcomeStatus.ends().contains(status), Seconding.takesTwo(first, status), status.name());
        }
        assertFalse(Seconding.takesTwo(OutcomeStatus.STALLED, OutcomeStatus.IN_THE_WORKS));
    }
}

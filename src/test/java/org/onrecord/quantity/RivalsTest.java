package org.onrecord.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.quantity.Figures.both;
import static org.onrecord.quantity.Figures.killed;
import static org.onrecord.quantity.Figures.of;
import static org.onrecord.quantity.Figures.range;
import static org.onrecord.quantity.Figures.words;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;

/** Which figures stand in one series, which update one another, and which fall. */
class RivalsTest {

    private static final FallReason WHY = new FallReason(FallKind.REVISED, "counted again");

    private final Figures figures = new Figures();

    @Test
    void whatCountsDifferentThingsIsNeverOneSeries() {
        figures.add("NIS", "2025-01", killed(Bound.APPROX, "300"))
                .add("NIS", "2025-01", of(Bound.EQ, "2700").counting("wounded"))
                .add("NIS", "2025-01", both(Bound.EQ, "3800"))
                .add("NIS", "2025-01", of(Bound.EQ, "10000"))
                .add("NIS", "2025-02", both(Bound.EQ, "4000"));
        List<String> sets =
                figures.rivals().series().stream().map(one -> one.set().label()).toList();
        assertEquals(List.of("Killed or wounded", "Not said what is counted", "Killed", "Wounded"), sets);
        assertEquals(2, figures.rivals().series().get(0).rows().size());
        assertTrue(figures.rows().get(3).updates().isEmpty());
        assertNull(figures.rows().get(0).fallsBelow());
    }

    @Test
    void theOrderOfWhatIsCountedMakesNoOtherSet() {
        figures.add("NIS", "2025", of(Bound.EQ, "1").counting("wounded and killed"))
                .add("JCS", "2025", of(Bound.EQ, "1").counting("dead or injured"));
        assertEquals(1, figures.rivals().series().size());
        assertEquals(2, figures.rivals().series().get(0).claimants());
    }

    @Test
    void figuresOfAnotherUnitStandApartToo() {
        figures.add("NIS", "2025", of(Bound.EQ, "1").in("Soldiers"))
                .add("JCS", "2025", of(Bound.EQ, "1"))
                .add("JCS", "2025", of(Bound.EQ, "1").in("tonnes"));
        assertEquals(2, figures.rivals().series().size());
    }

    @Test
    void aLaterFigureOfTheSameClaimantUpdatesAndIsNoRival() {
        figures.add("JCS", "2025-03", both(Bound.EQ, "4000"))
                .add("JCS", "2024-12-23", both(Bound.APPROX, "1100"))
                .add("Zelenskyy", "2024-12-23", both(Bound.GT, "3000"));
        List<Row> rows = figures.rows();
        assertEquals(List.of(figures.all().get(1)), rows.get(0).updates());
        assertTrue(rows.get(1).updates().isEmpty());
        assertTrue(rows.get(2).updates().isEmpty());
        assertEquals(new BigDecimal("2900"), rows.get(0).added());
        assertEquals(2, figures.rivals().series().get(0).claimants());
    }

    @Test
    void figuresOfOneDayStandSideBySideAndBothAreUpdated() {
        figures.add("NIS", "2024-12-19", killed(Bound.EQ, "100"))
                .add("NIS", "2024-12-19", killed(Bound.EQ, "90"))
                .add("NIS", "2025-01", killed(Bound.EQ, "300"));
        List<Row> rows = figures.rows();
        assertTrue(rows.get(1).updates().isEmpty());
        assertNull(rows.get(1).fallsBelow());
        assertEquals(2, rows.get(2).updates().size());
        assertNull(rows.get(2).added());
    }

    @Test
    void whatIsOfUnknownDateUpdatesNothingAndComesLast() {
        figures.add("NIS", "", killed(Bound.EQ, "1")).add("NIS", "2024", killed(Bound.EQ, "100"));
        assertEquals(figures.all().get(0), figures.rivals().rows().get(1).estimate());
        assertTrue(figures.rows().get(0).updates().isEmpty());
        assertNull(figures.rows().get(0).fallsBelow());
        assertTrue(figures.rows().get(1).updates().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "GT, 5000, EQ, 4000, true",
        "GT, 3000, EQ, 2500, true",
        "GT, 3000, EQ, 3500, false",
        "GT, 3000, EQ, 3000, true",
        "GE, 3000, EQ, 3000, false",
        "EQ, 3000, EQ, 3000, false",
        "EQ, 3000, LT, 3000, true",
        "EQ, 3000, LE, 3000, false",
        "EQ, 3000, LT, 4000, false",
        "GT, 5000, GT, 4500, false",
        "EQ, 5000, GT, 4500, false",
        "LT, 5000, EQ, 10, false",
        "APPROX, 1100, APPROX, 1000, true",
        "APPROX, 1100, EQ, 1100, false",
        "APPROX, 1000, GE, 900, false",
        "GT, 3000, APPROX, 1100, true"
    })
    void onlyWhatCanBeComparedFalls(Bound before, String first, Bound after, String then, boolean falls) {
        figures.add("NIS", "2024", killed(before, first)).add("NIS", "2025", killed(after, then));
        assertEquals(falls, figures.rows().get(1).unexplained());
        assertEquals(falls ? figures.all().get(0) : null, figures.rows().get(1).fallsBelow());
    }

    @Test
    void wordsNeverFallAndNothingFallsBelowThem() {
        figures.add("NIS", "2024", words("thousands"))
                .add("NIS", "2025", of(Bound.EQ, "1"))
                .add("NIS", "2026", words("dozens"));
        figures.rows().forEach(row -> assertNull(row.fallsBelow()));
        figures.rows().forEach(row -> assertNull(row.added()));
    }

    @Test
    void aRangeFallsOnlyWithBothEnds() {
        figures.add("NIS", "2024", range("100", "200"))
                .add("NIS", "2025", range("50", "150"))
                .add("NIS", "2026", range("50", "99"));
        assertNull(figures.rows().get(1).fallsBelow());
        assertEquals(figures.all().get(0), figures.rows().get(2).fallsBelow());
    }

    @Test
    void ofTwoThatAreAsHighTheOneThatLeavesItsEndOutIsTheHigher() {
        figures.add("NIS", "2023", of(Bound.EQ, "500"))
                .add("NIS", "2024", of(Bound.GT, "500"))
                .add("NIS", "2025", of(Bound.EQ, "500"));
        assertNull(figures.rows().get(1).fallsBelow());
        assertEquals(figures.all().get(1), figures.rows().get(2).fallsBelow());
    }

    @Test
    void itFallsBelowTheHighestOfAllThatCameBefore() {
        figures.add("NIS", "2023", of(Bound.EQ, "500"))
                .add("NIS", "2024", of(Bound.EQ, "100"), WHY, null, null)
                .add("NIS", "2025", of(Bound.EQ, "200"));
        assertEquals(figures.all().get(0), figures.rows().get(1).fallsBelow());
        assertFalse(figures.rows().get(1).unexplained());
        assertEquals(figures.all().get(0), figures.rows().get(2).fallsBelow());
    }

    @Test
    void nothingNewIsEverNegative() {
        figures.add("NIS", "2024", of(Bound.EQ, "500"))
                .add("NIS", "2025", of(Bound.EQ, "499"))
                .add("NIS", "2026", of(Bound.EQ, "499"))
                .add("NIS", "2027", of(Bound.GT, "600"))
                .add("NIS", "2028", of(Bound.APPROX, "700"));
        assertNull(figures.rows().get(1).added());
        assertEquals(BigDecimal.ZERO, figures.rows().get(2).added());
        assertNull(figures.rows().get(3).added());
        assertNull(figures.rows().get(4).added());
    }

    @Test
    void whatDoesNotCountOnMayGoUpAndDown() {
        figures.add("NIS", "2024", of(Bound.EQ, "500")).add("NIS", "2025", of(Bound.EQ, "400"));
        Rivals rivals = Rivals.of(figures.all(), false);
        assertNull(rivals.rows().get(1).fallsBelow());
        assertNull(rivals.rows().get(1).added());
        assertEquals(1, rivals.rows().get(1).updates().size());
    }

    @Test
    void aFigureThatSaysThatItCountsOnFallsByItself() {
        Figure on = new Figure(
                "400",
                Bound.EQ,
                new BigDecimal("400"),
                null,
                null,
                "soldiers",
                null,
                null,
                null,
                true,
                null,
                null,
                null);
        figures.add("NIS", "2024", of(Bound.EQ, "500")).add("NIS", "2025", on);
        assertEquals(
                figures.all().get(0),
                Rivals.of(figures.all(), false).rows().get(1).fallsBelow());
    }

    @Test
    void aSeriesThatBeginsAnewGoesOnFromBeforeAndKeepsWhatWasReported() {
        figures.add("NIS", "2024", of(Bound.EQ, "5000"))
                .add("NIS", "2025", of(Bound.EQ, "200"), WHY, new BigDecimal("5000"), null)
                .add("NIS", "2026", range("300", "400"))
                .add("JCS", "2026", of(Bound.EQ, "10"));
        List<Row> rows = figures.rows();
        assertEquals(new BigDecimal("5200"), rows.get(1).figure().value());
        assertEquals(new BigDecimal("200"), rows.get(1).estimate().figure().value());
        assertTrue(rows.get(1).rebased());
        assertNull(rows.get(1).fallsBelow());
        assertEquals(new BigDecimal("200"), rows.get(1).added());
        assertEquals(new BigDecimal("5400"), rows.get(2).figure().high());
        assertEquals("5,000", rows.get(2).baseText());
        assertFalse(rows.get(3).rebased());
    }

    @Test
    void aBaseThatMakesTheNumberTooLongLeavesItAsReported() {
        BigDecimal most = new BigDecimal("9".repeat(40));
        figures.add("NIS", "2025", of(Bound.EQ, "9".repeat(40)), WHY, most, null);
        assertFalse(figures.rows().get(0).rebased());
    }

    @Test
    void aRepetitionIsNoRivalAndNoSecondPoint() {
        figures.add("NIS", "2024", of(Bound.EQ, "500"));
        Estimate original = figures.last();
        figures.add("BBC", "2025", of(Bound.EQ, "500"), null, null, original);
        figures.add("NIS", "2026", of(Bound.EQ, "400"), null, null, original);
        Series series = figures.rivals().series().get(0);
        assertEquals(1, series.claimants());
        assertEquals(1, series.counting().size());
        assertEquals(original, figures.rows().get(1).repeats());
        assertNull(figures.rows().get(2).fallsBelow());
    }

    @Test
    void ofThoseThatRepeatWhatIsNotShownTheFirstStandsForAll() {
        Estimate hidden = new Figures().add("NIS", "2024", of(Bound.EQ, "500")).last();
        figures.add("BBC", "2026", of(Bound.EQ, "500"), null, null, hidden)
                .add("AFP", "2025", of(Bound.EQ, "500"), null, null, hidden);
        assertTrue(figures.rows().get(1).counts());
        assertEquals(figures.all().get(1), figures.rows().get(0).repeats());
    }

    @Test
    void whatCameToCountSomethingElseRepeatsNothingAnyMore() {
        figures.add("NIS", "2024", killed(Bound.EQ, "500"));
        figures.add("BBC", "2025", both(Bound.EQ, "500"), null, null, figures.last());
        assertTrue(figures.rows().get(1).counts());
    }

    @Test
    void thePlaceOfADateIsTheMiddleOfWhatItCanMean() {
        figures.add("NIS", "2025-01", of(Bound.EQ, "2"))
                .add("NIS", "2025-01-03", of(Bound.EQ, "1"))
                .add("NIS", "2025-01-30", of(Bound.EQ, "3"));
        List<Estimate> ordered =
                figures.rivals().rows().stream().map(Row::estimate).toList();
        assertEquals(
                List.of(
                        figures.all().get(1),
                        figures.all().get(0),
                        figures.all().get(2)),
                ordered);
    }
}

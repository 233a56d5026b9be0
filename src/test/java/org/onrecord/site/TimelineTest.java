package org.onrecord.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.site.Moment.Kind;
import org.onrecord.site.TimelineStrip.Band;
import org.onrecord.site.TimelineStrip.Mark;
import org.onrecord.time.FuzzyDate;

/** The order of a timeline, and what is drawn of it. */
class TimelineTest {

    private static Moment moment(Kind kind, String date) {
        return new Moment(FuzzyDate.of(date), kind, null, null);
    }

    private static Timeline said(String... dates) {
        return new Timeline(
                Arrays.stream(dates).map(date -> moment(Kind.SAID, date)).toList());
    }

    private static List<Mark> marks(Timeline timeline) {
        return timeline.strip().bands().stream()
                .flatMap(band -> band.marks().stream())
                .toList();
    }

    private static double number(String share) {
        assertTrue(share.matches("\\d{1,3}\\.\\d\\d%"), share);
        return Double.parseDouble(share.substring(0, share.length() - 1));
    }

    @Test
    void datesStandInTheirOrderAndWhatHasNoneStandsLast() {
        Timeline timeline = said("3 June 2024", "", "2019", "before 1900", "May 2024", "1 May 2024", "since 2024");
        assertEquals(
                List.of("until 1899", "2019", "since 2024", "1 May 2024", "May 2024", "3 June 2024", "date unknown"),
                timeline.days().stream().map(day -> day.date().text()).toList());
    }

    @Test
    void whatHappenedOnOneDateStandsTogetherInTheOrderInWhichItIsGiven() {
        Timeline timeline = new Timeline(List.of(
                moment(Kind.SAID, "3 June 2024"),
                moment(Kind.ENTERED, "4 June 2024"),
                moment(Kind.REPORTED, "3 June 2024")));
        assertEquals(2, timeline.days().size());
        assertEquals(
                List.of(Kind.SAID, Kind.REPORTED),
                timeline.days().get(0).moments().stream().map(Moment::kind).toList());
    }

    @Test
    void oneDateAloneIsNoTimeline() {
        assertTrue(said("3 June 2024", "3 June 2024", "").trivial());
        assertFalse(said("3 June 2024", "4 June 2024").trivial());
        assertFalse(said("3 June 2024", "").strip().drawable());
        assertFalse(said().strip().drawable());
        assertFalse(said("since 2024").strip().drawable());
        assertTrue(said("3 June 2024", "4 June 2024").strip().drawable());
    }

    @Test
    void aDayIsADotAndALongerTimeIsABarAsLong() {
        List<Mark> marks = marks(said("1 January 2024", "January 2024", "30 April 2024"));
        assertEquals(null, marks.get(0).width());
        assertEquals("2.25%", marks.get(0).x());
        assertEquals("0.00%", marks.get(1).x());
        assertEquals(95.5 * 30 / 120 + 4.5, number(marks.get(1).width()), 0.01);
        assertEquals("97.75%", marks.get(2).x());
        assertTrue(marks.stream().allMatch(Mark::sure));
    }

    @Test
    void whatIsDoubtedIsDrawnOtherwise() {
        List<Mark> marks = marks(said("2024-01-01?", "about 2023", "3 June 2024", "2024-02-XX"));
        assertEquals(
                List.of("Said: about 2023", "Said: 3 June 2024"),
                marks.stream()
                        .filter(mark -> mark.text().contains("2023") || mark.sure())
                        .map(Mark::text)
                        .toList());
        assertEquals(3, marks.stream().filter(mark -> !mark.sure()).count());
    }

    @Test
    void anOpenEndRunsToTheEdge() {
        List<Mark> marks = marks(said("1 January 2024", "before February 2024", "since May 2024", "30 June 2024"));
        assertEquals("0.00%", marks.get(0).x());
        Mark since = marks.stream()
                .filter(mark -> mark.text().contains("since"))
                .findFirst()
                .orElseThrow();
        assertEquals(100, number(since.x()) + number(since.width()), 0.02);
    }

    @Test
    void whatHasNoDateIsNotDrawn() {
        assertEquals(2, marks(said("1 January 2024", "", "2 January 2024")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-02", "2025-01-01", "2123-12-31", "9999-12-31"})
    void nothingLiesUponAnotherFromADayToThousandsOfYears(String last) {
        List<Moment> moments = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            moments.add(moment(kind, "2024-01-01"));
            moments.add(moment(kind, last));
        }
        assertApart(new Timeline(moments));
    }

    @Test
    void nothingLiesUponAnotherInAThousandRandomTimelines() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int days = 1 + random.nextInt(i % 2 == 0 ? 40 : 36_500);
            List<Moment> moments = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(n -> moment(Kind.values()[random.nextInt(Kind.values().length)], random(random, days)))
                    .toList();
            assertApart(new Timeline(moments));
        }
    }

    private static String random(Random random, int days) {
        FuzzyDate day = FuzzyDate.of(java.time.LocalDate.of(1924, 1, 1)
                .plusDays(random.nextInt(days))
                .toString());
        return switch (random.nextInt(5)) {
            case 0 -> day.edtf().substring(0, 7);
            case 1 -> day.edtf().substring(0, 4);
            case 2 -> day.edtf() + "/..";
            default -> day.edtf();
        };
    }

    private static void assertApart(Timeline timeline) {
        TimelineStrip strip = timeline.strip();
        if (!strip.drawable()) {
            return;
        }
        Set<String> dots = new HashSet<>();
        for (Band band : strip.bands()) {
            for (Mark mark : band.marks()) {
                double x = number(mark.x());
                assertTrue(mark.y() - 5 > band.y() && mark.y() + 5 < strip.axis(), mark.toString());
                if (mark.width() == null) {
                    assertTrue(x >= 2.25 && x <= 97.75, mark.toString());
                    assertTrue(dots.add(x + " " + mark.y()), mark.toString());
                } else {
                    assertTrue(x >= 0 && x + number(mark.width()) <= 100.02, mark.toString());
                }
            }
            for (Mark one : band.marks()) {
                for (Mark other : band.marks()) {
                    assertTrue(one == other || one.y() != other.y() || apart(one, other), one + " and " + other);
                }
            }
        }
        assertTrue(strip.axis() < strip.height());
    }

    private static boolean apart(Mark one, Mark other) {
        return right(one) <= left(other) + 0.02 || right(other) <= left(one) + 0.02;
    }

    private static double left(Mark mark) {
        return mark.width() == null ? number(mark.x()) - 2.25 : number(mark.x());
    }

    private static double right(Mark mark) {
        return mark.width() == null ? number(mark.x()) + 2.25 : number(mark.x()) + number(mark.width());
    }

    @Test
    void theDrawingSaysInWordsWhatItShows() {
        TimelineStrip strip = new Timeline(List.of(
                        moment(Kind.SAID, "between 27 May and 2 June 2024"), moment(Kind.REPORTED, "3 June 2024")))
                .strip();
        assertEquals("Timeline from 27 May 2024 to 3 June 2024", strip.title());
        assertEquals(
                "Said: between 27 May and 2 June 2024; Reported: 3 June 2024. Every date stands in the list that"
                        + " follows.",
                strip.description());
        assertEquals(
                List.of("Said and reported"),
                strip.bands().stream().map(Band::label).toList());
    }

    @Test
    void aThousandThingsOfOneDayAreADotForEachKind() {
        List<Moment> moments = new ArrayList<>(List.of(moment(Kind.SAID, "1 January 2024")));
        IntStream.range(0, 1_000).forEach(i -> moments.add(moment(Kind.TOLD, "2 January 2024")));
        assertEquals(2, marks(new Timeline(moments)).size());
        assertEquals(2, new Timeline(moments).days().size());
    }
}

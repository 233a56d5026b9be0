package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDateTest {
    private static final FuzzyDate SUNDAY = FuzzyDate.of("2024-12-29");
    private static final FuzzyDate FOUNDING = FuzzyDate.of("2024-12-29?");

    @Test
    void lastWeekHasAReadingForEachWayOfCountingWeeks() {
        List<FuzzyDate> readings = RelativeDate.readings("last week", FOUNDING);
        assertEquals(
                List.of("2024-12-16/2024-12-22", "2024-12-22/2024-12-28"),
                readings.stream().map(FuzzyDate::edtf).toList());
        assertEquals(
                List.of(WeekStart.MONDAY, WeekStart.SUNDAY),
                readings.stream().map(FuzzyDate::weeks).toList());
        assertEquals("last week", readings.get(0).verbatim());
        assertEquals(Basis.RELATIVE, readings.get(0).basis());
    }

    @Test
    void wordsThatCountNoWeeksHaveOneReadingAndStoreNoWeekStart() {
        List<FuzzyDate> readings = RelativeDate.readings("yesterday", SUNDAY);
        assertEquals(1, readings.size());
        assertEquals(null, readings.get(0).weeks());
    }

    @ParameterizedTest
    @CsvSource({
        "today,             2024-12-29",
        "yesterday,         2024-12-28",
        "Tomorrow,          2024-12-30",
        "Sunday,            2024-12-29",
        "on Sunday,         2024-12-29",
        "last Sunday,       2024-12-22",
        "Friday,            2024-12-27",
        "on Fri.,           2024-12-27",
        "last Friday,       2024-12-27",
        "Monday,            2024-12-23",
        "last month,        2024-11",
        "this month,        2024-12",
        "next month,        2025-01",
        "last year,         2023",
        "this year,         2024",
        "next year,         2025",
        "3 days ago,        2024-12-26",
        "a day ago,         2024-12-28",
        "two weeks ago,     2024-12-15~",
        "three months ago,  2024-09",
        "twelve years ago,  2012",
        "60 years ago,      1964",
        "October,           2024-10",
        "in October,        2024-10",
        "in December,       2024-12",
        "last December,     2023-12",
        "last October,      2024-10",
        "since October,     2024-10/..",
        "since Friday,      2024-12-27/..",
        "since last year,   2023/..",
        "23 December,       2024-12-23",
        "on Dec. 23,        2024-12-23",
        "29 December,       2024-12-29",
        "30 December,       2023-12-30",
        "29 February,       2024-02-29",
        "about 23 December, 2024-12-23~",
        "last week.,        2024-12-22/2024-12-28",
        "this week,         2024-12-29/2025-01-04",
        "next week,         2025-01-05/2025-01-11",
        "since last week,   2024-12-22/..",
    })
    void wordsAreReadAgainstTheDayOfTheSource(String words, String edtf) {
        FuzzyDate date = RelativeDate.read(words, SUNDAY, WeekStart.SUNDAY).orElseThrow();
        assertEquals(edtf, date.edtf());
        assertEquals(Basis.RELATIVE, date.basis());
        assertEquals(words, date.verbatim());
    }

    @ParameterizedTest
    @CsvSource({
        "Friday,      2024-12-27, 2024-12-27",
        "last Friday, 2024-12-27, 2024-12-20",
        "Saturday,    2024-12-27, 2024-12-21",
        "29 February, 1903-05-01, 1896-02-29",
        "January,     2025-01-01, 2025-01",
        "31 December, 2025-01-01, 2024-12-31",
        "yesterday,   1970-01-01, 1969-12-31",
        "last month,  1900-01-31, 1899-12",
    })
    void aNamedDayIsTheLatestOnOrBeforeTheAnchorInAnyCentury(String words, String anchor, String edtf) {
        assertEquals(edtf, read(words, anchor));
    }

    @ParameterizedTest
    @CsvSource({"Sunday, 2024-12-29?", "yesterday, 2024-12-28?", "last month, 2024-11?", "two weeks ago, 2024-12-15%"})
    void aSingleDateKeepsTheDoubtOfItsAnchor(String words, String edtf) {
        assertEquals(
                edtf, RelativeDate.read(words, FOUNDING, null).orElseThrow().edtf());
    }

    @Test
    void aWeekReadFromAnApproximateDayIsApproximateAtBothEdges() {
        assertEquals("2024-12-22~/2024-12-28~", read("last week", "2024-12-29~"));
        assertEquals("2024-12-28~", read("yesterday", "2024-12-29~"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "last month, 2024-12,               2024-11",
                "last month, 2024-12-XX,            2024-11",
                "last month, 2024-12-23/2024-12-27, 2024-11",
                "last week,  2024-12-23/2024-12-27, 2024-12-15/2024-12-21",
                "last year,  2024,                  2023",
                "October,    2024-12,               2024-10",
                "23 December, 2025-01,              2024-12-23",
                "yesterday,  2024,                  -",
                "yesterday,  2024-12,               -",
                "Sunday,     2024-12-23/2024-12-29, -",
                "last month, 2024,                  -",
                "October,    2024,                  -",
                "23 December, 2024-12,              -",
                "last week,  2024-12,               -",
                "last year,  2019/..,               -",
                "last year,  unknown,               -",
            })
    void anAnchorThatIsNoSingleDayYieldsOnlyWhatItSettles(String words, String anchor, String edtf) {
        assertEquals(edtf, read(words, anchor));
    }

    @Test
    void wordsThatNameTheirOwnYearAreStatedNotRelative() {
        FuzzyDate date = RelativeDate.read("in 2019", FuzzyDate.unknown(), null).orElseThrow();
        assertEquals("2019", date.edtf());
        assertEquals(Basis.STATED, date.basis());
        assertEquals("in 2019", date.verbatim());
    }

    @Test
    void theReadingIsADayInTheZoneOfTheDateline() {
        FuzzyDate anchor = SUNDAY.inZone("Asia/Seoul");
        assertEquals(
                "Asia/Seoul",
                RelativeDate.read("Sunday", anchor, null).orElseThrow().zone());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "soon",
        "this Sunday",
        "next Friday",
        "last !!!",
        "last",
        "13 Smarch",
        "31 February",
        "ago",
        "thirteen days ago",
        "99999 days ago",
        "9999 years ago",
        "last 5",
        "Sunday Monday",
        "date unknown"
    })
    void otherWordsAreNotRead(String words) {
        assertEquals(List.of(), RelativeDate.readings(words, SUNDAY));
    }

    @Test
    void lastWeekIsNotReadWithoutAWayOfCountingWeeks() {
        assertTrue(RelativeDate.read("last week", SUNDAY, null).isEmpty());
    }

    @Test
    void aCorrectedAnchorReadsTheSameWordsAgainInTheSameWay() {
        FuzzyDate before = RelativeDate.read("last week", FOUNDING, WeekStart.SUNDAY)
                .orElseThrow()
                .anchoredAt(42L);
        FuzzyDate after =
                RelativeDate.rederive(before, FuzzyDate.of("2025-01-02")).orElseThrow();
        assertEquals("2024-12-22/2024-12-28", after.edtf());
        assertEquals(WeekStart.SUNDAY, after.weeks());
        assertEquals(42L, after.anchor());
        assertEquals("last week", after.verbatim());
        assertEquals(
                "2025-01-05/2025-01-11",
                RelativeDate.rederive(before, FuzzyDate.of("2025-01-12"))
                        .orElseThrow()
                        .edtf());
    }

    @Test
    void aDateThatHangsOnNothingOrOnAnAnchorThatSettlesNothingIsNotReadAgain() {
        FuzzyDate sunday = RelativeDate.read("Sunday", SUNDAY, null).orElseThrow();
        assertEquals(Optional.empty(), RelativeDate.rederive(sunday, FuzzyDate.unknown()));
        assertEquals(Optional.empty(), RelativeDate.rederive(sunday, FuzzyDate.of("2025")));
        assertEquals(Optional.empty(), RelativeDate.rederive(sunday.basedOn(Basis.EVIDENCE), SUNDAY));
        assertEquals(Optional.empty(), RelativeDate.rederive(sunday.saidAs("in 2019"), SUNDAY));
        assertEquals(Optional.empty(), RelativeDate.rederive(sunday.saidAs(null), SUNDAY));
    }

    @Test
    void anyWordsAtAnyAnchorAreReadOrLeftAlone() {
        List<String> pieces = List.of(
                "last",
                "this",
                "next",
                "week",
                "month",
                "year",
                "Sunday",
                "October",
                "23",
                "ago",
                "since",
                "on",
                "in",
                "days",
                "two",
                "9999",
                "\u0000",
                "(",
                "!",
                "–",
                "29 February",
                "\ud800",
                "");
        List<String> anchors = List.of("0001-01-01", "9999-12-31", "2024", "../2019", "unknown", "0001", "2024-12-29%");
        Random random = new Random(20241223);
        for (int i = 0; i < 60_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(5); n >= 0; n--) {
                words.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
            }
            FuzzyDate anchor = FuzzyDate.of(anchors.get(random.nextInt(anchors.size())));
            for (FuzzyDate date : RelativeDate.readings(words.toString(), anchor)) {
                assertEquals(date.edtf(), FuzzyDate.of(date.text()).edtf());
            }
        }
    }

    private static String read(String words, String anchor) {
        return RelativeDate.read(words, FuzzyDate.of(anchor), WeekStart.SUNDAY)
                .map(FuzzyDate::edtf)
                .orElse(null);
    }
}

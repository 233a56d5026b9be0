package org.onrecord.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.quantity.Figures.of;
import static org.onrecord.quantity.Figures.range;
import static org.onrecord.quantity.Figures.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.figure.Bound;

/** What is drawn of figures, whatever figures they are. */
class ChartTest {

    private static final Pattern START = Pattern.compile("M(-?[\\d.]+) (-?[\\d.]+)");

    private final Figures figures = new Figures();

    private Chart chart() {
        return figures.rivals().charts(false).get(0);
    }

    private static long parts(Chart chart, String part) {
        return chart.strokes().stream()
                .mapToLong(stroke -> stroke.d().split(Pattern.quote(part), -1).length - 1)
                .sum();
    }

    private static void assertWithin(Chart chart) {
        for (Chart.Stroke stroke : chart.strokes()) {
            Matcher start = START.matcher(stroke.d());
            while (start.find()) {
                double x = Double.parseDouble(start.group(1));
                double y = Double.parseDouble(start.group(2));
                assertTrue(x >= -6 && x <= chart.width() + 6, stroke.d());
                assertTrue(y >= -6 && y <= chart.height() + 6, stroke.d());
            }
        }
        chart.words()
                .forEach(
                        words -> assertFalse(words.text().isEmpty() && words.x().equals("NaN")));
    }

    private long filled(Chart chart, Look look) {
        return marks(chart, look, true);
    }

    private static long marks(Chart chart, Look look, boolean filled) {
        return chart.strokes().stream()
                .filter(stroke -> look.colour().equals(stroke.stroke())
                        && (filled ? look.colour() : "var(--paper, #fff)").equals(stroke.fill()))
                .mapToLong(stroke -> stroke.d().split("z").length)
                .sum();
    }

    @Test
    void eachBoundHasItsMark() {
        figures.add("A", "2024-01", of(Bound.EQ, "10"))
                .add("A", "2024-02", of(Bound.APPROX, "20"))
                .add("A", "2024-03", of(Bound.GT, "30"))
                .add("A", "2024-04", of(Bound.GE, "40"))
                .add("A", "2024-05", of(Bound.LT, "50"))
                .add("A", "2024-06", of(Bound.LE, "60"))
                .add("A", "2024-07", range("70", "80"))
                .add("A", "2024-08", words("many"));
        Chart chart = chart();
        assertEquals(2, parts(chart, "v-13m-4 5"));
        assertEquals(2, parts(chart, "v13m-4-5"));
        // One for the number, four below the arrows, one in the list of claimants.
        assertEquals(6, filled(chart, Look.CIRCLE));
        // One for "about", one for each end of the range, one above the band.
        assertEquals(4, marks(chart, Look.CIRCLE, false));
        assertEquals(
                1,
                chart.strokes().stream()
                        .filter(stroke -> "0.12".equals(stroke.opacity()))
                        .count());
        assertTrue(chart.words().stream().anyMatch(words -> words.text().equals("“many”")));
        assertWithin(chart);
    }

    @Test
    void wordsStandAtNoHeight() {
        figures.add("A", "2024-01", words("many"));
        Chart chart = chart();
        assertTrue(chart.drawn());
        assertTrue(chart.words().stream().noneMatch(words -> words.text().matches("[\\d,]+")));
        assertWithin(chart);
    }

    @Test
    void laterFiguresOfOneClaimantAreJoinedAndRivalsAreNot() {
        figures.add("A", "2024-01", of(Bound.EQ, "10"))
                .add("A", "2024-02", of(Bound.EQ, "20"))
                .add("A", "2024-02", of(Bound.EQ, "21"))
                .add("A", "2024-03", of(Bound.EQ, "30"))
                .add("B", "2024-02", of(Bound.EQ, "25"));
        List<Chart.Stroke> lines = chart().strokes().stream()
                .filter(stroke -> stroke.d().matches("M[^Mz]*L[^M]*"))
                .toList();
        assertEquals(1, lines.size());
        assertEquals(2, lines.get(0).d().split("L", -1).length - 1);
    }

    @Test
    void figuresOfOneDayStandSideBySide() {
        figures.add("A", "2024-01-05", of(Bound.EQ, "10"))
                .add("A", "2024-01-05", of(Bound.EQ, "90"))
                .add("B", "2024-01-05", of(Bound.EQ, "10"));
        assertEquals(
                3, spotsX().stream().distinct().count(), "each of the three stands at a place of its own: " + spotsX());
    }

    private List<String> spotsX() {
        List<String> all = new ArrayList<>();
        for (Chart.Stroke stroke : chart().strokes()) {
            if (stroke.fill() != null && stroke.fill().startsWith("light")) {
                Matcher start = START.matcher(stroke.d());
                while (start.find()) {
                    all.add(start.group());
                }
            }
        }
        return all.stream()
                .filter(start -> Double.parseDouble(start.split(" ")[1]) < 270)
                .toList();
    }

    @Test
    void anImpreciseDateIsAStretch() {
        figures.add("A", "2024", of(Bound.EQ, "10")).add("A", "2025-01-05", of(Bound.EQ, "20"));
        assertEquals(
                1,
                chart().strokes().stream()
                        .filter(stroke -> "0.35".equals(stroke.opacity()))
                        .count());
    }

    @Test
    void whatIsOfUnknownDateIsNamedBeneath() {
        figures.add("A", "", of(Bound.EQ, "10"));
        assertFalse(chart().drawn());
        assertEquals(List.of("A, “exactly 10” as of date unknown: its date is not known."), chart().undrawn());
    }

    @Test
    void onALogarithmicScaleZeroAndLessAreNamedBeneath() {
        figures.add("A", "2024", of(Bound.EQ, "0"))
                .add("A", "2025", of(Bound.EQ, "-5"))
                .add("B", "2025", range("0", "10"))
                .add("B", "2026", of(Bound.EQ, "1000"));
        Chart chart = figures.rivals().charts(true).get(0);
        assertEquals(3, chart.undrawn().size());
        assertTrue(chart.drawn());
        assertWithin(chart);
        assertTrue(figures.rivals().charts(false).get(0).undrawn().isEmpty());
    }

    @Test
    void onALogarithmicScaleNothingButZeroIsNoDrawing() {
        figures.add("A", "2024", of(Bound.EQ, "0"));
        assertFalse(figures.rivals().charts(true).get(0).drawn());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-5, -5",
        "-500000, 3",
        "1000000000000000000000000000000, 1",
        "0.000000000001, 0.000000000002",
        "-1000000000000000000000000000000, 1000000000000000000000000000000",
        "7, 7",
        "9999999999999999999999999999999999999999, 0.000000000001"
    })
    void anyNumbersAreDrawnWithinTheFrame(String one, String other) {
        figures.add("A", "2024-01-05", of(Bound.EQ, one)).add("B", "2024-01-05", of(Bound.GT, other));
        for (boolean logarithmic : new boolean[] {false, true}) {
            Chart chart = figures.rivals().charts(logarithmic).get(0);
            assertWithin(chart);
            assertTrue(chart.words().size() < 20);
            assertFalse(
                    chart.strokes().toString().contains("NaN"), chart.strokes().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0001, 9999",
        "1899-12-31, 1900-01-01",
        "2024-12-14, 2025-06-15",
        "2024-12-23, 2024-12-23",
        "2019, 2025",
        "../2019, 2020/..",
        "2024-12-29?, 201X"
    })
    void anyDatesAreDrawnWithAFewWrittenAtTheFoot(String one, String other) {
        figures.add("A", one, of(Bound.EQ, "1")).add("B", other, of(Bound.EQ, "2"));
        assertWithin(chart());
        Calendar calendar = Calendar.of(
                figures.all().stream().map(estimate -> Day.of(estimate.asOf())).toList());
        List<Calendar.Tick> ticks = calendar.ticks();
        assertTrue(!ticks.isEmpty() && ticks.size() <= 6, ticks.toString());
        ticks.forEach(tick -> assertTrue(tick.at() >= 0 && tick.at() <= 1, ticks.toString()));
    }

    @Test
    void namesStandBesideTheirMarksWhereThereIsRoomAndBeneathOtherwise() {
        figures.add("Ana", "2024-01", of(Bound.EQ, "10")).add("Rui", "2024-09", of(Bound.EQ, "90"));
        assertEquals(24 + 240 + 26, chart().height());
        figures.add("A name that is much too long to stand in the drawing itself", "2024-05", of(Bound.EQ, "40"));
        assertEquals(24 + 240 + 26 + 3 * 20 + 4, chart().height());
        assertTrue(chart().words().stream()
                .anyMatch(words -> words.text().startsWith("A name that is much")
                        && words.text().endsWith("…")));
    }

    @Test
    void beyondEightClaimantsTheRestLookPlain() {
        for (int i = 0; i < 12; i++) {
            figures.add("Side " + i, "2024-01-" + (10 + i), of(Bound.EQ, String.valueOf(10 * i)));
        }
        assertEquals(5, filled(chart(), Look.PLAIN));
        assertTrue(
                chart().words().stream().anyMatch(words -> words.text().equals("4 further claimants: see the table")));
    }

    @Test
    void twoThousandFiguresAreASmallDrawing() {
        for (int i = 0; i < 2_000; i++) {
            figures.add(
                    "Side " + i % 20,
                    "2024-0" + (1 + i % 9),
                    of(Bound.values()[i % 6], String.valueOf(i * 7919L % 10_007)));
        }
        Chart chart = chart();
        int size =
                chart.strokes().stream().mapToInt(stroke -> stroke.d().length()).sum();
        assertTrue(size < 150_000, size + " characters");
        assertTrue(chart.strokes().size() < 150, chart.strokes().size() + " paths");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyColourIsToldFromThePageByLightAndInTheDark(Look look) {
        assertTrue(contrast(look.light(), "#fdfcf8") >= 3, look.light());
        assertTrue(contrast(look.light(), "#f4f1e9") >= 3, look.light());
        assertTrue(contrast(look.dark(), "#161513") >= 3, look.dark());
        assertTrue(contrast(look.light(), "#ffffff") >= 3, look.light());
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void theDescriptionSaysEveryFigureAsLongAsThereAreFew() {
        figures.add("Ana", "2024-01", of(Bound.APPROX, "10")).add("Ana", "2024-02", of(Bound.EQ, "20"));
        assertEquals(
                "Not said what is counted: 2 figures by 1 claimant, by the date for which each holds", chart().title());
        assertEquals(
                "The upright axis begins at zero. Ana: about 10 soldiers, as of January 2024; 20 soldiers, as of"
                        + " February 2024.",
                chart().description());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1500, '1,500'",
        "-1500, '−1,500'",
        "250000, '250,000'",
        "2500000, 2.5 million",
        "1000000000000, 1 trillion",
        "1000000000000000000000000000000, 10^30",
        "-2500000000000000000000000000000, −2.5 × 10^30",
        "0.0001, 0.0001",
        "0.00001, 10^-5"
    })
    void numbersAtTheEdgeAreShort(BigDecimal number, String text) {
        assertEquals(text, Numbers.compact(number));
    }
}

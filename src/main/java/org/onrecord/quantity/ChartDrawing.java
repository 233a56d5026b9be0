package org.onrecord.quantity;

import static org.onrecord.quantity.Look.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.quantity.Chart.Stroke;
import org.onrecord.quantity.Chart.Words;

/**
 * Draws the figures of one series by the date for which they hold: a filled mark for a number, a hollow one for
 * "about", an arrow where only one side is bounded, a bar for a range, and a band over the whole height for words,
 * which stand at no height at all. A line joins the figures of one claimant.
 *
 * <p>It is narrow enough for a small telephone, where a pixel of it is a pixel of the screen.
 */
final class ChartDrawing {

    static final int WIDTH = 328;
    private static final int PLOT = 240;
    private static final int FOOT = 26;
    private static final int STRIP = 20;
    private static final int RIGHT = WIDTH - 6;

    /** How wide a letter is taken to be, in pixels. */
    static final double LETTER = 6.7;

    /** Where more stand at one place they are seen to be many, and moving them aside would only blur them. */
    private static final int MOST_MOVED = 60;

    private final Series series;
    private final Map<Long, Look> looks;
    private final boolean logarithmic;
    private final Ink ink = new Ink();
    private final List<Words> words = new ArrayList<>();
    private final List<String> undrawn = new ArrayList<>();
    private final List<Row> inWords = new ArrayList<>();
    private final List<Row> inNumbers = new ArrayList<>();

    private Scale scale;
    private Calendar calendar;
    private int left;
    private int top;

    private ChartDrawing(Series series, Map<Long, Look> looks, boolean logarithmic) {
        this.series = series;
        this.looks = looks;
        this.logarithmic = logarithmic;
        series.counting().forEach(this::sort);
    }

    /** One chart for each series of a quantity, in which a claimant looks the same everywhere. */
    static List<Chart> of(Rivals rivals, boolean logarithmic) {
        Map<Long, Look> looks = Look.of(rivals.rows());
        List<Chart> charts = new ArrayList<>();
        for (Series series : rivals.series()) {
            charts.add(new ChartDrawing(series, looks, logarithmic).draw("chart-" + (charts.size() + 1)));
        }
        return charts;
    }

    private void sort(Row row) {
        if (!row.estimate().dated()) {
            undrawn.add(said(row) + ": its date is not known.");
        } else if (row.figure().bound() == Bound.VAGUE) {
            inWords.add(row);
        } else if (numbers(row.figure()).allMatch(number -> Scale.draws(number, logarithmic))) {
            inNumbers.add(row);
        } else {
            undrawn.add(said(row) + ": zero and what is below can’t be drawn on this scale.");
        }
    }

    private static String said(Row row) {
        return row.estimate().claimant().name() + ", " + row.estimate().brief();
    }

    private static Stream<BigDecimal> numbers(Figure figure) {
        return Stream.of(figure.value(), figure.low(), figure.high()).filter(number -> number != null);
    }

    private Chart draw(String id) {
        int height = 0;
        if (!inWords.isEmpty() || !inNumbers.isEmpty()) {
            height = drawPlot();
        }
        return new Chart(
                id,
                WIDTH,
                height,
                ChartWords.title(series),
                ChartWords.description(series, logarithmic),
                ink.strokes(),
                words,
                undrawn);
    }

    private int drawPlot() {
        scale = Scale.of(
                inNumbers.stream().flatMap(row -> numbers(row.figure())).toList(), logarithmic);
        calendar = Calendar.of(Stream.concat(inWords.stream(), inNumbers.stream())
                .map(row -> Day.of(row.estimate().asOf()))
                .toList());
        top = 24 + (inWords.isEmpty() ? 0 : STRIP);
        left = inNumbers.isEmpty() ? 6 : 8 + (int) (LETTER * widestTick());
        drawAxes();
        drawBands();
        List<Spot> spots = spots();
        drawLines(spots);
        spots.forEach(this::drawSpot);
        return legend(spots);
    }

    private int widestTick() {
        return scale.ticks().stream()
                .mapToInt(tick -> tick.label().length())
                .max()
                .orElse(1);
    }

    private double x(double day) {
        return left + calendar.at(day) * (RIGHT - left);
    }

    private double y(BigDecimal number) {
        return top + (1 - scale.at(number)) * PLOT;
    }

    // ---------------------------------------------------------------- the frame

    private void drawAxes() {
        Stroke rule = Stroke.line("", "var(--rule, #888)", 1);
        Stroke base = Stroke.line("", "currentColor", 1);
        if (!inNumbers.isEmpty()) {
            words.add(text(0, 12, "start", unit()));
            for (Scale.Tick tick : scale.ticks()) {
                double y = top + (1 - tick.at()) * PLOT;
                boolean zero = tick.number().signum() == 0;
                ink.draw(zero ? base : rule, "M%d %sH%d".formatted(left, number(y), RIGHT));
                words.add(text(left - 5, y + 4, "end", tick.label()));
            }
        }
        ink.draw(base, "M%d %dH%d".formatted(left, top + PLOT, RIGHT));
        for (Calendar.Tick tick : calendar.ticks()) {
            double x = left + tick.at() * (RIGHT - left);
            ink.draw(base, "M%s %dv4".formatted(number(x), top + PLOT));
            words.add(text(x, top + PLOT + 18, anchor(x, tick.label()), tick.label()));
        }
    }

    private String unit() {
        String unit =
                series.set().unit() == null ? "" : series.rows().get(0).figure().unit();
        return logarithmic ? (unit + ", by powers of ten").replaceFirst("^, ", "") : unit;
    }

    /** Words near an edge stand beside their point, so that they are not cut. */
    private static String anchor(double x, String label) {
        double half = label.length() * LETTER / 2;
        if (x + half > WIDTH) {
            return "end";
        }
        return x - half < 0 ? "start" : "middle";
    }

    private static Words text(double x, double y, String anchor, String text) {
        return new Words(number(x), number(y), anchor, text);
    }

    // ---------------------------------------------------------------- what was said in words

    private void drawBands() {
        for (Row row : inWords) {
            Look look = look(row);
            Day day = Day.of(row.estimate().asOf());
            double from = Math.min(x(day.from()), x(day.middle()) - 4);
            double to = Math.max(x(day.to()), x(day.middle()) + 4);
            ink.draw(
                    new Stroke("", look.colour(), null, null, null, "0.12"),
                    "M%s %dH%sV%dH%sz".formatted(number(from), top, number(to), top + PLOT, number(from)));
            ink.draw(
                    Stroke.line("", look.colour(), 1).dashed("2 4"),
                    "M%1$s %3$dV%4$dM%2$s %3$dV%4$d".formatted(number(from), number(to), top, top + PLOT));
            ink.draw(hollow(look), look.at(x(day.middle()), top - 9));
        }
        if (inWords.size() == 1) {
            Row row = inWords.get(0);
            double x = x(Day.of(row.estimate().asOf()).middle());
            String said = "“" + row.figure().verbatim() + "”";
            if (said.length() * LETTER < RIGHT - left - 24) {
                boolean after = x + 10 + said.length() * LETTER < WIDTH;
                words.add(text(after ? x + 9 : x - 9, top - 5, after ? "start" : "end", said));
            }
        }
    }

    // ---------------------------------------------------------------- what was said in numbers

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Row row : inNumbers) {
            Spot spot = spot(row);
            for (int step = 0; step < 4 && inNumbers.size() <= MOST_MOVED && isTaken(spot, spots); step++) {
                spot = spot.movedTo(spot.x() + 10);
            }
            spots.add(spot);
        }
        return spots;
    }

    /** Marks don't hide one another, and those of one claimant and one day stand side by side. */
    private static boolean isTaken(Spot spot, List<Spot> others) {
        return others.stream()
                .anyMatch(other -> spot.overlaps(other)
                        || other.x() == spot.x()
                                && other.row()
                                        .estimate()
                                        .claimant()
                                        .id()
                                        .equals(spot.row().estimate().claimant().id()));
    }

    private Spot spot(Row row) {
        Figure figure = row.figure();
        Day day = Day.of(row.estimate().asOf());
        boolean range = figure.bound() == Bound.RANGE;
        double y = y(range ? figure.low() : figure.value());
        double other = range ? y(figure.high()) : y;
        return new Spot(
                row,
                look(row),
                whole(x(day.middle())),
                whole(y),
                whole(other),
                whole(x(day.from())),
                whole(x(day.to())));
    }

    /** Of many marks each stands on a whole pixel: more of them fall together, and nobody sees it. */
    private double whole(double coordinate) {
        return inNumbers.size() <= MOST_MOVED ? coordinate : Math.round(coordinate);
    }

    private Look look(Row row) {
        return looks.get(row.estimate().claimant().id());
    }

    /** From the first of the marks of one day to the first of the next: those beside them are no update of it. */
    private void drawLines(List<Spot> spots) {
        Spot.courses(spots).forEach(course -> {
            StringBuilder line = new StringBuilder();
            Spot last = null;
            for (Spot spot : course) {
                if (last == null
                        || !spot.row().estimate().asOfTheDayOf(last.row().estimate())) {
                    line.append(last == null ? "M" : "L")
                            .append(number(spot.x()))
                            .append(' ')
                            .append(number(spot.y()));
                    last = spot;
                }
            }
            if (line.indexOf("L") > 0) {
                Look look = course.get(0).look();
                ink.draw(Stroke.line("", look.colour(), 1.5).dashed(look.dash()), line.toString());
            }
        });
    }

    private void drawSpot(Spot spot) {
        Stroke line = Stroke.line("", spot.look().colour(), 2);
        if (spot.to() - spot.from() > 1) {
            ink.draw(
                    Stroke.line("", spot.look().colour(), 3).faint("0.35"),
                    "M%s %sH%s".formatted(number(spot.from()), number(spot.y()), number(spot.to())));
        }
        switch (spot.row().figure().bound()) {
            case EQ -> ink.draw(filled(spot.look()), spot.look().at(spot.x(), spot.y()));
            case APPROX -> ink.draw(hollow(spot.look()), spot.look().at(spot.x(), spot.y()));
            case GT, GE -> drawArrow(spot, line, "M%s %sv-13m-4 5l4-5 4 5", -5);
            case LT, LE -> drawArrow(spot, line, "M%s %sv13m-4-5l4 5 4-5", 5);
            case RANGE -> drawRange(spot, line);
            case VAGUE -> throw new IllegalStateException("Words stand at no height.");
        }
    }

    private void drawArrow(Spot spot, Stroke line, String arrow, double beyond) {
        ink.draw(filled(spot.look()), spot.look().at(spot.x(), spot.y()));
        ink.draw(line, arrow.formatted(number(spot.x()), number(spot.y() + beyond)));
    }

    /** A number within the range is shown as one; without it, only both ends are. */
    private void drawRange(Spot spot, Stroke line) {
        ink.draw(line, "M%s %sV%s".formatted(number(spot.x()), number(spot.y()), number(spot.other())));
        ink.draw(hollow(spot.look()), spot.look().at(spot.x(), spot.y()));
        ink.draw(hollow(spot.look()), spot.look().at(spot.x(), spot.other()));
        if (spot.row().figure().value() != null) {
            ink.draw(
                    filled(spot.look()),
                    spot.look().at(spot.x(), y(spot.row().figure().value())));
        }
    }

    private static Stroke filled(Look look) {
        return new Stroke("", look.colour(), look.colour(), "1.5", null, null);
    }

    private static Stroke hollow(Look look) {
        return new Stroke("", "var(--paper, #fff)", look.colour(), "1.5", null, null);
    }

    // ---------------------------------------------------------------- whose marks they are

    /** Gives the height at which the drawing ends. */
    private int legend(List<Spot> spots) {
        List<ChartLabels.Label> labels = ChartLabels.place(spots, left, top, top + PLOT);
        int end = top + PLOT + FOOT;
        if (!labels.isEmpty() && inWords.isEmpty()) {
            labels.forEach(label -> words.add(text(label.x(), label.y(), label.anchor(), label.text())));
            return end;
        }
        List<Row> first = ChartWords.firstOfEach(series);
        for (Row row : first) {
            Look look = look(row);
            if (look != Look.PLAIN) {
                end += 20;
                ink.draw(filled(look), look.at(8, end - 12));
                words.add(text(
                        20,
                        end - 8,
                        "start",
                        ChartWords.shortened(row.estimate().claimant().name())));
            }
        }
        long others = first.stream().filter(row -> look(row) == Look.PLAIN).count();
        if (others > 0) {
            end += 20;
            ink.draw(filled(Look.PLAIN), Look.PLAIN.at(8, end - 12));
            words.add(text(20, end - 8, "start", ChartWords.others(others)));
        }
        return end + 4;
    }
}

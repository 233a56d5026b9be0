package org.onrecord.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.site.Moment.Row;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Formats;

/**
 * A small drawing of a timeline: a dot for a day, a bar for as long as a date may mean, nothing for what has no date.
 * Places along it are shares of its width, so that it fits every page and its words keep their size.
 */
public final class TimelineStrip {

    /** How much of the width a dot takes on the narrowest page; what would come closer stands in another lane. */
    private static final double APART = 4.5;

    /** More lanes of one row are no more to be told apart; what would need one is left to the list. */
    private static final int MOST_LANES = 12;

    /** How many dates are told of the drawing itself, the earliest. */
    private static final int DESCRIBED = 20;

    private static final int LABEL = 18;
    private static final int LANE = 14;
    private static final int GAP = 8;
    private static final int AXIS = 22;

    /**
     * A thing that is drawn.
     *
     * @param x where its middle is, or where it begins, in hundredths of the width
     * @param width how wide it is; null for a dot
     * @param sure whether it is that day or stretch, and not about then
     */
    public record Mark(String x, int y, String width, boolean sure, String text) {

        public int top() {
            return y - 4;
        }
    }

    /** What is drawn in one row, under its label. */
    public record Band(String label, int y, List<Mark> marks) {}

    private final LocalDate first;
    private final LocalDate last;
    private final List<Moment> drawn;
    private final List<Band> bands;

    private TimelineStrip(LocalDate first, LocalDate last, List<Moment> drawn) {
        this.first = first;
        this.last = last;
        this.drawn = drawn;
        this.bands = drawable() ? rows() : List.of();
    }

    static TimelineStrip of(List<Moment> moments) {
        List<Moment> drawn =
                moments.stream().filter(moment -> !moment.date().isUnknown()).toList();
        List<LocalDate> ends = drawn.stream()
                .flatMap(moment ->
                        Stream.of(moment.date().earliest(), moment.date().latest()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return ends.isEmpty()
                ? new TimelineStrip(null, null, List.of())
                : new TimelineStrip(ends.get(0), ends.get(ends.size() - 1), drawn);
    }

    /** Whether there is anything to see: two things at least, at different dates. */
    public boolean drawable() {
        return drawn.stream().map(moment -> moment.date().edtf()).distinct().count() > 1 && first.isBefore(last);
    }

    public String title() {
        return "Timeline from " + from() + " to " + to();
    }

    /** What is drawn, in words. */
    public String description() {
        return drawn.stream()
                .map(moment -> moment.kind().label() + ": " + moment.date().text())
                .distinct()
                .limit(DESCRIBED)
                .collect(Collectors.joining("; ", "", ". Every date stands in the list that follows."));
    }

    public String from() {
        return Formats.longDate(first);
    }

    public String to() {
        return Formats.longDate(last);
    }

    public int height() {
        return axis() + AXIS;
    }

    /** How far down the line lies under which the dates stand. */
    public int axis() {
        return bands.isEmpty() ? 0 : bottom(bands.get(bands.size() - 1)) + GAP;
    }

    private static int bottom(Band band) {
        return band.marks().stream().mapToInt(Mark::y).max().orElse(band.y()) + LANE / 2;
    }

    public List<Band> bands() {
        return bands;
    }

    private List<Band> rows() {
        List<Band> bands = new ArrayList<>();
        int y = 0;
        for (Row row : Row.values()) {
            List<Mark> marks = marks(row, y + LABEL + GAP);
            if (!marks.isEmpty()) {
                Band band = new Band(row.label(), y + LABEL - 4, marks);
                bands.add(band);
                y = bottom(band) + GAP;
            }
        }
        return bands;
    }

    private List<Mark> marks(Row row, int top) {
        double[] ends = new double[MOST_LANES];
        List<Mark> marks = new ArrayList<>();
        for (Moment moment : apart(row)) {
            double begin = begin(moment.date());
            int lane = 0;
            while (lane < MOST_LANES && ends[lane] > begin) {
                lane++;
            }
            if (lane < MOST_LANES) {
                ends[lane] = end(moment.date());
                marks.add(mark(moment, top + lane * LANE));
            }
        }
        return marks;
    }

    /** What stands in a row from left to right; of what happened on one date and is of one kind, one stands for all. */
    private List<Moment> apart(Row row) {
        Map<String, Moment> apart = new LinkedHashMap<>();
        drawn.stream()
                .filter(moment -> moment.kind().row() == row)
                .sorted(Comparator.comparingDouble(moment -> begin(moment.date())))
                .forEach(moment -> apart.putIfAbsent(moment.kind() + place(moment), moment));
        return List.copyOf(apart.values());
    }

    /** Dots of one kind that would lie upon each other are one dot. */
    private String place(Moment moment) {
        return isDay(moment.date())
                ? " " + (int) (begin(moment.date()) / APART)
                : " " + moment.date().edtf();
    }

    private Mark mark(Moment moment, int y) {
        FuzzyDate date = moment.date();
        String text = moment.kind().label() + ": " + date.text();
        if (isDay(date)) {
            return new Mark(share(begin(date) + APART / 2), y, null, date.isExactDay(), text);
        }
        boolean sure = date.datetime().isPresent();
        return new Mark(share(begin(date)), y, share(end(date) - begin(date)), sure, text);
    }

    private static boolean isDay(FuzzyDate date) {
        return date.earliest() != null && date.earliest().equals(date.latest());
    }

    private double begin(FuzzyDate date) {
        return date.earliest() == null ? 0 : at(date.earliest());
    }

    private double end(FuzzyDate date) {
        return date.latest() == null ? 100 : at(date.latest()) + APART;
    }

    /** Where a day's dot begins: the first day's at the left end, the last one's as far to the right as it fits. */
    private double at(LocalDate day) {
        double span = ChronoUnit.DAYS.between(first, last);
        return (100 - APART) * ChronoUnit.DAYS.between(first, day) / span;
    }

    private static String share(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part);
    }
}

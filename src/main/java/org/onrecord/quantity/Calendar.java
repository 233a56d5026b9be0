package org.onrecord.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days along the foot of a chart, with the dates that are written there.
 *
 * @param from the day at its left edge, counted from 1970
 * @param to the day at its right edge, never the same
 */
record Calendar(double from, double to) {

    private static final int MOST_TICKS = 5;

    /** Days are written longer than months and years. */
    private static final int MOST_DAYS = 4;

    private static final double MONTH = 30.4;
    private static final double YEAR = 365.2;
    private static final List<Integer> DAYS = List.of(1, 2, 5, 7, 14, 28);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);
    private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter IN_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter IN_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** A date at the foot, and where it stands, from 0 at the left edge to 1 at the right. */
    record Tick(String label, double at) {}

    /** With some room at both edges, so that no mark stands on one. */
    static Calendar of(List<Day> days) {
        long first = days.stream().mapToLong(Day::from).min().orElse(0);
        long last = days.stream().mapToLong(Day::to).max().orElse(0);
        double room = Math.max(2, (last - first) * 0.05);
        return new Calendar(first - room, last + room);
    }

    double at(double day) {
        return (day - from) / (to - from);
    }

    List<Tick> ticks() {
        double days = to - from;
        if (days <= MOST_TICKS * 14) {
            return daily(fitting(DAYS, days, MOST_DAYS));
        }
        return days <= MOST_TICKS * 6 * MONTH
                ? monthly(fitting(MONTHS, days / MONTH, MOST_TICKS))
                : yearly(fitting(YEARS, days / YEAR, MOST_TICKS));
    }

    private static int fitting(List<Integer> steps, double length, int most) {
        return steps.stream()
                .filter(step -> length / step <= most - 1)
                .findFirst()
                .orElse(steps.get(steps.size() - 1));
    }

    private List<Tick> daily(int step) {
        List<Tick> ticks = new ArrayList<>();
        for (long day = (long) Math.ceil(from + 1); day <= to; day += step) {
            LocalDate date = LocalDate.ofEpochDay(day);
            ticks.add(new Tick((ticks.isEmpty() ? DAY : IN_YEAR).format(date), at(day)));
        }
        return ticks;
    }

    private List<Tick> monthly(int step) {
        List<Tick> ticks = new ArrayList<>();
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay((long) from));
        while (at(month.atDay(1).toEpochDay()) < 0 || (month.getMonthValue() - 1) % step != 0) {
            month = month.plusMonths(1);
        }
        for (; at(month.atDay(1).toEpochDay()) <= 1; month = month.plusMonths(step)) {
            ticks.add(new Tick(IN_MONTH.format(month), at(month.atDay(1).toEpochDay())));
        }
        return ticks;
    }

    private List<Tick> yearly(int step) {
        List<Tick> ticks = new ArrayList<>();
        int first = LocalDate.ofEpochDay((long) Math.ceil(from)).getYear();
        int year = -Math.floorDiv(-first, step) * step;
        for (; at(LocalDate.of(year, 1, 1).toEpochDay()) <= 1; year += step) {
            double at = at(LocalDate.of(year, 1, 1).toEpochDay());
            if (at >= 0 && year > 0) {
                ticks.add(new Tick(Integer.toString(year), at));
            }
        }
        return ticks;
    }
}

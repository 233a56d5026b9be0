package org.onrecord.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What relative words mean, as a rule that turns any anchoring day into a date. */
record RelativeRule(boolean countsWeeks, BiFunction<LocalDate, WeekStart, Edtf> reading) {
    private static final Pattern FINAL_MARKS = Pattern.compile("[.,;:!?]$");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final List<String> COUNT_WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> STEPS = Map.of("last", -1, "this", 0, "next", 1);
    private static final Map<String, Integer> NEAR_DAYS = Map.of("yesterday", -1, "today", 0, "tomorrow", 1);
    // A day and month always comes round within eight years, even 29 February around 1900.
    private static final int YEARS_TO_LOOK_BACK = 8;

    /** The rule that the words stand for; empty when they are not understood. */
    static Optional<RelativeRule> of(String verbatim) {
        String spaced = LooseWords.plain(verbatim);
        String words = FINAL_MARKS.matcher(spaced).replaceAll("").strip();
        try {
            int space = words.indexOf(' ');
            String rest = words.substring(space + 1);
            return switch (space < 0 ? "" : words.substring(0, space)) {
                case "since" -> unlimited(rest).map(rule -> rule.then(date -> EdtfInterval.since(start(date))));
                case "until", "till" -> unlimited(rest).map(rule -> rule.then(date -> EdtfInterval.until(end(date))));
                case "before" ->
                    unlimited(rest)
                            .map(rule -> rule.then(
                                    date -> EdtfInterval.until(start(date).previous())));
                case "after" ->
                    unlimited(rest)
                            .map(rule -> rule.then(
                                    date -> EdtfInterval.since(end(date).next())));
                default -> unlimited(words);
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<RelativeRule> unlimited(String words) {
        return StretchRule.of(words).or(() -> DateReader.readSpan(words)).or(() -> plain(words));
    }

    private static Optional<RelativeRule> plain(String words) {
        List<String> parts = Arrays.asList(words.split(" "));
        return switch (parts.size()) {
            case 1 -> nearDay(words).or(() -> named(words));
            case 2 -> step(parts.get(0), parts.get(1)).or(() -> named(words));
            case 3 -> ago(parts).or(() -> named(words));
            default -> named(words);
        };
    }

    private static Optional<RelativeRule> nearDay(String word) {
        return Optional.ofNullable(NEAR_DAYS.get(word)).map(days -> at(anchor -> EdtfDate.day(anchor.plusDays(days))));
    }

    /** "Last week", "this month", "next year", "last Friday", "last October". */
    private static Optional<RelativeRule> step(String which, String what) {
        Integer steps = STEPS.get(which);
        if (steps == null) {
            return Optional.empty();
        }
        return switch (what) {
            case "week" -> Optional.of(new RelativeRule(true, (anchor, weeks) -> week(anchor.plusWeeks(steps), weeks)));
            case "month" -> Optional.of(at(anchor -> month(anchor.plusMonths(steps))));
            case "year" -> Optional.of(at(anchor -> year(anchor.plusYears(steps))));
            default -> which.equals("last") ? last(what) : Optional.empty();
        };
    }

    private static Edtf week(LocalDate within, WeekStart weeks) {
        LocalDate first = weeks.weekOf(within);
        return EdtfInterval.between(EdtfDate.day(first), EdtfDate.day(first.plusDays(6)));
    }

    private static EdtfDate month(LocalDate within) {
        return EdtfDate.month(YearMonth.from(within));
    }

    private static EdtfDate year(LocalDate within) {
        return EdtfDate.startingIn(within.getYear(), Precision.YEAR);
    }

    private static Optional<RelativeRule> last(String name) {
        return dayNamed(name)
                .map(day -> at(anchor -> EdtfDate.day(anchor.with(TemporalAdjusters.previous(day)))))
                .or(() -> lastMonth(DateReader.readPartial(name)));
    }

    private static Optional<RelativeRule> lastMonth(PartialDate date) {
        if (date.year() != null || date.day() != null) {
            return Optional.empty();
        }
        return Optional.of(
                at(anchor -> latest(date.month(), YearMonth.from(anchor).minusMonths(1))));
    }

    private static EdtfDate latest(Month month, YearMonth notAfter) {
        YearMonth sameYear = notAfter.withMonth(month.getValue());
        return EdtfDate.month(sameYear.isAfter(notAfter) ? sameYear.minusYears(1) : sameYear);
    }

    private static Optional<RelativeRule> ago(List<String> parts) {
        if (!parts.get(2).equals("ago")) {
            return Optional.empty();
        }
        return count(parts.get(0)).flatMap(count -> ago(count, parts.get(1)));
    }

    private static Optional<Integer> count(String word) {
        if (COUNT.matcher(word).matches()) {
            return Optional.of(Integer.valueOf(word));
        }
        if (word.equals("a")) {
            return Optional.of(1);
        }
        return Optional.of(COUNT_WORDS.indexOf(word)).filter(count -> count >= 0);
    }

    private static Optional<RelativeRule> ago(int count, String unit) {
        return switch (unit) {
            case "day", "days" -> Optional.of(at(anchor -> EdtfDate.day(anchor.minusDays(count))));
            case "week", "weeks" ->
                Optional.of(at(anchor -> EdtfDate.day(anchor.minusWeeks(count)).qualified(Qualifier.APPROXIMATE)));
            case "month", "months" -> Optional.of(at(anchor -> month(anchor.minusMonths(count))));
            case "year", "years" -> Optional.of(at(anchor -> year(anchor.minusYears(count))));
            default -> Optional.empty();
        };
    }

    /** "Sunday", "on Sunday", "October", "in October", "23 December". */
    private static Optional<RelativeRule> named(String words) {
        return weekday(words).or(() -> withoutYear(DateReader.readPartial(words)));
    }

    private static Optional<RelativeRule> weekday(String words) {
        return dayNamed(words.startsWith("on ") ? words.substring("on ".length()) : words)
                .map(day -> at(anchor -> EdtfDate.day(anchor.with(TemporalAdjusters.previousOrSame(day)))));
    }

    private static Optional<DayOfWeek> dayNamed(String words) {
        DateWords tokens = DateWords.of(words);
        return tokens.acceptWeekday().filter(day -> tokens.peek().isEmpty());
    }

    private static Optional<RelativeRule> withoutYear(PartialDate date) {
        if (date.year() != null || date.month() == null) {
            return Optional.empty();
        }
        if (date.day() == null) {
            return Optional.of(
                    at(anchor -> latest(date.month(), YearMonth.from(anchor)).qualified(date.qualifier())));
        }
        return Optional.of(at(anchor -> latest(date, anchor)));
    }

    private static EdtfDate latest(PartialDate date, LocalDate notAfter) {
        for (int year = notAfter.getYear(); year >= notAfter.getYear() - YEARS_TO_LOOK_BACK; year--) {
            YearMonth month = YearMonth.of(year, date.month());
            if (month.isValidDay(date.day()) && !month.atDay(date.day()).isAfter(notAfter)) {
                return date.inYear(year).complete();
            }
        }
        throw DateWords.unreadable();
    }

    private RelativeRule then(Function<Edtf, Edtf> limit) {
        return new RelativeRule(countsWeeks, (anchor, weeks) -> limit.apply(reading.apply(anchor, weeks)));
    }

    private static EdtfDate start(Edtf date) {
        return date instanceof EdtfInterval interval ? interval.from() : (EdtfDate) date;
    }

    private static EdtfDate end(Edtf date) {
        return date instanceof EdtfInterval interval ? interval.to() : (EdtfDate) date;
    }

    static RelativeRule at(Function<LocalDate, Edtf> reading) {
        return new RelativeRule(false, (anchor, weeks) -> reading.apply(anchor));
    }
}

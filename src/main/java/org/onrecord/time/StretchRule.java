package org.onrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words for a part of a longer stretch mean: "earlier this month", "the first half of last year", "Dec. 23-27". */
final class StretchRule {
    private static final Pattern WITHIN = Pattern.compile("(earlier|later) this (week|month|year)");
    private static final Pattern PART =
            Pattern.compile("(?:in |during |since )?(?:the )?(first|second|third|fourth) (half|quarter) of (.{4,20})");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Map<String, Integer> YEARS = Map.of("last year", -1, "this year", 0, "next year", 1);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int YEARS_TO_LOOK_BACK = 8;

    private StretchRule() {}

    /** The rule that the words stand for; empty when they are none of these. */
    static Optional<RelativeRule> of(String words) {
        Matcher within = WITHIN.matcher(words);
        if (within.matches()) {
            return Optional.of(within(within.group(1).equals("earlier"), within.group(2)));
        }
        Matcher part = PART.matcher(words);
        if (part.matches()) {
            Integer years = YEARS.get(part.group(3));
            return years == null || isNone(part)
                    ? Optional.empty()
                    : Optional.of(RelativeRule.at(anchor -> part(part, anchor.getYear() + years)));
        }
        return words.equals("last night")
                ? Optional.of(RelativeRule.at(anchor -> days(anchor.minusDays(1), anchor)))
                : Optional.empty();
    }

    /** A half or quarter of a year that is named, which needs no anchor. */
    static Optional<Edtf> stated(String words) {
        Matcher part = PART.matcher(words);
        return part.matches() && YEAR.matcher(part.group(3)).matches() && !isNone(part)
                ? Optional.of(part(part, Integer.parseInt(part.group(3))))
                : Optional.empty();
    }

    private static boolean isNone(Matcher part) {
        return part.group(2).equals("half") && ORDINALS.indexOf(part.group(1)) > 1;
    }

    private static Edtf part(Matcher part, int year) {
        int months = part.group(2).equals("half") ? 6 : 3;
        int first = ORDINALS.indexOf(part.group(1)) * months + 1;
        return EdtfInterval.between(
                EdtfDate.month(YearMonth.of(year, first)), EdtfDate.month(YearMonth.of(year, first + months - 1)));
    }

    /** What lies earlier in the month that the anchor is in ends with the anchor, and what lies later begins with it. */
    private static RelativeRule within(boolean earlier, String unit) {
        return switch (unit) {
            case "week" ->
                new RelativeRule(
                        true,
                        (anchor, weeks) -> within(
                                earlier,
                                weeks.weekOf(anchor),
                                anchor,
                                weeks.weekOf(anchor).plusDays(6)));
            case "month" ->
                RelativeRule.at(anchor -> within(
                        earlier, anchor.withDayOfMonth(1), anchor, anchor.withDayOfMonth(anchor.lengthOfMonth())));
            default ->
                RelativeRule.at(anchor ->
                        within(earlier, anchor.withDayOfYear(1), anchor, anchor.withDayOfYear(anchor.lengthOfYear())));
        };
    }

    private static Edtf within(boolean earlier, LocalDate first, LocalDate anchor, LocalDate last) {
        return earlier ? days(first, anchor) : days(anchor, last);
    }

    private static Edtf days(LocalDate from, LocalDate to) {
        return EdtfInterval.between(EdtfDate.day(from), EdtfDate.day(to));
    }

    /** The latest stretch of these ends that had begun by the anchor, as "Dec. 23-27" or "between 23 and 27 December". */
    static RelativeRule span(PartialDate first, PartialDate last) {
        return RelativeRule.at(anchor -> latest(first.before(last), last.after(first), anchor));
    }

    private static Edtf latest(PartialDate first, PartialDate last, LocalDate notAfter) {
        for (int year = notAfter.getYear(); year >= notAfter.getYear() - YEARS_TO_LOOK_BACK; year--) {
            Optional<Edtf> span = span(first, last, year);
            if (span.isPresent() && !span.get().earliest().isAfter(notAfter)) {
                return span.get();
            }
        }
        throw DateWords.unreadable();
    }

    private static Optional<Edtf> span(PartialDate first, PartialDate last, int year) {
        if (!first.existsIn(year) || !last.existsIn(year)) {
            return Optional.empty();
        }
        EdtfDate from = first.inYear(year).complete();
        EdtfDate to = last.inYear(year).complete();
        boolean overNewYear = to.latest().isBefore(from.earliest());
        return Optional.of(
                EdtfInterval.between(from, overNewYear ? last.inYear(year + 1).complete() : to));
    }
}

package org.onrecord.time;

import java.util.Set;

/** How far a date reaches that begins at a word of running English text; 0 where none begins. */
final class DateExtent {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_DAY = 31;
    private static final Set<String> JOINTS = Set.of("-", "to", "through", "until");

    private final RunningWords words;

    DateExtent(RunningWords words) {
        this.words = words;
    }

    /** The token after a date that shows by itself that it is one: "23 December 2024", "Sunday", "last week". */
    int plain(int at) {
        return longest(iso(at), weekday(at), monthFirst(at), dayFirst(at), near(at), stepped(at), ago(at), half(at));
    }

    /** The token after a date that needs a word before it to show that it is one: "2019", "October", "the 1990s". */
    int introduced(int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        return longest(plain(at), span(at), month(at), year(at), decade(start), part(at));
    }

    /** The token after the second of two dates that "and" or "to" joins, when the first begins here: "23 and 27 December". */
    int pair(int at, String joint) {
        int first = longest(iso(at), monthFirst(at), dayFirst(at), afterDay(at), month(at), year(at));
        if (first == 0 || !words.is(first, joint)) {
            return 0;
        }
        int second = first + 1;
        return longest(iso(second), monthFirst(second), dayFirst(second), month(second), year(second));
    }

    private static int longest(int... ends) {
        int longest = 0;
        for (int end : ends) {
            longest = Math.max(longest, end);
        }
        return longest;
    }

    /** 2024-12-23, the one way of writing a date that is the same in every language. */
    int iso(int at) {
        boolean shaped =
                words.number(at, 4, 4) >= 0 && dash(at + 1) && words.number(at + 2, 2, 2) >= 0 && words.touches(at + 2);
        boolean day = shaped && dash(at + 3) && words.number(at + 4, 2, 2) >= 0 && words.touches(at + 4);
        boolean longer = day && words.touches(at + 5) && (words.is(at + 5, "-") || words.is(at + 5, "/"));
        return day && !longer && !isJoinedBefore(at) ? at + 5 : 0;
    }

    private boolean isJoinedBefore(int at) {
        return words.touches(at)
                && !Set.of("(", "[", "“", "\"", "‘", "'", "—")
                        .contains(words.at(at - 1).text());
    }

    private boolean dash(int at) {
        return words.is(at, "-") && words.touches(at);
    }

    private boolean isMonth(int at) {
        String word = words.at(at).text();
        return words.at(at).capital()
                && (CalendarWords.MONTHS.contains(word) || CalendarWords.SHORT_MONTHS.contains(word));
    }

    /** After the name of a month and the full stop of its short form. */
    private int afterMonth(int at) {
        boolean shortened = CalendarWords.SHORT_MONTHS.contains(words.at(at).text());
        return shortened && words.is(at + 1, ".") && words.touches(at + 1) ? at + 2 : at + 1;
    }

    /** After "23" or "23rd"; 0 where no day of a month stands. */
    private int afterDay(int at) {
        int day = words.number(at, 1, 2);
        if (day < 1 || day > LAST_DAY || isJoinedBefore(at) && !words.is(at - 1, "-")) {
            return 0;
        }
        boolean ordinal = words.touches(at + 1)
                && CalendarWords.ORDINAL_ENDINGS.contains(words.at(at + 1).text());
        int end = ordinal ? at + 2 : at + 1;
        return isStuck(end) ? 0 : end;
    }

    /** Whether more touches a number that makes it no part of a date: "10:30", "3.5", "12%", "5G". */
    private boolean isStuck(int end) {
        if (!words.touches(end)) {
            return false;
        }
        String mark = words.at(end).text();
        boolean letter = !mark.isEmpty() && Character.isLetterOrDigit(mark.charAt(0));
        boolean more = words.touches(end + 1) && words.number(end + 1, 1, 9) >= 0;
        return letter || Set.of("%", ":", "/", "°").contains(mark) || (more && (mark.equals(".") || mark.equals(",")));
    }

    private int afterYear(int at) {
        int year = words.number(at, 4, 4);
        boolean range = words.touches(at + 1) && words.is(at + 1, "-") && words.touches(at + 2);
        return year >= FIRST_YEAR && year <= LAST_YEAR && !isStuck(at + 1) && !range ? at + 1 : 0;
    }

    /** The year that follows, after a comma or not; the same place where none does. */
    private int withYear(int at) {
        int year = words.is(at, ",") ? at + 1 : at;
        int end = afterYear(year);
        return end > 0 && !isJoinedBefore(year) ? end : at;
    }

    /** "Sunday", "Sunday night", "Friday, 27 December 2024", "Fri., Dec. 27". */
    private int weekday(int at) {
        String word = words.at(at).text();
        boolean other = CalendarWords.OTHER_DAYS.contains(words.at(at - 1).text());
        if (!words.at(at).capital() || other) {
            return 0;
        }
        boolean shortened = CalendarWords.SHORT_DAYS.contains(word) && words.is(at + 1, ".") && words.touches(at + 1);
        if (!shortened && !CalendarWords.DAYS.contains(word)) {
            return 0;
        }
        int end = shortened ? at + 2 : at + 1;
        int date = words.is(end, ",") ? end + 1 : end;
        date = words.is(date, "the") ? date + 1 : date;
        int dated = longest(dayFirst(date), dayOfMonthFirst(date));
        return dated > 0 ? dated : partOfDay(end);
    }

    private int partOfDay(int at) {
        int part = words.is(at, "early") || words.is(at, "late") ? at + 1 : at;
        return CalendarWords.PARTS_OF_DAY.contains(words.at(part).text()) ? part + 1 : at;
    }

    /** "December 23", "Dec. 23-27, 2024", "December 2024". */
    private int monthFirst(int at) {
        int day = dayOfMonthFirst(at);
        if (day > 0 || !isMonth(at)) {
            return day;
        }
        int month = afterMonth(at);
        int year = withYear(month);
        return year > month ? year : 0;
    }

    private int dayOfMonthFirst(int at) {
        int day = isMonth(at) ? afterDay(afterMonth(at)) : 0;
        if (day == 0) {
            return 0;
        }
        int last = words.is(day, "-") || words.is(day, "to") ? afterDay(day + 1) : 0;
        return withYear(last > 0 && !isMonth(last) ? last : day);
    }

    /** "23 December", "the 5th of May 2024", "23-27 December". */
    private int dayFirst(int at) {
        int day = afterDay(at);
        if (day == 0) {
            return 0;
        }
        int last = words.is(day, "-") || words.is(day, "to") ? afterDay(day + 1) : 0;
        int end = last > 0 ? last : day;
        int month = words.is(end, "of") ? end + 1 : end;
        return isMonth(month) ? withYear(afterMonth(month)) : 0;
    }

    private int near(int at) {
        int start = words.is(at, "earlier") || words.is(at, "later") ? at + 1 : at;
        return CalendarWords.NEAR.contains(words.at(start).text()) ? partOfDay(start + 1) : 0;
    }

    /** "Last week", "earlier this month", "late last year", "last Friday", "this morning", "early Monday". */
    private int stepped(int at) {
        String first = words.at(at).text();
        // "In the last year" is a stretch that ends now, and "the last week of May" is another one.
        if (words.is(at - 1, "the")) {
            return 0;
        }
        boolean within = first.equals("earlier") || first.equals("later");
        boolean part = CalendarWords.PARTS.contains(first);
        int step = within || part ? at + 1 : at;
        if (part && words.at(step).capital() && weekday(step) > 0) {
            return weekday(step);
        }
        if (within && words.is(step, "on") && weekday(step + 1) > 0) {
            return weekday(step + 1);
        }
        return CalendarWords.STEPS.contains(words.at(step).text()) ? afterStep(step, within) : 0;
    }

    private int afterStep(int step, boolean within) {
        String what = words.at(step + 1).text();
        boolean last = words.is(step, "last");
        if (CalendarWords.UNITS.contains(what)) {
            return within && !words.is(step, "this") ? 0 : step + 2;
        }
        if (words.is(step, "this") && CalendarWords.PARTS_OF_DAY.contains(what) && !what.equals("night")) {
            return step + 2;
        }
        boolean named = weekday(step + 1) > 0 || (isMonth(step + 1) && dayOfMonthFirst(step + 1) == 0);
        boolean night = what.equals("night");
        return last && (named || night) ? (night ? step + 2 : afterNamed(step + 1)) : 0;
    }

    private int afterNamed(int at) {
        return isMonth(at) ? afterMonth(at) : weekday(at);
    }

    /** "Two weeks ago". */
    private int ago(int at) {
        boolean count =
                CalendarWords.COUNTS.contains(words.at(at).text()) || words.number(at, 1, 3) > 0 && !isJoinedBefore(at);
        boolean unit = CalendarWords.COUNTED.contains(words.at(at + 1).text()) && words.is(at + 2, "ago");
        return count && unit ? at + 3 : 0;
    }

    /** "The first half of 2024". */
    private int half(int at) {
        int start = words.is(at, "the") ? at + 1 : at;
        boolean ordinal = CalendarWords.ORDINALS.contains(words.at(start).text());
        boolean part = words.is(start + 1, "half") || words.is(start + 1, "quarter");
        if (!ordinal || !part || !words.is(start + 2, "of")) {
            return 0;
        }
        boolean stepped = CalendarWords.STEPS.contains(words.at(start + 3).text()) && words.is(start + 4, "year");
        return stepped ? start + 5 : afterYear(start + 3);
    }

    /** "October to December 2024", "2019 to 2021", "October-December". */
    private int span(int at) {
        int first = longest(month(at), year(at));
        if (first == 0 || !JOINTS.contains(words.at(first).text())) {
            return 0;
        }
        int last = longest(monthFirst(first + 1), month(first + 1), year(first + 1));
        return last > 0 && isMonth(at) == isMonth(first + 1) ? last : 0;
    }

    private int month(int at) {
        return isMonth(at) && dayOfMonthFirst(at) == 0 ? afterMonth(at) : 0;
    }

    private int year(int at) {
        return isJoinedBefore(at) ? 0 : afterYear(at);
    }

    /** "1990s", as in "the 1990s". */
    private int decade(int at) {
        int year = words.number(at, 4, 4);
        boolean decade = year >= FIRST_YEAR && year <= LAST_YEAR && year % 10 == 0;
        return decade && words.touches(at + 1) && words.is(at + 1, "s") ? at + 2 : 0;
    }

    /** "Early 2024", "mid-October", "late December 2024". */
    private int part(int at) {
        if (!CalendarWords.PARTS.contains(words.at(at).text())) {
            return 0;
        }
        int start = words.is(at + 1, "-") ? at + 2 : at + 1;
        int afterDash = words.is(at + 1, "-") && isMonth(start) ? longest(monthFirst(start), month(start)) : 0;
        int yearAfterDash = words.is(at + 1, "-") ? afterYear(start) : 0;
        return longest(
                afterDash, yearAfterDash, start == at + 1 ? longest(monthFirst(start), month(start), year(start)) : 0);
    }
}

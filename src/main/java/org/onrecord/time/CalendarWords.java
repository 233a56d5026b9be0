package org.onrecord.time;

import java.util.Set;

/** The words that dates are made of in running text, where capitals tell a month from a verb. */
final class CalendarWords {
    static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    static final Set<String> SHORT_DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    static final Set<String> SHORT_MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");
    static final Set<String> STEPS = Set.of("last", "this", "next");
    static final Set<String> UNITS = Set.of("week", "month", "year");
    static final Set<String> COUNTED = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
    static final Set<String> COUNTS = Set.of(
            "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    static final Set<String> NEAR = Set.of("yesterday", "today", "tomorrow", "tonight");
    static final Set<String> PARTS = Set.of("early", "late", "mid");
    static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth");
    static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    /** What may stand before a date and is kept with it. */
    static final Set<String> KEPT = Set.of("on", "in", "during", "since", "until", "till", "before", "after");
    /** What shows that a bare year or month is a date, and is not kept with it. */
    static final Set<String> SHOWING = Set.of("by", "from", "between", "around", "circa", "of", "through", "to");

    /** Before the name of a day they mean another than the latest one, or none in particular. */
    static final Set<String> OTHER_DAYS = Set.of(
            "next", "this", "every", "each", "any", "some", "a", "the", "one", "coming", "following", "black", "good");
    /** Where these stand before a date that can't be read, the date alone would be the opposite. */
    static final Set<String> LIMITS = Set.of("until", "till", "before", "after");

    private CalendarWords() {}
}

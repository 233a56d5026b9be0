package org.onrecord.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How moments and numbers are written on pages. Dates as they were printed write themselves. */
@TemplateExtension
public class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Formats() {}

    /** Such as {@code 30 December 2024}: the day it was in UTC. */
    public static String longDate(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Such as {@code 30 December 2024}. */
    public static String longDate(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 30 December 2024, 10:42 UTC}. */
    public static String dateTime(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** As HTML writes a moment for programs: it knows no smaller fraction of a second than a thousandth. */
    public static String machineTime(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Such as {@code 1,204}. */
    public static String grouped(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    /** A number and what is counted: {@code 1 report}, {@code 1,204 reports}. */
    public static String plural(Number number, String one, String many) {
        return grouped(number) + " " + (number.longValue() == 1 ? one : many);
    }

    /** A text as it stands in the query of an address. */
    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A form field's path as an address on the page can name it: {@code hops[0].agent} is {@code hops-0-agent}. */
    public static String anchor(String path) {
        return path.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    }
}

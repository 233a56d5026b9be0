package org.onrecord.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and marks of a written date, and how far they have been read. */
final class DateWords {
    // Each alternative starts with a different character or is bounded, so the scan is linear in the text.
    private static final Pattern TOKEN =
            Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)|\\d+(?:st|nd|rd|th|s)?(?![a-z\\d])|[a-z]+\\.?|[-,()]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final String END = "";

    private final List<String> tokens;
    private int next;

    private DateWords(List<String> tokens) {
        this.tokens = tokens;
    }

    static DateWords of(String text) {
        List<String> tokens = new ArrayList<>();
        for (String chunk : SPACES.split(plain(text))) {
            addTokens(chunk, tokens);
        }
        return new DateWords(tokens);
    }

    /** Lower case, with one kind of dash. */
    static String plain(String text) {
        return DASHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static void addTokens(String chunk, List<String> tokens) {
        Matcher token = TOKEN.matcher(chunk);
        int at = 0;
        while (at < chunk.length()) {
            if (!token.region(at, chunk.length()).lookingAt()) {
                throw unreadable();
            }
            tokens.add(withoutFullStop(token.group()));
            at = token.end();
        }
    }

    private static String withoutFullStop(String token) {
        return token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    }

    static DateTimeException unreadable() {
        return new DateTimeException(
                "Write the date as 23 December 2024, December 2024, 2024 or, in EDTF, 2024-12-23.");
    }

    String peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    /** The next token, which {@link #peek} has shown to be there. */
    String take() {
        return tokens.get(next++);
    }

    void requireEnd() {
        if (next < tokens.size()) {
            throw unreadable();
        }
    }

    /** Moves past the given words when all of them come next; otherwise stays. */
    boolean accept(String... words) {
        int after = next + words.length;
        if (after > tokens.size() || !tokens.subList(next, after).equals(List.of(words))) {
            return false;
        }
        next = after;
        return true;
    }

    boolean acceptAny(String... words) {
        for (String word : words) {
            if (accept(word)) {
                return true;
            }
        }
        return false;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw unreadable();
        }
    }

    /** The month that the next word names in full or in short ("Dec", "Sept"); the word is taken. */
    Optional<Month> acceptMonth() {
        for (Month month : Month.values()) {
            String name = EdtfDate.name(month).toLowerCase(Locale.ROOT);
            if (acceptAny(name, name.substring(0, 3)) || (month == Month.SEPTEMBER && accept("sept"))) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** The day of the week that the next word names in full or in short; the word is taken. */
    Optional<DayOfWeek> acceptWeekday() {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (acceptAny(name, name.substring(0, 3))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}

package org.onrecord.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a list behind which the next page begins: the last entry that was given, not a number of entries, so that
 * what is added meanwhile moves nothing. It belongs to one list with its filters, and is of no use in another.
 *
 * @param at when the last entry came into the list; null where it is ordered by ids alone
 * @param id the last entry's id
 */
record Cursor(Instant at, long id) {

    private static final Pattern TEXT = Pattern.compile("1;([0-9a-f]{8});([0-9TZ:.-]{0,40});([0-9]{1,18})");

    /** @param list what tells one list from another: its address with its filters */
    String text(String list) {
        String text = "1;" + mark(list) + ";" + (at == null ? "" : at) + ";" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor that a text is; empty for anything that no answer of this list gave. */
    static Optional<Cursor> of(String text, String list) {
        try {
            Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (!parts.matches() || !parts.group(1).equals(mark(list))) {
                return Optional.empty();
            }
            Instant at = parts.group(2).isEmpty() ? null : Instant.parse(parts.group(2));
            return Optional.of(new Cursor(at, Long.parseLong(parts.group(3))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String mark(String list) {
        return "%08x".formatted(list.hashCode());
    }
}

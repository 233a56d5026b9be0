package org.onrecord.tlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One entry of the log: that something was on record at a moment, without saying what.
 *
 * @param at an instant of {@link #time}, by the clock of the log
 * @param content the commitment to what readers could see
 * @param record the commitment to the desk's own rows
 */
public record Leaf(String at, Hash content, Hash record) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LENGTH_OF_TIME = "2026-01-31T12:00:00.000000Z".length();
    private static final Set<String> FIELDS = Set.of("at", "content", "record");

    public Leaf {
        if (!isTime(at)) {
            throw new IllegalArgumentException("The time is not an instant in UTC with microseconds.");
        }
    }

    private static boolean isTime(String at) {
        try {
            return at.length() == LENGTH_OF_TIME && time(Instant.parse(at)).equals(at);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** An instant as a leaf writes it: in UTC, with microseconds, such as 2026-01-31T12:00:00.000000Z. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The entry itself: canonical JSON in UTF-8. */
    public byte[] bytes() {
        return StrictText.encode(json());
    }

    String json() {
        return CanonicalJson.of(Map.of("at", at, "content", content.hex(), "record", record.hex()));
    }

    /**
     * @throws Unproven when these are not the bytes of a leaf, to the byte
     */
    public static Leaf read(byte[] bytes) {
        return read(StrictText.decode(bytes));
    }

    static Leaf read(String json) {
        Map<String, String> fields = CanonicalJson.strings(json);
        if (!fields.keySet().equals(FIELDS)) {
            throw new Unproven("A leaf has the fields at, content and record.");
        }
        try {
            return new Leaf(fields.get("at"), Hash.ofHex(fields.get("content")), Hash.ofHex(fields.get("record")));
        } catch (IllegalArgumentException e) {
            throw new Unproven(e.getMessage());
        }
    }

    /** Its leaf hash in the tree. */
    public Hash hash() {
        return MerkleTree.leaf(bytes());
    }
}

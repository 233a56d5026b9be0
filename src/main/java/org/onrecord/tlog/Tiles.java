package org.onrecord.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files in which a log lies open to be fetched (C2SP tlog-tiles): hashes by 256, and the entries they are of. */
public final class Tiles {

    /** How many hashes, or entries, a full tile has. */
    public static final int FULL = 256;

    /** The level at which the entries themselves are. */
    public static final int ENTRIES = -1;

    private static final int HEIGHT = 8;
    private static final int DEEPEST = 63;
    private static final int LONGEST_ENTRY = 0xffff;
    /** Six groups of three digits reach beyond every tile of the largest log. */
    private static final Pattern PATH =
            Pattern.compile("(entries|[0-9]|[1-9][0-9])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final int THOUSAND = 1000;

    private Tiles() {}

    /**
     * @param level how many times 256 leaves below each hash are hashed together; {@link #ENTRIES} for the entries
     * @param width how many it has; 256 when it is full
     */
    public record Tile(int level, long number, int width) {

        public Tile {
            if (level < ENTRIES || level > DEEPEST || number < 0 || width < 1 || width > FULL) {
                throw new IllegalArgumentException("There is no such tile.");
            }
        }
    }

    /** The tile at a path below {@code tile/}; nothing when the path is not spelled as {@link #path} spells it. */
    public static Optional<Tile> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (level > DEEPEST || width > FULL) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(2).replace("/", "").replace("x", ""));
        return Optional.of(new Tile(level, number, width))
                .filter(tile -> path(tile).equals(path));
    }

    public static String path(Tile tile) {
        StringBuilder number = new StringBuilder(threeDigits(tile.number()));
        for (long rest = tile.number() / THOUSAND; rest > 0; rest /= THOUSAND) {
            number.insert(0, "x" + threeDigits(rest) + "/");
        }
        String level = tile.level() == ENTRIES ? "entries" : Integer.toString(tile.level());
        String part = tile.width() == FULL ? "" : ".p/" + tile.width();
        return level + "/" + number + part;
    }

    private static String threeDigits(long number) {
        return Long.toString(THOUSAND + number % THOUSAND).substring(1);
    }

    /**
     * Whether a log of that size has the tile: a full one when it is full, a part of one when the log is, or once was,
     * that wide.
     */
    public static boolean exists(Tile tile, long size) {
        long hashes = countAt(tile.level(), size);
        long before = hashes / FULL;
        return tile.number() < before || tile.number() == before && tile.width() <= hashes % FULL;
    }

    /** How many hashes of a level, or entries, a log of that size has. */
    static long countAt(int level, long size) {
        int shift = HEIGHT * Math.max(level, 0);
        return shift < Long.SIZE ? size >>> shift : 0;
    }

    /** The entries of a tile in one file, each after its length in two bytes. */
    public static byte[] bundle(List<byte[]> entries) {
        int length =
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteBuffer bundle = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry has at most " + LONGEST_ENTRY + " bytes.");
            }
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /**
     * @throws Unproven when the bytes end within an entry
     */
    public static List<byte[]> unbundle(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? LONGEST_ENTRY : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new Unproven("It ends within an entry.");
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}

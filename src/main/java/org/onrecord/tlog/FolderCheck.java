package org.onrecord.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onrecord.tlog.Tiles.Tile;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;

/** Whether a folder with the files of a log's tiles is the whole log that its checkpoint signs. */
final class FolderCheck {

    private static final int LONGEST_NOTE = 1_000_000;
    private static final int LONGEST_BUNDLE = Tiles.FULL * (Short.BYTES + 0xffff);

    private final Path folder;
    private final Options options;
    private final Findings findings = new Findings();
    private final CompactRange log = new CompactRange();
    /** The hashes, at each level above the leaves, that the next tile there should have. */
    private final List<List<Hash>> above = new ArrayList<>();
    /** How many tiles of each of these levels are done. */
    private final List<Long> done = new ArrayList<>();

    private boolean readable = true;

    FolderCheck(Path folder, Options options) {
        this.folder = folder;
        this.options = options;
    }

    Report check() throws IOException {
        try {
            NoteVerifier verifier = key();
            Checkpoint checkpoint = Checkpoint.open(text("checkpoint"), verifier);
            EarlierLog earlier = EarlierLog.of(options, verifier);
            earlier.pass(log);
            readLeaves(checkpoint.size(), earlier);
            compare(checkpoint);
            earlier.compare(findings, checkpoint.size(), readable);
            findings.fact("Log: " + checkpoint.origin() + ", " + Tally.leaves(checkpoint.size()) + ", root "
                    + checkpoint.root().base64());
            findings.fact("Content: not disclosed; tiles have commitments only.");
            options.describeKey(findings, verifier);
        } catch (Unproven e) {
            findings.problem(e.getMessage());
        }
        return findings.report();
    }

    private NoteVerifier key() throws IOException {
        Path file = folder.resolve("key");
        if (Files.exists(file)) {
            String text = text("key");
            return options.accept(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        }
        if (options.key() == null) {
            throw new Unproven("The folder has no file \"key\": give the desk's key with --key.");
        }
        return options.key();
    }

    private String text(String name) throws IOException {
        try {
            return StrictText.decode(bytes(folder.resolve(name), LONGEST_NOTE));
        } catch (Unproven e) {
            throw new Unproven("The file \"" + name + "\" cannot be read: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file, int longest) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unproven("It is missing.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new Unproven("It is longer than " + longest + " bytes.");
            }
            return bytes;
        }
    }

    private void readLeaves(long size, EarlierLog earlier) throws IOException {
        for (long first = 0; first < size && !findings.isFull(); first += Tiles.FULL) {
            int width = (int) Math.min(Tiles.FULL, size - first);
            long number = first / Tiles.FULL;
            Optional<List<Hash>> hashes = hashes(new Tile(0, number, width));
            Optional<List<byte[]>> entries = entries(new Tile(Tiles.ENTRIES, number, width));
            List<Hash> leaves = entries.isPresent() ? leaves(first, entries.get(), hashes) : hashes.orElse(List.of());
            readable &= !leaves.isEmpty();
            if (readable) {
                for (Hash leaf : leaves) {
                    log.append(leaf);
                    earlier.pass(log);
                }
                if (width == Tiles.FULL) {
                    raise(0, leaves);
                }
            }
        }
        readable &= log.size() == size;
        for (int level = 1; readable && level <= above.size(); level++) {
            flush(level);
        }
    }

    /** The entries' own hashes, each compared with the one in the tile. */
    private List<Hash> leaves(long first, List<byte[]> entries, Optional<List<Hash>> hashes) {
        List<Hash> leaves = new ArrayList<>();
        for (byte[] entry : entries) {
            int at = leaves.size();
            Hash leaf = MerkleTree.leaf(entry);
            leaves.add(leaf);
            if (hashes.isPresent() && !hashes.get().get(at).equals(leaf)) {
                findings.problem("Leaf " + (first + at) + ": the stored hash is not the leaf's.");
            }
            try {
                Leaf.read(entry);
            } catch (Unproven e) {
                findings.problem("Leaf " + (first + at) + ": it cannot be read. " + e.getMessage());
            }
        }
        return leaves;
    }

    /** Hands the root of a full tile to the level above it. */
    private void raise(int level, List<Hash> tile) throws IOException {
        if (above.size() == level) {
            above.add(new ArrayList<>());
            done.add(0L);
        }
        CompactRange subtree = new CompactRange();
        tile.forEach(subtree::append);
        List<Hash> next = above.get(level);
        next.add(subtree.root());
        if (next.size() == Tiles.FULL) {
            flush(level + 1);
        }
    }

    /** Compares what was worked out for the next tile of a level with the file. */
    private void flush(int level) throws IOException {
        List<Hash> expected = List.copyOf(above.get(level - 1));
        if (expected.isEmpty()) {
            return;
        }
        long number = done.get(level - 1);
        Tile tile = new Tile(level, number, expected.size());
        hashes(tile).ifPresent(found -> {
            for (int at = 0; at < expected.size(); at++) {
                if (!found.get(at).equals(expected.get(at))) {
                    findings.problem("Tile " + Tiles.path(tile) + ": its hash " + at + " is not the one of "
                            + span(level, number * Tiles.FULL + at) + ".");
                }
            }
        });
        above.get(level - 1).clear();
        done.set(level - 1, number + 1);
        if (expected.size() == Tiles.FULL) {
            raise(level, expected);
        }
    }

    /** The leaves below a hash of a level. */
    private static String span(int level, long position) {
        long leaves = 1;
        for (int below = 0; below < level; below++) {
            leaves *= Tiles.FULL;
        }
        return "leaves " + position * leaves + " to " + ((position + 1) * leaves - 1);
    }

    private Optional<List<Hash>> hashes(Tile tile) throws IOException {
        return read(tile, Tiles.FULL * Hash.LENGTH, bytes -> {
            List<Hash> hashes = new ArrayList<>();
            for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
                if (at + Hash.LENGTH > bytes.length) {
                    throw new Unproven("It ends within a hash.");
                }
                hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
            }
            return hashes;
        });
    }

    private Optional<List<byte[]>> entries(Tile tile) throws IOException {
        return read(tile, LONGEST_BUNDLE, Tiles::unbundle);
    }

    @FunctionalInterface
    private interface Reading<T> {
        List<T> of(byte[] bytes);
    }

    /**
     * As many as the tile has; nothing, after having said why, when the file is not as it should be. Where the log has
     * grown while it was fetched, a full tile may stand in for the part of it.
     */
    private <T> Optional<List<T>> read(Tile tile, int longest, Reading<T> reading) throws IOException {
        Path tiles = folder.resolve("tile");
        Path file = tiles.resolve(Tiles.path(tile));
        Tile found = tile;
        if (!Files.isRegularFile(file)) {
            found = new Tile(tile.level(), tile.number(), Tiles.FULL);
            file = Files.isRegularFile(tiles.resolve(Tiles.path(found))) ? tiles.resolve(Tiles.path(found)) : file;
        }
        try {
            List<T> parts = reading.of(bytes(file, longest));
            if (parts.size() != found.width()) {
                throw new Unproven("It has " + parts.size() + " parts, not " + found.width() + ".");
            }
            return Optional.of(parts.subList(0, tile.width()));
        } catch (Unproven e) {
            findings.problem("Tile " + Tiles.path(tile) + ", of " + span(Math.max(tile.level(), 0) + 1, tile.number())
                    + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void compare(Checkpoint checkpoint) {
        if (readable && !log.root().equals(checkpoint.root())) {
            findings.problem("The " + Tally.leaves(checkpoint.size()) + " do not hash to the root that the checkpoint"
                    + " signs: at least one of them is not the leaf that was logged.");
        }
    }
}

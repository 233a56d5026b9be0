package org.onrecord.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A log in memory, always the same for a size but for its key, with everything in it that can be downloaded. */
final class SampleLog implements MerkleTree.Nodes {

    static final NoteKey KEY = NoteKey.generate("log.example");

    final List<Leaf> leaves = new ArrayList<>();
    final List<Disclosure> disclosures = new ArrayList<>();
    private final Map<String, Hash> nodes = new HashMap<>();
    private final Random random = new Random(1);

    static SampleLog of(int size) {
        SampleLog log = new SampleLog();
        for (int index = 0; index < size; index++) {
            log.append(Map.of(
                    "act",
                    "published",
                    "kind",
                    "claim",
                    "address",
                    "https://desk.example/claims/" + index,
                    "text",
                    "Text \u00e9\u20ac " + index,
                    "tags",
                    List.of("a", true)));
        }
        return log;
    }

    void append(Map<String, Object> content) {
        Disclosure disclosure = new Disclosure(
                CanonicalJson.of(content), salt(), CanonicalJson.of(Map.of("row", "secret " + size())), salt());
        append(
                new Leaf(
                        Leaf.time(Instant.ofEpochSecond(1_770_000_000L + size(), 123_456_789)),
                        Commitment.of(disclosure.salt(), disclosure.content()),
                        Commitment.of(disclosure.recordSalt(), disclosure.record())),
                disclosure);
    }

    void append(Leaf leaf, Disclosure disclosure) {
        for (MerkleTree.NewNode node : MerkleTree.append(size(), leaf.hash(), this)) {
            nodes.put(node.height() + "/" + node.position(), node.hash());
        }
        leaves.add(leaf);
        disclosures.add(disclosure);
    }

    private byte[] salt() {
        byte[] salt = new byte[Hash.LENGTH];
        random.nextBytes(salt);
        return salt;
    }

    int size() {
        return leaves.size();
    }

    @Override
    public Hash node(int height, long position) {
        Hash node = nodes.get(height + "/" + position);
        if (node == null) {
            throw new AssertionError("The subtree " + height + "/" + position + " is not complete.");
        }
        return node;
    }

    String checkpoint() {
        return checkpoint(size());
    }

    String checkpoint(long size) {
        return new Checkpoint(KEY.name(), size, MerkleTree.root(size, this)).signed(KEY);
    }

    String proof(int index) {
        Disclosure disclosure = disclosures.get(index);
        return proof(
                index,
                Map.of(
                        "content", disclosure.content(),
                        "key", KEY.verifierText(),
                        "leaf", new String(leaves.get(index).bytes(), StandardCharsets.UTF_8),
                        "salt", StrictText.hex(disclosure.salt())));
    }

    String proof(int index, Map<String, String> extra) {
        return new TlogProof(
                        CanonicalJson.of(extra).getBytes(StandardCharsets.UTF_8),
                        index,
                        MerkleTree.inclusion(index, size(), this),
                        checkpoint())
                .text();
    }

    /** The lines of an archive, the head first, each with its line end. */
    List<String> archive() {
        List<String> lines = new ArrayList<>();
        lines.add(Archive.head(KEY.verifier(), checkpoint()));
        for (int index = 0; index < size(); index++) {
            lines.add(line(index));
        }
        return lines;
    }

    String line(int index) {
        Leaf leaf = leaves.get(index);
        return Archive.line(index, leaf, leaf.hash(), disclosures.get(index));
    }

    void writeFolder(Path folder) {
        write(folder.resolve("checkpoint"), checkpoint().getBytes(StandardCharsets.UTF_8));
        write(folder.resolve("key"), (KEY.verifierText() + "\n").getBytes(StandardCharsets.UTF_8));
        for (int level = Tiles.ENTRIES; Tiles.countAt(level, size()) > 0; level++) {
            long count = Tiles.countAt(level, size());
            for (long first = 0; first < count; first += Tiles.FULL) {
                int width = (int) Math.min(Tiles.FULL, count - first);
                write(
                        folder.resolve("tile").resolve(Tiles.path(new Tiles.Tile(level, first / Tiles.FULL, width))),
                        tile(level, first, width));
            }
        }
    }

    private byte[] tile(int level, long first, int width) {
        if (level == Tiles.ENTRIES) {
            return Tiles.bundle(leaves.subList((int) first, (int) first + width).stream()
                    .map(Leaf::bytes)
                    .toList());
        }
        byte[] bytes = new byte[width * Hash.LENGTH];
        for (int at = 0; at < width; at++) {
            System.arraycopy(node(8 * level, first + at).bytes(), 0, bytes, at * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

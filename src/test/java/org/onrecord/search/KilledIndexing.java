package org.onrecord.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * A process of its own that writes a record down and indexes it until it is killed: {@code main} with a folder and a
 * seed. Begun anew, it brings the index to where the record is, says whether the two agree, and goes on.
 */
final class KilledIndexing {

    private static final int CLAIMS = 400;

    private final Path record;
    private final IndexFolder index;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<Long, String> texts = new HashMap<>();
    private Edition edition;

    private KilledIndexing(Path folder, long seed) throws IOException {
        record = folder.resolve("record");
        index = new IndexFolder(folder.resolve("index"));
        random = new Random(seed);
        if (Files.exists(record)) {
            // What was written of a last line that never ended was never on record.
            String all = Files.readString(record);
            String whole = all.substring(0, all.lastIndexOf('\n') + 1);
            Files.writeString(record, whole);
            whole.lines().forEach(this::remember);
        }
    }

    public static void main(String[] args) throws IOException {
        KilledIndexing indexing = new KilledIndexing(Path.of(args[0]), Long.parseLong(args[1]));
        indexing.open();
        System.out.println(indexing.differing().isEmpty() ? "AGREES" : "DIFFERS: " + indexing.differing());
        while (true) {
            indexing.act();
        }
    }

    private void open() throws IOException {
        Optional<Edition> found = index.open();
        if (found.isPresent() && found.get().kept().isPresent()) {
            edition = found.get();
            for (String line :
                    lines.subList(Math.toIntExact(edition.kept().get().at().getEpochSecond()), lines.size())) {
                take(edition, id(line));
            }
        } else {
            edition = anew();
        }
        index.sweep(edition.folder());
        edition.refresh();
    }

    private Edition anew() throws IOException {
        Edition filled = index.begin();
        for (Long id : texts.keySet()) {
            take(filled, id);
        }
        filled.keep(upToNow());
        index.count(filled);
        return filled;
    }

    private void act() throws IOException {
        String line = (1 + random.nextInt(CLAIMS)) + " "
                + (random.nextInt(4) == 0 ? "" : "Mill " + random.nextInt(1_000) + " burned down " + lines.size());
        Files.writeString(record, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        remember(line);
        take(edition, id(line));
        switch (random.nextInt(60)) {
            case 0, 1, 2 -> edition.keep(upToNow());
            case 3, 4, 5, 6 -> edition.refresh();
            case 7 -> {
                Edition before = edition;
                edition = anew();
                before.close();
                index.sweep(edition.folder());
            }
            default -> {
                // goes on
            }
        }
    }

    private Cursor upToNow() {
        return new Cursor(Instant.ofEpochSecond(lines.size()), null);
    }

    private void remember(String line) {
        lines.add(line);
        texts.put(id(line), line.substring(line.indexOf(' ') + 1));
    }

    private static Long id(String line) {
        return Long.valueOf(line.substring(0, line.indexOf(' ')));
    }

    /** What it says now, whatever it said when the line was written; nothing of what was taken off. */
    private void take(Edition into, Long id) throws IOException {
        for (Side side : Side.values()) {
            if (texts.get(id).isEmpty()) {
                into.remove(side, List.of(Key.claim(id)));
            } else {
                into.put(side, List.of(claim(id)), Meanings.none());
            }
        }
    }

    private Indexed.OfClaim claim(Long id) {
        return IndexedThings.claim(id, texts.get(id));
    }

    private List<Key> differing() throws IOException {
        List<Key> differing = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Key> all = new ArrayList<>();
            for (long id = 1; id <= CLAIMS; id++) {
                all.add(Key.claim(id));
            }
            Map<Key, String> stamps = edition.stamps(side, all);
            for (Key key : all) {
                String text = texts.getOrDefault(key.id(), "");
                String stamp = text.isEmpty() ? null : Documents.stamp(claim(key.id()));
                if (!Objects.equals(stamp, stamps.get(key))) {
                    differing.add(key);
                }
            }
        }
        return differing;
    }
}

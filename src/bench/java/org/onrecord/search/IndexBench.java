package org.onrecord.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfClaim;
import org.onrecord.search.Indexed.Said;
import org.onrecord.search.Indexed.Wording;

/**
 * What the index costs for one size of the record after another: generated claims of words as often as in English, with
 * generated vectors, since making real ones is measured elsewhere. {@code -Dbench.claims=1000,100000} says how many;
 * {@code -Dbench.vectors=false} leaves vectors out, which take hours for a million.
 */
public final class IndexBench {

    private static final int WORDS = 60_000;
    private static final int AT_ONCE = 200;
    private static final int QUERIES = 300;

    private final Random random = new Random(8);
    private final String[] words = new String[WORDS];
    private final int claims;

    private IndexBench(int claims) {
        this.claims = claims;
        for (int i = 0; i < WORDS; i++) {
            words[i] = word();
        }
    }

    public static void main(String[] args) throws IOException {
        run();
    }

    public static void run() throws IOException {
        System.out.println("The index, for readers and for the desk together:");
        for (String size : System.getProperty("bench.claims", "1000,100000").split(",")) {
            Path folder = Files.createTempDirectory(
                    Path.of(System.getProperty("bench.folder", System.getProperty("java.io.tmpdir"))), "index");
            try {
                new IndexBench(Integer.parseInt(size)).measure(folder);
            } finally {
                remove(folder);
            }
        }
    }

    private void measure(Path folder) throws IOException {
        try (Edition edition = new Edition(folder)) {
            tell(edition, "words", Meanings.none());
            query(edition, typed -> null);
            if (!System.getProperty("bench.vectors", "true").equals("false")) {
                Generated vectors = new Generated();
                tell(edition, "with vectors", new Meanings(Map.of(), vectors, true));
                query(edition, typed -> vectors.of(typed, "en").orElseThrow());
            }
        }
    }

    private void tell(Edition edition, String what, Meanings meanings) throws IOException {
        long begun = System.nanoTime();
        double before = computed();
        fill(edition, meanings);
        edition.keep(new Cursor(Instant.EPOCH, null));
        edition.refresh();
        System.out.printf(
                Locale.ENGLISH,
                "%,d claims, %s: %.1f s, %.0f µs of computing each; %.2f kB each on disk; %d MB of heap, %s%n",
                claims,
                what,
                seconds(begun),
                (computed() - before) * 1e6 / claims,
                edition.size() / 1e3 / claims,
                heap(),
                memory());
    }

    /** The same claims each time, so that the second time puts each in the place of the first. */
    private void fill(Edition edition, Meanings meanings) throws IOException {
        random.setSeed(claims);
        List<OfClaim> some = new ArrayList<>();
        for (int id = 1; id <= claims; id++) {
            some.add(claim(id));
            if (some.size() == AT_ONCE || id == claims) {
                edition.put(Side.DESK, some, meanings);
                edition.put(Side.READERS, some, meanings);
                some.clear();
            }
        }
    }

    private void query(Edition edition, Function<String, float[]> vectors) throws IOException {
        List<Double> found = new ArrayList<>();
        List<Double> near = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String asked = text(1 + random.nextInt(4));
            long begun = System.nanoTime();
            edition.read(Side.READERS, searcher -> new Finding(searcher, Instant.now()).find(SoughtReader.read(asked, Side.READERS), 1));
            found.add(seconds(begun) * 1e3);
            String typed = text(6 + random.nextInt(15));
            float[] vector = vectors.apply(typed);
            begun = System.nanoTime();
            edition.read(Side.DESK, searcher -> NearClaims.in(searcher, new Asked(typed, "en", vector), 10));
            near.add(seconds(begun) * 1e3);
        }
        System.out.printf(
                Locale.ENGLISH,
                "  found in %.1f ms (95 in 100 in %.1f), near ones in %.1f ms (%.1f); then %d MB of heap, %s%n",
                part(found, .5),
                part(found, .95),
                part(near, .5),
                part(near, .95),
                heap(),
                memory());
    }

    private OfClaim claim(long id) {
        LocalDate said = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
        long speaker = 1 + (long) (Math.pow(random.nextDouble(), 3) * (1 + claims / 20));
        long topic = 1 + (long) (Math.pow(random.nextDouble(), 2) * 300);
        return new OfClaim(
                id,
                "claim-" + id,
                true,
                new Wording(text(10 + random.nextInt(16)), "en"),
                random.nextInt(10) < 7 ? List.of(new Wording(text(8 + random.nextInt(12)), "en")) : List.of(),
                List.of(new Wording(text(30 + random.nextInt(40)), "en")),
                List.of(named(speaker)),
                List.of(claims + 1 + speaker % 100),
                List.of(named(topic), named(1 + (topic + 7) % 300)),
                ClaimKind.values()[random.nextInt(ClaimKind.values().length)],
                ContentVerdict.values()[random.nextInt(ContentVerdict.values().length)],
                List.of(new Said(speaker, said, said)),
                null,
                Publication.PUBLISHED,
                Instant.EPOCH.plusSeconds(id * 600),
                Instant.EPOCH.plusSeconds(id * 600));
    }

    private Named named(long id) {
        return new Named(
                id,
                "name-" + id,
                words[(int) (id * 31 % WORDS)] + " " + words[(int) (id * 17 % WORDS)],
                List.of());
    }

    /** The hundredth word a hundredth as often as the first. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
            text.append(i == 0 ? "" : " ").append(words[rank - 1]);
        }
        return text.toString();
    }

    private String word() {
        char[] letters = new char[3 + random.nextInt(7)];
        for (int i = 0; i < letters.length; i++) {
            String of = i % 2 == 0 ? "bcdfghklmnprstvwz" : "aeiou";
            letters[i] = of.charAt(random.nextInt(of.length()));
        }
        return new String(letters);
    }

    /** Vectors around a few hundred centres, as texts about a few hundred things have them. */
    private static final class Generated implements Embedder {

        private static final int CENTRES = 500;

        @Override
        public Optional<float[]> of(String text, String language) {
            Random of = new Random(text.hashCode());
            Random centre = new Random(of.nextInt(CENTRES));
            float[] vector = new float[DIMENSIONS];
            double length = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (centre.nextGaussian() + of.nextGaussian());
                length += vector[i] * vector[i];
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(length);
            }
            return Optional.of(vector);
        }

        @Override
        public boolean speaks(String language) {
            return true;
        }

        @Override
        public Standing standing() {
            return Standing.READY;
        }
    }

    private static double part(List<Double> values, double part) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        return sorted[(int) (part * (sorted.length - 1))];
    }

    /** What the process has computed so far, whatever else the machine does: all its threads together. */
    private static double computed() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    /** Of the process, and how much of it files take that the system may drop. */
    private static String memory() throws IOException {
        return Arrays.stream(Files.readString(Path.of("/proc/self/status")).split("\n"))
                .filter(line -> line.startsWith("RssAnon") || line.startsWith("RssFile"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

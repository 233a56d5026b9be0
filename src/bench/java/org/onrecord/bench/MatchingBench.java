package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.onrecord.matching.Band;
import org.onrecord.matching.SentenceEmbedder;
import org.onrecord.matching.Statement;
import org.onrecord.search.Analysis;
import org.onrecord.search.Asked;
import org.onrecord.search.Documents;
import org.onrecord.search.Embedder;
import org.onrecord.search.Indexed;
import org.onrecord.search.Near;
import org.onrecord.search.NearClaims;

/**
 * How well it is found that a tweet says what was checked before, on CheckThat! 2020, Task 2, by the product's own index
 * and matcher: by words alone, by meaning alone, and by both.
 */
final class MatchingBench {

    private static final int MOST = 100;
    private static final int[] TYPED = {4, 8, 12, 20};
    private static final int WHOLE = Integer.MAX_VALUE;
    private static final int[] WRITTEN = {WHOLE, 12, 8};

    private final Embedder embedder;
    private final CheckThat data;
    private IndexSearcher searcher;

    MatchingBench(Path folder, Embedder embedder) {
        this.embedder = embedder;
        this.data = new CheckThat(folder);
    }

    static void run(Path data) throws IOException {
        Path folder = data.resolve("checkthat2020");
        if (!Files.isDirectory(folder)) {
            System.out.println("Matching: no data in " + folder);
            return;
        }
        new MatchingBench(folder, new SentenceEmbedder(true, Files.createTempDirectory("onrecord-bench"))).print();
    }

    void print() throws IOException {
        List<Indexed.OfClaim> claims = data.claims();
        try (Directory directory = new ByteBuffersDirectory()) {
            index(directory, claims, false);
            index(directory, claims, true);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                searcher = new IndexSearcher(reader);
                System.out.println("CheckThat! 2020, Task 2     MAP@1  MAP@3  MAP@5  MRR");
                for (String split : List.of("train", "dev")) {
                    print(split, data.tweets(split));
                }
                List<CheckThat.Tweet> all = new ArrayList<>(data.tweets("train"));
                all.addAll(data.tweets("dev"));
                printTyped(all);
                printBands("dev", data.tweets("dev"), twins(claims));
                printTimes(all);
            }
        }
    }

    private void index(Directory directory, List<Indexed.OfClaim> claims, boolean vectors) throws IOException {
        long start = System.nanoTime();
        try (IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new Analysis()).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            for (Indexed.OfClaim claim : claims) {
                writer.addDocument(Documents.of(
                        claim,
                        vectors ? words -> embedder.of(words.text(), words.language()).orElse(null) : null));
            }
            writer.forceMerge(1);
        }
        System.out.printf(
                "%d claims indexed %s in %.1f s%n",
                claims.size(), vectors ? "with two vectors each" : "by their words", (System.nanoTime() - start) / 1e9);
    }

    private void print(String split, List<CheckThat.Tweet> tweets) throws IOException {
        RankScore words = new RankScore();
        RankScore meaning = new RankScore();
        RankScore both = new RankScore();
        for (CheckThat.Tweet tweet : tweets) {
            Asked asked = new Statement(tweet.text(), "en", List.of()).asked(embedder);
            words.add(ids(NearClaims.in(searcher, new Asked(asked.words(), "en", null), MOST)), tweet.right());
            List<Near> near = NearClaims.in(searcher, asked, 3 * MOST);
            both.add(ids(near), tweet.right());
            meaning.add(
                    ids(near.stream()
                            .sorted(Comparator.comparingDouble(Near::meaning)
                                    .reversed()
                                    .thenComparing(Near::claim))
                            .toList()),
                    tweet.right());
        }
        System.out.printf("%-5s words alone          %s%n", split, words.row());
        System.out.printf("%-5s vectors alone        %s%n", split, meaning.row());
        System.out.printf("%-5s both                 %s%n", split, both.row());
    }

    private static List<Long> ids(List<Near> near) {
        return near.stream().map(Near::claim).toList();
    }

    private void printTyped(List<CheckThat.Tweet> tweets) throws IOException {
        System.out.println("Typed so far, without who says it: the right one among the first five");
        for (int typed : TYPED) {
            RankScore score = new RankScore();
            for (CheckThat.Tweet tweet : tweets) {
                Asked asked = new Statement(beginning(tweet, typed), "en", List.of()).asked(embedder);
                score.add(ids(NearClaims.in(searcher, asked, 5)), tweet.right());
            }
            System.out.printf("%2d words %5.1f %%%n", typed, 100 * score.hit5());
        }
    }

    /** Of each claim those that say the same word for word, itself among them. */
    private static Map<Long, Set<Long>> twins(List<Indexed.OfClaim> claims) {
        Map<String, Set<Long>> same = new HashMap<>();
        claims.forEach(claim -> same.computeIfAbsent(
                        String.join(" ", claim.text().text().toLowerCase(Locale.ROOT).split("\\W+")),
                        words -> new HashSet<>())
                .add(claim.id()));
        Map<Long, Set<Long>> twins = new HashMap<>();
        same.values().forEach(ids -> ids.forEach(id -> twins.put(id, ids)));
        return twins;
    }

    private void printBands(String split, List<CheckThat.Tweet> tweets, Map<Long, Set<Long>> twins)
            throws IOException {
        for (int typed : WRITTEN) {
            for (boolean byMeaning : new boolean[] {true, false}) {
                List<BandScore> scores = Arrays.stream(Band.values()).map(BandScore::new).toList();
                for (CheckThat.Tweet tweet : tweets) {
                    Asked asked = new Statement(beginning(tweet, typed), "en", List.of()).asked(embedder);
                    Asked by = byMeaning ? asked : new Asked(asked.words(), "en", null);
                    Set<Long> right = new HashSet<>();
                    tweet.right().forEach(id -> right.addAll(twins.get(id)));
                    List<Near> near = NearClaims.in(searcher, by, MOST);
                    scores.forEach(score -> score.add(near, byMeaning, asked.words(), right));
                }
                System.out.printf(
                        "%s, %s, %s%n",
                        split,
                        typed == WHOLE ? "whole" : typed + " words",
                        byMeaning ? "words and meaning" : "words alone");
                scores.forEach(score -> System.out.println("  " + score.row()));
            }
        }
    }

    private static String beginning(CheckThat.Tweet tweet, int typed) {
        String[] words = tweet.text().split("\\s+");
        return typed >= words.length ? tweet.text() : String.join(" ", Arrays.copyOf(words, typed));
    }

    private void printTimes(List<CheckThat.Tweet> tweets) throws IOException {
        double[] embedding = new double[tweets.size()];
        double[] finding = new double[tweets.size()];
        for (int i = 0; i < tweets.size(); i++) {
            long start = System.nanoTime();
            Asked asked = new Statement(tweets.get(i).text(), "en", List.of()).asked(embedder);
            long embedded = System.nanoTime();
            NearClaims.in(searcher, asked, 5);
            embedding[i] = (embedded - start) / 1e6;
            finding[i] = (System.nanoTime() - embedded) / 1e6;
        }
        Arrays.sort(embedding);
        Arrays.sort(finding);
        System.out.printf(
                "One query: vector %.1f ms (95 of 100: %.1f), finding %.1f ms (95 of 100: %.1f)%n",
                at(embedding, 50), at(embedding, 95), at(finding, 50), at(finding, 95));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }
}

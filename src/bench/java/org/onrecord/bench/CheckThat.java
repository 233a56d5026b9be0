package org.onrecord.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Indexed;
import org.onrecord.search.Indexed.Wording;

/**
 * The data of CheckThat! 2020, Task 2: tweets, and claims that were checked, of which each tweet is about one. They are
 * taken as claims on record with the title of the check as what was quoted, in the order of the file.
 */
final class CheckThat {

    private static final CSVFormat TABBED = CSVFormat.TDF.builder()
            .setHeader()
            .setAllowMissingColumnNames(true)
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private final Path folder;
    private final Map<String, Long> ids = new HashMap<>();

    CheckThat(Path folder) {
        this.folder = folder;
    }

    /** @param right the ids of the claims that it is about */
    record Tweet(String text, Set<Long> right) {}

    /** In the order of their ids, which begin with 1. */
    List<Indexed.OfClaim> claims() throws IOException {
        List<Indexed.OfClaim> claims = new ArrayList<>();
        for (CSVRecord row : rows("verified_claims.docs.tsv")) {
            long id = claims.size() + 1;
            ids.put(row.get(0), id);
            claims.add(claim(id, row.get(1), row.get(2)));
        }
        return claims;
    }

    static Indexed.OfClaim claim(long id, String text, String title) {
        return new Indexed.OfClaim(
                id,
                "claim-" + id,
                true,
                new Wording(text, "en"),
                List.of(new Wording(title, "en")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ClaimKind.EVENT,
                ContentVerdict.NOT_RATED,
                List.of(),
                null,
                Publication.PUBLISHED,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** Of a split, {@code train} or {@code dev}; after the claims were read. */
    List<Tweet> tweets(String split) throws IOException {
        Map<String, Set<Long>> right = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(split).resolve("tweet-vclaim-pairs.qrels"))) {
            String[] row = line.split("\t");
            right.computeIfAbsent(row[0], tweet -> new HashSet<>()).add(ids.get(row[2]));
        }
        return rows(split + "/tweets.queries.tsv").stream()
                .map(row -> new Tweet(row.get(1), right.get(row.get(0))))
                .toList();
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            return TABBED.parse(reader).getRecords();
        }
    }
}

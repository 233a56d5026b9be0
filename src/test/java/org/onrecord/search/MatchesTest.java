package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final int ALL = 60_000;

    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    /** One large part and many small ones, of which a quarter is deleted. */
    @BeforeAll
    static void index() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig parts = new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, parts)) {
            for (int i = 0; i < ALL; i++) {
                Document document = new Document();
                document.add(new StringField("every", "1", Field.Store.NO));
                document.add(new StringField("fifth", String.valueOf(i % 5), Field.Store.NO));
                document.add(new StringField("fourth", String.valueOf(i % 4), Field.Store.NO));
                document.add(new StringField("tenth", i < ALL / 10 ? "first" : "other", Field.Store.NO));
                writer.addDocument(document);
                if (i > ALL / 2 && i % 500 == 0) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term("fourth", "3"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    private static Matches matches(String field, String word, int most) throws IOException {
        return Matches.of(new TermQuery(new Term(field, word)), searcher, most);
    }

    @Test
    void asManyAsAreLookedAtAreCountedOneByOne() throws IOException {
        Matches all = matches("fifth", "1", ALL);

        assertFalse(all.isEstimate());
        assertEquals(ALL / 5 * 3 / 4, all.total());
        assertEquals(7_777, all.estimated(7_777));
    }

    @Test
    void ofVeryManyAFewBlocksTellHowManyThereAre() throws IOException {
        Matches some = matches("every", "1", 10_000);

        assertTrue(some.isEstimate());
        assertEquals(45_000, some.total());
        assertEquals(9_000, matches("fifth", "2", 2_500).total());
        int looked = some.found().getMatchingDocs().stream()
                .mapToInt(part -> part.totalHits)
                .sum();
        assertTrue(looked < 10_000, "looked at " + looked);
    }

    @Test
    void whereFewerAreFoundThanTheIndexExpectedAllAreCounted() throws IOException {
        Matches all = matches("fifth", "1", 9_500);

        assertFalse(all.isEstimate());
        assertEquals(ALL / 5 * 3 / 4, all.total());
    }

    @Test
    void whatLiesTogetherIsNotTakenForMore() throws IOException {
        assertEquals(4_500, matches("tenth", "first", 1_000).total(), 1_500);
    }

    @Test
    void anEstimateHasTwoDigits() {
        Matches third = new Matches(null, 3.01);

        assertEquals(0, third.estimated(0));
        assertEquals(3, third.estimated(1));
        assertEquals(300, third.estimated(100));
        assertEquals(3_700_000, third.estimated(1_234_567));
    }
}

package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.onrecord.search.Claims.claim;
import static org.onrecord.search.Claims.named;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfSpeaker;
import org.onrecord.speaker.SpeakerKind;

class DocumentsTest {

    private static final Named ANA = named(7, "ana-sousa", "Ana Sousa", "Ана Соуза");
    private static final Named BEN = named(8, "ben-cole", "Ben Cole");

    @Test
    void aDocumentIsFoundByItsWordsAndTheirStemsAndByEveryNameOfWhoSaidIt() throws IOException {
        Indexed claim = claim(1, "Taxes rose")
                .quoted("they rose")
                .by(ANA, "2024-01-01/2024-12-31")
                .made();

        assertEquals(1, found(new TermQuery(new Term(Fields.TEXT, "taxes")), claim));
        assertEquals(0, found(new TermQuery(new Term(Fields.TEXT, "tax")), claim));
        assertEquals(1, found(new TermQuery(new Term(Fields.stemmed(Fields.TEXT, "en"), "tax")), claim));
        assertEquals(1, found(new PhraseQuery(Fields.QUOTATION, "they", "rose"), claim));
        assertEquals(1, found(new PhraseQuery(Fields.SPEAKER_NAME, "ана", "соуза"), claim));
        assertEquals(1, found(new TermQuery(new Term(Fields.KEY, "claim:1")), claim));
    }

    @Test
    void whoSaidItAndWhenAreOfOneReport() throws IOException {
        Indexed claim = claim(1, "Taxes rose")
                .by(ANA, "2019-03-01/2019-03-31")
                .by(BEN, "2025-01-01/")
                .made();

        assertEquals(1, found(said(null, "2019-01-01", "2019-12-31"), claim));
        assertEquals(0, found(said(null, "2022-01-01", "2022-12-31"), claim));
        assertEquals(1, found(said(7L, "2019-03-31", "2019-04-30"), claim));
        assertEquals(0, found(said(7L, "2025-01-01", "2025-12-31"), claim));
        assertEquals(1, found(said(8L, "2030-01-01", null), claim));
        assertEquals(
                0, found(said(null, null, null), claim(2, "Never dated").by(ANA).made()));
    }

    private static Query said(Long speaker, String from, String to) {
        return Days.overlapping(
                speaker, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void theStampIsOfAllThatIsInIt() {
        Indexed one = claim(1, "Taxes rose").made();

        assertEquals(
                Documents.stamp(one), Documents.stamp(claim(1, "Taxes rose").made()));
        assertNotEquals(
                Documents.stamp(one),
                Documents.stamp(claim(1, "Taxes rose").quoted("x").made()));
        assertNotEquals(
                Documents.stamp(one), Documents.stamp(claim(2, "Taxes rose").made()));
    }

    @Test
    void aSpeakerIsFoundByTheBeginningsOfAllNames() throws IOException {
        Indexed speaker = new OfSpeaker(ANA, List.of(), SpeakerKind.PERSON, true, 3);

        assertEquals(1, found(new TermQuery(new Term(Fields.NAME_BEGINNING, "сo".replace("o", "о"))), speaker));
        assertEquals(1, found(new TermQuery(new Term(Fields.NAME_BEGINNING, "sou")), speaker));
        assertEquals("speaker:7", Documents.key(speaker));
    }

    @Test
    void aVectorIsOfWordsThatHaveOne() {
        Indexed claim = claim(1, "Taxes rose").made();

        assertNotNull(Documents.of(claim, words -> new float[] {1, 0}).getField(Fields.CLAIM_VECTOR));
        assertNull(Documents.of(claim, words -> null).getField(Fields.CLAIM_VECTOR));
        assertNull(Documents.of(claim, null).getField(Fields.CLAIM_VECTOR));
    }

    private static int found(Query query, Indexed thing) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
                writer.addDocument(Documents.of(thing, null));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(query);
            }
        }
    }
}

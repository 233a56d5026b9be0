package org.onrecord.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.onrecord.history.Content;
import org.onrecord.search.Indexed.Wording;

/**
 * Gives words their vectors while documents are made of them. Making one takes milliseconds: so a document gets those that
 * the index has of the same words already; one that lacks some is found by its words at once, and gets them later.
 */
final class Meanings implements Function<Wording, float[]> {

    /** What a document has as long as a vector of it has yet to be made. */
    static final Term WANTED = new Term("meaning", "wanted");

    /** The fields of vectors, each with one that says of which words its vector is. */
    private static final Map<String, String> OF = Map.of(
            Fields.CLAIM_VECTOR, Fields.CLAIM_VECTOR + "_of", Fields.QUOTATION_VECTOR, Fields.QUOTATION_VECTOR + "_of");

    private final Map<String, float[]> known;
    private final Embedder embedder;
    private final boolean make;
    private final Map<float[], String> given = new IdentityHashMap<>();
    private boolean wanting;

    /**
     * @param known vectors by the hashes of their words
     * @param make whether those that are not known are made
     */
    Meanings(Map<String, float[]> known, Embedder embedder, boolean make) {
        this.known = known;
        this.embedder = embedder;
        this.make = make;
    }

    /** For an index in which nothing has a vector. */
    static Meanings none() {
        return new Meanings(Map.of(), null, false);
    }

    /** The document of a thing, which says what its vectors are of, and whether any is wanted. */
    Document document(Indexed thing) {
        given.clear();
        wanting = false;
        Document document = Documents.of(thing, this);
        for (KnnFloatVectorField vector : vectors(document)) {
            document.add(new StoredField(OF.get(vector.name()), given.get(vector.vectorValue())));
        }
        if (wanting) {
            document.add(new StringField(WANTED.field(), WANTED.text(), Store.NO));
        }
        return document;
    }

    private static List<KnnFloatVectorField> vectors(Document document) {
        return document.getFields().stream()
                .filter(KnnFloatVectorField.class::isInstance)
                .map(KnnFloatVectorField.class::cast)
                .toList();
    }

    @Override
    public float[] apply(Wording words) {
        if (embedder == null || words.text().isBlank() || !embedder.speaks(words.language())) {
            return null;
        }
        String hash = hash(words);
        float[] vector = known.get(hash);
        if (vector == null && make) {
            vector = embedder.of(words.text(), words.language()).orElse(null);
        }
        if (vector == null) {
            wanting |= !make || embedder.standing() != Embedder.Standing.READY;
        } else {
            given.put(vector, hash);
        }
        return vector;
    }

    private static String hash(Wording words) {
        return Content.sha256(words.language() + " " + words.text()).substring(0, 32);
    }

    /** The vectors that an index has of the words of some claims, by the hashes of the words. */
    static Map<String, float[]> of(IndexSearcher searcher, Collection<Key> claims) throws IOException {
        Map<String, float[]> known = new HashMap<>();
        Set<String> stored = new HashSet<>(OF.values());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Key claim : claims) {
                int document = Stored.document(leaf.reader(), claim);
                if (document >= 0) {
                    Document of = leaf.reader().storedFields().document(document, stored);
                    for (String field : OF.keySet()) {
                        String hash = of.get(OF.get(field));
                        if (hash != null) {
                            known.put(hash, vector(leaf.reader(), field, document));
                        }
                    }
                }
            }
        }
        return known;
    }

    private static float[] vector(LeafReader reader, String field, int document) throws IOException {
        FloatVectorValues values = reader.getFloatVectorValues(field);
        if (values.advance(document) != document) {
            throw new IllegalStateException("A vector is said to be there, and is not");
        }
        return values.vectorValue().clone();
    }
}

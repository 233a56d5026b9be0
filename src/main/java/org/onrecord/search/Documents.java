package org.onrecord.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.onrecord.history.Content;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfClaim;
import org.onrecord.search.Indexed.OfSpeaker;
import org.onrecord.search.Indexed.OfTopic;
import org.onrecord.search.Indexed.Wording;

/**
 * Makes the one document of Lucene's that a thing on record is found by. It stores no words, which are in the database,
 * but for names.
 */
public final class Documents {

    /** By which rules they are made: a document by others has another stamp, and is made anew. */
    private static final int RULES = 4;

    /** Scare quotes of a word or two say nothing by themselves. */
    private static final int LEAST_SAID = 20;

    private Documents() {}

    /** The key of a thing's document, which an {@code IndexWriter} updates it by. */
    public static String key(Indexed thing) {
        return type(thing) + ":" + thing.id();
    }

    /** A hash of all that a document is made of. */
    public static String stamp(Indexed thing) {
        return Content.sha256(RULES + " " + thing);
    }

    /** @param vectors what gives words their place among other words' meanings, or null; unit vectors, or null for some */
    public static Document of(Indexed thing, Function<Wording, float[]> vectors) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key(thing), Store.YES));
        document.add(new StoredField(Fields.STAMP, stamp(thing)));
        document.add(new StringField(Fields.TYPE, type(thing), Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, thing.id()));
        if (thing instanceof OfClaim claim) {
            add(document, claim);
            addMatching(document, claim, vectors);
        } else if (thing instanceof OfSpeaker speaker) {
            add(document, Fields.SPEAKER_NAME, speaker.named(), speaker.former(), speaker.claims());
        } else if (thing instanceof OfTopic topic) {
            add(document, Fields.TOPIC_NAME, topic.named(), topic.former(), topic.claims());
        }
        return document;
    }

    private static String type(Indexed thing) {
        if (thing instanceof OfClaim) {
            return Fields.CLAIM;
        }
        return thing instanceof OfSpeaker ? Fields.SPEAKER : Fields.TOPIC;
    }

    private static void add(Document document, OfClaim claim) {
        document.add(new StringField(Fields.SLUG, claim.slug(), Store.NO));
        addWords(document, Fields.TEXT, List.of(claim.text()));
        addWords(document, Fields.QUOTATION, claim.quotations());
        addWords(document, Fields.PASSAGE, claim.passages());
        claim.speakers().forEach(speaker -> {
            document.add(new LongField(Fields.SPEAKER_ID, speaker.id(), Store.NO));
            names(speaker).forEach(name -> document.add(new TextField(Fields.SPEAKER_NAME, name, Store.NO)));
        });
        claim.topics().forEach(topic -> {
            document.add(new LongField(Fields.TOPIC_ID, topic.id(), Store.NO));
            names(topic).forEach(name -> document.add(new TextField(Fields.TOPIC_NAME, name, Store.NO)));
        });
        addFacets(document, claim);
    }

    private static void addFacets(Document document, OfClaim claim) {
        addKeyword(document, Fields.KIND, claim.kind());
        addKeyword(document, Fields.VERDICT, claim.verdict());
        addKeyword(document, Fields.STATE, claim.publication());
        addKeyword(document, Fields.LANGUAGE, claim.text().language());
        claim.said().forEach(said -> document.add(Days.range(said)));
        claim.said().stream()
                .map(Days::years)
                .distinct()
                .forEach(years -> document.add(new SortedNumericDocValuesField(Fields.SAID_YEARS, years)));
        Instant recent = claim.forReaders() && claim.publishedAt() != null ? claim.publishedAt() : claim.editedAt();
        document.add(new LongField(Fields.RECENT, Place.micros(recent), Store.NO));
    }

    /** A draft may lack what a published claim has. */
    private static void addKeyword(Document document, String field, Object value) {
        if (value != null) {
            document.add(new KeywordField(field, value.toString(), Store.NO));
        }
    }

    private static void addWords(Document document, String field, List<Wording> wordings) {
        for (Wording wording : wordings) {
            document.add(new TextField(field, wording.text(), Store.NO));
            Stems.language(wording.language())
                    .ifPresent(language ->
                            document.add(new TextField(Fields.stemmed(field, language), wording.text(), Store.NO)));
        }
    }

    private static void add(Document document, String field, Named named, List<String> former, int claims) {
        document.add(new StringField(Fields.SLUG, named.slug(), Store.NO));
        former.forEach(slug -> document.add(new StringField(Fields.FORMER_SLUG, slug, Store.NO)));
        names(named).forEach(name -> {
            document.add(new TextField(field, name, Store.NO));
            document.add(new TextField(Fields.NAME_BEGINNING, name, Store.NO));
            document.add(new StoredField(Fields.NAME, name));
        });
        document.add(new NumericDocValuesField(Fields.CLAIMS, claims));
    }

    private static Stream<String> names(Named named) {
        return Stream.concat(Stream.of(named.name()), named.others().stream()).distinct();
    }

    /** What a text is matched with: the claim and the first quotation that says something, the words that it stands for. */
    private static void addMatching(Document document, OfClaim claim, Function<Wording, float[]> vectors) {
        Optional<Wording> quoted =
                claim.quotations().stream().filter(Documents::saysSomething).findFirst();
        addWording(document, claim.text());
        quoted.ifPresent(words -> addWording(document, words));
        if (vectors != null) {
            addVector(document, Fields.CLAIM_VECTOR, vectors.apply(claim.text()));
            quoted.ifPresent(words -> addVector(document, Fields.QUOTATION_VECTOR, vectors.apply(words)));
        }
    }

    private static boolean saysSomething(Wording words) {
        return words.text().length() >= LEAST_SAID;
    }

    private static void addWording(Document document, Wording words) {
        document.add(new TextField(Fields.wording(words.language()), words.text(), Store.NO));
    }

    private static void addVector(Document document, String field, float[] vector) {
        if (vector != null) {
            document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
    }
}

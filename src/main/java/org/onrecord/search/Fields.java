package org.onrecord.search;

import java.util.Optional;

/**
 * The names of the fields in the index. Words are in two kinds of fields: as they are written but for case, marks and
 * the like, so that names, phrases and every script find themselves; and by their stems in a field for each language,
 * so that “tax” finds “taxes”.
 */
public final class Fields {

    /** {@code claim:7}: what a document is, by which it is put in the place of the one before. */
    public static final String KEY = "key";

    /** A hash of what the document was made of. */
    public static final String STAMP = "stamp";

    /** {@link #CLAIM}, {@link #SPEAKER} or {@link #TOPIC}. */
    public static final String TYPE = "type";

    /** Its id in the database. */
    public static final String ID = "id";

    public static final String SLUG = "slug";

    /** Of a speaker or a topic, the addresses that once were its own, or those of what was merged into it. */
    static final String FORMER_SLUG = "former_slug";

    public static final String CLAIM = "claim";
    public static final String SPEAKER = "speaker";
    public static final String TOPIC = "topic";

    /** The claim in the desk's words. */
    public static final String TEXT = "text";

    /** The words between quotation marks. */
    public static final String QUOTATION = "quotation";

    /** The words of the sources that it rests on. */
    public static final String PASSAGE = "passage";

    /** Of a claim, every name of those who said it; of a speaker, their own. */
    public static final String SPEAKER_NAME = "speaker_name";

    /** Of a claim, every name of what it is about; of a topic, its own. */
    public static final String TOPIC_NAME = "topic_name";

    /** Of a speaker or a topic, each name as it is written, to be shown. */
    static final String NAME = "name";

    /** The beginnings of the words of the names of speakers and topics. */
    public static final String NAME_BEGINNING = "name_beginning";

    public static final String SPEAKER_ID = "speaker_id";
    public static final String TOPIC_ID = "topic_id";
    public static final String KIND = "kind";
    public static final String VERDICT = "verdict";
    public static final String STATE = "state";
    public static final String LANGUAGE = "language";

    /** By whom and on which days it was said, for each report; see {@link Days#range}. */
    public static final String SAID = "said";

    /** The years in which it was said, for each report; see {@link Days#years}. */
    public static final String SAID_YEARS = "said_years";

    /** For readers when it was published, for the desk when it was edited, in microseconds. */
    public static final String RECENT = "recent";

    /** How many claims are a speaker's, or about a topic. */
    public static final String CLAIMS = "claims";

    /** The meaning of a claim's words, where the model speaks its language. */
    public static final String CLAIM_VECTOR = "claim_vector";

    /** The meaning of the words between the first quotation marks, where the model speaks their language. */
    public static final String QUOTATION_VECTOR = "quotation_vector";

    /** What a claim says in all, in the language that it is in: by it claims are matched, never found by readers. */
    private static final String WORDING = "wording";

    private static final char OF_LANGUAGE = '.';

    private Fields() {}

    /** The field of the stems of a field's words in a language. */
    public static String stemmed(String field, String language) {
        return field + OF_LANGUAGE + language;
    }

    /** The field of what claims in a language say in all, by its stems where they are known. */
    static String wording(String tag) {
        return Stems.language(tag).map(language -> stemmed(WORDING, language)).orElse(WORDING);
    }

    /** The language whose stems a field holds; none where it holds words as they are written. */
    static Optional<String> language(String field) {
        int dot = field.indexOf(OF_LANGUAGE);
        return dot < 0 ? Optional.empty() : Optional.of(field.substring(dot + 1));
    }
}

package org.onrecord.search;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * Decides what is a word, and which words are the same, for each field. Words are parted by Unicode's rules, and by
 * dictionaries in scripts that leave no spaces; case, marks of letters and compatibility forms are folded away, so that
 * “babis” finds “Babiš”. No word is left out: a phrase is all of its words.
 */
public final class Analysis extends DelegatingAnalyzerWrapper {

    /** Further letters of a word tell nothing apart. */
    private static final int LONGEST_WORD = 100;

    /** With more letters than these a name is typed out. */
    private static final int LONGEST_BEGINNING = 20;

    /** No phrase reaches from one text into the next one in the same field. */
    private static final int BETWEEN_TEXTS = 100;

    private static final NormalizeCharMap MARKS = marks();

    private final Analyzer written = new Words(null, false);
    private final Analyzer beginnings = new Words(null, true);
    private final Map<String, Analyzer> stemmed = new ConcurrentHashMap<>();

    public Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The language of a tag of BCP 47, where words are also found by their stems. */
    public static Optional<String> stemmedLanguage(String tag) {
        return Stems.language(tag);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.equals(Fields.NAME_BEGINNING)) {
            return beginnings;
        }
        return Fields.language(field)
                .map(language -> stemmed.computeIfAbsent(language, one -> new Words(one, false)))
                .orElse(written);
    }

    /** Apostrophes and underscores part words, so that “Brien” and “armée” are found in “O’Brien” and “l’armée”; a percent sign is one. */
    private static NormalizeCharMap marks() {
        NormalizeCharMap.Builder marks = new NormalizeCharMap.Builder();
        "'’‘ʼ`´＇_".chars().forEach(mark -> marks.add(Character.toString(mark), " "));
        marks.add("%", " percent ");
        return marks.build();
    }

    private static final class Words extends Analyzer {

        private final String language;
        private final boolean beginnings;

        Words(String language, boolean beginnings) {
            this.language = language;
            this.beginnings = beginnings;
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new MappingCharFilter(MARKS, text);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
            TokenStream words = new ICUNormalizer2Filter(source, Normalizer2.getNFKCCasefoldInstance());
            words = new Printed(words);
            if (language != null) {
                words = Stems.of(words, language);
            }
            words = new TruncateTokenFilter(new ICUFoldingFilter(words), LONGEST_WORD);
            words = new LengthFilter(words, 1, LONGEST_WORD);
            return new TokenStreamComponents(
                    source, beginnings ? new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, true) : words);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_TEXTS;
        }
    }
}

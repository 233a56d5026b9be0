package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** The paragraphs, sentences and words of an English text, by models of Apache OpenNLP that are trained on UD EWT. */
final class Grammar {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");

    /** They are read when the first text is, and shared; what works with them is made for each text. */
    private static final class Models {
        static final SentenceModel SENTENCES = read("sentence", SentenceModel::new);
        static final TokenizerModel WORDS = read("tokens", TokenizerModel::new);
        static final POSModel PARTS = read("pos", POSModel::new);

        private interface Reading<T> {
            T from(InputStream bytes) throws IOException;
        }

        private static <T> T read(String what, Reading<T> reading) {
            String name = "/opennlp-en-ud-ewt-" + what + "-1.3-2.5.4.bin";
            try (InputStream bytes = Grammar.class.getResourceAsStream(name)) {
                return reading.from(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final SentenceDetectorME sentences = new SentenceDetectorME(Models.SENTENCES);
    private final TokenizerME words = new TokenizerME(Models.WORDS);
    private final POSTaggerME parts = new POSTaggerME(Models.PARTS);

    List<Sentence> read(String text) {
        List<Sentence> read = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        for (int number = 0; paragraph.find(); number++) {
            for (Span span : sentences.sentPosDetect(paragraph.group())) {
                read.add(
                        sentence(text, paragraph.start() + span.getStart(), paragraph.start() + span.getEnd(), number));
            }
        }
        return read;
    }

    private Sentence sentence(String text, int start, int end, int paragraph) {
        String printed = text.substring(start, end);
        Span[] spans = words.tokenizePos(printed);
        String[] tokens = Span.spansToStrings(spans, printed);
        String[] tags = parts.tag(tokens);
        List<Word> read = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            read.add(new Word(tokens[i], new Stretch(start + spans[i].getStart(), start + spans[i].getEnd()), tags[i]));
        }
        return new Sentence(new Stretch(start, end), paragraph, read);
    }
}

package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * The sentences of an English text and their words, by models of Apache OpenNLP that are trained on UD EWT. They see
 * plain apostrophes and quotation marks, which they were trained on, at the places of those that are printed.
 */
final class Grammar {
    /** A run without a space is cut into pieces of so many units: the tokenizer takes time by the square of it. */
    private static final int LONGEST_RUN = 80;

    /** A longer run of nothing but signs is one word. */
    private static final int LONGEST_SIGNS = 3;

    /** So many words are tagged at once: the tagger, too, takes time by the square of them. */
    private static final int MOST_AT_ONCE = 160;

    /** They are read when the first text is, and shared; what works with them is made for each text. */
    private static final class Models {
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

    private final TokenizerME words = new TokenizerME(Models.WORDS);
    private final POSTaggerME parts = new POSTaggerME(Models.PARTS);

    List<Sentence> read(String text) {
        return read(text, QuotationMarks.outer(text));
    }

    /** @param quotations those of the text that stand in no other */
    List<Sentence> read(String text, List<Quotation> quotations) {
        String plain = PlainMarks.of(text);
        SentenceEnds ends = new SentenceEnds(text, quotations);
        List<Sentence> read = new ArrayList<>();
        List<Stretch> paragraphs = Paragraphs.in(text);
        for (int number = 0; number < paragraphs.size(); number++) {
            for (Stretch at : ends.in(paragraphs.get(number))) {
                read.add(new Sentence(at, number, words(text, plain, at)));
            }
        }
        return read;
    }

    private List<Word> words(String text, String plain, Stretch sentence) {
        List<Stretch> at = new ArrayList<>();
        for (int start = sentence.start(); start < sentence.end(); ) {
            int end = run(plain, start, sentence.end());
            if (end - start > LONGEST_SIGNS && signs(plain, start, end)) {
                at.add(new Stretch(start, end));
            } else {
                for (Stretch piece : HyphenatedName.joined(text, pieces(plain, start, end))) {
                    add(at, plain, piece, sentence.end());
                }
            }
            start = end;
            while (start < sentence.end() && Paragraphs.blank(plain.charAt(start))) {
                start++;
            }
        }
        return PartsOfSpeech.corrected(text, plain, at, tags(plain, at));
    }

    private List<Stretch> pieces(String plain, int start, int end) {
        List<Stretch> pieces = new ArrayList<>();
        for (Span span : words.tokenizePos(plain.substring(start, end))) {
            pieces.add(new Stretch(start + span.getStart(), start + span.getEnd()));
        }
        return pieces;
    }

    private static int run(String plain, int start, int limit) {
        int end = start;
        while (end < limit && !Paragraphs.blank(plain.charAt(end)) && end - start < LONGEST_RUN) {
            end++;
        }
        return end < limit && end - start == LONGEST_RUN && Character.isLowSurrogate(plain.charAt(end)) ? end - 1 : end;
    }

    /** Whether neither a letter nor a digit is among them: then they are one mark, such as "—---" or "“““““". */
    private static boolean signs(String plain, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String[] tags(String plain, List<Stretch> at) {
        List<String> tags = new ArrayList<>();
        for (int from = 0; from < at.size(); from += MOST_AT_ONCE) {
            List<Stretch> some = at.subList(from, Math.min(at.size(), from + MOST_AT_ONCE));
            String[] tokens = some.stream().map(word -> word.in(plain)).toArray(String[]::new);
            tags.addAll(List.of(parts.tag(tokens)));
        }
        return tags.toArray(String[]::new);
    }

    /** The full stop of an abbreviation belongs to it, where the tokenizer parts the two. */
    private static void add(List<Stretch> at, String plain, Stretch next, int end) {
        Stretch last = at.isEmpty() ? null : at.get(at.size() - 1);
        boolean stop =
                last != null && last.end() == next.start() && next.length() == 1 && plain.charAt(next.start()) == '.';
        boolean inner = next.end() < end
                && (Abbreviations.is(last == null ? "" : last.in(plain))
                        || !Paragraphs.blank(plain.charAt(next.end())));
        if (stop && inner && Character.isLetter(plain.charAt(last.end() - 1)) && !quoted(plain, next.end())) {
            at.set(at.size() - 1, last.to(next));
        } else {
            at.add(next);
        }
    }

    private static boolean quoted(String plain, int at) {
        return at < plain.length() && (plain.charAt(at) == '"' || plain.charAt(at) == '\'');
    }
}

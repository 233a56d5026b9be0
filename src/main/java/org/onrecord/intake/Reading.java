package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An English article with its sentences and quotations, to be looked up by place. */
final class Reading {
    private final Article article;
    private final List<Sentence> sentences;
    private final Set<Integer> answers;
    private final List<Quotation> quotations;
    private final List<Word> words;

    /**
     * @param quotations in the order of the text, none within another
     */
    Reading(Article article, Interview interview, List<Quotation> quotations) {
        this.article = article;
        this.sentences = interview.sentences();
        this.answers = interview.answers();
        this.quotations = List.copyOf(quotations);
        this.words = this.sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .toList();
    }

    Article article() {
        return article;
    }

    String text() {
        return article.text();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Word> words() {
        return words;
    }

    /** The words that lie within, in order. */
    List<Word> words(Stretch within) {
        int from = wordFrom(within.start());
        int to = from;
        while (to < words.size() && words.get(to).at().end() <= within.end()) {
            to++;
        }
        return words.subList(from, to);
    }

    List<Word> words(List<Stretch> within) {
        List<Word> all = new ArrayList<>();
        within.forEach(stretch -> all.addAll(words(stretch)));
        return all;
    }

    /** The number of the first word that does not start before the place. */
    int wordFrom(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).at().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the sentence that holds the place, or of the last one before it; -1 before all. */
    int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).at().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether the place is in a paragraph that answers a question. */
    boolean answers(int offset) {
        int sentence = sentenceAt(offset);
        return sentence >= 0 && answers.contains(sentences.get(sentence).paragraph());
    }

    /** The sentences, from the one that holds its start to the one that holds its end, as one stretch. */
    Stretch sentencesAround(Stretch at) {
        int first = Math.max(0, sentenceAt(at.start()));
        int last = Math.max(first, sentenceAt(Math.max(at.start(), at.end() - 1)));
        return sentences.get(first).at().to(sentences.get(last).at()).to(at);
    }

    /** Whether the word, or the mark, belongs to a quotation. */
    boolean isQuoted(Stretch at) {
        int index = quotationFrom(at.start());
        return index >= 0 && quotations.get(index).whole().overlaps(at);
    }

    /** The quotations that overlap with a stretch. */
    List<Quotation> quoted(Stretch at) {
        List<Quotation> found = new ArrayList<>();
        for (int i = Math.max(0, quotationFrom(at.start())); i < quotations.size(); i++) {
            if (quotations.get(i).whole().start() >= at.end()) {
                break;
            }
            if (quotations.get(i).whole().overlaps(at)) {
                found.add(quotations.get(i));
            }
        }
        return found;
    }

    /** The number of the last quotation that starts at the place or before it, or -1. */
    private int quotationFrom(int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).whole().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}

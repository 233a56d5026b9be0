package org.onrecord.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text printed as questions and answers. "Q" and "A" are nobody's names: what stands in a question is left out, and an
 * answer is told apart from what the outlet says, each to the end of its paragraph.
 *
 * @param sentences without the questions, and without the labels of the answers
 * @param answers the numbers of the paragraphs that answer
 */
record Interview(List<Sentence> sentences, Set<Integer> answers) {
    private static final Pattern LABEL =
            Pattern.compile("\\*{0,2}(?:(Q|Question)|A|Answer)(?:\\s?:|[.)])\\*{0,2}(?=\\s)\\s{0,9}");

    Interview {
        sentences = List.copyOf(sentences);
        answers = Set.copyOf(answers);
    }

    static Interview of(String text, List<Sentence> all) {
        Map<Integer, Matcher> labels = labels(text, all);
        List<Sentence> left = new ArrayList<>();
        Set<Integer> answers = new HashSet<>();
        for (Sentence sentence : all) {
            Matcher label = labels.get(sentence.paragraph());
            if (label == null) {
                left.add(sentence);
            } else if (label.group(1) == null && sentence.at().end() > label.end()) {
                answers.add(sentence.paragraph());
                left.add(from(label.end(), sentence));
            }
        }
        return new Interview(left, answers);
    }

    /** The labels by paragraph. "Q." and "A." may be initials, and so are none without the other. */
    private static Map<Integer, Matcher> labels(String text, List<Sentence> sentences) {
        Map<Integer, Matcher> found = new HashMap<>();
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            Matcher label = LABEL.matcher(text).region(sentence.at().start(), text.length());
            if (sentence.paragraph() != paragraph && label.lookingAt()) {
                found.put(sentence.paragraph(), label);
            }
            paragraph = sentence.paragraph();
        }
        boolean both = found.values().stream().anyMatch(label -> label.group(1) != null)
                && found.values().stream().anyMatch(label -> label.group(1) == null);
        found.values().removeIf(label -> !both && !label.group().contains(":"));
        return found;
    }

    private static Sentence from(int start, Sentence sentence) {
        if (start <= sentence.at().start()) {
            return sentence;
        }
        List<Word> words = sentence.words().stream()
                .filter(word -> word.at().start() >= start)
                .toList();
        return new Sentence(new Stretch(start, sentence.at().end()), sentence.paragraph(), words);
    }
}

package org.onrecord.intake;

import java.util.List;

/** "SEOUL, South Korea — ", "LONDON (Reuters) - " and "Paris, 3 May – " at the beginning of a paragraph. */
final class Dateline {
    private static final int MOST_WORDS = 12;

    private Dateline() {}

    /** Where the sentence itself begins: after its dateline, if it has one. */
    static int end(Sentence sentence) {
        List<Word> words = sentence.words();
        boolean town = !words.isEmpty()
                && words.get(0).text().length() > 2
                && upper(words.get(0).text());
        boolean before = false;
        for (int i = 1; i < Math.min(words.size() - 1, MOST_WORDS); i++) {
            String word = words.get(i).text();
            boolean apart = words.get(i - 1).at().end() < words.get(i).at().start();
            if (apart && (word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--"))) {
                return town || before
                        ? words.get(i + 1).at().start()
                        : sentence.at().start();
            }
            before |= word.equals(")");
            if (Verbs.auxiliary(words.get(i)) || words.get(i).is("VERB")) {
                break;
            }
        }
        return sentence.at().start();
    }

    /** The words of the sentence itself. */
    static List<Word> after(Sentence sentence) {
        int end = end(sentence);
        List<Word> words = sentence.words();
        int first = 0;
        while (first < words.size() && words.get(first).at().start() < end) {
            first++;
        }
        return words.subList(first, words.size());
    }

    private static boolean upper(String word) {
        return word.equals(word.toUpperCase(java.util.Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }
}

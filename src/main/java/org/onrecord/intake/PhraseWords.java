package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a stretch as the lists of rules have them: in lower case, with plain apostrophes, "didn't" in one. */
final class PhraseWords {

    private static final Set<String> TAILS = Set.of("n't", "'ll", "'s", "'re", "'ve", "'d", "'m");

    private PhraseWords() {}

    static List<String> of(List<Word> words) {
        List<String> all = new ArrayList<>();
        for (Word word : words) {
            String plain = Verbs.month(word) ? word.text() : PlainApostrophe.in(word.lower());
            boolean joins = TAILS.contains(plain) && !all.isEmpty();
            if (joins) {
                all.add(all.remove(all.size() - 1) + plain);
            } else if (Character.isLetterOrDigit(plain.codePointAt(0))) {
                all.add(plain);
            }
        }
        return all;
    }
}

package org.onrecord.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for words and short phrases of a list in a text, word by word. */
final class PhraseSearch {
    private static final int LONGEST_PHRASE = 4;

    private final List<String> words;

    /**
     * @param words in lower case, with plain apostrophes
     */
    PhraseSearch(List<String> words) {
        this.words = words;
    }

    /** The first phrase of the list that stands here as it is. */
    Optional<String> first(Set<String> phrases) {
        return search(phrases, false);
    }

    /** The first phrase of the list of which a form stands here: its first word may be bent. */
    Optional<String> form(Set<String> phrases) {
        return search(phrases, true);
    }

    private Optional<String> search(Set<String> phrases, boolean bent) {
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
                Optional<String> found = at(phrases, from, length, bent);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> at(Set<String> phrases, int from, int length, boolean bent) {
        String phrase = String.join(" ", words.subList(from, from + length));
        if (phrases.contains(phrase)) {
            return Optional.of(phrase);
        }
        if (!bent || length > 2) {
            return Optional.empty();
        }
        return length == 1 ? Lemma.in(phrases, phrase) : bentPair(phrases, from);
    }

    /** "Called on" of "call on". */
    private Optional<String> bentPair(Set<String> phrases, int from) {
        String second = " " + words.get(from + 1);
        return phrases.stream()
                .filter(phrase -> phrase.endsWith(second) && phrase.indexOf(' ') == phrase.length() - second.length())
                .filter(phrase -> Lemma.isIn(Set.of(phrase.substring(0, phrase.indexOf(' '))), words.get(from)))
                .sorted()
                .findFirst();
    }

    /** The same without those phrases, so that what they mean isn't taken for something else. */
    PhraseSearch without(Set<String> phrases) {
        java.util.ArrayList<String> left = new java.util.ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int length = longest(phrases, from);
            if (length == 0) {
                left.add(words.get(from));
            }
            from += Math.max(1, length);
        }
        return new PhraseSearch(left);
    }

    private int longest(Set<String> phrases, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }
}

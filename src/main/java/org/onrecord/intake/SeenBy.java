package org.onrecord.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells that somebody came to know what another wrote: "seen by Reuters", "leaked to the Guardian". Whoever saw it passed
 * it on, and said nothing of it.
 */
final class SeenBy {
    private static final Set<String> SEEN = WordList.of("seen");
    private static final Set<String> GIVEN = WordList.of("given");
    private static final Map<String, Set<String>> BEFORE = Map.of("by", SEEN, "to", GIVEN, "with", GIVEN);

    private SeenBy() {}

    static boolean begins(Line line, int index) {
        return begins(line.lower(index), line.lower(index + 1));
    }

    /** Whether it begins at this word. */
    static boolean begins(List<Word> words, int i) {
        return i + 1 < words.size()
                && begins(words.get(i).lower(), words.get(i + 1).lower());
    }

    /** Whether these words are it: "seen by". */
    static boolean begins(String words) {
        int space = words.indexOf(' ');
        return space > 0 && begins(words.substring(0, space), words.substring(space + 1));
    }

    private static boolean begins(String participle, String preposition) {
        return BEFORE.getOrDefault(preposition, Set.of()).contains(participle);
    }
}

package org.onrecord.matching;

import java.util.List;
import org.onrecord.search.Asked;
import org.onrecord.search.Embedder;
import org.onrecord.web.Beginning;

/**
 * What somebody is about to put on record, as it is looked for.
 *
 * @param text the claim, or the words that were said
 * @param language a tag of BCP 47
 * @param speakers the names of those who say it, as far as they are known
 */
public record Statement(String text, String language, List<String> speakers) {

    /** Of what is longer, the beginning is looked for. */
    public static final int LONGEST = 4_000;

    private static final int MOST_SPEAKERS = 3;

    public Statement {
        text = Beginning.of(text, LONGEST);
        speakers = List.copyOf(speakers);
    }

    /** Who says it goes along: claims often name who they are about. */
    public Asked asked(Embedder embedder) {
        String words = Posted.read(text);
        if (!speakers.isEmpty()) {
            words = String.join(", ", speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size()))) + ": " + words;
        }
        return new Asked(words, language, embedder.of(words, language).orElse(null));
    }
}

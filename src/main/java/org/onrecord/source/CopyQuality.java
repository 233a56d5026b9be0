package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far a text is what its source was: whole only where all the words are found in it that rest on the source. */
@ApplicationScoped
public class CopyQuality {

    private final RestingWords resting;

    CopyQuality(RestingWords resting) {
        this.resting = resting;
    }

    /** The quality of a text that is to be kept as a copy of a source that is on record; whether it is in doubt is for others. */
    public Quality of(Long source, String text) {
        List<Selector> passages = resting.of(source);
        return passages.isEmpty() ? Quality.OK : of(new SearchedText(text), passages);
    }

    static Quality of(SearchedText text, List<Selector> passages) {
        return passages.stream().allMatch(passage -> text.check(passage).stands()) ? Quality.OK : Quality.PARTIAL;
    }
}

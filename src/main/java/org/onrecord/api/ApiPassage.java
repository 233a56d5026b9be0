package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.source.Anchoring;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;

/**
 * Words in one copy of a source, to be found there by the selectors of the W3C Web Annotation Data Model. Offsets are in
 * UTF-16 units.
 *
 * @param goneAt when a newer copy was kept that lacks the words, or null
 */
record ApiPassage(
        String exact,
        List<ApiSelector> selectors,
        Anchoring anchoring,
        Instant goneAt,
        ApiCopy copy,
        ApiSourceReference source) {

    static ApiPassage of(Passage passage, ApiSources sources) {
        if (passage == null) {
            return null;
        }
        Selector words = passage.selector();
        return new ApiPassage(
                words.exact(),
                List.of(
                        ApiSelector.quote(words.exact(), words.prefix(), words.suffix()),
                        ApiSelector.position(words.start(), words.end())),
                passage.anchoring(),
                passage.goneAt(),
                sources.copy(passage.capture()),
                sources.reference(passage.source()));
    }
}

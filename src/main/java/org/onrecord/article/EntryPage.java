package org.onrecord.article;

import java.util.List;
import org.onrecord.source.Source;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Issues;

/**
 * The page on which an article is pasted.
 *
 * @param choices the names among which to choose, where several publishers bear the one that was typed
 * @param twin the source that is on record already for what was typed or pasted, or null
 * @param sameText whether it is the text alone that is on record, so that this may be another publication of it
 */
record EntryPage(ArticleForm form, Issues issues, List<String> choices, Source twin, boolean sameText) {

    static EntryPage of(ArticleForm form) {
        return new EntryPage(form, Issues.none(), List.of(), null, false);
    }

    static EntryPage sent(ArticleForm form, ArticleReading reading) {
        return new EntryPage(form, reading.issues(), reading.choices(), reading.twin(), reading.sameText());
    }

    public int most() {
        return org.onrecord.intake.Article.LONGEST_TEXT;
    }

    public List<SpeakerKind> speakerKinds() {
        return List.of(SpeakerKind.values());
    }
}

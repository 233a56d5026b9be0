package org.onrecord.article;

import java.time.DateTimeException;
import java.util.List;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceReading;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;

/** Reads a pasted article against what is on record, and changes nothing. */
final class ArticleReading {

    private final ArticleForm form;
    private final Issues issues;
    private final List<String> choices;
    private final Source twin;
    private boolean sameText;

    /**
     * @param issues what the form's own limits have found; reading adds to it
     * @param source what was read of the source, or null when the form names one on record
     */
    ArticleReading(ArticleForm form, Issues issues, SourceReading source) {
        this.form = form;
        this.issues = issues;
        readZone();
        if (form.text().isBlank()) {
            issues.add("text", "Paste the text of the article.");
        }
        if (source == null) {
            this.choices = List.of();
            this.twin = null;
        } else {
            issues.addAll(source.issues());
            this.choices =
                    source.naming().choices().stream().map(SpeakerNaming::label).toList();
            this.twin = source.twin() == null ? readSameText() : source.twin();
        }
    }

    private void readZone() {
        try {
            FuzzyDate.unknown().inZone(form.zone());
        } catch (DateTimeException e) {
            issues.add("zone", e.getMessage());
        }
    }

    private Source readSameText() {
        if (!form.anew().isEmpty() || form.text().isBlank() || issues.on("text") != null) {
            return null;
        }
        Source other = Capture.holding(form.text()).map(Capture::source).orElse(null);
        if (other != null) {
            sameText = true;
            issues.add("text", "This very text is on record already; see above.");
        }
        return other;
    }

    Issues issues() {
        return issues;
    }

    /** The names among which to choose, where several publishers bear the one that was typed. */
    List<String> choices() {
        return choices;
    }

    /** Whether it is the text alone that is on record. */
    boolean sameText() {
        return sameText;
    }

    /** The source that is on record already for what was typed or pasted, or null. */
    Source twin() {
        return twin;
    }
}

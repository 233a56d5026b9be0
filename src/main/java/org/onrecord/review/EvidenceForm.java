package org.onrecord.review;

import java.util.List;
import org.onrecord.source.Passage;
import org.onrecord.source.QuotedWords;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * A passage that a verdict is to rest on, as it is typed. A row without a stance is one that is offered and not taken.
 *
 * @param copy the number of the copy that the words stand in; what follows the number is for people
 */
public record EvidenceForm(
        @PlainText(max = 600) String copy,
        @PlainText(max = 40_000) String exact,
        @PlainText(max = 20) String stance,
        @PlainText(max = 300) String origin,
        @PlainText(max = 2_000) String note) {

    static final EvidenceForm BLANK = new EvidenceForm("", "", "", "", "");

    static EvidenceForm from(FormData data, int row) {
        return new EvidenceForm(
                data.text("evidence.copy", row),
                data.text("evidence.exact", row),
                data.text("evidence.stance", row),
                data.text("evidence.origin", row),
                data.text("evidence.note", row));
    }

    /** A passage that is offered as evidence. */
    static EvidenceForm of(Passage passage) {
        return new EvidenceForm(QuotedWords.label(passage.capture()), passage.exact(), "", "", "");
    }

    boolean taken() {
        return !stance.isEmpty();
    }

    /** Whether something was typed that would be lost if the row were passed over. */
    boolean forgotten() {
        return !taken() && (!origin.isEmpty() || !note.isEmpty());
    }

    /** The evidence, or null with an issue when there is none to be had from the row. */
    Evidence read(String path, Issues issues) {
        Stance taken = Vocabulary.read(Stance.class, stance, path + ".stance", issues);
        Passage passage = QuotedWords.read(copy, exact, path, issues);
        return passage == null || taken == null
                ? null
                : new Evidence(passage, taken, root(path, issues), emptyToNull(note));
    }

    /** One who is on record is one origin, under whichever of their names they are typed. */
    private String root(String path, Issues issues) {
        List<Speaker> bearers = issues.usable(origin, path + ".origin") ? SpeakerNaming.bearers(origin) : List.of();
        return bearers.size() == 1 ? bearers.get(0).name() : emptyToNull(origin);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

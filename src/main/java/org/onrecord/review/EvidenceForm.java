package org.onrecord.review;

import java.util.Optional;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.QuoteCheck;
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
        return new EvidenceForm(label(passage.capture()), passage.exact(), "", "", "");
    }

    /** A copy as the form names it: its number, then what it is. */
    static String label(Capture copy) {
        return copy.id() + " · " + copy.source().title() + " · "
                + copy.source().publisher().name();
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
        Capture capture = issues.on(path + ".copy") == null ? capture(path, issues) : null;
        if (capture == null || issues.on(path + ".exact") != null) {
            return null;
        }
        QuoteCheck check = QuoteCheck.of(capture.text(), exact, null);
        if (check instanceof QuoteCheck.Found found && taken != null) {
            return new Evidence(new Passage(capture, found.selector()), taken, emptyToNull(origin), emptyToNull(note));
        }
        fault(check).ifPresent(sentence -> issues.add(path + ".exact", sentence));
        return null;
    }

    private Capture capture(String path, Issues issues) {
        String number = copy.replaceFirst("^(\\d{1,18})(\\D.*)?$", "$1");
        Capture found = number.matches("\\d{1,18}")
                ? Capture.ifAny(Long.valueOf(number)).orElse(null)
                : null;
        if (found == null) {
            issues.add(path + ".copy", "Choose a copy on record, by its number.");
        } else if (found.failed()) {
            issues.add(
                    path + ".copy",
                    "This copy holds something else than the source, so nothing can rest on it. Choose another.");
            return null;
        }
        return found;
    }

    private static Optional<String> fault(QuoteCheck check) {
        if (check instanceof QuoteCheck.Several several) {
            return Optional.of("These words stand in %d places. Take in the words around them."
                    .formatted(several.places().size()));
        }
        return check.fault();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

package org.onrecord.outcome;

import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.util.UUID;
import org.onrecord.outcome.OutcomeEntry.Said;
import org.onrecord.source.Passage;
import org.onrecord.source.QuotedWords;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * What came of a pledge or a prediction, as it is typed.
 *
 * @param formKey made with the form: the same form sent twice makes one entry
 * @param words which words of which copy show it; empty for none
 * @param irreversible why it can no longer become otherwise; empty when it can
 * @param reason why what stood before is taken back; empty when nothing is
 * @param override why an administrator says so alone; empty otherwise
 */
public record EntryForm(
        String formKey,
        @PlainText(max = 30) String status,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String asOf,

        @NotBlank(message = "Say what came of it, for readers.") @PlainText(max = 2_000)
        String note,

        Words passage,
        @PlainText(max = REASON) String irreversible,
        @PlainText(max = REASON) String reason,
        @PlainText(max = REASON) String override) {

    /** The longest of the reasons, in UTF-16 units. */
    static final int REASON = 1_000;

    /**
     * Words of a copy, as they are typed.
     *
     * @param copy the number of the copy that they stand in; what follows the number is for people
     */
    public record Words(
            @PlainText(max = 600) String copy,
            @PlainText(max = 40_000) String exact) {

        boolean blank() {
            return copy.isEmpty() && exact.isEmpty();
        }
    }

    static EntryForm blank() {
        return new EntryForm(UUID.randomUUID().toString(), "", "", "", new Words("", ""), "", "", "");
    }

    public static EntryForm from(FormData data) {
        return new EntryForm(
                data.text("formKey"),
                data.text("status"),
                data.text("asOf"),
                data.text("note"),
                new Words(data.text("passage.copy"), data.text("passage.exact")),
                data.text("irreversible"),
                data.text("reason"),
                data.text("override"));
    }

    /** Whether it came from a form of ours. */
    boolean hasKey() {
        return formKey.matches(FormData.KEY);
    }

    /** The same words as a form of its own, where the one that they were typed into has made an entry already. */
    EntryForm unused() {
        return !hasKey() || OutcomeEntry.madeBy(formKey).isEmpty()
                ? this
                : new EntryForm(
                        UUID.randomUUID().toString(), status, asOf, note, passage, irreversible, reason, override);
    }

    /** What it says, as far as it can be read; null with issues otherwise. */
    Said read(OutcomeStatus present, Issues issues) {
        OutcomeStatus read = Vocabulary.read(OutcomeStatus.class, status, "status", issues);
        if (read == null || read.kind() != present.kind()) {
            issues.add("status", "Choose what came of it.");
        }
        FuzzyDate date = date(issues);
        Passage shown = passage.blank() ? null : QuotedWords.read(passage.copy(), passage.exact(), "passage", issues);
        return issues.isEmpty()
                ? new Said(formKey, read, date, note, shown, orNull(irreversible), orNull(reason), null)
                : null;
    }

    private FuzzyDate date(Issues issues) {
        if (issues.on("asOf") != null) {
            return null;
        }
        try {
            return FuzzyDate.of(asOf);
        } catch (DateTimeException e) {
            issues.add("asOf", e.getMessage());
            return null;
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

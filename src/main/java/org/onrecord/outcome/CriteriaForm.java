package org.onrecord.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.onrecord.claim.NoticeForm;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * What a pledge or a prediction is to be judged by, as it is typed.
 *
 * @param revision the number of the save that the person had before them; empty for the first
 * @param due when it is due; empty while nobody knows
 * @param notice what readers are told of a change, where that has to be said
 */
public record CriteriaForm(
        @PlainText(max = 20) String revision,

        @NotBlank(message = "Say by what it will be judged.") @PlainText(max = MAX)
        String criteria,

        @PlainText(max = FuzzyDate.LONGEST_TEXT) String due,
        @Valid NoticeForm notice) {

    /** The longest criteria, in UTF-16 units. */
    static final int MAX = 2_000;

    static final CriteriaForm BLANK = new CriteriaForm("", "", "", NoticeForm.BLANK);

    public static CriteriaForm from(FormData data) {
        return new CriteriaForm(data.text("revision"), data.text("criteria"), data.text("due"), NoticeForm.from(data));
    }

    static CriteriaForm of(Outcome outcome) {
        return new CriteriaForm(
                Integer.toString(outcome.revision()),
                outcome.criteria(),
                outcome.due().isUnknown() ? "" : outcome.due().text(),
                NoticeForm.BLANK);
    }

    /** The same, over what was saved meanwhile. */
    CriteriaForm over(Outcome outcome) {
        return new CriteriaForm(Integer.toString(outcome.revision()), criteria, due, notice);
    }

    /**
     * When it is due; null with an issue for what is no date.
     *
     * @param spoken the first day on which it can have been said, or null when that is not known
     * @param followed whether the desk will look at the claim again at a date that it set
     */
    FuzzyDate readDue(LocalDate spoken, boolean followed, Issues issues) {
        if (issues.on("due") != null) {
            return null;
        }
        try {
            FuzzyDate date = FuzzyDate.of(due);
            check(date, spoken, followed, issues);
            return date;
        } catch (DateTimeException e) {
            issues.add("due", e.getMessage());
            return null;
        }
    }

    private static void check(FuzzyDate date, LocalDate spoken, boolean followed, Issues issues) {
        if (date.latest() == null && !followed) {
            issues.add(
                    "due",
                    "Write by when: a day, a month or a year. If nobody knows, set a follow-up with a date first.");
        }
        if (date.latest() != null && spoken != null && date.latest().isBefore(spoken)) {
            issues.add("due", "This is before it was said.");
        }
    }
}

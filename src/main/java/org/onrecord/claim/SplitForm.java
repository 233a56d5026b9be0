package org.onrecord.claim;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * A claim that is split off from another, as it is typed.
 *
 * @param reports the ids of the reports that say it too
 * @param taken the ids of those that say only this, and leave the other claim
 * @param why what readers are told when reports leave a published claim
 */
record SplitForm(
        @NotBlank(message = "Say the new claim in the desk’s own neutral words.") @PlainText(max = 1_000)
        String text,

        List<@PlainText(max = 20) String> reports,
        List<@PlainText(max = 20) String> taken,
        @PlainText(max = 2_000) String why) {

    /** No claim has more reports that a form could tick. */
    private static final int MOST = 500;

    static final SplitForm BLANK = new SplitForm("", List.of(), List.of(), "");

    static SplitForm from(FormData data) {
        return new SplitForm(
                data.text("text"),
                data.texts("reports").stream().limit(MOST).toList(),
                data.texts("taken").stream().limit(MOST).toList(),
                data.text("why"));
    }

    /** Whether a report goes along. */
    public boolean goes(Attribution report) {
        return reports.contains(report.id().toString());
    }

    /** Whether a report goes for good. */
    public boolean leaves(Attribution report) {
        return taken.contains(report.id().toString());
    }
}

package org.onrecord.watch;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** How a check is settled, as it is typed. */
record SettlementForm(
        @PlainText(max = 20) String settlement,

        @NotBlank(message = "Say how you know, for the desk.") @PlainText(max = QuoteTask.LONGEST_NOTE)
        String note) {

    static final SettlementForm BLANK = new SettlementForm("", "");

    static SettlementForm from(FormData data) {
        return new SettlementForm(data.text("settlement"), data.text("note"));
    }

    /** What was chosen, or null with an issue. */
    Settlement read(Issues issues) {
        Settlement chosen = Vocabulary.read(Settlement.class, settlement, "settlement", issues);
        if (chosen == null || !chosen.byPeople()) {
            issues.add("settlement", "Choose what is the case.");
        }
        return chosen;
    }
}

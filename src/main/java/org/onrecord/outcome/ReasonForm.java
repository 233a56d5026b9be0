package org.onrecord.outcome;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/** Why a follow-up is dropped, as it is typed. */
record ReasonForm(
        @NotBlank(message = "Say why it is dropped.") @PlainText(max = FollowUp.LONGEST_WHY)
        String why) {

    static final ReasonForm BLANK = new ReasonForm("");

    static ReasonForm from(FormData data) {
        return new ReasonForm(data.text("why"));
    }
}

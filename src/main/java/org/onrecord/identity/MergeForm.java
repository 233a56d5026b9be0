package org.onrecord.identity;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * That an entry is one with another, as it is typed.
 *
 * @param into the other entry's name, address or number
 */
record MergeForm(
        @NotBlank(message = "Say which other entry it is one with.") @PlainText(max = 600)
        String into,

        @NotBlank(message = "Say how you know.") @PlainText(max = 1_000)
        String reason) {

    static final MergeForm BLANK = new MergeForm("", "");

    static MergeForm from(FormData data) {
        return new MergeForm(data.text("into"), data.text("reason"));
    }
}

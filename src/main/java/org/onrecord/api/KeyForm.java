package org.onrecord.api;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/** A key as it is asked for. */
record KeyForm(
        @NotBlank(message = "Say what the key is for.") @PlainText(max = 100)
        String name,

        @PlainText(max = 5) String drafts) {

    static final KeyForm BLANK = new KeyForm("", "");

    static KeyForm from(FormData data) {
        return new KeyForm(data.text("name"), data.text("drafts"));
    }
}

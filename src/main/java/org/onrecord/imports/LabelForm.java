package org.onrecord.imports;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/** Another desk's word, and what it is to be read as. */
record LabelForm(
        @NotBlank(message = "Give their word, as they print it.") @PlainText(max = TheirLabel.LONGEST)
        String label,

        @PlainText(max = 20) String verdict) {

    static LabelForm from(FormData data) {
        return new LabelForm(data.text("label"), data.text("verdict"));
    }
}

package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.PlainText;

/** Why something is done, as it is typed. */
record ReasonForm(
        @NotBlank(message = "Say why.") @PlainText(max = MAX)
        String reason) {

    /** The longest reason, in characters. */
    static final int MAX = 2_000;
}

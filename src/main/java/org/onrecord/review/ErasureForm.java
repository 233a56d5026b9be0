package org.onrecord.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * What is typed to erase a claim by law.
 *
 * @param grounds on which grounds, for the desk
 * @param copies whether the texts of the copies go too: empty when not
 * @param confirm the word that shows that it is meant
 */
public record ErasureForm(
        @NotBlank(message = "Say on which grounds.") @PlainText(max = ReasonForm.MAX)
        String grounds,

        String copies,

        @Pattern(regexp = "ERASE", message = "Type the word ERASE, in capitals.") @PlainText(max = 20)
        String confirm) {

    static final ErasureForm BLANK = new ErasureForm("", "", "");

    static ErasureForm from(FormData data) {
        return new ErasureForm(data.text("grounds"), data.text("copies"), data.text("confirm"));
    }

    public boolean withCopies() {
        return !copies.isEmpty();
    }
}

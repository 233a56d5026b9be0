package org.onrecord.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.onrecord.matching.Looking;
import org.onrecord.matching.Statement;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.PlainText;

/**
 * What a program asks whether it was said before.
 *
 * @param text what was said
 * @param language a tag of BCP 47; English where it isn't given
 * @param speaker the name of who said it, where it is known
 * @param said when it was said, as a person writes dates, where it is known
 * @param among {@code PUBLISHED} or {@code DESK}; what is published where it isn't given
 */
record ApiSaying(
        @NotBlank(message = "Give the text that was said.") @PlainText(max = Statement.LONGEST)
        String text,

        @PlainText(max = 35) String language,
        @PlainText(max = 300) String speaker,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String said,

        @Pattern(regexp = "PUBLISHED|DESK", message = "This is PUBLISHED or DESK.")
        String among) {

    boolean ofTheDesk() {
        return "DESK".equals(among);
    }

    Looking looking() {
        return new Looking(text, name(), given(language), given(said), "");
    }

    List<String> names() {
        return name().isEmpty() ? List.of() : List.of(name());
    }

    private String name() {
        return given(speaker);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }
}

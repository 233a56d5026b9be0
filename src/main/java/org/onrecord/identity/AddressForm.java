package org.onrecord.identity;

import jakarta.validation.constraints.NotBlank;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Slug;

/** Another address of an entry, as it is typed: its last part. */
record AddressForm(
        @NotBlank(message = "Write the last part of the address.") @PlainText(max = MAX)
        String slug) {

    /** The longest part, in characters. */
    static final int MAX = 80;

    /** Adds what stands against it: an address is written in one way only. */
    void check(Issues issues) {
        if (issues.isEmpty() && !slug.equals(Slug.of(slug))) {
            issues.add("slug", "Use small letters, digits and hyphens: “%s”.".formatted(Slug.of(slug)));
        }
    }
}

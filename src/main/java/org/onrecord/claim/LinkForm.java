package org.onrecord.claim;

import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * A link to another claim, as it is typed.
 *
 * @param q what the other claim was looked for by
 * @param other the id of the claim that was chosen
 * @param relation how the claim stands to it
 * @param note a few words for readers
 */
record LinkForm(
        @PlainText(max = 200, seen = false) String q,
        @PlainText(max = 20) String other,
        @PlainText(max = 20) String relation,
        @PlainText(max = 500) String note) {

    static LinkForm looking(String q) {
        return new LinkForm(q, "", "", "");
    }

    static LinkForm from(FormData data) {
        return new LinkForm(data.text("q"), data.text("other"), data.text("relation"), data.text("note"));
    }

    /** The claim that was chosen, or null when there is none. */
    Claim chosen() {
        return other.matches("\\d{1,18}") ? Claim.findById(Long.valueOf(other)) : null;
    }
}

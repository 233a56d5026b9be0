package org.onrecord.article;

import org.onrecord.intake.Stretch;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * Where a proposal is split, as it is typed.
 *
 * @param second the words with which the second of the two begins
 */
record SplitForm(@PlainText(max = LONGEST) String second) {

    static final int LONGEST = 500;

    /** Where in the text the second begins; with an issue when it can't be told, or can't be there. */
    int place(ProposedClaim proposal, Issues issues) {
        String text = proposal.article().text();
        for (Stretch content : proposal.marks().content()) {
            int at = second.isEmpty() ? -1 : content.in(text).indexOf(second);
            if (at >= 0 && proposal.splitsAt(content.start() + at)) {
                return content.start() + at;
            }
        }
        issues.add(
                "second",
                second.isEmpty()
                        ? "Give the words with which the second one begins, as printed."
                        : "What is claimed can’t be split there: these words don’t stand within it, as printed.");
        return -1;
    }
}

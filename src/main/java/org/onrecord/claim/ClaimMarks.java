package org.onrecord.claim;

import java.util.LinkedHashSet;
import java.util.Set;

/** By which hashes a claim is found that says the same as another, in the same words. */
final class ClaimMarks {

    /** To be raised when the marks of one claim change: those of all on record are then made again. */
    static final int RULES = 1;

    /** Fewer words are said by many of many things. */
    static final int FEWEST_QUOTED = 4;

    private static final int FEWEST = 3;

    private static final int FEWEST_OF_PASSAGE = 6;

    private ClaimMarks() {}

    static Set<Long> of(Claim claim) {
        Set<Long> marks = new LinkedHashSet<>(statement(claim.text()));
        for (Attribution report : claim.attributions()) {
            report.quotations().forEach(quotation -> marks.addAll(quotation(quotation.exact())));
            if (report.passage() != null) {
                marks.addAll(passage(report.passage().exact()));
            }
        }
        return marks;
    }

    static Set<Long> statement(String text) {
        return mark("statement", text, FEWEST);
    }

    static Set<Long> quotation(String text) {
        return mark("quotation", text, FEWEST_QUOTED);
    }

    static Set<Long> passage(String text) {
        return mark("passage", text, FEWEST_OF_PASSAGE);
    }

    /** One, or none where there is too little to go by, or too much to read. */
    private static Set<Long> mark(String sort, String text, int fewest) {
        Wording wording = Wording.of(text);
        return wording.size() < fewest || !wording.all() ? Set.of() : Set.of(wording.hash(sort));
    }
}

package org.onrecord.imports;

import java.util.List;
import org.onrecord.review.ContentVerdict;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** What other desks' words are read as. */
record LabelPage(LabelForm form, Issues issues, Paging<TheirLabel> labels) {

    public List<ContentVerdict> verdicts() {
        return List.of(ContentVerdict.values());
    }

    public int longest() {
        return TheirLabel.LONGEST;
    }
}

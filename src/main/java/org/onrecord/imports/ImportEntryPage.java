package org.onrecord.imports;

import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** Where an import is begun, above those that were. */
record ImportEntryPage(ImportForm form, Issues issues, Paging<Import> imports) {

    public int mostMarkup() {
        return ImportForm.LONGEST_MARKUP;
    }

    public int mostPublishers() {
        return ImportForm.LONGEST_PUBLISHERS;
    }
}

package org.onrecord.site;

import org.onrecord.web.Paging;

/** The list of quantities of which readers can see figures, by name. */
record QuantityListPage(Paging<PublicQuantities.Entry> quantities) {

    public Head head() {
        return Head.website("Rival figures", "What different sides say of the same quantity.", "/quantities");
    }
}

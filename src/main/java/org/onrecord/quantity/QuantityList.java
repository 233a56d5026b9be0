package org.onrecord.quantity;

import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * The desk's list of quantities, with the form for a new one.
 *
 * @param twin the quantity that bears the name already that was typed, or null
 */
record QuantityList(Paging<Quantity> quantities, String q, QuantityForm form, Issues issues, Quantity twin) {

    static QuantityList of(String q, int page) {
        return new QuantityList(Quantity.matching(q, page), q, QuantityForm.BLANK, Issues.none(), null);
    }

    /** The list with a form that could not be saved. */
    static QuantityList sent(QuantityForm form, Issues issues) {
        Quantity twin = form.taken(null, issues);
        return new QuantityList(Quantity.matching("", 1), "", form, issues, twin);
    }
}

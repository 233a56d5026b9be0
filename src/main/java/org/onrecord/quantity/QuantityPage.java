package org.onrecord.quantity;

import java.util.List;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * The page on which a quantity is changed, with the figures that stand in it.
 *
 * @param twin another quantity of the name that was typed, or null
 * @param clashes where another editor's text differs from what was typed
 */
record QuantityPage(
        QuantityForm form, Issues issues, Quantity quantity, Quantity twin, List<Clash> clashes, Paging<Row> rows) {

    static QuantityPage of(Quantity quantity, int page) {
        return new QuantityPage(
                QuantityForm.of(quantity), Issues.none(), quantity, null, List.of(), rows(quantity, page));
    }

    /** The page with a form that could not be saved. */
    static QuantityPage sent(QuantityForm form, Issues issues, Quantity quantity) {
        Quantity twin = form.taken(quantity, issues);
        return new QuantityPage(form, issues, quantity, twin, List.of(), rows(quantity, 1));
    }

    /** The page after another editor was faster: both texts side by side, the form still as it was typed. */
    static QuantityPage overtaken(QuantityForm form, Quantity quantity) {
        List<Clash> clashes = Clash.between(QuantityForm.of(quantity).said(), form.said());
        return new QuantityPage(
                form.over(quantity.revision()), Issues.none(), quantity, null, clashes, rows(quantity, 1));
    }

    private static Paging<Row> rows(Quantity quantity, int page) {
        List<Row> all = Rivals.of(Estimates.of(quantity), quantity.cumulative()).rows();
        int from = Math.min(Paging.offset(page), all.size());
        int to = Math.min(from + Paging.SIZE, all.size());
        return new Paging<>(all.subList(from, to), page, all.size());
    }

    /** Who saved what clashes with what was typed. */
    public String lastAuthor() {
        return Revision.lastAuthor(SubjectKind.QUANTITY, quantity.id());
    }

    /** Whether the page comes after another editor's save. */
    public boolean overtaken() {
        return !clashes.isEmpty();
    }

    public String action() {
        return "/desk/quantities/" + quantity.id();
    }
}

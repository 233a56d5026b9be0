package org.onrecord.site;

import java.util.List;
import org.onrecord.quantity.Chart;
import org.onrecord.quantity.Estimates;
import org.onrecord.quantity.Quantity;
import org.onrecord.quantity.Residual;
import org.onrecord.quantity.Rivals;
import org.onrecord.quantity.Row;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A quantity as readers see it: the figures of published claims, drawn and in a table.
 *
 * @param logarithmic whether the charts go by powers of ten
 * @param number the number of the table's page, from 1
 * @param total how many lines all pages hold
 */
public record QuantityPage(
        Quantity quantity,
        Rivals rivals,
        List<Chart> charts,
        List<Residual> residuals,
        boolean logarithmic,
        List<QuantityTable.Line> lines,
        int number,
        int total) {

    /** A table is longer than other lists: it is read across, and each line is short. */
    static final int LINES = 100;

    static QuantityPage of(String slug, int number, String scale) {
        Found found = find(slug, "");
        boolean logarithmic = "log".equals(scale);
        List<Row> all = found.rivals().rows();
        int from = Math.min((number - 1) * LINES, all.size());
        return new QuantityPage(
                found.quantity(),
                found.rivals(),
                found.rivals().charts(logarithmic),
                found.rivals().residuals(),
                logarithmic,
                QuantityTable.of(all.subList(from, Math.min(from + LINES, all.size()))),
                number,
                all.size());
    }

    /** A quantity with the figures that readers may see; it is not there when there are none. */
    record Found(Quantity quantity, Rivals rivals) {}

    static Found find(String slug, String rest) {
        Quantity quantity = Quantity.bySlug(Addresses.slug(slug));
        Rivals rivals = Rivals.of(Estimates.publishedOf(quantity), quantity.cumulative());
        if (rivals.rows().isEmpty()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, quantity, "/quantities/", rest);
        return new Found(quantity, rivals);
    }

    public String path() {
        return Head.encoded("/quantities/" + quantity.slug());
    }

    public Head head() {
        return Head.website(
                quantity.name(),
                "What different sides say of one quantity, beside one another: " + quantity.counts() + ".",
                "/quantities/" + quantity.slug());
    }

    /** What stands before the number of a page of the table. */
    public String paged() {
        return path() + (logarithmic ? "?scale=log&page=" : "?page=");
    }

    public int pages() {
        return Math.max(1, (total + LINES - 1) / LINES);
    }

    public int first() {
        return (number - 1) * LINES + 1;
    }

    public int last() {
        return (number - 1) * LINES + lines.size();
    }

    /** The page before this one; before a page that is beyond the last, the last. */
    public int previous() {
        return Math.min(number - 1, pages());
    }

    public boolean hasNext() {
        return number < pages() && number < Paging.DEEPEST;
    }
}

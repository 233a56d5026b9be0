package org.onrecord.quantity;

import org.onrecord.web.FormData;
import org.onrecord.web.PlainText;

/**
 * The place of a claim's figure in a quantity, as it is typed.
 *
 * @param quantity the name of the quantity
 * @param make "yes" when a quantity of that name is to be made, with what stands in the next three fields
 * @param asOf when it is to have been so; empty where the claim's own date holds
 * @param repeats the address, its last part, or the number of the claim whose figure this one repeats
 * @param fallKind why it is lower than an earlier one
 * @param base what is to be added so that it goes on from before
 */
public record JoinForm(
        @PlainText(max = 300) String quantity,
        @PlainText(max = 5) String make,
        @PlainText(max = 300) String counts,
        @PlainText(max = 1_000) String description,
        @PlainText(max = 5) String cumulative,
        @PlainText(max = 200) String asOf,
        @PlainText(max = 300) String repeats,
        @PlainText(max = 20) String fallKind,
        @PlainText(max = 500) String fallWords,
        @PlainText(max = 80) String base) {

    static final JoinForm BLANK = new JoinForm("", "", "", "", "", "", "", "", "", "");

    public static JoinForm from(FormData data) {
        return new JoinForm(
                data.text("quantity"),
                data.text("make"),
                data.text("counts"),
                data.text("description"),
                data.text("cumulative"),
                data.text("asOf"),
                data.text("repeats"),
                data.text("fallKind"),
                data.text("fallWords"),
                data.text("base"));
    }

    /** What is on record, as it would have been typed. */
    static JoinForm of(QuantityFigure place) {
        FallReason fall = place.fall();
        return new JoinForm(
                place.quantity().name(),
                "",
                "",
                "",
                "",
                place.asOf() == null ? "" : place.asOf().text(),
                place.repeats() == null ? "" : place.repeats().claim().slug(),
                fall == null ? "" : fall.kind().name(),
                fall == null || fall.words() == null ? "" : fall.words(),
                place.base() == null ? "" : place.base().stripTrailingZeros().toPlainString());
    }

    boolean makes() {
        return !make.isEmpty();
    }

    boolean speaksOfAFall() {
        return !(fallKind + fallWords + base).isEmpty();
    }
}

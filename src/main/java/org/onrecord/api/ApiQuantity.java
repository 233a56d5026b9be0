package org.onrecord.api;

import java.util.List;
import org.onrecord.api.ApiClaimEntry.ApiAnswer;
import org.onrecord.history.SubjectKind;
import org.onrecord.quantity.FallKind;
import org.onrecord.quantity.Quantity;

/**
 * What rival figures are about.
 *
 * @param counts what is counted, in which place or event
 * @param cumulative whether its figures count on from a beginning
 * @param figures the figures of published claims by counted set and date; not in lists
 */
record ApiQuantity(
        String id,
        String slug,
        String page,
        String json,
        String csv,
        String name,
        String counts,
        String unit,
        String description,
        boolean cumulative,
        List<ApiEstimate> figures) {

    /**
     * A figure beside its rivals. None is averaged with another, and none is called best.
     *
     * @param series what is counted: only figures of one series may stand in one chart
     * @param drawn the figure as it is drawn, where that is otherwise than reported: after a new beginning
     * @param updates the claimant's own figure before it, or null
     * @param repeats the figure that this one repeats, or null: a repetition is no second point
     * @param added what is new since the claimant's figure before, where that can be worked out; never negative
     * @param fallsBelow the claimant's own earlier figure that it is lower than, though it counts on; or null
     * @param content the verdicts in force on whether the claim is so
     */
    record ApiEstimate(
            String series,
            ApiDate asOf,
            ApiReference claim,
            ApiNamed claimant,
            ApiNamed via,
            ApiFigure figure,
            ApiFigure drawn,
            ApiReference updates,
            ApiReference repeats,
            String added,
            ApiReference fallsBelow,
            FallKind fallKind,
            String fallReason,
            List<ApiAnswer> content) {}

    static ApiQuantity of(Quantity quantity, List<ApiEstimate> figures, ApiAddresses addresses) {
        String page = addresses.page(SubjectKind.QUANTITY, quantity.slug());
        return new ApiQuantity(
                ApiId.of(quantity.id()),
                quantity.slug(),
                page,
                addresses.json(SubjectKind.QUANTITY, quantity.slug()),
                page + ".csv",
                quantity.name(),
                quantity.counts(),
                quantity.unit(),
                quantity.description(),
                quantity.cumulative(),
                figures);
    }
}

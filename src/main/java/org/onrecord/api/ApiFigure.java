package org.onrecord.api;

import java.math.BigDecimal;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Figure;

/**
 * A number as a source gave it, with what it bounds and what it counts. Numbers are exact decimals, written as text so
 * that no program rounds them.
 *
 * @param text the whole in words for a reader
 */
record ApiFigure(
        String verbatim,
        Bound bound,
        String value,
        String low,
        String high,
        String unit,
        String counted,
        Combine combine,
        String parts,
        Boolean cumulative,
        String period,
        String place,
        String hedge,
        String text) {

    static ApiFigure of(Figure figure) {
        return figure == null
                ? null
                : new ApiFigure(
                        figure.verbatim(),
                        figure.bound(),
                        plain(figure.value()),
                        plain(figure.low()),
                        plain(figure.high()),
                        figure.unit(),
                        figure.counted(),
                        figure.combine(),
                        figure.parts(),
                        figure.cumulative(),
                        figure.period(),
                        figure.place(),
                        figure.hedge(),
                        figure.text());
    }

    static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}

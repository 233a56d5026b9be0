package org.onrecord.claim;

import java.math.BigDecimal;
import org.onrecord.figure.Figure;
import org.onrecord.history.Content;

/** How a figure stands in the content of a revision. */
final class Figures {

    private Figures() {}

    static Content content(Figure figure) {
        return new Content()
                .put("as printed", figure.verbatim())
                .put("bound", figure.bound())
                .put("value", plain(figure.value()))
                .put("low", plain(figure.low()))
                .put("high", plain(figure.high()))
                .put("unit", figure.unit())
                .put("counted", figure.counted())
                .put("combine", figure.combine())
                .put("parts", figure.parts())
                .put("cumulative", figure.cumulative())
                .put("period", figure.period())
                .put("place", figure.place())
                .put("hedge", figure.hedge());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Set;

/** Writes figures in a reader's English. */
final class FigureWriter {
    private static final Set<String> SIGNS_BEFORE = Set.of("$", "£", "€", "¥");
    private static final String PERCENT = "%";

    private FigureWriter() {}

    static String text(Figure figure) {
        return amount(figure) + counted(figure) + parts(figure) + hedge(figure);
    }

    /** The number with its bound and its unit alone, or the words in their marks where there is none. */
    static String brief(Figure figure) {
        return figure.bound() == Bound.VAGUE ? "“" + figure.verbatim() + "”" : amount(figure);
    }

    private static String amount(Figure figure) {
        String label = figure.bound().label();
        return switch (figure.bound()) {
            case VAGUE -> label + ": “" + figure.verbatim() + "”" + unitAfterWords(figure);
            case RANGE ->
                label + " " + printed(figure, figure.low(), true) + " and " + printed(figure, figure.high(), false)
                        + centre(figure);
            // "Exactly" would say more than a source that printed the bare number.
            case EQ -> printed(figure, figure.value(), false);
            case APPROX, GT, GE, LT, LE -> label + " " + printed(figure, figure.value(), false);
        };
    }

    private static String unitAfterWords(Figure figure) {
        boolean said = figure.unit() == null || figure.verbatim().contains(figure.unit());
        return said ? "" : " " + figure.unit();
    }

    private static String centre(Figure figure) {
        return figure.value() == null ? "" : ", put at " + PrintedNumber.text(figure.value());
    }

    /** A number with its unit; a unit in words is left to the last number of several. */
    private static String printed(Figure figure, BigDecimal number, boolean moreFollow) {
        String digits = PrintedNumber.text(number);
        String unit = figure.unit();
        if (unit == null) {
            return digits;
        }
        if (SIGNS_BEFORE.contains(unit)) {
            return unit + digits;
        }
        if (unit.equals(PERCENT)) {
            return digits + unit;
        }
        return moreFollow ? digits : digits + " " + unit;
    }

    private static String counted(Figure figure) {
        String separator = figure.unit() == null ? " " : ", ";
        return figure.whatIsCounted().map(counted -> separator + counted.text()).orElse("");
    }

    private static String parts(Figure figure) {
        return figure.parts() == null ? "" : ", including " + figure.parts();
    }

    private static String hedge(Figure figure) {
        boolean said = figure.hedge() == null || figure.hedge().equals(figure.verbatim());
        return said ? "" : " (“" + figure.hedge() + "”)";
    }
}

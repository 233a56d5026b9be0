package org.onrecord.claim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Counted;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureReader;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** A figure as it is typed. What is left empty is read from the words as printed. */
public record FigureForm(
        @PlainText(max = 500) String verbatim,
        @PlainText(max = 20) String bound,
        @PlainText(max = 80) String value,
        @PlainText(max = 80) String low,
        @PlainText(max = 80) String high,
        @PlainText(max = 100) String unit,
        @PlainText(max = 200) String counted,
        @PlainText(max = 20) String combine,
        @PlainText(max = 500) String parts,
        @PlainText(max = 5) String cumulative,
        @PlainText(max = 200) String period,
        @PlainText(max = 200) String place,
        @PlainText(max = 200) String hedge) {

    static final FigureForm BLANK = new FigureForm("", "", "", "", "", "", "", "", "", "", "", "", "");

    static FigureForm from(FormData data, String path) {
        return new FigureForm(
                data.text(path + ".verbatim"),
                data.text(path + ".bound"),
                data.text(path + ".value"),
                data.text(path + ".low"),
                data.text(path + ".high"),
                data.text(path + ".unit"),
                data.text(path + ".counted"),
                data.text(path + ".combine"),
                data.text(path + ".parts"),
                data.text(path + ".cumulative"),
                data.text(path + ".period"),
                data.text(path + ".place"),
                data.text(path + ".hedge"));
    }

    /** The figure as one in the chain gave it, in a row of the form: less is asked of it there. */
    static FigureForm given(FormData data, String path, int row) {
        return new FigureForm(
                data.text(path + ".verbatim", row),
                data.text(path + ".bound", row),
                data.text(path + ".value", row),
                data.text(path + ".low", row),
                data.text(path + ".high", row),
                data.text(path + ".unit", row),
                data.text(path + ".counted", row),
                "",
                "",
                "",
                data.text(path + ".period", row),
                data.text(path + ".place", row),
                data.text(path + ".hedge", row));
    }

    /** The figure as it would have been typed for one in the chain. */
    static FigureForm given(Figure figure) {
        FigureForm whole = of(figure);
        return new FigureForm(
                whole.verbatim,
                whole.bound,
                whole.value,
                whole.low,
                whole.high,
                whole.unit,
                whole.counted,
                "",
                "",
                "",
                whole.period,
                whole.place,
                whole.hedge);
    }

    /** The figure, as it would have been typed. */
    public static FigureForm of(Figure figure) {
        if (figure == null) {
            return BLANK;
        }
        return new FigureForm(
                text(figure.verbatim()),
                text(figure.bound()),
                number(figure.value()),
                number(figure.low()),
                number(figure.high()),
                text(figure.unit()),
                figure.counted() == null ? "" : Counted.of(figure.counted()).text(),
                text(figure.combine()),
                text(figure.parts()),
                Boolean.TRUE.equals(figure.cumulative()) ? "yes" : "",
                text(figure.period()),
                text(figure.place()),
                text(figure.hedge()));
    }

    /** Whether anything was typed. */
    public boolean typed() {
        return !equals(BLANK);
    }

    /** The figure, or null when none is given or an issue stands against it. */
    Figure read(String path, Issues issues) {
        if (!typed()) {
            return null;
        }
        Issues mine = Issues.none();
        FigureForm filled = filled();
        Bound readBound = Vocabulary.read(Bound.class, filled.bound, path + ".bound", mine);
        BigDecimal readValue = number(filled.value, path + ".value", mine);
        BigDecimal readLow = number(filled.low, path + ".low", mine);
        BigDecimal readHigh = number(filled.high, path + ".high", mine);
        Combine readCombine = Vocabulary.read(Combine.class, combine, path + ".combine", mine);
        if (readBound == null) {
            mine.add(path + ".bound", "Say how the number is bounded.");
        }
        if (mine.isEmpty()) {
            Map<String, String> faults = Figure.faults(readBound, readValue, readLow, readHigh, verbatim);
            faults.forEach((component, sentence) -> mine.add(path + "." + component, sentence));
        }
        if (!mine.isEmpty()) {
            issues.addAll(mine);
            return null;
        }
        return new Figure(
                verbatim,
                readBound,
                readValue,
                readLow,
                readHigh,
                filled.unit,
                filled.counted.isEmpty() ? null : Counted.of(filled.counted).canonical(),
                readCombine,
                parts,
                cumulative.isEmpty() ? null : Boolean.TRUE,
                period,
                place,
                filled.hedge);
    }

    /** The figure in a reader's English, or nothing while it can't be read. */
    public String sentence() {
        Figure read = read("", Issues.none());
        return read == null ? "" : read.text();
    }

    /** This form with its empty fields filled in from the words as printed, where they can be read. */
    FigureForm filled() {
        Optional<Figure> read = FigureReader.read(verbatim);
        if (read.isEmpty() || !(value + low + high).isEmpty()) {
            return this;
        }
        FigureForm proposal = of(read.get());
        boolean sameBound = bound.isEmpty() || bound.equals(proposal.bound);
        return new FigureForm(
                verbatim,
                bound.isEmpty() ? proposal.bound : bound,
                sameBound ? proposal.value : value,
                sameBound ? proposal.low : low,
                sameBound ? proposal.high : high,
                unit.isEmpty() ? proposal.unit : unit,
                counted.isEmpty() ? proposal.counted : counted,
                combine,
                parts,
                cumulative,
                period,
                place,
                hedge.isEmpty() ? proposal.hedge : hedge);
    }

    private static BigDecimal number(String typed, String field, Issues issues) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Figure.number(typed).orElse(null);
        } catch (NumberFormatException e) {
            issues.add(field, e.getMessage());
            return null;
        }
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(Object component) {
        return component == null ? "" : component.toString();
    }
}

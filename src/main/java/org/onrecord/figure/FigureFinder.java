package org.onrecord.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.figure.CountedFinder.Found;
import org.onrecord.figure.Numeral.Shape;
import org.onrecord.figure.UnitFinder.Unit;

/**
 * Finds the figures in running text: numbers in digits and in words with what bounds them, what they are a number of
 * and what they count. What it finds are proposals for an editor.
 * <p>
 * The verbatim wording begins with the words that bound the number ("around 3,000", "an estimated 12") and ends with
 * the number and the signs that belong to it ("$3-4bn", "10 percent", "five-day", "3,000 or more"); a unit in words is
 * read, but stays outside. What is counted is read from the clause around ("have been reported dead or injured").
 * <p>
 * No figures are: years, dates, times of day, ordinals, scores, ages of people ("aged 45", "a 45-year-old"), numbers of
 * things and in names ("Article 5", "Boeing 737", "F-16"), versions, telephone numbers and addresses, what lies "two
 * weeks ago", "the two" that were spoken of, and bare small numbers of nothing. "More than 2000 troops" is one, "2000
 * troops" is not, for it may be the year. A fraction that decimals do not render ("a third of") is "about" its value.
 * Where two words bound one number in two ways ("at least about 300") nothing is proposed. A "not" turns a bound round
 * ("would not exceed 3 percent" is at most 3), and where it may be meant of more nothing is proposed either.
 * <p>
 * Other languages than English: numbers in digits by the grouping and the decimal mark of the language, and in words
 * where they stand alone, with signs of money and per cent. Words that bound a number, its unit and what is counted are
 * not attempted there.
 */
public final class FigureFinder {
    private final FigureWords words;
    private final UnitFinder units;
    private final CountedFinder counting;
    private final NotFigures others;

    private FigureFinder(FigureWords words) {
        this.words = words;
        this.units = new UnitFinder(words);
        this.counting = new CountedFinder(words);
        this.others = new NotFigures(words);
    }

    /**
     * A figure where it stands in a text.
     *
     * @param start where its verbatim wording begins, in UTF-16 units
     * @param end where it ends, excluded
     */
    public record Placed(int start, int end, Figure figure) {}

    /**
     * The figures in the order of the text, in time linear in its length. Never throws.
     *
     * @param language a tag such as {@code en} or {@code de-CH}
     */
    public static List<Placed> in(CharSequence text, String language) {
        return isEnglish(language) ? new FigureFinder(FigureWords.in(text)).all() : ForeignFigures.in(text, language);
    }

    private static boolean isEnglish(String language) {
        return language == null || language.equals("en") || language.startsWith("en-") || language.isBlank();
    }

    private List<Placed> all() {
        List<Placed> found = new ArrayList<>();
        List<Bounded> numbers = new BoundedReader(words).all();
        for (int i = 0; i < numbers.size(); i++) {
            Bounded number = numbers.get(i);
            Optional<Placed> part = i + 1 < numbers.size() ? part(number, numbers.get(i + 1)) : Optional.empty();
            part.or(() -> figure(others.endOfChange(number))).ifPresent(found::add);
            i += part.isPresent() ? 1 : 0;
        }
        found.addAll(new VagueFinder(words, numbers).all());
        found.sort(Comparator.comparingInt(Placed::start));
        return found;
    }

    /** "20 of 300 posts" is about the 20; how many there are in all belongs to its unit. */
    private Optional<Placed> part(Bounded number, Bounded whole) {
        boolean plain =
                !number.isRange() && !number.contradictory() && number.first().shape() != Shape.FRACTION;
        boolean smaller = number.high().compareTo(BigDecimal.ONE) > 0
                && number.high().compareTo(whole.low()) < 0
                && currency(number.first()) == null
                && currency(whole.first()) == null;
        if (!plain || !smaller || others.standsInName(number) || others.standsInName(whole)) {
            return Optional.empty();
        }
        return units.ofNumber(number.to(), whole)
                .filter(unit -> others.isFigure(number, unit))
                .flatMap(unit -> placed(number, unit));
    }

    private Optional<Placed> figure(Bounded number) {
        if (number.contradictory() || others.standsInName(number)) {
            return Optional.empty();
        }
        Numeral last = number.last();
        boolean fraction = last.shape() == Shape.FRACTION || last.shape() == Shape.RATIO;
        boolean single = !number.isRange() && number.low().compareTo(BigDecimal.ONE) == 0;
        int afterBound = number.to();
        Optional<Unit> unit = units.after(last.to(), single)
                .or(() -> afterBound > last.to() ? units.after(afterBound, single) : Optional.empty());
        if (fraction && unit.filter(Unit::sign).isEmpty()) {
            unit = last.shape() == Shape.RATIO ? units.ofNoun(last.to()) : units.whole(last.to());
        }
        return others.isFigure(number, unit.orElse(null)) ? placed(number, unit.orElse(null)) : Optional.empty();
    }

    private Optional<Placed> placed(Bounded number, Unit unit) {
        int afterUnit = unit == null ? number.to() : Math.max(unit.to(), number.to());
        String currency = currency(number.first());
        Optional<Found> counted = currency == null
                ? counting.around(number.from(), afterUnit, unit == null ? null : unit.text())
                : Optional.empty();
        if (!others.isWorthwhile(number, unit, currency, counted.isPresent())) {
            return Optional.empty();
        }
        int to = unit != null && unit.sign() ? afterUnit : number.to();
        int from = number.from();
        String verbatim = words.printed(words.at(from), words.at(to - 1));
        return value(number, verbatim)
                .map(figure -> figure.in(currency != null ? currency : unit == null ? null : unit.text()))
                .map(figure -> described(figure, number, counted))
                .map(figure ->
                        new Placed(words.at(from).start(), words.at(to - 1).end(), figure));
    }

    private String currency(Numeral number) {
        String mark = words.at(number.from() - 1).text();
        return number.from() > 0 && BoundedReader.isCurrency(mark) ? mark : null;
    }

    private static Optional<Figure> value(Bounded number, String verbatim) {
        BigDecimal low = fitting(number.low());
        BigDecimal high = fitting(number.high());
        boolean rounded = !number.isRange() && low.compareTo(number.low()) != 0;
        Bound stated = number.bound() == null ? Bound.EQ : number.bound();
        Bound bound = rounded && stated == Bound.EQ ? Bound.APPROX : stated;
        BigDecimal value = number.isRange() ? null : low;
        BigDecimal from = number.isRange() ? low : null;
        BigDecimal to = number.isRange() ? high : null;
        return Figure.faults(bound, value, from, to, verbatim).isEmpty()
                ? Optional.of(
                        number.isRange() ? Figure.between(verbatim, low, high) : Figure.of(verbatim, bound, value))
                : Optional.empty();
    }

    private static BigDecimal fitting(BigDecimal value) {
        return value.scale() > Figure.DIGITS_AFTER_POINT
                ? value.setScale(Figure.DIGITS_AFTER_POINT, RoundingMode.HALF_EVEN)
                : value;
    }

    private Figure described(Figure figure, Bounded number, Optional<Found> counted) {
        String hedge = number.hedge() == null ? counted.map(Found::hedge).orElse(null) : number.hedge();
        return counted.map(found -> figure.counting(found.counted()))
                .map(found -> found.whatIsCounted().orElseThrow().known().size() > 1 ? found.anyOf() : found)
                .orElse(figure)
                .hedged(hedge);
    }
}

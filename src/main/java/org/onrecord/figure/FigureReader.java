package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.FigureWords.Token;

/**
 * Decides what figure printed English words give, when that is safe to say: "already exceeded 3,000", "1.1 to 1.2
 * million", "several hundred soldiers". The result is a proposal for an editor.
 * <p>
 * It leaves alone what it does not wholly understand rather than read a part of it: years, dates and times of day;
 * fractions and ordinals; more than one figure; a number bounded in two ways ("at least about 300", "about 3 to 4
 * million"); an unknown word before the number, which may be a "not".
 */
public final class FigureReader {
    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST_TEXT = 200;

    private static final Set<String> VAGUE = Set.of(
            "dozens",
            "scores",
            "tens",
            "hundreds",
            "thousands",
            "millions",
            "billions",
            "several",
            "few",
            "many",
            "numerous",
            "countless");
    private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥");
    private static final List<String> OR_MORE = List.of("+", "or more");
    private static final List<String> OR_LESS = List.of("or fewer", "or less");

    private final String verbatim;
    private final FigureWords words;
    private String currency;

    private FigureReader(String verbatim) {
        this.verbatim = verbatim;
        this.words = FigureWords.of(verbatim);
    }

    /** Reads a figure, with its unit, what it counts and its hedge where they are plain. Never throws. */
    public static Optional<Figure> read(String verbatim) {
        if (verbatim == null || verbatim.isBlank() || verbatim.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            FigureReader reader = new FigureReader(verbatim.strip());
            return reader.figure();
        } catch (NumberFormatException unclearDigits) {
            return Optional.empty();
        }
    }

    private Optional<Figure> figure() {
        FigureLead lead = FigureLead.read(words);
        boolean isVague = words.rest().stream().anyMatch(token -> VAGUE.contains(token.text()));
        return isVague ? inWords(lead) : inNumbers(lead);
    }

    private Optional<Figure> inWords(FigureLead lead) {
        if (words.rest().stream().anyMatch(Token::isNumber)) {
            return Optional.empty();
        }
        words.accept("a");
        while (isAmountInWords(words.peek().text())) {
            words.take();
            words.accept("of");
        }
        return FigureTail.read(words)
                .map(tail -> described(Figure.inWords(verbatim), tail, firstOf(lead.hedge(), tail.hedge())));
    }

    private static boolean isAmountInWords(String word) {
        return VAGUE.contains(word) || NumberWords.isNumberWord(word);
    }

    private Optional<Figure> inNumbers(FigureLead lead) {
        if (lead.isContradictory()) {
            return Optional.empty();
        }
        if (words.accept("between")) {
            return range(lead, false, "and");
        }
        if (words.accept("from")) {
            return range(lead, true, "to");
        }
        Optional<Amount> first = amount(true);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        // "300-odd" before "300-400": both go on with a dash.
        Optional<Bound> after = boundAfter();
        boolean isRange = after.isEmpty() && words.acceptAny(List.of("to", "through", "-"));
        return isRange ? rangeFrom(first.get(), lead) : single(first.get(), after, lead);
    }

    private Optional<Figure> range(FigureLead lead, boolean andJoins, String joint) {
        return amount(andJoins).filter(first -> words.accept(joint)).flatMap(first -> rangeFrom(first, lead));
    }

    private Optional<Amount> amount(boolean andJoins) {
        if (CURRENCIES.contains(words.peek().text())) {
            currency = words.take().text();
        }
        return AmountReader.read(words, andJoins);
    }

    private Optional<Bound> boundAfter() {
        if (words.acceptAny(OR_MORE)) {
            return Optional.of(Bound.GE);
        }
        if (words.acceptAny(OR_LESS)) {
            return Optional.of(Bound.LE);
        }
        return words.accept("- odd") ? Optional.of(Bound.APPROX) : Optional.empty();
    }

    private Optional<Figure> rangeFrom(Amount first, FigureLead lead) {
        Optional<Amount> last = amount(true);
        if (last.isEmpty()
                || lead.statesBound()
                || (first.mayBeYear() && last.get().mayBeYear())) {
            return Optional.empty();
        }
        BigDecimal high = last.get().value();
        return first.before(last.get())
                .filter(low ->
                        Figure.faults(Bound.RANGE, null, low, high, verbatim).isEmpty())
                .map(low -> Figure.between(verbatim, low, high))
                .flatMap(figure -> withTail(figure, lead));
    }

    private Optional<Figure> single(Amount amount, Optional<Bound> after, FigureLead lead) {
        if (after.isPresent() && lead.statesBound()) {
            return Optional.empty();
        }
        Bound bound = after.or(lead::bound).orElse(Bound.EQ);
        if (!Figure.faults(bound, amount.value(), null, null, verbatim).isEmpty()) {
            return Optional.empty();
        }
        return withTail(Figure.of(verbatim, bound, amount.value()), lead)
                .filter(figure -> !amount.mayBeYear() || !readsAsYear(figure));
    }

    private static boolean readsAsYear(Figure figure) {
        boolean bare = figure.unit() == null && figure.counted() == null;
        return figure.bound() == Bound.EQ || (figure.bound() == Bound.APPROX && bare);
    }

    private Optional<Figure> withTail(Figure figure, FigureLead lead) {
        return FigureTail.read(words).map(tail -> described(figure, tail, firstOf(lead.hedge(), tail.hedge())));
    }

    private Figure described(Figure figure, FigureTail tail, String hedge) {
        Figure described = figure.in(firstOf(currency, tail.unit()))
                .counting(tail.counted())
                .hedged(hedge);
        return tail.parts() == null ? described : described.including(tail.parts());
    }

    private static String firstOf(String one, String other) {
        return one == null ? other : one;
    }
}

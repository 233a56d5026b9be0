package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.figure.FigureFinder.Placed;

/** Finds figures where only the way of writing numbers is known, and no words that bound or count: see FigureFinder. */
final class ForeignFigures {
    private static final BigDecimal LARGEST_DAY = BigDecimal.valueOf(31);
    private static final String BEFORE = "$£€¥₹₩₽₴([“‘\"«„‚‹<>—―…¿¡";
    private static final String AFTER = "%,.;:)]?!—―…”’\"'»“‘›€$£";
    // Below thirteen too many number words are other words, too ("neuf", "sei").
    private static final BigDecimal SMALLEST_IN_WORDS = BigDecimal.valueOf(13);
    private static final int LONGEST_WORDS = 6;

    private final FigureWords words;
    private final LanguageNumbers language;
    private final Map<String, Optional<BigDecimal>> read = new HashMap<>();

    private ForeignFigures(FigureWords words, LanguageNumbers language) {
        this.words = words;
        this.language = language;
    }

    static List<Placed> in(CharSequence text, String tag) {
        return new ForeignFigures(FigureWords.in(text), LanguageNumbers.of(tag)).all();
    }

    private List<Placed> all() {
        List<Placed> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Optional<Numeral> number = words.at(at).isNumber() ? inDigits(at) : inWords(at);
            number.flatMap(this::placed).ifPresent(found::add);
            at = number.map(Numeral::to).orElse(from + 1);
        }
        return found;
    }

    private Optional<Numeral> inDigits(int at) {
        return language.value(words.at(at).text()).map(value -> {
            long scale = language.scale(words.at(at + 1).text());
            Amount amount = scale > 1
                    ? Amount.scaled(value, scale)
                    : Amount.unscaled(value, words.at(at).text());
            return new Numeral(at, scale > 1 ? at + 2 : at + 1, amount, Numeral.Shape.DIGITS);
        });
    }

    /** The longest run of words that is one number; its first word and its last are numbers, too. */
    private Optional<Numeral> inWords(int at) {
        if (alone(at).isEmpty()) {
            return Optional.empty();
        }
        int end = at;
        while (end < at + LONGEST_WORDS && isWord(end)) {
            end++;
        }
        for (int to = end; to > at; to--) {
            Optional<BigDecimal> value = alone(to - 1).isPresent() ? spelled(at, to) : Optional.empty();
            if (value.isPresent()) {
                return Optional.of(new Numeral(at, to, Amount.whole(value.get()), Numeral.Shape.WORDS));
            }
        }
        return Optional.empty();
    }

    private boolean isWord(int at) {
        return Character.isLetter(words.initial(at)) || words.at(at).text().equals("-");
    }

    private Optional<BigDecimal> alone(int at) {
        return language.mayBegin(words.at(at).text())
                ? read.computeIfAbsent(words.at(at).text(), language::spelled)
                : Optional.empty();
    }

    private Optional<BigDecimal> spelled(int from, int to) {
        return language.spelled(words.printed(words.at(from), words.at(to - 1)))
                .filter(value -> value.compareTo(SMALLEST_IN_WORDS) >= 0);
    }

    private Optional<Placed> placed(Numeral number) {
        int from = currencyBefore(number.from()) ? number.from() - 1 : number.from();
        boolean after = BoundedReader.isCurrency(words.at(number.to()).text());
        boolean perCent = words.at(number.to()).text().equals("%");
        int to = after || perCent ? number.to() + 1 : number.to();
        boolean signed = from < number.from() || after || perCent;
        if (isCode(number) || !(signed || isFigure(number))) {
            return Optional.empty();
        }
        String unit = perCent
                ? "%"
                : from < number.from()
                        ? words.at(from).text()
                        : words.at(to - 1).text();
        String verbatim = words.printed(words.at(from), words.at(to - 1));
        return Figure.faults(Bound.EQ, number.value(), null, null, verbatim).isEmpty()
                ? Optional.of(new Placed(
                        words.at(from).start(),
                        words.at(to - 1).end(),
                        Figure.of(verbatim, Bound.EQ, number.value()).in(signed ? unit : null)))
                : Optional.empty();
    }

    private boolean currencyBefore(int at) {
        return at > 0 && BoundedReader.isCurrency(words.at(at - 1).text());
    }

    private boolean isCode(Numeral number) {
        int from = number.from();
        int to = number.to();
        boolean before = words.touchesBefore(from) && BEFORE.indexOf(words.initial(from - 1)) < 0;
        boolean more = words.touchesBefore(to + 1) && words.at(to + 1).isNumber();
        boolean after = words.touchesBefore(to) && (AFTER.indexOf(words.initial(to)) < 0 || more);
        String printed = words.at(from).text();
        return before
                || after
                || (printed.length() > 1 && printed.startsWith("0") && Character.isDigit(printed.charAt(1)));
    }

    /** Without a sign of money or per cent it must be large, a decimal, or stand before a word and not after a name. */
    private boolean isFigure(Numeral number) {
        boolean plain = number.value().stripTrailingZeros().scale() <= 0;
        boolean year = number.amount().mayBeYear();
        boolean written = number.shape() == Numeral.Shape.WORDS
                || number.to() > number.from() + 1
                || words.at(number.from()).text().chars().anyMatch(c -> !Character.isDigit(c));
        String next = words.at(number.to()).text();
        boolean beforeWord = !next.isEmpty() && Character.isLetter(next.charAt(0)) && !language.isMonth(next);
        boolean afterName = Character.isUpperCase(words.initial(number.from() - 1));
        boolean more = number.value().compareTo(LARGEST_DAY) > 0;
        return written && (more || !plain) || !year && more && beforeWord && !afterName;
    }
}

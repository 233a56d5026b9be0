package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.PairedNumbers.Meaning;

/** Finds the numbers of a text together with the words before and after that bound them, and pairs the ends of ranges. */
final class BoundedReader {
    private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥", "₹", "₩", "₽", "₴");
    private static final Set<String> JOINTS = Set.of("to", "-", "~", "through", "or");
    private static final Set<String> COMPARISONS = Set.of("<", ">", "=");
    private static final Set<String> EQUAL = Set.of("to", "than");

    private final FigureWords words;
    private final List<Numeral> numerals;
    private final NegatedBound negated;
    private final PairedNumbers pairs;

    BoundedReader(FigureWords words) {
        this.words = words;
        this.numerals = Numerals.in(words, false);
        this.negated = new NegatedBound(words);
        this.pairs = new PairedNumbers(words);
    }

    static boolean isCurrency(String mark) {
        return CURRENCIES.contains(mark);
    }

    List<Bounded> all() {
        List<Bounded> read = new ArrayList<>();
        for (int i = 0; i < numerals.size(); i++) {
            Optional<Bounded> range = i + 1 < numerals.size() ? range(i) : Optional.empty();
            read.add(negated.of(range.orElse(null) == null ? single(numerals.get(i)) : range.get()));
            i += range.isPresent() ? 1 : 0;
        }
        return read;
    }

    private Optional<Bounded> range(int index) {
        Numeral first = numerals.get(index);
        Numeral last = numerals.get(index + 1);
        int start = withCurrency(first.from());
        BoundLead lead = BoundLead.ofRange(words, start);
        String joint = joint(first, last);
        boolean paired = lead.pairs(joint);
        if (!paired && !(JOINTS.contains(joint) && isPlainPair(first, last, joint))) {
            return Optional.empty();
        }
        int plainFrom = paired ? PairedNumbers.SPELLED_OUT : lead.from();
        return first.amount()
                .before(last.amount())
                .filter(low -> low.compareTo(last.value()) < 0)
                .flatMap(low -> range(lead, first, last, low, pairs.of(plainFrom, first, last, joint, low)));
    }

    private static Optional<Bounded> range(
            BoundLead lead, Numeral first, Numeral last, BigDecimal low, Meaning meaning) {
        boolean contradictory = meaning == Meaning.UNCLEAR || (lead.bound() != null && lead.bound() != Bound.APPROX);
        return meaning == Meaning.APART
                ? Optional.empty()
                : Optional.of(new Bounded(
                        lead.from(),
                        last.to(),
                        first,
                        last,
                        Bound.RANGE,
                        low,
                        last.value(),
                        contradictory,
                        lead.hedge()));
    }

    /** The word or mark between two numbers, without signs of money and per cent. */
    private String joint(Numeral first, Numeral last) {
        int from = first.to();
        int to = withCurrency(last.from());
        if (words.at(from).text().equals("%")) {
            from++;
        }
        if (to - from == 1) {
            return words.at(from).text();
        }
        // A minus before the last number has been taken for its sign.
        return to == from && words.at(to).text().equals("-") ? "-" : "";
    }

    private boolean isPlainPair(Numeral first, Numeral last, String joint) {
        boolean chained = isDash(first.from() - 1) && words.touchesBefore(first.from())
                || isDash(last.to())
                        && words.touchesBefore(last.to() + 1)
                        && words.at(last.to() + 1).isNumber()
                || words.at(last.to()).text().equals("/") && words.touchesBefore(last.to() + 1);
        boolean zero = words.at(last.from()).text().startsWith("0")
                && words.at(last.from()).text().length() > 1;
        boolean alike = !joint.equals("or") || first.shape() == last.shape();
        boolean plus = words.at(first.from() - 1).text().equals("+");
        return !chained && !zero && alike && !plus;
    }

    private boolean isDash(int at) {
        return words.at(at).text().equals("-");
    }

    private int withCurrency(int from) {
        if (!isCurrency(words.at(from - 1).text())) {
            return from;
        }
        // "US$", "A$".
        boolean country = words.touchesBefore(from - 1) && Character.isUpperCase(words.initial(from - 2));
        return country ? from - 2 : from - 1;
    }

    private Bounded single(Numeral number) {
        BoundLead lead = BoundLead.before(words, withCurrency(number.from()));
        int afterUnit = words.at(number.to()).text().equals("%") ? number.to() + 1 : number.to();
        Optional<Phrases.Found<Bound>> after = after(afterUnit);
        Optional<Phrases.Found<Bound>> equal = orEqual(lead.bound(), afterUnit);
        Bound bound = equal.or(() -> after).map(Phrases.Found::meaning).orElse(lead.bound());
        boolean contradictory = lead.isContradictory()
                || (after.isPresent()
                        && equal.isEmpty()
                        && lead.bound() != null
                        && lead.bound() != Bound.EQ
                        && lead.bound() != Bound.APPROX);
        int to = equal.or(() -> after).map(Phrases.Found::to).orElse(number.to());
        int from = isMisplaced(lead) ? number.from() : lead.from();
        return new Bounded(
                from,
                to,
                number,
                number,
                isMisplaced(lead) ? null : bound,
                number.value(),
                number.value(),
                contradictory,
                lead.hedge());
    }

    /** "=>" and "<>" are no comparisons that people agree on. */
    private boolean isMisplaced(BoundLead lead) {
        return lead.bound() != null
                && COMPARISONS.contains(words.at(lead.from()).text())
                && COMPARISONS.contains(words.at(lead.from() - 1).text());
    }

    /** "3,000 or more"; in "200 or greater than 190" the second half bounds another number. */
    private Optional<Phrases.Found<Bound>> after(int at) {
        return BoundWords.AFTER_IN_TEXT
                .startingAt(words, at)
                .filter(found -> !isNumeralAt(found.to()))
                .filter(found -> !words.at(found.to()).text().equals("than"))
                .filter(found -> !words.at(at).text().equals("+") || words.touchesBefore(at));
    }

    /** "More than 5000 or equal to". */
    private Optional<Phrases.Found<Bound>> orEqual(Bound bound, int at) {
        boolean strict = bound == Bound.GT || bound == Bound.LT;
        if (!strict
                || !words.at(at).text().equals("or")
                || !words.at(at + 1).text().equals("equal")) {
            return Optional.empty();
        }
        int to = EQUAL.contains(words.at(at + 2).text()) ? at + 3 : at + 2;
        Bound with = bound == Bound.GT ? Bound.GE : Bound.LE;
        return isNumeralAt(to) ? Optional.empty() : Optional.of(new Phrases.Found<>(at, to, with));
    }

    private boolean isNumeralAt(int at) {
        return words.at(at).isNumber() || NumberWords.isNumberWord(words.at(at).text());
    }
}

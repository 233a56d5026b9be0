package org.onrecord.figure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A number as a source gives it, with what it bounds and what it counts. The source's wording is always kept.
 * <p>
 * Numbers are exact decimals of at most {@value #DIGITS_BEFORE_POINT} digits before the point and
 * {@value #DIGITS_AFTER_POINT} after it, in one form for equal numbers. GT and LT are one-sided, APPROX is never
 * widened into a range, and VAGUE has no number at all.
 *
 * @param verbatim the source's words, such as "around 3,000"
 * @param bound how the number limits what it is about
 * @param value the number; null for VAGUE, and optional within a RANGE
 * @param low the lower end of a RANGE, included; null otherwise
 * @param high the upper end of a RANGE, included; null otherwise
 * @param unit what the number is a number of, such as "soldiers" or "%"; null when it is a bare number
 * @param counted what is counted, in {@link Counted}'s canonical form; null when nothing is said
 * @param combine how the number covers what is counted; null is taken as {@link Combine#ONE}
 * @param parts the parts that a total includes, in words; null when none are named
 * @param cumulative whether it counts from a beginning on; null when the source leaves that open
 * @param period the time that it covers, in words; null when none is stated
 * @param place the place that it covers; null when none is stated
 * @param hedge the source's reservation, such as "preliminary data"; null when there is none
 */
@Embeddable
public record Figure(
        String verbatim,
        @Enumerated(EnumType.STRING) Bound bound,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        String unit,
        String counted,
        @Enumerated(EnumType.STRING) Combine combine,
        String parts,
        Boolean cumulative,
        String period,
        String place,
        String hedge) {

    public static final int DIGITS_BEFORE_POINT = 40;
    public static final int DIGITS_AFTER_POINT = 12;

    /**
     * @throws IllegalArgumentException when {@link #faults} finds any
     */
    public Figure {
        verbatim = blankToNull(verbatim);
        Map<String, String> faults = faults(bound, value, low, high, verbatim);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults.values()));
        }
        value = PrintedNumber.canonical(value);
        low = PrintedNumber.canonical(low);
        high = PrintedNumber.canonical(high);
        unit = blankToNull(unit);
        counted = blankToNull(counted) == null ? null : Counted.of(counted).canonical();
        combine = combine == null ? Combine.ONE : combine;
        parts = blankToNull(parts);
        period = blankToNull(period);
        place = blankToNull(place);
        hedge = blankToNull(hedge);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A figure of one number. */
    public static Figure of(String verbatim, Bound bound, BigDecimal value) {
        return new Figure(verbatim, bound, value, null, null, null, null, null, null, null, null, null, null);
    }

    /** A figure of two ends, both included. */
    public static Figure between(String verbatim, BigDecimal low, BigDecimal high) {
        return new Figure(verbatim, Bound.RANGE, null, low, high, null, null, null, null, null, null, null, null);
    }

    /** A figure in words only, such as "several hundred". */
    public static Figure inWords(String verbatim) {
        return of(verbatim, Bound.VAGUE, null);
    }

    /**
     * What is wrong with the parts of a figure: the name of the component and a sentence to stand beside its field.
     * Empty when the constructor would take them.
     */
    public static Map<String, String> faults(
            Bound bound, BigDecimal value, BigDecimal low, BigDecimal high, String verbatim) {
        return FigureFaults.of(bound, value, low, high, verbatim);
    }

    /**
     * Reads a number as a person types it: 3000, 3,000, 3 000, -5 or 10.5. A comma groups thousands and never begins
     * decimals. Exponents such as 1e3 are refused: what a source printed can be written out.
     *
     * @return empty when nothing was typed
     * @throws NumberFormatException with a sentence fit to stand beside a form field
     */
    public static Optional<BigDecimal> number(String typed) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(PrintedNumber.read(typed));
    }

    /** The same figure of the given unit. */
    public Figure in(String otherUnit) {
        return new Figure(
                verbatim,
                bound,
                value,
                low,
                high,
                otherUnit,
                counted,
                combine,
                parts,
                cumulative,
                period,
                place,
                hedge);
    }

    /** The same figure, counting what the words say. */
    public Figure counting(String words) {
        return new Figure(
                verbatim, bound, value, low, high, unit, words, combine, parts, cumulative, period, place, hedge);
    }

    /** The same figure as a total that includes the named parts. */
    public Figure including(String namedParts) {
        return new Figure(
                verbatim,
                bound,
                value,
                low,
                high,
                unit,
                counted,
                Combine.TOTAL_INCLUDING,
                namedParts,
                cumulative,
                period,
                place,
                hedge);
    }

    /** The same figure, in which each is counted once, whichever of several things applies. */
    Figure anyOf() {
        return new Figure(
                verbatim,
                bound,
                value,
                low,
                high,
                unit,
                counted,
                Combine.ANY_OF,
                parts,
                cumulative,
                period,
                place,
                hedge);
    }

    /** The same figure with the source's reservation. */
    public Figure hedged(String words) {
        return new Figure(
                verbatim, bound, value, low, high, unit, counted, combine, parts, cumulative, period, place, words);
    }

    /** What is counted, when that is said. */
    public Optional<Counted> whatIsCounted() {
        return Optional.ofNullable(counted).map(Counted::of);
    }

    /**
     * Whether the two cannot both be so: they are about the same thing and leave no value possible in common. "Over
     * 10,000" is not contradicted by 12,000. "About" and words rule nothing out, so they contradict nothing and
     * nothing contradicts them. When each was so is for the caller to know: a count that grows contradicts nobody.
     */
    public boolean contradicts(Figure other) {
        return isAboutTheSameAs(other)
                && Span.of(this)
                        .flatMap(mine -> Span.of(other).map(mine::isDisjointFrom))
                        .orElse(false);
    }

    private boolean isAboutTheSameAs(Figure other) {
        return agree(unit, other.unit)
                && whatIsCounted().equals(other.whatIsCounted())
                && agreeWhereStated(period, other.period)
                && agreeWhereStated(place, other.place);
    }

    private static boolean agree(String one, String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    private static boolean agreeWhereStated(String one, String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }

    /** For a reader: "about 3,000 soldiers, killed or wounded (“preliminary data”)". Period and place are not said. */
    public String text() {
        return FigureWriter.text(this);
    }
}

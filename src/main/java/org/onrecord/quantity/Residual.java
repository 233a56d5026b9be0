package org.onrecord.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.figure.Combine;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureFinder;
import org.onrecord.figure.FigureFinder.Placed;
import org.onrecord.time.FuzzyDate;

/**
 * What is left when parts are taken from a whole, in a sentence. Only numbers are taken from one another: where a bound
 * or words stand, it says that it can't be worked out. Whose parts and whose whole they are is always named.
 */
public record Residual(FuzzyDate asOf, String sentence) {

    /** Further ones would be read by nobody. */
    static final int MOST = 50;

    static List<Residual> of(List<Series> series) {
        List<Residual> found = new ArrayList<>(PartsOfWhole.in(series));
        for (Series one : series) {
            one.counting().stream()
                    .filter(row -> row.estimate().figure().combine() == Combine.TOTAL_INCLUDING
                            && row.estimate().figure().parts() != null)
                    .limit(MOST)
                    .forEach(row -> found.add(included(row)));
        }
        return found.stream().limit(MOST).toList();
    }

    /** Of a figure that names its parts itself: "4,700 including 600 deaths". */
    private static Residual included(Row row) {
        Figure whole = row.estimate().figure();
        List<Figure> parts = FigureFinder.in(
                        whole.parts(), row.estimate().claim().language())
                .stream()
                .map(Placed::figure)
                .toList();
        String said = "%s, including %s, by %s".formatted(amount(whole), whole.parts(), name(row));
        boolean numbers = !parts.isEmpty()
                && Ends.isOneNumber(whole)
                && parts.stream().allMatch(part -> Ends.isOneNumber(part) && isOf(part, whole));
        return new Residual(
                row.estimate().asOf(), said + ": " + (numbers ? rest(whole, parts) : "the rest can’t be worked out."));
    }

    private static boolean isOf(Figure part, Figure whole) {
        return part.unit() == null
                || part.unit().equalsIgnoreCase(whole.unit())
                || part.whatIsCounted().isPresent();
    }

    private static String rest(Figure whole, List<Figure> parts) {
        BigDecimal rest = whole.value().subtract(sum(parts));
        if (rest.signum() < 0) {
            return "the parts exceed the whole by " + about(whole, parts) + Numbers.grouped(rest.negate()) + ".";
        }
        return "that leaves " + about(whole, parts) + Numbers.grouped(rest) + ".";
    }

    /**
     * The difference of a claimant's parts and a whole as of the same date, or null when they add up.
     *
     * @param parts one for each thing that the whole counts
     */
    static Residual between(List<Row> parts, Row whole) {
        List<Figure> figures = parts.stream().map(Row::figure).toList();
        boolean numbers = Ends.isOneNumber(whole.figure()) && figures.stream().allMatch(Ends::isOneNumber);
        if (!numbers) {
            return new Residual(
                    whole.estimate().asOf(),
                    "%s: %s. The whole%s is %s. Whether they add up can’t be worked out from bounds and words."
                            .formatted(name(parts.get(0)), listed(parts), whose(parts, whole), amount(whole.figure())));
        }
        BigDecimal sum = sum(figures);
        BigDecimal rest = whole.figure().value().subtract(sum);
        if (rest.signum() == 0) {
            return null;
        }
        return new Residual(
                whole.estimate().asOf(),
                "%s: %s add up to %s. The whole%s is %s: %s."
                        .formatted(
                                name(parts.get(0)),
                                listed(parts),
                                Numbers.about(figures.stream()) + Numbers.grouped(sum),
                                whose(parts, whole),
                                amount(whole.figure()),
                                isOfOne(parts, whole)
                                        ? difference(rest, about(whole.figure(), figures))
                                        : "the two differ by " + about(whole.figure(), figures)
                                                + Numbers.grouped(rest.abs())));
    }

    private static String difference(BigDecimal rest, String about) {
        return rest.signum() > 0
                ? about + Numbers.grouped(rest) + " not accounted for"
                : "the parts exceed it by " + about + Numbers.grouped(rest.negate());
    }

    private static String whose(List<Row> parts, Row whole) {
        String words = whole.estimate().set().counted().text();
        return ", " + words + "," + (isOfOne(parts, whole) ? "" : " by " + name(whole));
    }

    /** Whether one claimant gave the parts and the whole: what two say is no account of anything. */
    private static boolean isOfOne(List<Row> parts, Row whole) {
        return whole.estimate()
                .claimant()
                .id()
                .equals(parts.get(0).estimate().claimant().id());
    }

    private static String listed(List<Row> parts) {
        return parts.stream()
                .map(part -> amount(part.figure()) + " "
                        + part.estimate().set().counted().text())
                .collect(Collectors.joining(" and "));
    }

    private static String amount(Figure figure) {
        return switch (figure.bound()) {
            case EQ -> Numbers.grouped(figure.value());
            case VAGUE -> "“" + figure.verbatim() + "”";
            case RANGE -> "between " + Numbers.grouped(figure.low()) + " and " + Numbers.grouped(figure.high());
            case APPROX, GT, GE, LT, LE -> figure.bound().label() + " " + Numbers.grouped(figure.value());
        };
    }

    private static String about(Figure whole, List<Figure> parts) {
        return Numbers.about(Stream.concat(Stream.of(whole), parts.stream()));
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(Row row) {
        return row.estimate().claimant().name();
    }
}

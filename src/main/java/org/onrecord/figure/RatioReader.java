package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.Numeral.Shape;

/** Joins two whole numbers that are said as one: "two out of three", "one in five", "one over three". */
final class RatioReader {
    private static final Set<String> TIMES = Set.of(
            "second",
            "seconds",
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "night",
            "nights",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "decade",
            "decades",
            "century",
            "centuries");

    private final FigureWords words;

    RatioReader(FigureWords words) {
        this.words = words;
    }

    static boolean isTime(String word) {
        return TIMES.contains(word);
    }

    /** The two as one; empty where they are two numbers. */
    Optional<Numeral> of(Numeral upper, Numeral lower) {
        boolean whole = isWhole(upper) && isWhole(lower) && lower.value().signum() > 0;
        boolean time = isTime(words.at(lower.to()).text());
        boolean money = "$£€¥%".contains(words.at(upper.from() - 1).text()) && upper.from() > 0;
        if (!whole || time || money) {
            return Optional.empty();
        }
        return switch (between(upper, lower)) {
            case "over" -> Optional.of(joined(upper, lower, Shape.QUOTIENT));
            case "out of", "in" -> ratio(upper, lower);
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(Numeral number) {
        boolean plain = number.shape() == Shape.WORDS || number.shape() == Shape.DIGITS;
        return plain
                        && number.value().signum() >= 0
                        && number.value().stripTrailingZeros().scale() <= 0
                || plain && number.value().signum() < 0 && number.shape() == Shape.WORDS;
    }

    private String between(Numeral upper, Numeral lower) {
        String first = words.at(upper.to()).text();
        int gap = lower.from() - upper.to();
        if (gap == 1) {
            return first;
        }
        return gap == 2 ? first + " " + words.at(upper.to() + 1).text() : "";
    }

    private Optional<Numeral> ratio(Numeral upper, Numeral lower) {
        boolean part =
                upper.value().compareTo(lower.value()) < 0 && upper.value().compareTo(BigDecimal.ZERO) > 0;
        return part && !lower.amount().mayBeYear() ? Optional.of(joined(upper, lower, Shape.RATIO)) : Optional.empty();
    }

    private static Numeral joined(Numeral upper, Numeral lower, Shape shape) {
        BigDecimal value = FractionWords.over(upper.value(), lower.value());
        return new Numeral(upper.from(), lower.to(), Amount.whole(value), shape);
    }
}

package org.onrecord.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.figure.Figure;

/**
 * Whether a figure stands in a text as it was printed: marks and spaces are no difference, as they are none for quoted
 * words, nor is it how digits are grouped or in which script they are written, nor a capital letter. Part of another
 * number is not the figure: “300” does not stand in “1,300”.
 */
public final class FigureCheck {

    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9])[0-9]{1,3}([ ,'٬])[0-9]{3}(?:\\1[0-9]{3})*(?![0-9])");

    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    private static final Pattern BETWEEN = Pattern.compile("[^0-9]");

    private final String text;

    public FigureCheck(String text) {
        this.text = plain(text);
    }

    /** @param printed the figure as it was printed, such as “around 3,000” */
    public boolean finds(String printed) {
        String figure = plain(printed).strip();
        return !figure.isEmpty()
                && !Occurrences.of(figure, text, 1, this::standsAlone).isEmpty();
    }

    /**
     * Whether a figure stands there at all: as it was printed, or its numbers in digits. Numbers below 100 are days and
     * pages, too, and don't count by themselves.
     */
    public boolean finds(Figure figure) {
        List<BigDecimal> numbers = Stream.of(figure.value(), figure.low(), figure.high())
                .filter(Objects::nonNull)
                .toList();
        return finds(figure.verbatim())
                || !numbers.isEmpty()
                        && numbers.stream()
                                .allMatch(number -> number.abs().compareTo(TELLING) >= 0
                                        && finds(number.abs().toPlainString()));
    }

    private boolean standsAlone(int from, int to) {
        boolean numberBefore = isDigit(from) && (isDigit(from - 1) || isPoint(from - 1) && isDigit(from - 2));
        boolean numberBehind = isDigit(to - 1) && (isDigit(to) || isPoint(to) && isDigit(to + 1));
        return !numberBefore && !numberBehind;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isPoint(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private static String plain(String text) {
        StringBuilder digits = new StringBuilder(Normalised.of(text).words());
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 127 && Character.isDigit(digits.charAt(i))) {
                digits.setCharAt(i, (char) ('0' + Character.digit(digits.charAt(i), 10)));
            }
        }
        return GROUPED.matcher(digits).replaceAll(FigureCheck::ungrouped).toLowerCase(Locale.ROOT);
    }

    private static String ungrouped(MatchResult number) {
        return BETWEEN.matcher(number.group()).replaceAll("");
    }
}

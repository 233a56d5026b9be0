package org.onrecord.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onrecord.figure.FigureFinder;
import org.onrecord.time.DateFinder;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Beginning;

/**
 * The dates that a text names with numbers, and the numbers in it that belong to none: a year is no figure.
 *
 * @param dates in their order
 * @param others the numbers that may be figures
 */
record NamedDates(List<Named> dates, Set<String> others) {

    private static final int LONGEST = 40_000;

    /** Alone, it is hardly ever the number of anything. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}.,$€£¥])(?<!\\p{L}-)(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}%]|[.,]\\p{N})");

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    /**
     * A date as it is named.
     *
     * @param date null where nobody can tell which is meant
     */
    record Named(int start, int end, String words, FuzzyDate date) {

        boolean mayBe(Named other) {
            return date == null || other.date == null ? words.equalsIgnoreCase(other.words) : mayBe(other.date);
        }

        /** Whether both can be of one day. */
        boolean mayBe(FuzzyDate other) {
            return date != null && date.overlaps(other.earliest(), other.latest());
        }
    }

    static NamedDates in(String text, String language) {
        String read = Beginning.of(text, LONGEST);
        List<Named> dates = new ArrayList<>();
        DateFinder.in(read, language, FuzzyDate.unknown()).stream()
                .filter(placed -> DIGIT.matcher(placed.words()).find())
                .map(NamedDates::named)
                .forEach(dates::add);
        dates.addAll(years(without(dates, read), FigureFinder.in(read, language)));
        dates.sort(Comparator.comparing(Named::start));
        return new NamedDates(
                dates, new TreeSet<>(Wording.of(without(dates, read)).numbers()));
    }

    /** The dates in words. */
    List<String> named() {
        return dates.stream().map(Named::words).toList();
    }

    private static Named named(DateFinder.Placed placed) {
        FuzzyDate date = placed.readings().size() == 1 ? placed.readings().get(0) : null;
        boolean known = date != null && !date.isUnknown();
        return new Named(placed.start(), placed.end(), placed.words(), known ? date : null);
    }

    private static List<Named> years(String rest, List<FigureFinder.Placed> figures) {
        return YEAR.matcher(rest)
                .results()
                .filter(year -> figures.stream()
                        .noneMatch(figure -> figure.start() < year.end() && year.start() < figure.end()))
                .map(year -> new Named(year.start(), year.end(), year.group(), FuzzyDate.of(year.group())))
                .toList();
    }

    /** The text with spaces in the place of some dates. */
    private static String without(List<Named> dates, String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Named date : dates) {
            rest.replace(date.start(), date.end(), " ".repeat(date.end() - date.start()));
        }
        return rest.toString();
    }
}

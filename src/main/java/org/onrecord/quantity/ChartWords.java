package org.onrecord.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.web.Beginning;

/** Says in words what a chart shows, for those who don't see it. */
final class ChartWords {

    /** More than this is read in the table, not listened to. */
    private static final int MOST_SAID = 20;

    private static final int LONGEST_NAME = 44;

    private ChartWords() {}

    static String title(Series series) {
        long figures = series.counting().size();
        return "%s: %s by %s, by the date for which each holds"
                .formatted(
                        series.set().label(),
                        counted(figures, "figure", "figures"),
                        counted(series.claimants(), "claimant", "claimants"));
    }

    /** Every figure in a few words, as long as there are few. */
    static String description(Series series, boolean logarithmic) {
        List<Row> rows = series.counting();
        String scale = logarithmic ? "The upright axis goes by powers of ten. " : "The upright axis begins at zero. ";
        if (rows.size() > MOST_SAID) {
            return scale + "The table below the charts holds every figure.";
        }
        Map<String, List<String>> said = new LinkedHashMap<>();
        rows.forEach(row -> said.computeIfAbsent(row.estimate().claimant().name(), none -> new ArrayList<>())
                .add(figure(row)));
        return scale
                + said.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()) + ".")
                        .collect(Collectors.joining(" "));
    }

    private static String figure(Row row) {
        return row.figure().text() + ", as of " + row.estimate().asOf().text();
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String others(long others) {
        return counted(others, "further claimant", "further claimants") + ": see the table";
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : Beginning.of(name, LONGEST_NAME - 1) + "…";
    }

    /** The first figure of each claimant. */
    static List<Row> firstOfEach(Series series) {
        Map<Long, Row> first = new LinkedHashMap<>();
        series.counting()
                .forEach(row -> first.putIfAbsent(row.estimate().claimant().id(), row));
        return List.copyOf(first.values());
    }
}

package org.onrecord.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the figures of one claimant look in a chart: told apart by shape and dashes alone, and by colour besides. There
 * are eight looks; whoever comes after has the plain one, and is told apart by the table.
 *
 * <p>Every colour is at least 3:1 on the page's ground, the first by light and the second in the dark.
 */
enum Look {
    CIRCLE("#0b57a4", "#7fb2f5", null),
    SQUARE("#8c1c13", "#f0a093", "6 3"),
    DIAMOND("#1d6b3a", "#6cc48b", "2 3"),
    TRIANGLE("#6a3fa0", "#c0a1f0", "8 3 2 3"),
    TURNED_TRIANGLE("#8a5200", "#e5ab4e", "10 4"),
    CROSS("#006a75", "#5cc3cf", "4 2 1 2"),
    HOURGLASS("#a0307a", "#f08ecb", "3 3"),
    PENTAGON("#4b5320", "#b5c46a", "1 2"),
    PLAIN("#615c53", "#aca69a", "1 4");

    private final String light;
    private final String dark;
    private final String dash;

    Look(String light, String dark, String dash) {
        this.light = light;
        this.dark = dark;
        this.dash = dash;
    }

    /** The looks of those who gave figures, by who comes first: the same in each series of a quantity. */
    static Map<Long, Look> of(List<Row> rows) {
        Map<Long, Look> looks = new LinkedHashMap<>();
        rows.stream()
                .filter(Row::counts)
                .map(Row::estimate)
                .sorted(Estimate.BY_DATE)
                .forEach(estimate ->
                        looks.putIfAbsent(estimate.claimant().id(), values()[Math.min(looks.size(), PLAIN.ordinal())]));
        return looks;
    }

    String colour() {
        return "light-dark(" + light + ", " + dark + ")";
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** The dashes of the line that joins figures; null for a line without any. */
    String dash() {
        return dash;
    }

    /** The outline around a point, as a path. */
    String at(double x, double y) {
        return switch (this) {
            case CIRCLE -> path("M%s %sa4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", x - 4.5, y);
            case SQUARE -> path("M%s %sh8v8h-8z", x - 4, y - 4);
            case DIAMOND -> path("M%s %sl5.5 5.5-5.5 5.5-5.5-5.5z", x, y - 5.5);
            case TRIANGLE -> path("M%s %sl5 9h-10z", x, y - 5.5);
            case TURNED_TRIANGLE -> path("M%s %sl-5-9h10z", x, y + 5.5);
            case CROSS -> path("M%s %sh3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z", x - 1.5, y - 5);
            case HOURGLASS -> path("M%s %sh9l-9 10h9z", x - 4.5, y - 5);
            case PENTAGON -> path("M%s %sl5 3.6-1.9 5.9h-6.2l-1.9-5.9z", x, y - 5);
            case PLAIN -> path("M%s %sa2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z", x - 2.5, y);
        };
    }

    private static String path(String path, double x, double y) {
        return path.formatted(number(x), number(y));
    }

    /** A coordinate: a tenth of a pixel is more than anybody sees. */
    static String number(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

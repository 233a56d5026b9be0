package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what keeps the parts of a figure from making sense together. */
final class FigureFaults {
    private final Map<String, String> found = new LinkedHashMap<>();

    private FigureFaults() {}

    static Map<String, String> of(Bound bound, BigDecimal value, BigDecimal low, BigDecimal high, String verbatim) {
        FigureFaults faults = new FigureFaults();
        if (verbatim == null || verbatim.isBlank()) {
            faults.found.put("verbatim", "Keep the source’s wording, such as “around 3,000”.");
        }
        faults.checkSize("value", value);
        faults.checkSize("low", low);
        faults.checkSize("high", high);
        faults.checkShape(bound, value, low, high);
        return faults.found;
    }

    private void checkSize(String component, BigDecimal number) {
        if (number != null) {
            PrintedNumber.fault(number).ifPresent(message -> found.put(component, message));
        }
    }

    private void checkShape(Bound bound, BigDecimal value, BigDecimal low, BigDecimal high) {
        if (bound == null) {
            found.putIfAbsent("bound", "Choose how the number is meant.");
            return;
        }
        switch (bound) {
            case VAGUE -> {
                refuse("value", value, "Leave the number empty: the source gives it in words only.");
                refuseEnds(low, high);
            }
            case RANGE -> checkRange(value, low, high);
            case EQ, APPROX, GT, GE, LT, LE -> {
                require("value", value, "Write the number.");
                refuseEnds(low, high);
            }
        }
    }

    private void checkRange(BigDecimal value, BigDecimal low, BigDecimal high) {
        require("low", low, "Write the lower end.");
        require("high", high, "Write the upper end.");
        if (low == null || high == null) {
            return;
        }
        if (low.compareTo(high) > 0) {
            found.putIfAbsent("high", "The upper end is below the lower end.");
        } else if (value != null && (value.compareTo(low) < 0 || value.compareTo(high) > 0)) {
            found.putIfAbsent("value", "The number lies outside its two ends.");
        }
    }

    private void require(String component, BigDecimal number, String otherwise) {
        if (number == null) {
            found.putIfAbsent(component, otherwise);
        }
    }

    private void refuseEnds(BigDecimal low, BigDecimal high) {
        refuse("low", low, "Only “between” has a lower end.");
        refuse("high", high, "Only “between” has an upper end.");
    }

    private void refuse(String component, BigDecimal number, String because) {
        if (number != null) {
            found.putIfAbsent(component, because);
        }
    }
}

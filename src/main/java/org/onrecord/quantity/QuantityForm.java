package org.onrecord.quantity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * A quantity as it is typed.
 *
 * @param revision the revision that the editor had before them
 * @param counts what is counted, in which place or event
 * @param cumulative "yes" when its figures count on from a beginning
 */
public record QuantityForm(
        @PlainText(max = 10) String revision,

        @NotBlank(message = "Write what the quantity is called.")
        @PlainText(max = 300)
        @Pattern(regexp = "[^\\r\\n]*", message = "Write the name on one line.")
        String name,

        @NotBlank(message = "Say what is counted, and in which place or event.") @PlainText(max = 300)
        String counts,

        @PlainText(max = 100) String unit,
        @PlainText(max = 1_000) String description,
        @PlainText(max = 5) String cumulative) {

    private static final String TAKEN = "A quantity of this name is on record already; see above.";

    static final QuantityForm BLANK = new QuantityForm("0", "", "", "", "", "");

    public static QuantityForm from(FormData data) {
        return new QuantityForm(
                data.text("revision"),
                data.text("name"),
                data.text("counts"),
                data.text("unit"),
                data.text("description"),
                data.text("cumulative"));
    }

    /** What is on record, as it would have been typed. */
    static QuantityForm of(Quantity quantity) {
        return new QuantityForm(
                Integer.toString(quantity.revision()),
                quantity.name(),
                quantity.counts(),
                quantity.unit() == null ? "" : quantity.unit(),
                quantity.description() == null ? "" : quantity.description(),
                quantity.cumulative() ? "yes" : "");
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    QuantityForm over(int other) {
        return new QuantityForm(Integer.toString(other), name, counts, unit, description, cumulative);
    }

    /** Adds what keeps the form from being saved, and changes nothing. */
    void read(Quantity quantity, Issues issues) {
        if (issues.on("name") == null && twin(quantity) != null) {
            issues.add("name", TAKEN);
        }
        if (quantity != null && issues.on("unit") == null && !unit.equalsIgnoreCase(of(quantity).unit)) {
            long others = QuantityFigure.number(quantity);
            if (others > 0) {
                issues.add("unit", "Figures stand in it already, and all are of its unit. Take them out first.");
            }
        }
    }

    /** The quantity that the issues speak of when the name is taken, or null. */
    Quantity taken(Quantity quantity, Issues issues) {
        return TAKEN.equals(issues.on("name")) ? twin(quantity) : null;
    }

    private Quantity twin(Quantity quantity) {
        return Quantity.named(name)
                .filter(other -> quantity == null || !other.id().equals(quantity.id()))
                .orElse(null);
    }

    Quantity.Entry entry() {
        return new Quantity.Entry(
                name,
                counts,
                unit.isEmpty() ? null : unit,
                description.isEmpty() ? null : description,
                !cumulative.isEmpty());
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Name", name);
        said.put("What it counts", counts);
        said.put("Unit", unit);
        said.put("Description", description);
        said.put("Counts on", cumulative.isEmpty() ? "" : "from a beginning");
        return said;
    }
}

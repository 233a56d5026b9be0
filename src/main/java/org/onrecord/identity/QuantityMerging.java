package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.quantity.Quantity;
import org.onrecord.quantity.QuantityFigure;
import org.onrecord.web.Issues;

/** Two quantities that are one. */
final class QuantityMerging implements Merging {

    @Override
    public Issues against(Addressed one, Addressed other) {
        Quantity from = (Quantity) one;
        Quantity into = (Quantity) other;
        Issues issues = Issues.none();
        if (!into.takes(from.unit())) {
            issues.add("into", "The two have different units, so their figures can’t stand beside one another.");
        } else if (QuantityFigure.number(from) + QuantityFigure.number(into) > Quantity.MOST_FIGURES) {
            issues.add("into", "Together they have more than %,d figures.".formatted(Quantity.MOST_FIGURES));
        }
        return issues;
    }

    @Override
    public List<String> effects(Addressed from, Addressed into) {
        return List.of(
                Merging.count(QuantityFigure.number((Quantity) from), "figure stands", "figures stand")
                        + " in the other quantity instead.",
                "The name goes on finding the other quantity.");
    }

    @Override
    public void perform(Merge merge, Addressed from, Addressed into, Actor actor) {
        QuantityFigure.in((Quantity) from).forEach(place -> {
            place.goTo((Quantity) into);
            merge.moved(Part.FIGURE_OF_QUANTITY, place.id());
        });
    }

    @Override
    public void undo(Merge merge, Addressed from, Addressed into, Actor actor) {
        Set<Long> moved = merge.ids(Part.FIGURE_OF_QUANTITY);
        QuantityFigure.in((Quantity) into).stream()
                .filter(place -> moved.contains(place.id()))
                .forEach(place -> place.goTo((Quantity) from));
        from.unmerge(actor);
    }
}

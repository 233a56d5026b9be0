package org.onrecord.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the claimants' names beside their last marks, so that no name lies on a mark, on a line or on another
 * name. There is room for all of them, or a list beneath the chart names them instead.
 */
final class ChartLabels {

    private static final int MOST_MARKS = 40;
    private static final int LONGEST = 26;
    private static final double HEIGHT = 14;
    private static final double STEP = 5;

    /** A name at its place. */
    record Label(double x, double y, String anchor, String text) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();
    private final Box plot;

    private ChartLabels(Box plot) {
        this.plot = plot;
    }

    /** None, unless there is room for all. */
    static List<Label> place(List<Spot> spots, double left, double top, double bottom) {
        Collection<List<Spot>> courses = Spot.courses(spots);
        boolean crowded = spots.size() > MOST_MARKS || courses.stream().anyMatch(course -> isUnnameable(course.get(0)));
        return crowded ? List.of() : new ChartLabels(new Box(left, top - 8, ChartDrawing.WIDTH, bottom)).place(courses);
    }

    private static boolean isUnnameable(Spot spot) {
        return spot.look() == Look.PLAIN
                || spot.row().estimate().claimant().name().length() > LONGEST;
    }

    private List<Label> place(Iterable<List<Spot>> courses) {
        courses.forEach(this::take);
        List<Label> labels = new ArrayList<>();
        for (List<Spot> course : courses) {
            Spot last = course.get(course.size() - 1);
            Optional<Label> label = near(last, last.row().estimate().claimant().name());
            if (label.isEmpty()) {
                return List.of();
            }
            labels.add(label.get());
        }
        return labels;
    }

    private void take(List<Spot> course) {
        Spot before = null;
        for (Spot spot : course) {
            taken.add(new Box(
                    spot.x() - 7,
                    Math.min(spot.y(), spot.other()) - 20,
                    spot.x() + 7,
                    Math.max(spot.y(), spot.other()) + 7));
            if (spot.to() - spot.from() > 1) {
                taken.add(new Box(spot.from(), spot.y() - 2, spot.to(), spot.y() + 2));
            }
            if (before != null) {
                takeLine(before, spot);
            }
            before = spot;
        }
    }

    private void takeLine(Spot from, Spot to) {
        int steps = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / STEP);
        for (int i = 0; i <= steps; i++) {
            double x = from.x() + (to.x() - from.x()) * i / Math.max(1, steps);
            double y = from.y() + (to.y() - from.y()) * i / Math.max(1, steps);
            taken.add(new Box(x - 2, y - 2, x + 2, y + 2));
        }
    }

    private Optional<Label> near(Spot spot, String name) {
        double width = name.length() * ChartDrawing.LETTER;
        double above = Math.min(spot.y(), spot.other());
        double below = Math.max(spot.y(), spot.other());
        return List.of(
                        new Label(spot.x() + 10, spot.y() + 4, "start", name),
                        new Label(spot.x() - 10, spot.y() + 4, "end", name),
                        new Label(spot.x(), below + 19, "middle", name),
                        new Label(spot.x(), above - 23, "middle", name),
                        new Label(spot.x() + 6, below + 19, "start", name),
                        new Label(spot.x() + 6, below + 19, "end", name),
                        new Label(spot.x() - 6, above - 23, "end", name),
                        new Label(spot.x() + 6, above - 23, "start", name))
                .stream()
                .filter(label -> takes(box(label, width)))
                .findFirst();
    }

    private static Box box(Label label, double width) {
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.y() - HEIGHT + 3, left + width, label.y() + 3);
    }

    private boolean takes(Box box) {
        boolean free = box.left >= plot.left
                && box.right <= plot.right
                && box.top >= plot.top
                && box.bottom <= plot.bottom
                && taken.stream().noneMatch(box::overlaps);
        if (free) {
            taken.add(box);
        }
        return free;
    }
}

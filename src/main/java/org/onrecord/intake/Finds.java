package org.onrecord.intake;

import java.util.List;
import org.onrecord.figure.Figure;
import org.onrecord.figure.FigureFinder;
import org.onrecord.time.DateFinder;
import org.onrecord.time.FuzzyDate;

/** The figures and dates of a text, to be looked up by place. */
final class Finds {

    /** A figure and where it stands. */
    record FoundFigure(Stretch at, Figure figure) {}

    private final List<FoundFigure> figures;
    private final List<Proposal.When> dates;
    private final List<Stretch> figuresAt;
    private final List<Stretch> datesAt;

    Finds(List<FoundFigure> figures, List<Proposal.When> dates) {
        this.figures = List.copyOf(figures);
        this.dates = List.copyOf(dates);
        this.figuresAt = this.figures.stream().map(FoundFigure::at).toList();
        this.datesAt = this.dates.stream().map(Proposal.When::at).toList();
    }

    static Finds of(Article article) {
        List<FoundFigure> figures = FigureFinder.in(article.text(), article.language()).stream()
                .map(placed -> new FoundFigure(new Stretch(placed.start(), placed.end()), placed.figure()))
                .toList();
        FuzzyDate published = article.published() == null ? FuzzyDate.unknown() : article.published();
        List<Proposal.When> dates = DateFinder.in(article.text(), article.language(), published).stream()
                .map(placed ->
                        new Proposal.When(new Stretch(placed.start(), placed.end()), placed.words(), placed.readings()))
                .toList();
        return new Finds(figures, dates);
    }

    /** Whether a figure or date stands within. */
    boolean any(Stretch within) {
        return !figuresIn(within).isEmpty() || !datesIn(within).isEmpty();
    }

    List<FoundFigure> figuresIn(Stretch within) {
        int from = first(figuresAt, within.start());
        int to = from;
        while (to < figures.size() && figures.get(to).at().end() <= within.end()) {
            to++;
        }
        return figures.subList(from, to);
    }

    List<Proposal.When> datesIn(Stretch within) {
        int from = first(datesAt, within.start());
        int to = from;
        while (to < dates.size() && dates.get(to).at().end() <= within.end()) {
            to++;
        }
        return dates.subList(from, to);
    }

    private static int first(List<Stretch> all, int start) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

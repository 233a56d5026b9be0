package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.figure.Distortion;
import org.onrecord.figure.Figure;

/**
 * One figure along the chain of a report: as the speaker gave it, as each relay did of whom that is known, and as the
 * page that we read gives it, with what became of it at each station since the last one before it that gave one.
 */
public final class FigureChain {

    /**
     * A figure where it was given.
     *
     * @param changes what became of it since it was given before
     */
    public record Given(Figure figure, List<Distortion> changes) {

        public Given {
            changes = List.copyOf(changes);
        }
    }

    private final List<Figure> stations = new ArrayList<>();

    private FigureChain(Attribution report) {
        stations.add(report.original());
        report.hops().forEach(hop -> stations.add(hop.figure()));
        if (report.endsAtPublisher()) {
            stations.remove(stations.size() - 1);
        }
        // Where nobody before it gave one, the claim's own stands above the chain already.
        boolean told = stations.stream().anyMatch(Objects::nonNull);
        stations.add(report.figure() == null && told ? report.claim().figure() : report.figure());
    }

    /** The figure of a report; a station that gave none, or of which that is not known, has nothing. */
    public static FigureChain of(Attribution report) {
        return new FigureChain(report);
    }

    /** What the speaker gave. */
    public Optional<Given> first() {
        return at(0);
    }

    /** What a relay gave, counted from 0. */
    public Optional<Given> relay(int hop) {
        return at(hop + 1);
    }

    /** What the page that we read gives. */
    public Optional<Given> last() {
        return at(stations.size() - 1);
    }

    /** Every figure that was given, in order. */
    public List<Given> given() {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            at(i).ifPresent(given::add);
        }
        return given;
    }

    /** All that became of it on its way. */
    public List<Distortion> changes() {
        return given().stream().flatMap(given -> given.changes().stream()).toList();
    }

    private Optional<Given> at(int station) {
        Figure figure = stations.get(station);
        if (figure == null) {
            return Optional.empty();
        }
        for (int before = station - 1; before >= 0; before--) {
            if (stations.get(before) != null) {
                return Optional.of(new Given(figure, Distortion.between(stations.get(before), figure)));
            }
        }
        return Optional.of(new Given(figure, List.of()));
    }
}

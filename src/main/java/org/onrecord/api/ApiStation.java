package org.onrecord.api;

import java.util.List;
import org.onrecord.claim.FigureChain;
import org.onrecord.claim.Naming;
import org.onrecord.figure.Distortion;
import org.onrecord.site.Step;

/**
 * One station of the chain between the mouth and the page.
 *
 * @param part SPEAKER, RELAY or PUBLISHER; who speaks for their own outlet is both, and stands as the speaker
 * @param naming whether the report names them; null for the speaker, and for a publisher whom no relay names
 * @param figure the figure as it was given there, where that is known
 * @param figureChanges what became of the figure since it was given before
 */
record ApiStation(
        ApiNamed agent,
        Part part,
        String verb,
        Naming naming,
        Boolean seen,
        ApiFigure figure,
        List<ApiChange> figureChanges) {

    /** What somebody is to a report. */
    enum Part {
        SPEAKER,
        RELAY,
        PUBLISHER
    }

    /** One thing that became of a figure on its way. */
    record ApiChange(Distortion.Kind kind, String text) {}

    static ApiStation of(Step step, ApiAddresses addresses) {
        FigureChain.Given given = step.given().orElse(null);
        return new ApiStation(
                addresses.speaker(step.agent(), step.reachable()),
                step.first() ? Part.SPEAKER : step.last() ? Part.PUBLISHER : Part.RELAY,
                step.hop() == null ? null : step.hop().verb(),
                step.hop() == null ? null : step.hop().naming(),
                step.hop() == null ? null : step.hop().seen(),
                given == null ? null : ApiFigure.of(given.figure()),
                given == null
                        ? List.of()
                        : given.changes().stream()
                                .map(change -> new ApiChange(change.kind(), change.text()))
                                .toList());
    }
}

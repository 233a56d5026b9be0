package org.onrecord.article;

import java.util.List;
import org.onrecord.intake.Proposal;

/**
 * What an editor should know of a proposal, and can't change.
 *
 * @param speaker who says it by the analysis, empty for the outlet itself; null once the words were erased
 * @param reasons why it is proposed and why so
 * @param others who else may have said it, likeliest first
 * @param readings what the words that say when it was said can mean, where that is more than one thing
 */
public record Hints(String speaker, List<String> reasons, List<String> others, List<String> readings) {

    static Hints byHand(String speaker) {
        return new Hints(speaker, List.of(), List.of(), List.of());
    }

    public Hints {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        others = others == null ? List.of() : List.copyOf(others);
        readings = readings == null ? List.of() : List.copyOf(readings);
    }

    static Hints of(Proposal proposal, String speaker) {
        boolean open = proposal.said() != null && proposal.said().readings().size() > 1;
        return new Hints(
                speaker,
                proposal.reasons(),
                proposal.speaker().others(),
                open
                        ? proposal.said().readings().stream()
                                .map(reading -> reading.weeks() == null
                                        ? reading.text()
                                        : reading.text() + " ("
                                                + reading.weeks().label() + ")")
                                .toList()
                        : List.of());
    }
}

package org.onrecord.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.time.FuzzyDate;

/**
 * That something was said again, by what its reports say of when it was said. Two reports of one day are of one saying;
 * what may have been said at the same time as the first counts as the same, too.
 *
 * @param first when it was said first, as far as is on record
 * @param since on how many later occasions it was said again
 */
public record Repetition(FuzzyDate first, int since) {

    private record Time(LocalDate earliest, LocalDate latest) {}

    /** Empty where it is not known when it was said, or nothing tells that it was said again. */
    static Optional<Repetition> of(List<FuzzyDate> said) {
        List<FuzzyDate> known =
                said.stream().filter(date -> date != null && !date.isUnknown()).toList();
        return known.stream()
                .min(FuzzyDate.CHRONOLOGICAL)
                .map(first -> new Repetition(first, after(first, known)))
                .filter(repetition -> repetition.since > 0);
    }

    private static int after(FuzzyDate first, List<FuzzyDate> said) {
        return (int) said.stream()
                .filter(date -> !date.overlaps(null, first.latest()))
                .map(date -> new Time(date.earliest(), date.latest()))
                .distinct()
                .count();
    }

    public String times() {
        return since == 1 ? "once since" : since + " times since";
    }
}

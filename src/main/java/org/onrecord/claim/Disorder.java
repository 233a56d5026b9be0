package org.onrecord.claim;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.source.Derivation;
import org.onrecord.source.Source;
import org.onrecord.time.FuzzyDate;

/**
 * What can't be right in the order of the dates of a claim's reports, each in a sentence: nothing is reported before it was
 * said, and nothing comes from what was published later. Where the dates can be read so that they are in order, there is
 * nothing to remark on.
 */
public final class Disorder {

    /** More steps than anybody enters; looking further would only cost. */
    private static final int LONGEST_DESCENT = 50;

    private final List<String> found = new ArrayList<>();

    private Disorder() {}

    public static List<String> in(Claim claim) {
        Disorder disorder = new Disorder();
        claim.attributions().forEach(disorder::look);
        return disorder.found.stream().distinct().toList();
    }

    private void look(Attribution report) {
        Source at = report.source();
        FuzzyDate reported = report.reported().isUnknown() && at != null ? at.published() : report.reported();
        if (report.said().isSurelyAfter(reported)) {
            found.add("It was said %s, but reported %s.".formatted(report.said().phrase(), reported.phrase()));
        }
        boolean wholly = true;
        for (int step = 0; at != null && at.derivedFrom() != null && step < LONGEST_DESCENT; step++) {
            Source original = at.derivedFrom();
            wholly &= at.derivation() == Derivation.WIRE_COPY || at.derivation() == Derivation.TRANSLATION;
            lookAt(at, original);
            if (wholly) {
                lookAt(report, original);
            }
            at = original;
        }
    }

    private void lookAt(Source copy, Source original) {
        if (original.published().isSurelyAfter(copy.published())) {
            found.add("“%s”, published %s, came from “%s”, which was published %s."
                    .formatted(
                            copy.title(),
                            copy.published().phrase(),
                            original.title(),
                            original.published().phrase()));
        }
    }

    /** What was copied or translated as a whole had the words in it already; what was rewritten or quotes it may have others. */
    private void lookAt(Attribution report, Source original) {
        if (report.said().isSurelyAfter(original.published())) {
            found.add("It was said %s, but “%s”, which the report was copied or translated from, was published %s."
                    .formatted(
                            report.said().phrase(),
                            original.title(),
                            original.published().phrase()));
        }
    }
}

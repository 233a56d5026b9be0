package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.review.Axis;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Verdict;

/**
 * A verdict in force, as lists name it.
 *
 * @param stale whether what was judged has changed since
 */
public record Answer(String text, boolean stale) {

    /** What a list has to know of a review. */
    record Row(Long claimId, Long attributionId, Axis axis, String verdict, Knowledge basis, String judgedSha256) {}

    /**
     * The answers to one question: that nothing is judged yet when there is no verdict, and for two verdicts on
     * different knowledge also which is which.
     */
    static List<Answer> of(List<Row> verdicts, Verdict none, String currentSha256) {
        if (verdicts.isEmpty()) {
            return List.of(new Answer(none.label(), false));
        }
        List<Answer> answers = new ArrayList<>();
        for (Row row : verdicts) {
            String label = Verdict.of(row.axis(), row.verdict()).label();
            String knowledge =
                    verdicts.size() == 1 ? "" : " (" + row.basis().label().toLowerCase(Locale.ROOT) + ")";
            answers.add(new Answer(label + knowledge, !row.judgedSha256().equals(currentSha256)));
        }
        return answers;
    }
}

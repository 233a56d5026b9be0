package org.onrecord.review;

import java.util.List;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.FigureChain;
import org.onrecord.claim.ReaderSentence;
import org.onrecord.web.Choice;

/**
 * One question that a reviewer answers: of a report, whether they said it; of the claim, whether it is so.
 *
 * @param report the report, or null for the claim itself
 * @param number the report's number, from 1
 * @param answers the verdicts on it that are in force or wait
 * @param form what is typed, or offered
 * @param sent whether the form was sent and came back
 */
public record Question(
        Claim claim, Attribution report, int number, List<Review> answers, VerdictForm form, boolean sent) {

    /** What tells this question's fields from those of another on the same page. */
    public String key() {
        return report == null ? "claim" : "report" + report.id();
    }

    public String action() {
        String base = "/desk/claims/" + claim.id();
        return report == null ? base + "/verdicts" : base + "/attributions/" + report.id() + "/verdicts";
    }

    public String field(String name) {
        return key() + "." + name;
    }

    public String row(int row) {
        return key() + ".evidence[" + row + "]";
    }

    public String sentence() {
        return report == null ? "" : ReaderSentence.of(report);
    }

    /** The figure as each gave it on its way to us; only of a report. */
    public FigureChain figures() {
        return FigureChain.of(report);
    }

    /** The flags that come to mind by what became of the figure, in sentences. */
    public List<String> hints() {
        return report == null
                ? List.of()
                : FlagHint.of(figures().changes()).stream().map(FlagHint::text).toList();
    }

    public List<? extends Choice> verdicts() {
        return List.of(report == null ? ContentVerdict.values() : AttributionVerdict.values());
    }

    public List<Knowledge> knowledges() {
        return List.of(Knowledge.values());
    }

    public List<Flag> flags() {
        return List.of(Flag.values());
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    /** Whether the form stands open: it came back, or nothing answers the question as it stands now. */
    public boolean open() {
        return sent || answers.stream().allMatch(Review::stale);
    }
}

package org.onrecord.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Lead;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;

/**
 * A published claim as a list shows it: who said it, in which role, when, and both verdicts in words.
 *
 * @param lead the report that stands for the others on the claim's page, too
 * @param reports one for each speaker, the lead first
 * @param others how many speakers more there are
 * @param saidIn whether they said it, by the id of the report that was judged
 */
public record ClaimEntry(
        Claim claim,
        Attribution lead,
        List<Attribution> reports,
        int others,
        Map<Long, List<Answer>> saidIn,
        List<Answer> so) {

    /** How many speakers of one claim a list names. */
    private static final int NAMED = 3;

    /** @param claim with its reports and their quotations */
    static ClaimEntry of(Claim claim, List<Answer.Row> verdicts) {
        Attribution lead = Lead.of(claim).report();
        List<Attribution> bySpeaker = new ArrayList<>();
        Set<Long> speakers = new LinkedHashSet<>();
        Map<Long, List<Answer>> saidIn = new LinkedHashMap<>();
        Stream.concat(Stream.of(lead), claim.attributions().stream()).distinct().forEach(report -> {
            if (report.speaker() != null && speakers.add(report.speaker().id())) {
                bySpeaker.add(report);
            }
            List<Answer.Row> judged = verdicts.stream()
                    .filter(row -> row.axis() == Axis.ATTRIBUTION && report.id().equals(row.attributionId()))
                    .toList();
            saidIn.put(report.id(), Answer.of(judged, AttributionVerdict.UNCHECKED, report.judgedSha256()));
        });
        List<Answer> so = Answer.of(
                verdicts.stream().filter(row -> row.axis() == Axis.CONTENT).toList(),
                ContentVerdict.NOT_RATED,
                claim.judgedSha256());
        int named = Math.min(NAMED, bySpeaker.size());
        return new ClaimEntry(claim, lead, bySpeaker.subList(0, named), bySpeaker.size() - named, saidIn, so);
    }

    /** Whether they said it as the lead has it. */
    public List<Answer> said() {
        return saidIn.get(lead.id());
    }

    /** What else was answered, of other reports, each answer once. */
    public List<Answer> saidElsewhere() {
        return saidIn.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(answer -> !said().contains(answer))
                .toList();
    }
}

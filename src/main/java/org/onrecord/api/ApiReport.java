package org.onrecord.api;

import java.util.List;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Form;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.site.Report;

/**
 * One report of a claim: who is said to have said it, in which words, through whom it reached us, and whether they did
 * say it.
 *
 * @param sentence the whole in one sentence for a reader
 * @param figure the figure as reported here, where it differs from the claim's own
 * @param attribution the verdicts in force on whether they said it; none means that it is unchecked
 */
record ApiReport(
        String id,
        String sentence,
        ApiNamed speaker,
        String role,
        Voice voice,
        Form form,
        SpeechAct act,
        String cue,
        ApiDate said,
        ApiDate reported,
        ApiFigure figure,
        ApiFigure originalFigure,
        List<ApiStation> chain,
        ApiPassage passage,
        List<ApiQuotation> quotations,
        List<ApiVerdict> attribution) {

    static ApiReport of(Report report, ApiAddresses addresses, ApiSources sources) {
        Attribution said = report.attribution();
        return new ApiReport(
                ApiId.of(said.id()),
                report.sentence(),
                addresses.speaker(said.speaker()),
                said.roleThen(),
                said.voice(),
                said.form(),
                said.act(),
                said.cue(),
                ApiDate.of(said.said()),
                ApiDate.of(said.reported()),
                ApiFigure.of(said.figure()),
                ApiFigure.of(said.original()),
                report.chain().stream()
                        .map(step -> ApiStation.of(step, addresses))
                        .toList(),
                ApiPassage.of(said.passage(), sources),
                said.quotations().stream().map(ApiQuotation::of).toList(),
                report.judgements().stream()
                        .map(judgement -> ApiVerdict.of(judgement.review()))
                        .toList());
    }
}

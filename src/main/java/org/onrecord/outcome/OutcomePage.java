package org.onrecord.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.NoticeKind;
import org.onrecord.source.Capture;
import org.onrecord.source.QuotedWords;
import org.onrecord.source.Source;
import org.onrecord.web.Issues;

/**
 * The desk's page on what came of a pledge or a prediction.
 *
 * @param outcome what is on record of it, or null while nothing is
 * @param criteria the form for what it is judged by
 * @param entry the form for what came of it
 * @param conflict whether somebody else saved other criteria while they were typed
 */
record OutcomePage(
        Claim claim,
        Outcome outcome,
        CriteriaForm criteria,
        EntryForm entry,
        Issues issues,
        boolean conflict,
        User viewer,
        LocalDate today) {

    /** Of how many sources a copy is offered; any other is named by its number. */
    private static final int COPIES = 25;

    static OutcomePage of(Long id, User viewer, LocalDate today) {
        Claim claim = Claim.whole(id);
        OutcomeWriting.requirePromising(claim);
        Outcome outcome = Outcome.of(claim).orElse(null);
        CriteriaForm criteria = outcome == null ? CriteriaForm.BLANK : CriteriaForm.of(outcome);
        return new OutcomePage(claim, outcome, criteria, EntryForm.blank(), Issues.none(), false, viewer, today);
    }

    /** As it comes back with criteria that were not saved. */
    OutcomePage refusing(CriteriaForm form, OutcomeWriting.Result result) {
        CriteriaForm shown = result.conflict() ? form.over(outcome) : form;
        return new OutcomePage(claim, outcome, shown, entry, result.issues(), result.conflict(), viewer, today);
    }

    /** As it comes back with an entry that was not saved. */
    OutcomePage refusing(EntryForm form, Issues why) {
        return new OutcomePage(claim, outcome, criteria, form.unused(), why, false, viewer, today);
    }

    public boolean editable() {
        return !claim.closed();
    }

    /** What stands now, or what holds while nothing is on record; null for a claim of which nothing comes. */
    public OutcomeStatus present() {
        if (outcome != null) {
            return outcome.present();
        }
        return claim.promising() ? OutcomeStatus.first(claim.kind()) : null;
    }

    public boolean overdue() {
        return outcome != null && outcome.overdue(today);
    }

    /** Whether the criteria can be changed only with a word to readers. */
    public boolean tellsOfChange() {
        return outcome != null && OutcomeWriting.tellsOfChange(outcome, today);
    }

    public List<OutcomeStatus> statuses() {
        return OutcomeStatus.of(claim.kind());
    }

    /** A claim is retracted by withdrawing it, so that is no way to tell of other criteria. */
    public List<NoticeKind> noticeKinds() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind != NoticeKind.RETRACTION)
                .toList();
    }

    /** Why this person may not end the matter, or null when they may. */
    public String hindrance() {
        return Seconding.against(viewer, outcome).orElse(null);
    }

    /** The newest copies on record, to be named as what an entry rests on. */
    public List<String> copies() {
        return Capture.newestOf(Source.newest(COPIES)).stream()
                .map(QuotedWords::label)
                .toList();
    }
}

package org.onrecord.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.NoticeKind;
import org.onrecord.history.Actor;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.OutcomeEntry.Said;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Settings;

/** Puts on record by what a pledge or a prediction is judged and what came of it, or says why not. */
@ApplicationScoped
public class OutcomeWriting {

    private final Validator validator;
    private final Settings settings;

    OutcomeWriting(Validator validator, Settings settings) {
        this.validator = validator;
        this.settings = settings;
    }

    /**
     * What became of a form.
     *
     * @param issues why nothing was saved; empty when it was
     * @param conflict whether nothing was saved because somebody else saved other criteria meanwhile
     */
    public record Result(Issues issues, boolean conflict) {

        public boolean saved() {
            return issues.isEmpty() && !conflict;
        }

        private static Result of(Issues issues) {
            return new Result(issues, false);
        }
    }

    /** Says by what a claim is judged and when it is due; to be called in a transaction. */
    public Result agree(Long claimId, CriteriaForm form, Actor actor) {
        Claim claim = Claim.locked(claimId);
        requireOpen(claim);
        Outcome outcome = Outcome.of(claim).orElse(null);
        if (overtaken(outcome, form, actor)) {
            return new Result(Issues.none(), true);
        }
        Issues issues = Issues.of(validator.validate(form));
        FuzzyDate due = form.readDue(spoken(claim), FollowUp.anyOpenOn(claim), issues);
        if (!issues.isEmpty()) {
            return Result.of(issues);
        }
        List<Difference> changes = changes(outcome, form.criteria(), due);
        if (changes.isEmpty()) {
            return Result.of(issues);
        }
        NoticeKind notice = notice(outcome, form, actor, issues);
        if (issues.isEmpty()) {
            agree(outcome == null ? begun(claim, actor) : outcome, form, due, actor);
        }
        if (issues.isEmpty() && notice != null) {
            claim.tell(actor, form.notice().entry(notice, changes));
        }
        return Result.of(issues);
    }

    private static void agree(Outcome outcome, CriteriaForm form, FuzzyDate due, Actor actor) {
        outcome.agree(form.criteria(), due, actor);
        reopen(outcome.claim(), actor);
    }

    private static Outcome begun(Claim claim, Actor actor) {
        Outcome outcome = new Outcome(claim, actor);
        outcome.persist();
        return outcome;
    }

    /** Whether somebody else saved other criteria since the form was opened; one's own saves are no conflict. */
    private static boolean overtaken(Outcome outcome, CriteriaForm form, Actor actor) {
        return outcome != null
                && Revision.overtook(SubjectKind.OUTCOME, outcome.id(), form.revision(), actor.user())
                && !(outcome.criteria().equals(form.criteria())
                        && outcome.due().text().equals(form.due()));
    }

    /** What changes of what stands; all of it, where nothing does. */
    private static List<Difference> changes(Outcome outcome, String criteria, FuzzyDate due) {
        String words = outcome == null ? "" : outcome.criteria();
        String date = outcome == null ? "" : outcome.due().text();
        List<Difference> changes = new ArrayList<>();
        if (!words.equals(criteria)) {
            changes.add(new Difference("Judged by", Difference.spans(words, criteria)));
        }
        if (outcome == null || !outcome.due().sameTime(due)) {
            changes.add(new Difference("Due", Difference.spans(date, due.text())));
        }
        return changes;
    }

    /** Once something was said to have come of it, or its time is up, readers are told of a change (invariant 28). */
    private NoticeKind notice(Outcome outcome, CriteriaForm form, Actor actor, Issues issues) {
        if (outcome == null || !outcome.claim().published()) {
            return null;
        }
        boolean needed = tellsOfChange(outcome, today(actor));
        return needed || !form.notice().blank() ? form.notice().read(issues) : null;
    }

    /** Whether what it is judged by can be changed only with a word to readers. */
    static boolean tellsOfChange(Outcome outcome, LocalDate today) {
        return outcome.claim().published() && (!outcome.entries().isEmpty() || outcome.duePassed(today));
    }

    /** Adds what came of a claim; to be called in a transaction. The same form sent again adds nothing. */
    public Result enter(Long claimId, EntryForm form, Actor actor) {
        Claim claim = Claim.locked(claimId);
        requireOpen(claim);
        Outcome outcome = Outcome.of(claim)
                .orElseThrow(() -> Refusal.conflict("Say first by what it is judged, and when it is due."));
        Optional<OutcomeEntry> made = form.hasKey() ? OutcomeEntry.madeBy(form.formKey()) : Optional.empty();
        if (made.isPresent()) {
            return Result.of(again(form, outcome, made.get()));
        }
        Issues issues = Issues.of(validator.validate(form));
        if (!form.hasKey()) {
            issues.add("This form is not one of ours. Open the page again.");
        }
        Said said = form.read(outcome.present(), issues);
        if (said == null) {
            return Result.of(issues);
        }
        issues.addAll(rules(outcome, actor).against(said));
        String override = seconded(outcome, said, form, actor, issues);
        if (issues.isEmpty()) {
            outcome.add(said.alone(override), actor);
            reopen(claim, actor);
        }
        return Result.of(issues);
    }

    /** A form that comes again was sent twice; or somebody went back to it and typed something else, which is kept. */
    private static Issues again(EntryForm form, Outcome outcome, OutcomeEntry made) {
        Said said = form.read(outcome.present(), Issues.none());
        return said != null && made.says(said)
                ? Issues.none()
                : Issues.none()
                        .add("This form has added an entry already, which stays as it is."
                                + " What you typed since is below: add it as another, or leave it.");
    }

    private EntryRules rules(Outcome outcome, Actor actor) {
        return new EntryRules(new Due(outcome.due()), outcome.present(), spoken(outcome.claim()), today(actor));
    }

    /** The public reason for which an administrator says alone what takes two; null when nothing stands against it. */
    private static String seconded(Outcome outcome, Said said, EntryForm form, Actor actor, Issues issues) {
        if (!Seconding.takesTwo(said.status(), outcome.present())) {
            return null;
        }
        Optional<String> hindrance = Seconding.against(actor.user(), outcome);
        if (hindrance.isEmpty()) {
            return null;
        }
        if (!actor.user().isAdmin()) {
            issues.add("status", hindrance.get());
        } else if (form.override().isEmpty()) {
            issues.add("override", hindrance.get() + " To say it alone, give readers a reason.");
        }
        return form.override();
    }

    /** What a second person approved for its time is no longer what readers would see. */
    private static void reopen(Claim claim, Actor actor) {
        if (claim.scheduled()) {
            claim.reopen(actor, "What is said to come of it was changed while it was scheduled.");
        }
    }

    /** Refuses a claim of which nothing comes, and one that has come to its end. */
    static void requireOpen(Claim claim) {
        requirePromising(claim);
        if (claim.closed()) {
            throw Refusal.conflict("Nothing more is entered of a claim that is %s."
                    .formatted(claim.publication().label().toLowerCase(Locale.ROOT)));
        }
    }

    /** Only what was pledged or predicted is said to come to something. */
    static void requirePromising(Claim claim) {
        if (!claim.promising()) {
            throw Refusal.missing(
                    "Only of a pledge or a prediction is it said what came of it, and this claim is neither."
                            + " If it is one, say so on its own page first.");
        }
    }

    /** The first day on which it can have been said; null when for any report nobody knows. */
    static LocalDate spoken(Claim claim) {
        List<LocalDate> days = new ArrayList<>();
        for (Attribution report : claim.attributions()) {
            LocalDate first = report.said() == null ? null : report.said().earliest();
            if (first == null) {
                return null;
            }
            days.add(first);
        }
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(actor.at(), settings.zone());
    }
}

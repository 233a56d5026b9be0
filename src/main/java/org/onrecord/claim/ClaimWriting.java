package org.onrecord.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Validator;
import java.util.List;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.Difference;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Capture;
import org.onrecord.web.Beginning;
import org.onrecord.web.Issues;

/** Puts what a form says on record, or says why not. */
@ApplicationScoped
public class ClaimWriting {

    /** The longest reason of a revision; a notice has room for more. */
    private static final int LONGEST_REASON = 1_000;

    private final Validator validator;
    private final Instance<KindKeeper> keepers;

    ClaimWriting(Validator validator, @Any Instance<KindKeeper> keepers) {
        this.validator = validator;
        this.keepers = keepers;
    }

    /**
     * What became of a form.
     *
     * @param claim the id of the claim that it is saved as, or null when nothing was saved
     * @param report the id of the report that it is saved as
     * @param issues why nothing was saved
     * @param conflict whether nothing was saved because the claim was saved elsewhere meanwhile
     */
    public record Outcome(Long claim, Long report, Issues issues, boolean conflict) {

        public boolean saved() {
            return claim != null;
        }

        private static Outcome refused(Issues issues) {
            return new Outcome(null, null, issues, false);
        }

        private static Outcome conflict(Issues none) {
            return new Outcome(null, null, none, true);
        }
    }

    /** Reads a form against what is on record, and changes nothing. */
    public ClaimReading read(ClaimForm form) {
        return new ClaimReading(form, copy(form.capture()), Issues.of(validator.validate(form)));
    }

    /**
     * Saves a form as a new claim, or over one; to be called in a transaction, which is rolled back when the form is
     * refused.
     *
     * @param id the claim that the form is about, or null for a new one
     */
    public Outcome write(Long id, ClaimForm form, Actor actor) {
        Claim claim = id == null ? null : Claim.locked(id);
        if (claim != null) {
            claim.requireEditable();
        }
        if (claim != null && changedByAnother(claim, form, actor)) {
            return Outcome.conflict(Issues.none());
        }
        ClaimReading reading = read(form);
        if (claim != null) {
            keepKind(claim, reading);
        }
        if (!reading.issues().isEmpty()) {
            return Outcome.refused(reading.issues());
        }
        Claim written = claim == null ? begin(form, actor) : claim;
        Content before = ClaimContent.of(written);
        int revision = written.revision();
        int seen = Revision.number(form.revision());
        Attribution report = put(reading, written, form, actor);
        if (claim != null && revision > seen && undoes(written, before, seen)) {
            QuarkusTransaction.setRollbackOnly();
            return Outcome.conflict(Issues.none());
        }
        Issues lacking = written.publication() == Publication.DRAFT ? Issues.none() : Readiness.missing(written);
        if (written.published()) {
            tell(written, before, form.notice(), actor, lacking);
        }
        if (!lacking.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            return Outcome.refused(lacking);
        }
        return new Outcome(written.id(), report.id(), Issues.none(), false);
    }

    /** Whether a form says what the claim that it made said at first: then it was sent twice. */
    boolean repeats(ClaimReading reading, Claim made) {
        Content now = ClaimContent.of(Claim.unsaved(reading.claim(), reading.attribution()));
        return Revision.of(SubjectKind.CLAIM, made.id(), 1)
                .filter(first -> ClaimContent.alike(first.content(), now))
                .isPresent();
    }

    /** What is on record of a claim can hold only for a claim of its kind. */
    private void keepKind(Claim claim, ClaimReading reading) {
        ClaimKind kind = reading.claim().kind();
        if (kind != claim.kind()) {
            keepers.stream()
                    .flatMap(keeper -> keeper.against(claim, kind).stream())
                    .forEach(why -> reading.issues().add("kind", why));
        }
    }

    /** What readers saw is changed only with a word to them, where a verdict can have judged it (invariant 33). */
    private static void tell(Claim claim, Content before, NoticeForm form, Actor actor, Issues issues) {
        Content after = ClaimContent.of(claim);
        if (form.blank() && !ClaimContent.material(before, after)) {
            return;
        }
        NoticeKind kind = form.read(issues);
        if (issues.isEmpty()) {
            claim.tell(actor, form.entry(kind, PublicContent.between(before, after)));
        }
    }

    /** Takes a report off a claim; off a published one, with a word to readers. To be called in a transaction. */
    Issues remove(Long id, Long report, RemovalForm form, Actor actor) {
        String fault = Issues.of(validator.validate(form)).on("why");
        if (fault != null) {
            return Issues.none().add(removal(report), fault);
        }
        String why = form.why();
        Claim claim = Claim.locked(id);
        claim.requireEditable();
        Content before = ClaimContent.of(claim);
        if (claim.published() && why.isEmpty()) {
            return Issues.none().add(removal(report), "Readers have seen this report. Say why it goes, for them.");
        }
        claim.remove(claim.attribution(report));
        claim.revise(actor, why.isEmpty() ? null : shortened(why));
        if (claim.published()) {
            List<Difference> changes = PublicContent.between(before, ClaimContent.of(claim));
            claim.tell(
                    actor,
                    new Notice.Entry(
                            NoticeKind.CORRECTION, NoticeForm.before(changes), "The report was taken off.", why));
        }
        return Issues.none();
    }

    /** The name that the reason for taking a report off has on the page. */
    static String removal(Long report) {
        return "removal" + report + ".why";
    }

    private static Claim begin(ClaimForm form, Actor actor) {
        Claim claim = new Claim(form.formKey(), form.text(), actor.user(), actor.at());
        claim.persist();
        return claim;
    }

    private static Attribution put(ClaimReading reading, Claim claim, ClaimForm form, Actor actor) {
        reading.madeSpeakers().forEach(speaker -> {
            speaker.persist();
            speaker.entered(actor);
        });
        reading.madeTopics().forEach(topic -> {
            topic.persist();
            topic.entered(actor);
        });
        claim.enter(reading.claim());
        claim.settleAddress();
        Attribution report;
        if (form.attribution().isEmpty()) {
            report = claim.attribute(reading.attribution());
        } else {
            report = claim.attribution(reportId(form));
            claim.correct(report, reading.attribution());
        }
        claim.persistAndFlush();
        claim.revise(actor, reason(form));
        return report;
    }

    private static String reason(ClaimForm form) {
        if (!form.reason().isEmpty()) {
            return form.reason();
        }
        return form.notice().why().isEmpty() ? null : shortened(form.notice().why());
    }

    /** As much of a notice's reason as a revision has room for. */
    static String shortened(String why) {
        return Beginning.of(why, LONGEST_REASON);
    }

    private static Long reportId(ClaimForm form) {
        return form.attribution().matches("\\d{1,18}") ? Long.valueOf(form.attribution()) : null;
    }

    /** Whether somebody else saved the claim since the form was opened. */
    private static boolean changedByAnother(Claim claim, ClaimForm form, Actor actor) {
        int seen = Revision.number(form.revision());
        return claim.revision() > seen && Revision.anyByOthers(SubjectKind.CLAIM, claim.id(), seen, actor.user());
    }

    /** Whether a form that was opened before one's own last save would put anything of that back: it was saved elsewhere. */
    private static boolean undoes(Claim written, Content before, int seen) {
        return Revision.of(SubjectKind.CLAIM, written.id(), seen)
                .filter(opened -> ClaimContent.of(written).undoes(opened.content(), before))
                .isPresent();
    }

    /** The copy of this id; null for anything that is no id. */
    static Capture copy(String id) {
        return id != null && id.matches("\\d{1,18}") ? Capture.byId(Long.valueOf(id)) : null;
    }
}

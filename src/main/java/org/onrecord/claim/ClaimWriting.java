package org.onrecord.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.onrecord.history.Actor;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Capture;
import org.onrecord.web.Issues;

/** Puts what a form says on record, or says why not. */
@ApplicationScoped
public class ClaimWriting {

    private final Validator validator;

    ClaimWriting(Validator validator) {
        this.validator = validator;
    }

    /**
     * What became of a form.
     *
     * @param claim the id of the claim that it is saved as, or null when nothing was saved
     * @param report the id of the report that it is saved as
     * @param issues why nothing was saved
     * @param conflict whether nothing was saved because somebody else saved the claim meanwhile
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
    ClaimReading read(ClaimForm form) {
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
        if (claim != null && changedByAnother(claim, form, actor)) {
            return Outcome.conflict(Issues.none());
        }
        ClaimReading reading = read(form);
        if (!reading.issues().isEmpty()) {
            return Outcome.refused(reading.issues());
        }
        Claim written = claim == null ? begin(form, actor) : claim;
        Attribution report = put(reading, written, form, actor);
        Issues lacking = written.publication() == Publication.DRAFT ? Issues.none() : Readiness.missing(written);
        if (!lacking.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            return Outcome.refused(lacking);
        }
        return new Outcome(written.id(), report.id(), Issues.none(), false);
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
        Attribution report;
        if (form.attribution().isEmpty()) {
            report = claim.attribute(reading.attribution());
        } else {
            report = claim.attribution(reportId(form));
            claim.correct(report, reading.attribution());
        }
        claim.persistAndFlush();
        claim.revise(actor, form.reason().isEmpty() ? null : form.reason());
        return report;
    }

    private static Long reportId(ClaimForm form) {
        return form.attribution().matches("\\d{1,18}") ? Long.valueOf(form.attribution()) : null;
    }

    /** Whether somebody else saved the claim since the form was opened; one's own saves are no conflict. */
    private static boolean changedByAnother(Claim claim, ClaimForm form, Actor actor) {
        int seen = form.revision().matches("\\d{1,9}") ? Integer.parseInt(form.revision()) : 0;
        return claim.revision() > seen && Revision.anyByOthers(SubjectKind.CLAIM, claim.id(), seen, actor.user());
    }

    /** The copy of this id; null for anything that is no id. */
    static Capture copy(String id) {
        return id != null && id.matches("\\d{1,18}") ? Capture.byId(Long.valueOf(id)) : null;
    }
}

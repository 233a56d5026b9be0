package org.onrecord.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.LocalDate;
import org.onrecord.claim.Claim;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.web.Issues;
import org.onrecord.web.Site;

/** What is done to a follow-up, each in a transaction that has its claim to itself. */
@RequestScoped
class FollowUpWriting {

    private final Acting acting;
    private final Validator validator;
    private final Site site;

    FollowUpWriting(Acting acting, Validator validator, Site site) {
        this.acting = acting;
        this.validator = validator;
        this.site = site;
    }

    /**
     * What became of a form.
     *
     * @param conflict whether nothing was saved because somebody else saved it meanwhile
     */
    record Outcome(Issues issues, boolean conflict) {}

    private static FollowUp held(Long claim, Long id) {
        Claim.locked(claim);
        return FollowUp.on(claim, id);
    }

    private static FollowUp waiting(Long claim, Long id) {
        FollowUp followUp = held(claim, id);
        followUp.requireOpen();
        return followUp;
    }

    @Transactional
    Outcome change(Long claim, Long id, FollowUpForm form) {
        FollowUp followUp = waiting(claim, id);
        Actor actor = acting.now();
        if (followUp.overtook(form.version(), actor.user())) {
            return new Outcome(Issues.none(), true);
        }
        Issues issues = Issues.of(validator.validate(form));
        FollowUp.Entry entry = form.read(followUp.claim(), issues);
        if (entry != null && entry.due() == null) {
            NextLook.require(followUp, issues);
        }
        if (issues.isEmpty()) {
            followUp.change(entry, actor);
        }
        return new Outcome(issues, false);
    }

    @Transactional
    Issues snooze(Long claim, Long id, SnoozeForm form) {
        FollowUp followUp = waiting(claim, id);
        Issues issues = Issues.none();
        LocalDate until = form.read(site.today(), followUp.dueDay(), issues);
        if (issues.isEmpty()) {
            followUp.snooze(until, site.today(), acting.now());
        }
        return issues;
    }

    @Transactional
    Issues done(Long claim, Long id, ResultForm form) {
        FollowUp followUp = waiting(claim, id);
        Issues issues = Issues.of(validator.validate(form));
        Result result = form.read(followUp.claim(), issues);
        NextLook.require(followUp, issues);
        if (issues.isEmpty()) {
            followUp.done(result, acting.now());
        }
        return issues;
    }

    @Transactional
    Issues drop(Long claim, Long id, ReasonForm form) {
        FollowUp followUp = waiting(claim, id);
        Issues issues = Issues.of(validator.validate(form));
        NextLook.require(followUp, issues);
        if (issues.isEmpty()) {
            followUp.drop(form.why(), acting.now());
        }
        return issues;
    }

    @Transactional
    void sight(Long claim, Long id, boolean hidden) {
        FollowUp followUp = held(claim, id);
        if (hidden) {
            followUp.hide(acting.now());
        } else {
            followUp.show(acting.now());
        }
    }
}

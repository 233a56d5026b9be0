package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.onrecord.account.AccountAct.Kind;

/**
 * Puts on record that somebody failed to sign in as a person of the desk.
 *
 * <p>It does so beside the answer, not before it: the answer would otherwise tell by its time whether the desk knows an
 * address. An address that it does not know is not kept at all, since people type passwords into that field; and
 * attempts that the {@link Throttle} refuses are not, so that strangers can make only so many entries.
 */
@ApplicationScoped
class FailedSignIns {

    private static final Logger LOG = Logger.getLogger(FailedSignIns.class);

    /** Somebody failed; the address is as they typed it. */
    record Failed(String email) {}

    private final Event<Failed> failures;
    private final AccountActs acts;

    FailedSignIns(Event<Failed> failures, AccountActs acts) {
        this.failures = failures;
        this.acts = acts;
    }

    void note(String email) {
        failures.fireAsync(new Failed(email)).whenComplete((done, fault) -> {
            if (fault != null) {
                LOG.error("A failed sign-in did not get on record", fault);
            }
        });
    }

    @Transactional
    void record(@ObservesAsync Failed failed) {
        User.byEmail(failed.email())
                .ifPresent(person -> acts.did(
                        Kind.SIGN_IN_FAILED,
                        person,
                        person.active() ? "wrong password" : "the account is deactivated"));
    }
}

package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.onrecord.account.AccountAct.Kind;

/** Tells those who keep the record what was done to an account; to be called in the transaction that does it. */
@ApplicationScoped
class AccountActs {

    private final Event<AccountAct> told;
    private final Clock clock;

    AccountActs(Event<AccountAct> told, Clock clock) {
        this.told = told;
        this.clock = clock;
    }

    void did(Kind kind, Long actor, Long subject, String detail) {
        told.fire(new AccountAct(kind, actor, subject, clock.instant(), detail));
    }

    /** What a person did to their own account. */
    void did(Kind kind, User person, String detail) {
        did(kind, person.id(), person.id(), detail);
    }
}

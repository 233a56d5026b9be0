package org.onrecord.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import org.onrecord.account.AccountAct;
import org.onrecord.account.User;

/** Appends what was done to accounts, in the transaction that does it. */
@ApplicationScoped
class AccountRecord {

    private final Journal journal;

    AccountRecord(Journal journal) {
        this.journal = journal;
    }

    void accountAct(@Observes AccountAct told) {
        Actor actor = new Actor(User.byId(told.actor()), told.at().truncatedTo(ChronoUnit.MICROS), journal);
        actor.did(act(told.kind()), subject(told.kind()), told.subject(), 0, told.detail());
    }

    private static SubjectKind subject(AccountAct.Kind kind) {
        return switch (kind) {
            case INVITED, INVITATION_WITHDRAWN -> SubjectKind.INVITATION;
            default -> SubjectKind.USER;
        };
    }

    private static Act act(AccountAct.Kind kind) {
        return switch (kind) {
            case SET_UP -> Act.SET_UP;
            case INVITED -> Act.INVITED;
            case INVITATION_WITHDRAWN -> Act.INVITATION_WITHDRAWN;
            case INVITATION_ACCEPTED -> Act.INVITATION_ACCEPTED;
            case ROLES_CHANGED -> Act.ROLES_CHANGED;
            case DEACTIVATED -> Act.DEACTIVATED;
            case REACTIVATED -> Act.REACTIVATED;
            case PASSWORD_LINK_MADE -> Act.PASSWORD_LINK_MADE;
            case PASSWORD_CHANGED -> Act.PASSWORD_CHANGED;
            case NAME_CHANGED -> Act.NAME_CHANGED;
            case SIGNED_IN -> Act.SIGNED_IN;
            case SIGN_IN_FAILED -> Act.SIGN_IN_FAILED;
            case SIGNED_OUT -> Act.SIGNED_OUT;
        };
    }
}

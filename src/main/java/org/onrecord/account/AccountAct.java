package org.onrecord.account;

import java.time.Instant;

/**
 * Told in the transaction in which somebody did something to an account, so that it goes on record with it, or not at
 * all. It holds no password, token or link, and nothing that was typed into a field for one.
 *
 * @param actor the id of who did it; of a sign-in that failed, of whoever the account belongs to
 * @param subject the id of the person whose account it concerns, or of the invitation
 * @param detail what else is to be known, in words, or null
 */
public record AccountAct(Kind kind, Long actor, Long subject, Instant at, String detail) {

    /** What can be done to an account. */
    public enum Kind {
        SET_UP,
        INVITED,
        INVITATION_WITHDRAWN,
        INVITATION_ACCEPTED,
        ROLES_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        PASSWORD_LINK_MADE,
        PASSWORD_CHANGED,
        NAME_CHANGED,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT
    }
}

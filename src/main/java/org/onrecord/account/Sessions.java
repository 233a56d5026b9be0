package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.onrecord.account.AccountAct.Kind;

/** Begins, finds and ends sessions. */
@ApplicationScoped
class Sessions {

    private final Clock clock;
    private final AccountActs acts;

    Sessions(Clock clock, AccountActs acts) {
        this.clock = clock;
        this.acts = acts;
    }

    /** Signs a person in; the token is for their browser alone. */
    @Transactional
    Token begin(Long userId) {
        Instant now = clock.instant();
        UserSession.forgetOver(now);
        Token token = Token.random();
        User person = User.byId(userId);
        UserSession session = new UserSession(token, person, now);
        session.persist();
        // Before the person's row is locked: whoever signs in from several browsers at once waits for less.
        acts.did(Kind.SIGNED_IN, person, null);
        session.seen(now);
        return token;
    }

    /** Who is signed in with a token: one statement, and two more every few minutes to note that they were here. */
    @Transactional
    Optional<User> holder(Token token) {
        Instant now = clock.instant();
        Optional<UserSession> session = UserSession.openedBy(token).filter(found -> found.isOpen(now));
        session.filter(open -> open.wantsSeen(now)).ifPresent(open -> open.seen(now));
        return session.map(UserSession::user);
    }

    /** Ends a session that another takes the place of. */
    @Transactional
    void end(Token token) {
        UserSession.end(token);
    }

    /** Signs out whoever is signed in with a token; of two who do so at once, one did. */
    @Transactional
    void signOut(Token token) {
        Instant now = clock.instant();
        Optional<User> holder = UserSession.openedBy(token)
                .filter(session -> session.isOpen(now))
                .map(UserSession::user);
        if (UserSession.end(token)) {
            holder.ifPresent(person -> acts.did(Kind.SIGNED_OUT, person, null));
        }
    }
}

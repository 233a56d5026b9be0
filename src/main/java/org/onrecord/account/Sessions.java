package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins, finds and ends sessions. */
@ApplicationScoped
class Sessions {

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Signs a person in; the token is for their browser alone. */
    @Transactional
    Token begin(Long userId) {
        Instant now = clock.instant();
        UserSession.forgetOver(now);
        Token token = Token.random();
        UserSession session = new UserSession(token, User.byId(userId), now);
        session.persist();
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

    @Transactional
    void end(Token token) {
        UserSession.end(token);
    }
}

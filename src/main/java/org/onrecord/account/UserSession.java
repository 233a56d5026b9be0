package org.onrecord.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One browser in which a person is signed in. The row is the session: without it the cookie opens nothing. */
@Entity
@Table(name = "user_session")
class UserSession extends PanacheEntityBase {

    /** However busy, a person signs in again after this long. */
    static final Duration LIFETIME = Duration.ofDays(14);

    /** A browser that nobody used for this long is forgotten. */
    static final Duration IDLE = Duration.ofHours(24);

    /** Last seen is kept no more exactly than this, so that reading a page seldom writes. */
    static final Duration EXACTNESS = Duration.ofMinutes(5);

    @Id
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private User user;

    private Instant createdAt;
    private Instant seenAt;
    private Instant expiresAt;

    protected UserSession() {}

    UserSession(Token token, User user, Instant now) {
        this.tokenHash = token.hash();
        this.user = user;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    /** The session that a token opens, with its person, in one statement. */
    static Optional<UserSession> openedBy(Token token) {
        return find("from UserSession s join fetch s.user where s.tokenHash = ?1", token.hash())
                .firstResultOptional();
    }

    /** Whether there was a session to end. */
    static boolean end(Token token) {
        return delete("tokenHash", token.hash()) > 0;
    }

    /** Ends all sessions of a person, at once and on every node. */
    static void endAllOf(Long userId) {
        delete("user.id", userId);
    }

    static void forgetOver(Instant now) {
        delete("expiresAt <= ?1 or seenAt <= ?2", now, now.minus(IDLE));
    }

    boolean isOpen(Instant now) {
        return user.active() && now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
    }

    boolean wantsSeen(Instant now) {
        return !now.isBefore(seenAt.plus(EXACTNESS));
    }

    /**
     * Notes that the person was here. Written as statements of their own, since two requests of one browser may do it
     * at the same moment, and neither changes the person's account.
     */
    void seen(Instant now) {
        update("seenAt = ?1 where tokenHash = ?2", now, tokenHash);
        User.update("seenAt = ?1 where id = ?2", now, user.id());
    }

    User user() {
        return user;
    }
}

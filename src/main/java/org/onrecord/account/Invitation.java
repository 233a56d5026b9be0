package org.onrecord.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A link that works once: for someone new to enter the desk, or for someone known to choose another password. An
 * address has one at a time; making another makes the earlier one worthless.
 */
@Entity
class Invitation extends PanacheEntityBase {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Version
    private int version;

    private String tokenHash;
    private String email;
    private String name;

    @Convert(converter = RolesColumn.class)
    private Set<UserRole> roles;

    /** Whose password it changes; nobody's when it makes a new person. */
    @ManyToOne(fetch = FetchType.LAZY)
    private User user;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected Invitation() {}

    /** The one that an address has, or a new one; the roster must be held. */
    static Invitation to(String email) {
        return Invitation.<Invitation>find("email", email).firstResultOptional().orElseGet(() -> {
            Invitation invitation = new Invitation();
            invitation.email = email;
            return invitation;
        });
    }

    /** Invites someone new. */
    Token invite(String name, Set<UserRole> roles, Instant now) {
        return renew(name, roles, null, now);
    }

    /** Lets someone known choose another password. */
    Token forNewPassword(User user, Instant now) {
        return renew(user.name(), user.roles(), user, now);
    }

    /** What a link stands for: not found when it was never made or is replaced, gone when used up or too old. */
    static Invitation of(String secret, Instant now) {
        if (!Token.isPossible(secret)) {
            throw Refusal.missing();
        }
        Invitation invitation = Invitation.<Invitation>find(
                        "from Invitation i left join fetch i.user where i.tokenHash = ?1", new Token(secret).hash())
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
        if (!invitation.isOpen(now)) {
            throw Refusal.gone("This link has been used, or is too old.");
        }
        return invitation;
    }

    /** Those invited who did not come yet, the newest first. */
    static List<Invitation> pending(Instant now) {
        return find("user is null and usedAt is null and expiresAt > ?1", Sort.descending("createdAt"), now)
                .range(0, Paging.SIZE - 1)
                .list();
    }

    /** Takes back what was not used yet; gives it as it was, or nothing when there is none. The roster must be held. */
    static Optional<Invitation> withdraw(Long id) {
        Optional<Invitation> invitation = find("id = ?1 and usedAt is null", id).firstResultOptional();
        invitation.ifPresent(Invitation::delete);
        return invitation;
    }

    /** Uses the link up; gives the person who may now sign in. The roster must be held. */
    User accept(String chosenName, PasswordHash password, Instant now) {
        usedAt = now;
        if (user == null) {
            user = new User(email, chosenName, roles, password, now);
            user.persist();
        } else {
            user.changePassword(password);
            UserSession.endAllOf(user.id());
        }
        return user;
    }

    public boolean isForNewPerson() {
        return user == null;
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    private Token renew(String name, Set<UserRole> roles, User user, Instant now) {
        Token token = Token.random();
        this.tokenHash = token.hash();
        this.name = name;
        this.roles = EnumSet.copyOf(roles);
        this.user = user;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
        this.usedAt = null;
        persist();
        return token;
    }

    private boolean isOpen(Instant now) {
        boolean stillMeant = user == null ? User.byEmail(email).isEmpty() : user.active();
        return usedAt == null && now.isBefore(expiresAt) && stillMeant;
    }
}

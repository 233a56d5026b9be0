package org.onrecord.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onrecord.account.Token;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Refusal;

/**
 * A key by which a program acts as a person of the desk: all may read more with it, and write drafts where the key and
 * its owner may. Only its hash is kept. Whoever owns it answers for what is done with it, and when they are deactivated,
 * it is dead.
 */
@Entity
@Table(name = "api_key")
public class ApiKey extends PanacheEntityBase {

    /** How many keys a person has at most that are not revoked. */
    static final int MOST = 20;

    /** What a key begins with, so that people and programs that look for secrets know one when they see it. */
    static final String PREFIX = "onrecord_";

    /** Last used is kept no more exactly than this, so that reading seldom writes. */
    private static final Duration EXACTNESS = Duration.ofMinutes(5);

    private static final int SHOWN = 200;
    private static final String LISTED = "from ApiKey k join fetch k.owner ";
    private static final String ORDER = " order by case when k.revokedAt is null then 0 else 1 end, k.id desc";

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String tokenHash;
    private boolean drafts;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User owner;

    private Instant madeAt;
    private Instant usedAt;
    private Instant revokedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User revokedBy;

    protected ApiKey() {}

    private ApiKey(String name, boolean drafts, Token token, Actor actor) {
        this.name = name;
        this.drafts = drafts;
        this.tokenHash = token.hash();
        this.owner = actor.user();
        this.madeAt = actor.at();
    }

    /** Makes a key for the person in the act; nobody can make one that acts as somebody else. */
    static ApiKey make(String name, boolean drafts, Token token, Actor actor) {
        if (count("owner = ?1 and revokedAt is null", actor.user()) >= MOST) {
            throw Refusal.conflict("A person has at most %d keys. Revoke one first.".formatted(MOST));
        }
        ApiKey key = new ApiKey(name, drafts, token, actor);
        key.persist();
        actor.did(Act.KEY_MADE, SubjectKind.API_KEY, key.id, 0, name + (drafts ? ", to write drafts" : ", to read"));
        return key;
    }

    /** The key of a secret that is still good, with its owner, in one statement. */
    static Optional<ApiKey> opening(String secret) {
        boolean possible = secret.startsWith(PREFIX) && Token.isPossible(secret.substring(PREFIX.length()));
        return possible
                ? ApiKey.<ApiKey>find(
                                "from ApiKey k join fetch k.owner where k.tokenHash = ?1",
                                new Token(secret.substring(PREFIX.length())).hash())
                        .firstResultOptional()
                        .filter(key -> key.revokedAt == null && key.owner.active())
                : Optional.empty();
    }

    /** A person's keys, those that are good before all, the newest first. */
    static List<ApiKey> of(User owner) {
        return ApiKey.<ApiKey>find(LISTED + "where k.owner = ?1" + ORDER, owner)
                .range(0, SHOWN - 1)
                .list();
    }

    /** Everyone's, in the same order. */
    static List<ApiKey> all() {
        return ApiKey.<ApiKey>find(LISTED + ORDER).range(0, SHOWN - 1).list();
    }

    /** Ends a key for good; their owner may, and administrators. */
    static void revoke(Long id, Actor actor) {
        ApiKey key = ApiKey.<ApiKey>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> actor.is(found.owner) || actor.user().isAdmin())
                .orElseThrow(Refusal::missing);
        if (key.revokedAt == null) {
            key.revokedAt = actor.at();
            key.revokedBy = actor.user();
            actor.did(Act.KEY_REVOKED, SubjectKind.API_KEY, id, 0, key.name);
        }
    }

    /** Notes that it was used: a statement of its own, since two requests may do it at the same moment. */
    void used(Instant now) {
        if (usedAt == null || !now.isBefore(usedAt.plus(EXACTNESS))) {
            update("usedAt = ?1 where id = ?2", now, id);
        }
    }

    /** Whether drafts can be written with it: by a key for that, of somebody who may. */
    boolean writes() {
        return drafts && owner.canEdit();
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean drafts() {
        return drafts;
    }

    public User owner() {
        return owner;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When it was last used, to within a few minutes; empty before. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    /** Why it opens nothing, or null while it does. */
    public String dead() {
        if (revokedAt != null) {
            return "revoked";
        }
        return owner.active() ? null : "its owner is deactivated";
    }
}

package org.onrecord.matching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** Two claims that probably say the same. Once somebody said that they don't, they do so until either is put in other words. */
@Entity
@Table(name = "likely_pair")
class LikelyPair extends PanacheEntityBase {

    /** What was merged, withdrawn, erased or linked is decided, on whatever page that was done. */
    private static final String OPEN = """
            from LikelyPair p join %s p.one a join %s p.other b
            where p.dismissedAt is null and a.publication not in ?1 and b.publication not in ?1
            and (?2 = false or p.oneSpeaker = true)
            and not exists (select 1 from ClaimLink l where l.endedAt is null
                and (l.from = a and l.to = b or l.from = b and l.to = a))""";

    /** Of a page's pairs together: with more the count of repetitions is too low, and no page grows without bound. */
    private static final int MOST_REPEATING = 1_000;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    /** The one that was on record first. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "one_id")
    private Claim one;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "other_id")
    private Claim other;

    /** In thousandths. */
    private int closeness;

    private boolean oneSpeaker;

    @Column(name = "one_sha256")
    private String oneSha256;

    @Column(name = "other_sha256")
    private String otherSha256;

    private Instant foundAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User dismissedBy;

    private Instant dismissedAt;

    protected LikelyPair() {}

    LikelyPair(Claim one, Claim other) {
        this.one = one;
        this.other = other;
    }

    /** The pairs that wait for somebody, the closest first. */
    static Paging<LikelyPair> waiting(boolean oneSpeaker, int number) {
        List<LikelyPair> found = LikelyPair.<LikelyPair>find(
                        "select p " + OPEN.formatted("fetch", "fetch") + " order by p.closeness desc, p.id",
                        PairSearch.CLOSED,
                        oneSpeaker)
                .page(Page.of(number - 1, Paging.SIZE))
                .list();
        long total = getEntityManager()
                .createQuery("select count(*) " + OPEN.formatted("", ""), Long.class)
                .setParameter(1, PairSearch.CLOSED)
                .setParameter(2, oneSpeaker)
                .getSingleResult();
        return new Paging<>(found, number, total);
    }

    /**
     * The claims in which a speaker says again what the first claim of some pairs says, by the id of that claim: linked
     * ones included, for they are repetitions, too.
     */
    static Map<Long, Set<Long>> repeating(List<LikelyPair> pairs) {
        Map<Long, Set<Long>> repeating = new HashMap<>();
        Set<Long> ones = pairs.stream()
                .filter(LikelyPair::oneSpeaker)
                .map(pair -> pair.one().id())
                .collect(Collectors.toSet());
        if (!ones.isEmpty()) {
            getEntityManager()
                    .createQuery("""
                            select p.one.id, b.id from LikelyPair p join p.other b
                            where p.one.id in ?1 and p.oneSpeaker = true and p.dismissedAt is null
                            and b.publication not in ?2 order by p.id""", Repeating.class)
                    .setParameter(1, ones)
                    .setParameter(2, PairSearch.CLOSED)
                    .setMaxResults(MOST_REPEATING)
                    .getResultList()
                    .forEach(row -> repeating
                            .computeIfAbsent(row.one(), none -> new HashSet<>())
                            .add(row.other()));
        }
        return repeating;
    }

    private record Repeating(Long one, Long other) {}

    /** Those of some claims, decided ones included. */
    static List<LikelyPair> of(Collection<Long> claims) {
        return list("one.id in ?1 or other.id in ?1", claims);
    }

    static LikelyPair locked(Long id) {
        return LikelyPair.<LikelyPair>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** Says that it was found, now. What was dismissed stays so while both say what they said then. */
    void found(double closeness, boolean oneSpeaker, Instant at) {
        String oneNow = Content.sha256(one.text());
        String otherNow = Content.sha256(other.text());
        if (dismissedAt != null && oneNow.equals(oneSha256) && otherNow.equals(otherSha256)) {
            return;
        }
        this.closeness = (int) Math.round(1000 * closeness);
        this.oneSpeaker = oneSpeaker;
        this.oneSha256 = oneNow;
        this.otherSha256 = otherNow;
        this.foundAt = at;
        this.dismissedAt = null;
        this.dismissedBy = null;
    }

    /** Remembers that the two don't say the same. */
    void dismiss(Actor actor) {
        if (dismissedAt == null) {
            dismissedAt = actor.at();
            dismissedBy = actor.user();
            // What was said of it is said of these words.
            oneSha256 = Content.sha256(one.text());
            otherSha256 = Content.sha256(other.text());
            one.did(actor, Act.DUPLICATE_DISMISSED, "claim " + other.id());
            other.did(actor, Act.DUPLICATE_DISMISSED, "claim " + one.id());
        }
    }

    boolean dismissed() {
        return dismissedAt != null;
    }

    boolean joins(Long claim, Long another) {
        return one.id().equals(Math.min(claim, another)) && other.id().equals(Math.max(claim, another));
    }

    public Long id() {
        return id;
    }

    public Claim one() {
        return one;
    }

    public Claim other() {
        return other;
    }

    public boolean oneSpeaker() {
        return oneSpeaker;
    }
}

package org.onrecord.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.web.Refusal;

/**
 * One verdict on one axis: on an attribution, whether they said it; on a claim, whether it is so. It is bound to what
 * it judged, and is in force only after a second person approved it.
 */
@Entity
@Table(name = "review")
public class Review extends PanacheEntityBase {

    /** How many passages one verdict can rest on. */
    public static final int MAX_EVIDENCE = 12;

    /** How many verdicts that are no longer in force a page shows. */
    private static final int EARLIER = 20;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    /** The attribution judged, or null on the axis of content; a plain id, since a report can be taken off a claim. */
    private Long attributionId;

    @Enumerated(EnumType.STRING)
    private Axis axis;

    private String verdict;

    @Enumerated(EnumType.STRING)
    private Knowledge basis;

    @Column(columnDefinition = "text")
    private String rationale;

    private String flags;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.DRAFT;

    private String judgedSha256;

    private int revision;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private Instant writtenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User approver;

    private Instant approvedAt;

    private String overrideReason;

    /** Until when it was in force. */
    private Instant endedAt;

    private String voidReason;

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Evidence> evidence = new ArrayList<>();

    protected Review() {}

    /** A verdict on whether it is so. */
    public Review(Claim claim, ContentVerdict verdict, Knowledge basis, String rationale, Set<Flag> flags) {
        this(claim, (Verdict) verdict, basis, rationale, flags);
        this.judgedSha256 = claim.judgedSha256();
    }

    /** A verdict on whether they said it. */
    public Review(
            Attribution attribution, AttributionVerdict verdict, Knowledge basis, String rationale, Set<Flag> flags) {
        this(attribution.claim(), verdict, basis, rationale, flags);
        this.attributionId = attribution.id();
        this.judgedSha256 = attribution.judgedSha256();
    }

    private Review(Claim claim, Verdict verdict, Knowledge basis, String rationale, Set<Flag> flags) {
        this.claim = claim;
        this.axis = verdict.axis();
        this.verdict = verdict.name();
        this.basis = basis;
        this.rationale = rationale == null ? "" : rationale;
        this.flags = flags.stream().sorted().map(Flag::name).collect(Collectors.joining(","));
        this.revision = claim.revision();
    }

    /** The verdicts on a claim that are in force or wait, with all that they rest on. */
    public static List<Review> of(Claim claim) {
        return find("""
                        from Review r join fetch r.author left join fetch r.approver
                        left join fetch r.evidence e left join fetch e.passage p left join fetch p.capture k
                        left join fetch k.source s left join fetch s.publisher
                        where r.claim = ?1 and r.standing in (DRAFT, IN_FORCE) order by r.id""", claim).list();
    }

    /** All verdicts ever given on a claim, the oldest first, at most 200. */
    public static List<Review> ever(Claim claim) {
        return find(
                        "from Review r join fetch r.author left join fetch r.approver where r.claim = ?1 order by r.id",
                        claim)
                .range(0, 199)
                .list();
    }

    /** The newest verdicts that were once in force on a claim and no longer are, the newest first. */
    public static List<Review> earlier(Claim claim) {
        return find("""
                        from Review r join fetch r.author join fetch r.approver
                        where r.claim = ?1 and r.standing in (SUPERSEDED, VOID) and r.approvedAt is not null
                        order by r.approvedAt desc, r.id desc""", claim).range(0, EARLIER - 1).list();
    }

    public static Review byId(Long id) {
        return Review.<Review>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The verdict on this claim with this id. */
    static Review on(Claim claim, Long id) {
        return Review.<Review>find("id = ?1 and claim = ?2", id, claim)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** Makes the verdicts on reports those of the claim that the reports belong to now. */
    public static void follow(List<Long> reports, Claim claim) {
        if (!reports.isEmpty()) {
            update("claim = ?1 where attributionId in ?2", claim, reports);
        }
    }

    public Review restsOn(List<Evidence> passages) {
        passages.forEach(passage -> evidence.add(passage.in(this, evidence.size())));
        return this;
    }

    /** Puts the verdict before a second person; an earlier one of the same question that waited makes way for it. */
    public void propose(Actor actor, List<Review> others) {
        author = actor.user();
        writtenAt = actor.at();
        others.stream()
                .filter(other -> other.standing == Standing.DRAFT && answersAsMuch(other))
                .forEach(other -> other.standing = Standing.SUPERSEDED);
        claim.did(actor, Act.VERDICT_PROPOSED, summary());
    }

    /** Puts the verdict in force; the one that was in force on the same question and knowledge makes way. */
    public void approve(Actor actor, List<Review> others, String override) {
        if (standing != Standing.DRAFT) {
            throw Refusal.conflict("This verdict does not wait for approval.");
        }
        if (stale()) {
            throw Refusal.conflict("What this verdict judges was changed since. It has to be judged again.");
        }
        others.stream()
                .filter(other -> other.standing == Standing.IN_FORCE && answersAsMuch(other))
                .forEach(other -> other.end(Standing.SUPERSEDED, actor.at()));
        standing = Standing.IN_FORCE;
        approver = actor.user();
        approvedAt = actor.at();
        overrideReason = override;
        boolean alone = override != null;
        claim.did(actor, Act.VERDICT_APPROVED, alone ? summary() + " – alone: " + override : summary(), alone);
    }

    /**
     * Declares the verdict void: it was our own error, and readers are told why (invariant 17), and what still stands.
     *
     * @param all the verdicts on the claim
     */
    public void declareVoid(Actor actor, List<Review> all, String why) {
        if (standing != Standing.IN_FORCE) {
            throw Refusal.conflict("Only a verdict that is in force can be declared void.");
        }
        end(Standing.VOID, actor.at());
        voidReason = why;
        claim.did(actor, Act.VERDICT_VOIDED, summary() + " – " + why);
        Optional<Review> stays = all.stream()
                .filter(other -> other.standing == Standing.IN_FORCE && answers(other))
                .findFirst();
        claim.tell(
                actor,
                new Notice.Entry(
                        NoticeKind.CORRECTION,
                        stays.isPresent() ? summaryByKnowledge() : summary(),
                        stays.map(Review::summaryByKnowledge).orElse(axis.label() + " No verdict is in force"),
                        why));
    }

    private void end(Standing last, Instant at) {
        standing = last;
        endedAt = at;
    }

    /** Goes on judging what stands there now: only how an entry that it names is called has changed. */
    public void holdOn() {
        judgedSha256 = currentSha256();
    }

    /** Whether what was judged has changed since (invariant 15). */
    public boolean stale() {
        return !judgedSha256.equals(currentSha256());
    }

    private String currentSha256() {
        if (axis == Axis.CONTENT) {
            return claim.judgedSha256();
        }
        return claim.attributions().stream()
                .filter(attribution -> attribution.id().equals(attributionId))
                .map(Attribution::judgedSha256)
                .findFirst()
                .orElse("");
    }

    /** Whether another verdict answers the same question on the same knowledge (invariant 12). */
    private boolean answersAsMuch(Review other) {
        return other != this && other.basis == basis && answers(other);
    }

    /** Whether it answers the same question as another one, by whatever knowledge. */
    private boolean answers(Review other) {
        return other.axis == axis && Objects.equals(other.attributionId, attributionId);
    }

    /** How many origins the evidence has: reports that share a root count once. */
    public long origins() {
        return evidence.stream().map(Evidence::root).distinct().count();
    }

    private String summary() {
        return axis.label() + " " + verdict().label();
    }

    private String summaryByKnowledge() {
        return summary() + " (" + basis.label().toLowerCase(Locale.ROOT) + ")";
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public Long attributionId() {
        return attributionId;
    }

    public Axis axis() {
        return axis;
    }

    public Verdict verdict() {
        return Verdict.of(axis, verdict);
    }

    public Knowledge basis() {
        return basis;
    }

    public String rationale() {
        return rationale;
    }

    public Set<Flag> flags() {
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        Arrays.stream(flags.split(","))
                .filter(flag -> !flag.isEmpty())
                .map(Flag::valueOf)
                .forEach(set::add);
        return set;
    }

    public Standing standing() {
        return standing;
    }

    public boolean inForce() {
        return standing == Standing.IN_FORCE;
    }

    public boolean waits() {
        return standing == Standing.DRAFT;
    }

    public int revision() {
        return revision;
    }

    public User author() {
        return author;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public User approver() {
        return approver;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String overrideReason() {
        return overrideReason;
    }

    /** Until when it was in force, or null while it is or never was. */
    public Instant endedAt() {
        return endedAt;
    }

    /** The fingerprint of what it judged. */
    public String judgedSha256() {
        return judgedSha256;
    }

    public boolean isVoid() {
        return standing == Standing.VOID;
    }

    /** Why it is void, or null. */
    public String voidReason() {
        return voidReason;
    }

    public List<Evidence> evidence() {
        return evidence;
    }
}

package org.onrecord.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Refusal;

/** What a pledge or a prediction is judged by and when it is due, and all that was said to have come of it. */
@Entity
@Table(name = "outcome")
public class Outcome extends PanacheEntityBase {

    /** How many entries one claim can have. */
    public static final int MOST_ENTRIES = 200;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    private String criteria;

    /** When the criteria came to say what they say. */
    private Instant criteriaAt;

    @EmbeddedColumnNaming("due_%s")
    private FuzzyDate due;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User createdBy;

    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User writtenBy;

    private int revision;

    @OneToMany(mappedBy = "outcome", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<OutcomeEntry> entries = new ArrayList<>();

    protected Outcome() {}

    /** To be persisted before its criteria are {@link #agree set} for the first time. */
    Outcome(Claim claim, Actor actor) {
        this.claim = claim;
        this.criteria = "";
        this.criteriaAt = actor.at();
        this.createdBy = actor.user();
        this.createdAt = actor.at();
        this.writtenBy = actor.user();
    }

    /** What came of a claim, with all that its page shows of it, in one statement; empty also for a claim of which nothing comes. */
    public static Optional<Outcome> of(Claim claim) {
        return claim.promising() ? kept(claim) : Optional.empty();
    }

    /** As {@link #of(Claim)}, whatever kind the claim is of now. */
    public static Optional<Outcome> kept(Claim claim) {
        return Outcome.<Outcome>list("""
                        from Outcome o join fetch o.createdBy join fetch o.writtenBy
                        left join fetch o.entries e left join fetch e.enteredBy left join fetch e.passage p
                        left join fetch p.capture k left join fetch k.source s left join fetch s.publisher
                        where o.claim = ?1""", claim).stream().findFirst();
    }

    /** What is said to have come of some claims, without its entries, by the claims' ids, in one statement. */
    public static Map<Long, Outcome> standing(Collection<Long> claims) {
        return claims.isEmpty()
                ? Map.of()
                : Outcome.<Outcome>list("claim.id in ?1", claims).stream()
                        .collect(Collectors.toMap(outcome -> outcome.claim.id(), Function.identity()));
    }

    /** Says what it is judged by and when it is due; tells whether anything is said otherwise than before. */
    boolean agree(String words, FuzzyDate date, Actor actor) {
        if (criteria.equals(words) && due().sameTime(date)) {
            return false;
        }
        if (!criteria.equals(words)) {
            criteria = words;
            criteriaAt = actor.at();
        }
        due = date;
        writtenBy = actor.user();
        revision++;
        Content content = new Content().put("criteria", criteria).put("due", due.edtf());
        actor.wrote(SubjectKind.OUTCOME, id, revision, null, content);
        claim.did(actor, Act.OUTCOME_CRITERIA, "Criteria: " + criteria + " Due: " + due.text() + ".");
        return true;
    }

    /** Adds what came of it; whether it may be said is decided before, by {@link EntryRules}. */
    void add(OutcomeEntry.Said said, Actor actor) {
        if (full()) {
            throw Refusal.conflict("A claim has at most %d entries of what came of it.".formatted(MOST_ENTRIES));
        }
        OutcomeEntry entry = new OutcomeEntry(this, entries.size(), said, actor);
        entries.add(entry);
        status = entry.status();
        claim.did(actor, Act.OUTCOME_ENTERED, EntryWords.of(entry), entry.overrideReason() != null);
    }

    /** Goes along with a claim that was merged into another, or comes back from it. */
    public void follow(Claim other) {
        claim = other;
    }

    /** Whether its time is up and nothing yet ended the matter. Nobody says so: it is asked of the day. */
    public boolean overdue(LocalDate today) {
        return duePassed(today) && !present().isFinal();
    }

    /** Whether its due date lies behind us. */
    public boolean duePassed(LocalDate today) {
        return new Due(due()).passedBy(today);
    }

    /** Whether the criteria, as they stand, were written when the time was up by the clocks of a zone. */
    public boolean inHindsight(ZoneId zone) {
        return duePassed(LocalDate.ofInstant(criteriaAt, zone));
    }

    public boolean full() {
        return entries.size() >= MOST_ENTRIES;
    }

    /** What the newest entry says, or what holds while there is none. */
    public OutcomeStatus present() {
        return status == null ? OutcomeStatus.first(claim.kind()) : status;
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public String criteria() {
        return criteria;
    }

    public Instant criteriaAt() {
        return criteriaAt;
    }

    /** When it is due; never null. */
    public FuzzyDate due() {
        return due == null ? FuzzyDate.unknown() : due;
    }

    public User createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who wrote the criteria last. */
    public User writtenBy() {
        return writtenBy;
    }

    public int revision() {
        return revision;
    }

    /** All that was said to have come of it, in the order in which it was entered. */
    public List<OutcomeEntry> entries() {
        return entries;
    }
}

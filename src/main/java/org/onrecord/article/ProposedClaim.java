package org.onrecord.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.intake.Proposal;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A claim that an article may hold, and what editors made of it. What the analysis proposed is replaced by the next
 * one; what an editor touched stays.
 */
@Entity
@Table(name = "proposed_claim")
public class ProposedClaim extends PanacheEntityBase {

    /** The longest reason for which one is rejected, in UTF-16 units. */
    public static final int LONGEST_REASON = 500;

    private static final int CERTAIN = 100;

    /** Before a surname these don't tell whose it is. */
    private static final Set<String> SHORT_TITLES = Set.of("Mr", "Mr.", "Dr", "Dr.");

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    /** Where what is claimed begins in the text, which is the order of the proposals. */
    private int startsAt;

    /** How sure the analysis is, from 0 to 100. */
    private int certainty;

    @Enumerated(EnumType.STRING)
    private Decision decision = Decision.OPEN;

    private boolean byHand;

    /** Whether an editor changed or split it. */
    private boolean changed;

    /** The claim's form is sent with it: however often this is accepted, it makes one claim. */
    private String formKey = UUID.randomUUID().toString();

    @Convert(converter = FieldsColumn.class)
    @Column(columnDefinition = "text")
    private Fields fields;

    @Convert(converter = MarksColumn.class)
    @Column(columnDefinition = "text")
    private Marks marks;

    @Convert(converter = HintsColumn.class)
    @Column(columnDefinition = "text")
    private Hints hints;

    /** The claim that it became, or was found to be another report of. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    @ManyToOne(fetch = FetchType.LAZY)
    private User decidedBy;

    private Instant decidedAt;

    private String why;

    protected ProposedClaim() {}

    /** What the analysis proposes. */
    ProposedClaim(Article article, Proposal proposal) {
        this(article, Filling.of(proposal, article.text()), Marks.of(proposal), null);
        this.hints = Hints.of(proposal, fields.text("speaker"));
        this.certainty = proposal.certainty();
    }

    private ProposedClaim(Article article, Fields fields, Marks marks, Hints hints) {
        this.article = article;
        this.fields = fields;
        this.marks = marks;
        this.hints = hints;
        this.startsAt = marks.start();
    }

    /** What an editor marks in the text. */
    static ProposedClaim byHand(Article article, Fields fields, Marks marks) {
        ProposedClaim marked = new ProposedClaim(article, fields, marks, Hints.byHand(fields.text("speaker")));
        marked.byHand = true;
        marked.certainty = CERTAIN;
        return marked;
    }

    /** A proposal of an article, with the claim that it became. */
    static ProposedClaim of(Long article, Long id) {
        return ProposedClaim.<ProposedClaim>find(
                        "from ProposedClaim p left join fetch p.claim where p.id = ?1 and p.article.id = ?2",
                        id,
                        article)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** The proposal, kept from everyone else until the transaction ends: of two who decide it at once one is second. */
    static ProposedClaim locked(Long article, Long id) {
        return ProposedClaim.<ProposedClaim>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(proposal -> proposal.article.id().equals(article))
                .orElseThrow(Refusal::missing);
    }

    /** A page of an article's proposals in the order of the text: those so decided, or all. */
    static List<ProposedClaim> page(Article article, Decision decision, int page) {
        return ProposedClaim.<ProposedClaim>find(
                        "from ProposedClaim p left join fetch p.claim left join fetch p.decidedBy"
                                + " where p.article = ?1 and (?2 is null or p.decision = ?2)"
                                + " order by p.startsAt, p.id",
                        article,
                        decision)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
    }

    /** The page of what is to be decided on which a proposal of this number stands; the first for anything else. */
    static int pageWith(Article article, String typed) {
        Long number = typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
        long before = number == null ? 0 : count("""
                        from ProposedClaim p where p.article = ?1 and p.decision = ?2 and exists (
                            select 1 from ProposedClaim o where o.id = ?3 and o.article = ?1
                            and (p.startsAt < o.startsAt or p.startsAt = o.startsAt and p.id < o.id))""", article, Decision.OPEN, number);
        return Paging.number(Long.toString(before / Paging.SIZE + 1));
    }

    /** The first of an article's proposals that are sure and not decided, in the order of the text. */
    static List<ProposedClaim> sure(Article article, int most) {
        return ProposedClaim.<ProposedClaim>find(
                        "article = ?1 and decision = ?2 and certainty >= ?3 order by startsAt, id",
                        article,
                        Decision.OPEN,
                        Proposal.SURE)
                .range(0, most - 1)
                .list();
    }

    /** What an editor touched of an article's proposals. */
    static List<ProposedClaim> kept(Article article) {
        return list(
                "article = ?1 and (decision <> ?2 or changed or byHand) order by startsAt, id", article, Decision.OPEN);
    }

    /** Forgets what nobody touched of an article's proposals. */
    static void forgetUntouched(Article article) {
        delete("article = ?1 and decision = ?2 and not changed and not byHand", article, Decision.OPEN);
    }

    /** Whether another proposal says that the same person says it; an editor may have put another in their place. */
    boolean saysTheSame(ProposedClaim other) {
        String theirs = Folded.of(other.hints.speaker());
        return hints.speaker() == null
                || theirs.equals(Folded.of(hints.speaker()))
                || theirs.equals(Folded.of(fields.text("speaker")));
    }

    /** The claim's form, filled in with what is proposed. */
    ClaimForm form(Fields with) {
        return article.form(formKey, with);
    }

    /** It became a claim, or one more report of a claim. */
    void accept(Claim made, Actor actor) {
        requireOpen();
        claim = made;
        decided(Decision.ACCEPTED, actor);
        did(actor, Act.PROPOSAL_ACCEPTED, ": claim " + made.id());
    }

    /** @param reason why, or null */
    void reject(String reason, Actor actor) {
        requireOpen();
        why = reason;
        decided(Decision.REJECTED, actor);
        did(actor, Act.PROPOSAL_REJECTED, "");
    }

    /** Takes a rejection back. */
    void reopen(Actor actor) {
        if (decision != Decision.REJECTED) {
            throw Refusal.conflict("This proposal is not rejected, so there is nothing to take back.");
        }
        why = null;
        decided(Decision.OPEN, actor);
        changed = true;
        did(actor, Act.PROPOSAL_REOPENED, "");
    }

    /**
     * Puts what an editor typed in the place of what was proposed.
     *
     * @param moved where its parts stand now
     */
    void change(Fields typed, Marks moved, Actor actor) {
        requireOpen();
        fields = typed;
        marks = moved;
        startsAt = moved.start();
        changed = true;
        did(actor, Act.PROPOSAL_CHANGED, "");
    }

    /**
     * Splits it in two, each with its own part of what is claimed.
     *
     * @param at where in the text the second part begins
     * @return the second, to be persisted
     */
    ProposedClaim split(int at, Actor actor) {
        requireOpen();
        ProposedClaim second = new ProposedClaim(article, part(at, false), marks.part(at, false), hints);
        second.changed = true;
        second.certainty = certainty;
        fields = part(at, true);
        marks = marks.part(at, true);
        changed = true;
        did(actor, Act.PROPOSAL_SPLIT, "");
        return second;
    }

    private Fields part(int at, boolean before) {
        return new Part(article.text(), marks.part(at, before)).of(fields);
    }

    /** Whether a place lies within what is claimed, so that it can be split there. */
    boolean splitsAt(int at) {
        return !marks.part(at, true).content().isEmpty()
                && !marks.part(at, false).content().isEmpty();
    }

    /**
     * The last name by which the article's words for the speaker name them, where these give no more of it than that and
     * no editor wrote another name; empty otherwise.
     */
    String surnameAsPrinted() {
        String name = fields.text("speaker");
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean read =
                !byHand && hints.speaker() != null && name.equals(hints.speaker()) && last.length() < name.length();
        return read && marks.speakers(article.text()).stream().anyMatch(words -> isBare(words, last)) ? last : "";
    }

    private static boolean isBare(String printed, String last) {
        String[] words = printed.strip().split("\\s+", 3);
        return words.length <= 2
                && words[words.length - 1].equals(last)
                && (words.length == 1 || SHORT_TITLES.contains(words[0]));
    }

    void requireOpen() {
        if (decision != Decision.OPEN) {
            throw Refusal.conflict(
                    decision == Decision.ACCEPTED
                            ? "This proposal was accepted already."
                            : "This proposal was rejected. Take that back first.");
        }
    }

    private void decided(Decision how, Actor actor) {
        decision = how;
        decidedBy = actor.user();
        decidedAt = actor.at();
    }

    /** The record names it by its number alone: its words may have to be erased. */
    private void did(Actor actor, Act act, String more) {
        article.did(actor, act, "proposal " + id + more);
    }

    public Long id() {
        return id;
    }

    /** How often it was written: what an editor had before them when they typed. */
    public int version() {
        return version;
    }

    public Article article() {
        return article;
    }

    public boolean open() {
        return decision == Decision.OPEN;
    }

    public boolean accepted() {
        return decision == Decision.ACCEPTED;
    }

    public boolean rejected() {
        return decision == Decision.REJECTED;
    }

    public boolean sure() {
        return certainty >= Proposal.SURE;
    }

    public int certainty() {
        return certainty;
    }

    public boolean byHand() {
        return byHand;
    }

    public boolean changed() {
        return changed;
    }

    public Fields fields() {
        return fields;
    }

    public Marks marks() {
        return marks;
    }

    public Hints hints() {
        return hints;
    }

    public Claim claim() {
        return claim;
    }

    public User decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String why() {
        return why;
    }
}

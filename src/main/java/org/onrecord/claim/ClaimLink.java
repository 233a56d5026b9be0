package org.onrecord.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.onrecord.account.User;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Refusal;

/** That one claim stands in a relation to another. It may come to an end, and is never deleted. */
@Entity
@Table(name = "claim_link")
public class ClaimLink extends PanacheEntityBase {

    /** How many links an editor can give a claim. */
    public static final int MOST = 50;

    /** How many links of a claim are read: merging can bring more together than an editor may. */
    private static final int READ = 200;

    @Id
    @GeneratedValue
    private Long id;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim to;

    /** A few words for readers, or null. */
    private String note;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    private Instant endedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private User endedBy;

    protected ClaimLink() {}

    ClaimLink(Claim from, LinkKind kind, Claim to, Actor actor) {
        this(from, kind, to, null, actor);
    }

    ClaimLink(Claim from, LinkKind kind, Claim to, String note, Actor actor) {
        this.from = from;
        this.kind = kind;
        this.to = to;
        this.note = note;
        this.at = actor.at();
        this.author = actor.user();
    }

    /** The links from and to a claim that stand, with the claims at their other ends. */
    public static List<ClaimLink> of(Claim claim) {
        return find("""
                        from ClaimLink l join fetch l.from join fetch l.to
                        where (l.from = ?1 or l.to = ?1) and l.endedAt is null order by l.id""", claim).range(0, READ - 1).list();
    }

    /** The ids of all links, ended ones too, that lead from a claim, but not to another one. */
    public static List<Long> from(Claim claim, Claim but) {
        return find("select l.id from ClaimLink l where l.from = ?1 and l.to <> ?2 order by l.id", claim, but)
                .project(Long.class)
                .list();
    }

    /** As {@link #from}, of those that lead to it. */
    public static List<Long> to(Claim claim, Claim but) {
        return find("select l.id from ClaimLink l where l.to = ?1 and l.from <> ?2 order by l.id", claim, but)
                .project(Long.class)
                .list();
    }

    /** Makes links that lead from a claim lead from another one. */
    public static void leadFrom(List<Long> links, Claim before, Claim now) {
        if (!links.isEmpty()) {
            update("update ClaimLink l set l.from = ?1 where l.id in ?2 and l.from = ?3", now, links, before);
        }
    }

    /** Makes links that lead to a claim lead to another one. */
    public static void leadTo(List<Long> links, Claim before, Claim now) {
        if (!links.isEmpty()) {
            update("update ClaimLink l set l.to = ?1 where l.id in ?2 and l.to = ?3", now, links, before);
        }
    }

    /** Appends that it was made to what is known of both claims. */
    void begin(Actor actor) {
        tell(actor, Act.LINKED, Act.LINK_PREPARED);
    }

    /** Takes it back; it stays as one that once stood. */
    void end(Actor actor) {
        if (endedAt != null) {
            throw Refusal.conflict("This link was taken back already.");
        }
        endedAt = actor.at();
        endedBy = actor.user();
        tell(actor, Act.UNLINKED, Act.LINK_DROPPED);
    }

    /** Readers are told of it where both claims are theirs to read. */
    private void tell(Actor actor, Act forReaders, Act forTheDesk) {
        Act act = from.published() && to.published() ? forReaders : forTheDesk;
        from.did(actor, act, LinkDetail.of(this, from).text());
        to.did(actor, act, LinkDetail.of(this, to).text());
    }

    /** Whether it says what another one says. */
    boolean repeats(ClaimLink other) {
        return kind == other.kind && (leads(other.from, other.to) || kind.mutual() && leads(other.to, other.from));
    }

    /** Whether it says the reverse of what another one says, where both can't be. */
    boolean reverses(ClaimLink other) {
        return kind == other.kind && kind.oneWay() && leads(other.to, other.from);
    }

    private boolean leads(Claim start, Claim end) {
        return from.id().equals(start.id()) && to.id().equals(end.id());
    }

    public Long id() {
        return id;
    }

    public LinkKind kind() {
        return kind;
    }

    public Claim from() {
        return from;
    }

    public Claim to() {
        return to;
    }

    public String note() {
        return note;
    }

    /** The claim at the other end, or the one that it was merged into. */
    public Claim other(Claim claim) {
        return Addressed.survivor(leadsFrom(claim) ? to : from);
    }

    /** Whether it leads from a claim, rather than to it. */
    public boolean leadsFrom(Claim claim) {
        return from.id().equals(claim.id());
    }

    /** What a claim at one of its ends is to the other. */
    public String label(Claim claim) {
        return leadsFrom(claim) ? kind.label() : kind.back();
    }
}

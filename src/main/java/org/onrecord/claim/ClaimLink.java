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
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.history.Actor;

/** That one claim stands in a relation to another. Never changed. */
@Entity
@Immutable
@Table(name = "claim_link")
public class ClaimLink extends PanacheEntityBase {

    /** How many links of a claim its page shows. */
    private static final int SHOWN = 50;

    @Id
    @GeneratedValue
    private Long id;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim to;

    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User author;

    protected ClaimLink() {}

    ClaimLink(Claim from, LinkKind kind, Claim to, Actor actor) {
        this.from = from;
        this.kind = kind;
        this.to = to;
        this.at = actor.at();
        this.author = actor.user();
    }

    /** The links from and to a claim, with the claims at their other ends. */
    public static List<ClaimLink> of(Claim claim) {
        return find("""
                        from ClaimLink l join fetch l.from join fetch l.to
                        where l.from = ?1 or l.to = ?1 order by l.id""", claim).range(0, SHOWN - 1).list();
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

    /** The claim at the other end. */
    public Claim other(Claim claim) {
        return from.id().equals(claim.id()) ? to : from;
    }

    /** Whether it leads from a claim, rather than to it. */
    public boolean leadsFrom(Claim claim) {
        return from.id().equals(claim.id());
    }
}

package org.onrecord.quantity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.LinkDetail;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.time.FuzzyDate;

/** The place of a claim's figure in a quantity. The figure itself stays on the claim, and a claim has one such place. */
@Entity
@Table(name = "quantity_figure")
public class QuantityFigure extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Quantity quantity;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    /** Null where the claim's own date holds. */
    @EmbeddedColumnNaming("as_of_%s")
    private FuzzyDate asOf;

    @Enumerated(EnumType.STRING)
    private FallKind fallKind;

    private String fallWords;

    @Column(name = "base_number")
    private BigDecimal base;

    @ManyToOne(fetch = FetchType.LAZY)
    private QuantityFigure repeats;

    private Instant joinedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User joinedBy;

    protected QuantityFigure() {}

    QuantityFigure(Quantity quantity, Claim claim) {
        this.quantity = quantity;
        this.claim = claim;
    }

    /**
     * What an editor enters of the place of a figure.
     *
     * @param asOf null where the claim's own date holds
     * @param fall null when it doesn't fall
     * @param base what is to be added so that it goes on from before; null when nothing is
     * @param repeats the figure that it repeats, or null
     */
    public record Entry(FuzzyDate asOf, FallReason fall, BigDecimal base, QuantityFigure repeats) {

        /** For readers: the date, and whatever else is said of it; not which other claim's figure it repeats. */
        String text() {
            return "as of " + asOf.text()
                    + (base == null ? "" : "; " + Numbers.grouped(base) + " added, to go on from before")
                    + (fall == null ? "" : "; lower than before: " + fall.text());
        }
    }

    /** The place of a claim's figure, with its quantity. */
    public static Optional<QuantityFigure> of(Claim claim) {
        return find("""
                        from QuantityFigure f join fetch f.quantity left join fetch f.repeats r left join fetch r.claim
                        where f.claim = ?1""", claim).firstResultOptional();
    }

    static Optional<QuantityFigure> ofClaim(Long claim) {
        return find("claim.id", claim).firstResultOptional();
    }

    /** The places in a quantity, in the order in which they were taken. */
    public static List<QuantityFigure> in(Quantity quantity) {
        return list("quantity = ?1 order by id", quantity);
    }

    /** How many places are taken in a quantity. */
    public static long number(Quantity quantity) {
        return count("quantity", quantity);
    }

    /** Puts the figure where an editor says, and tells readers of its claim. */
    void place(Entry entry, Actor actor) {
        asOf = entry.asOf();
        fallKind = entry.fall() == null ? null : entry.fall().kind();
        fallWords = entry.fall() == null ? null : entry.fall().words();
        base = entry.base();
        repeats = entry.repeats();
        joinedAt = actor.at();
        joinedBy = actor.user();
        persist();
        String detail = repeats == null
                ? place()
                : new LinkDetail(place() + "; repeats the figure of", repeats.claim.id()).text();
        claim.did(actor, Act.JOINED_QUANTITY, detail);
    }

    /** Takes the figure out of its quantity; what repeated it is one of its own from now on. */
    void leave(Actor actor) {
        update("repeats = null where repeats = ?1", this);
        delete();
        claim.did(actor, Act.LEFT_QUANTITY, "“" + quantity.name() + "”");
    }

    /** Makes it the place of another claim, which says the same. */
    public void goTo(Claim other) {
        claim = other;
    }

    /** Puts it in another quantity, which is the same. */
    public void goTo(Quantity other) {
        quantity = other;
    }

    /** For readers: where it stands, and whatever is said of it there, in no word of another claim. */
    public String place() {
        return "“" + quantity.name() + "”, "
                + new Entry(asOfOrDefault(), fall(), base == null ? null : base.stripTrailingZeros(), repeats).text();
    }

    private FuzzyDate asOfOrDefault() {
        return asOf == null ? defaultFor(claim) : asOf;
    }

    /** The date that holds where none is given: what the claim is about, or else when it was said. */
    static FuzzyDate defaultFor(Claim claim) {
        if (!claim.about().isUnknown()) {
            return claim.about();
        }
        List<Attribution> reports = claim.attributions();
        return reports.isEmpty() ? FuzzyDate.unknown() : reports.get(0).said();
    }

    FallReason fall() {
        return fallKind == null ? null : new FallReason(fallKind, fallWords);
    }

    public Long id() {
        return id;
    }

    public Quantity quantity() {
        return quantity;
    }

    public Claim claim() {
        return claim;
    }

    /** Null where the claim's own date holds. */
    public FuzzyDate asOf() {
        return asOf;
    }

    public BigDecimal base() {
        return base;
    }

    public QuantityFigure repeats() {
        return repeats;
    }
}

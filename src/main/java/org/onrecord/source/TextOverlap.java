package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** That the texts of two copies, of two sources, were found to overlap strongly when the later of them was kept. */
@Entity
@Immutable
@Table(name = "text_overlap")
class TextOverlap extends PanacheEntityBase {

    /** What overlaps less is no reason to think that one came from the other. */
    static final double STRONG = 0.5;

    /** How many are looked through for the sources that one overlaps with. */
    private static final int LOOKED_THROUGH = 50;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture capture;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Capture other;

    private double ofCapture;

    private double ofOther;

    protected TextOverlap() {}

    /**
     * Two copies.
     *
     * @param ofCapture how much of the one stands in the other, from 0 to 1
     * @param ofOther how much of the other stands in the one
     */
    TextOverlap(Capture capture, Capture other, double ofCapture, double ofOther) {
        this.capture = capture;
        this.other = other;
        this.ofCapture = ofCapture;
        this.ofOther = ofOther;
    }

    static Optional<TextOverlap> ifAny(Long id) {
        return find("""
                        from TextOverlap o join fetch o.capture c join fetch c.source
                        join fetch o.other k join fetch k.source where o.id = ?1""", id).firstResultOptional();
    }

    /** The newest overlaps of a source with others, but for those of which a person said that they mean nothing. */
    static List<TextOverlap> open(Source source) {
        return find("""
                        from TextOverlap o join fetch o.capture c join fetch c.source s join fetch s.publisher
                        join fetch o.other k join fetch k.source t join fetch t.publisher
                        where (s = ?1 or t = ?1) and s <> t and not exists (
                            select 1 from DerivationDismissal d join d.capture x join d.other y
                            where x.source = s and y.source = t or x.source = t and y.source = s)
                        order by o.id desc""", source).range(0, LOOKED_THROUGH - 1).list();
    }

    Long id() {
        return id;
    }

    Capture capture() {
        return capture;
    }

    Capture other() {
        return other;
    }

    /** Whether one of the two is a copy of a source. */
    boolean concerns(Source source) {
        return capture.source().id().equals(source.id()) || other.source().id().equals(source.id());
    }

    /** The other of the two sources. */
    Source beside(Source source) {
        return capture.source().id().equals(source.id()) ? other.source() : capture.source();
    }

    /** How much of a source's copy stands in the other one. */
    double shareOf(Source source) {
        return capture.source().id().equals(source.id()) ? ofCapture : ofOther;
    }
}

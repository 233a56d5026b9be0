package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A hash of some words of a copy, by which its text is found again in others. */
@Entity
@Immutable
@Table(name = "text_mark")
class TextMark extends PanacheEntityBase {

    /** A copy, and a hash of some of its words. */
    @Embeddable
    record Key(@Column(name = "capture_id") Long capture, long hash) {}

    /**
     * A copy of another source that has marks in common with a text.
     *
     * @param shared how many
     */
    record Match(Long capture, Long source, long shared) {}

    @EmbeddedId
    private Key key;

    protected TextMark() {}

    TextMark(Long capture, long hash) {
        this.key = new Key(capture, hash);
    }

    /** The copies of other sources that share marks, those that share most first; what stands for itself is not kin. */
    static List<Match> matching(Set<Long> marks, Long source, int most) {
        return getEntityManager()
                .createQuery("""
                        select c.id, c.source.id, count(*) from TextMark m join Capture c on c.id = m.key.capture
                        where m.key.hash in ?1 and c.source.id <> ?2
                        group by c.id, c.source.id order by count(*) desc, c.id""", Match.class)
                .setParameter(1, marks)
                .setParameter(2, source)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many marks each of these copies has: pairs of a copy's id and a number. */
    static List<Object[]> counts(Set<Long> captures) {
        return getEntityManager()
                .createQuery(
                        "select m.key.capture, count(*) from TextMark m where m.key.capture in ?1 group by m.key.capture",
                        Object[].class)
                .setParameter(1, captures)
                .getResultList();
    }
}

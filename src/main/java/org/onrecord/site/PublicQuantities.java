package org.onrecord.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.quantity.Quantity;
import org.onrecord.web.Paging;

/** The quantities that readers meet: those in which the figure of a published claim stands. */
public final class PublicQuantities {

    /** A quantity, and how many figures of published claims stand in it. */
    public record Entry(Quantity quantity, long figures) {}

    public static final String FIGURES =
            "QuantityFigure f where f.quantity = q and exists (select 1 from Claim k where k = f.claim"
                    + " and k.publication = ?1 and k.figure.bound is not null)";

    /** Whether a quantity {@code q} is one of them, with the public state of claims as the first parameter. */
    public static final String PUBLIC = "exists (select 1 from " + FIGURES + ")";

    private PublicQuantities() {}

    static boolean isPublic(Quantity quantity) {
        return !publicAmong(Set.of(quantity.id())).isEmpty();
    }

    /** The ids of those that readers meet. */
    public static Set<Long> publicAmong(Set<Long> ids) {
        return new HashSet<>(Quantity.getEntityManager()
                .createQuery(
                        "select q.id from Quantity q where q.id in ?2 and exists (select 1 from " + FIGURES + ")",
                        Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, ids)
                .getResultList());
    }

    /** A page of them, by name. */
    static Paging<Entry> page(int number) {
        String where = " from Quantity q where exists (select 1 from " + FIGURES + ")";
        List<Entry> found = Quantity.getEntityManager()
                .createQuery(
                        "select q, (select count(*) from " + FIGURES + ")" + where + " order by q.foldedName",
                        Object[].class)
                .setParameter(1, Publication.PUBLISHED)
                .setFirstResult(Paging.offset(number))
                .setMaxResults(Paging.SIZE)
                .getResultStream()
                .map(row -> new Entry((Quantity) row[0], (Long) row[1]))
                .toList();
        long total = Quantity.getEntityManager()
                .createQuery("select count(*)" + where, Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .getSingleResult();
        return new Paging<>(found, number, total);
    }
}

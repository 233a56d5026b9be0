package org.onrecord.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Claim;

/** The ids of what the index is made of, whatever became of it. To be read in a transaction, but for {@link #each}. */
final class IdsOnRecord {

    /** Takes ids of one kind, some at a time. */
    interface Ids {
        void take(Key.Kind kind, List<Long> some) throws IOException;
    }

    private IdsOnRecord() {}

    /** Goes through all there are, so many at a time, each time in a transaction of its own that is over before they are taken. */
    static void each(int most, Ids to) throws IOException {
        for (Key.Kind kind : Key.Kind.values()) {
            List<Long> some = after(kind, -1L, most);
            while (!some.isEmpty()) {
                to.take(kind, some);
                some = after(kind, some.get(some.size() - 1), most);
            }
        }
    }

    private static List<Long> after(Key.Kind kind, Long id, int most) {
        return QuarkusTransaction.requiringNew().call(() -> next(kind, id, most));
    }

    /** The next ones behind an id, in their order. */
    private static List<Long> next(Key.Kind kind, Long after, int most) {
        return Claim.getEntityManager()
                .createQuery("select e.id from " + entity(kind) + " e where e.id > ?1 order by e.id", Long.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of some that there are. */
    static Set<Long> among(Key.Kind kind, Collection<Long> ids) {
        return Set.copyOf(Claim.getEntityManager()
                .createQuery("select e.id from " + entity(kind) + " e where e.id in ?1", Long.class)
                .setParameter(1, ids)
                .getResultList());
    }

    static long count(Key.Kind kind) {
        return Claim.getEntityManager()
                .createQuery("select count(*) from " + entity(kind) + " e", Long.class)
                .getSingleResult();
    }

    /** How many claims stand. */
    static long standing() {
        return Claim.getEntityManager()
                .createQuery("select count(*) from Claim c where c.publication not in ?1", Long.class)
                .setParameter(1, RowsOfClaims.GONE)
                .getSingleResult();
    }

    private static String entity(Key.Kind kind) {
        return switch (kind) {
            case CLAIM -> "Claim";
            case SPEAKER -> "Speaker";
            case TOPIC -> "Topic";
        };
    }
}

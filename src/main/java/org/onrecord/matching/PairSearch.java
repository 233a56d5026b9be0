package org.onrecord.matching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.onrecord.claim.Publication;

/** Up to where claims were looked at for others that say the same, in the order in which they were edited. There is one. */
@Entity
@Table(name = "pair_search")
class PairSearch extends PanacheEntityBase {

    static final List<Publication> CLOSED = List.of(Publication.WITHDRAWN, Publication.MERGED, Publication.ERASED);

    private static final long ONLY = 1;

    @Id
    private Long id;

    private Instant editedAt;
    private Long claimId;

    protected PairSearch() {}

    /** What a look needs of a claim. */
    record Row(Long id, String text, String language, Instant editedAt) {}

    /** Kept from every other node until the transaction ends, so that none looks at what another looks at. */
    static PairSearch locked() {
        return PairSearch.<PairSearch>findByIdOptional(ONLY, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    /** The next claims that were edited before a moment. */
    List<Row> next(Instant before, int most) {
        return getEntityManager()
                .createQuery("""
                        select c.id, c.text, c.language, c.editedAt from Claim c
                        where c.editedAt >= ?1 and (c.editedAt > ?1 or c.id > ?2) and c.editedAt < ?3
                        order by c.editedAt, c.id""", Row.class)
                .setParameter(1, editedAt)
                .setParameter(2, claimId)
                .setParameter(3, before)
                .setMaxResults(most)
                .getResultList();
    }

    void reached(Row last) {
        editedAt = last.editedAt();
        claimId = last.id();
    }
}

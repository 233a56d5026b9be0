package org.onrecord.search;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.history.SubjectKind;

/** The claims that show a speaker, a topic or a source: all of them are taken up anew when that one changes. */
final class Showing {

    /** How many of them are found at once. */
    static final int AT_ONCE = 10_000;

    private final SubjectKind kind;
    private final Long id;
    private Long after = -1L;

    Showing(SubjectKind kind, Long id) {
        this.kind = kind;
        this.id = id;
    }

    /** The next of them; to be called in a transaction. Where there are fewer than {@link #AT_ONCE}, these are the last. */
    List<Long> next() {
        List<Long> found = Claim.getEntityManager()
                .createQuery(query(), Long.class)
                .setParameter(1, id)
                .setParameter(2, after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (!found.isEmpty()) {
            after = found.get(found.size() - 1);
        }
        return found;
    }

    private String query() {
        return switch (kind) {
            case SPEAKER -> """
                    select distinct a.claim.id from Attribution a
                    where a.speaker.id = ?1 and a.claim.id > ?2 order by a.claim.id""";
            // Of a topic that was merged, those of the one that it was merged into.
            case TOPIC -> """
                    select distinct c.id from Claim c join c.topics t
                    where (t.id = ?1 or t.id = (select m.mergedInto from Topic m where m.id = ?1)) and c.id > ?2
                    order by c.id""";
            case SOURCE -> """
                    select distinct a.claim.id from Attribution a join a.passage p join p.capture k
                    where k.source.id = ?1 and a.claim.id > ?2 order by a.claim.id""";
            default -> throw new IllegalStateException(kind.name());
        };
    }
}

package org.onrecord.watch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Work that one node does for all, and until when it is that node's. A node that dies lets go by not renewing it; the
 * nodes' clocks have to be right.
 */
@Entity
@Table(name = "lease")
class Lease extends PanacheEntityBase {

    /** Looking at addresses again. */
    static final String LINKS = "links";

    @Id
    private String name;

    private String holder;

    @Column(name = "until_at")
    private Instant until;

    protected Lease() {}

    /**
     * Takes or renews a lease, in one statement: of several who try at once, one succeeds.
     *
     * @return whether the work is the holder's until then
     */
    static boolean take(String name, String holder, Instant now, Instant until) {
        return update(
                        "holder = ?1, until = ?2 where name = ?3 and (holder = ?1 or until <= ?4)",
                        holder,
                        until,
                        name,
                        now)
                == 1;
    }

    /** Lets go of a lease, if it is still the holder's. */
    static void release(String name, String holder, Instant now) {
        update("until = ?1 where name = ?2 and holder = ?3", now, name, holder);
    }
}

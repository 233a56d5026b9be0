package org.onrecord.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/**
 * Who may sign in, as one row that is locked by whoever changes it. Such changes are rare, and together they have
 * rules that no row of a single person can hold: the first person is made once, one administrator stays, an address
 * is invited once.
 */
@Entity
class Roster extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    private Integer id;

    private Instant setUpAt;

    protected Roster() {}

    /** The roster, held until the transaction ends. */
    static Roster held() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the desk still waits for its first person. */
    static boolean isEmpty() {
        return Roster.<Roster>findById(ONLY).waits();
    }

    /** Whether nobody was ever entered: once set up, a desk stays so even without people. */
    boolean waits() {
        return setUpAt == null && !User.anyone();
    }

    void setUp(Instant now) {
        setUpAt = now;
    }
}

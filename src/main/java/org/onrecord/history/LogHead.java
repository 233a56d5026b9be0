package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** How many leaves the log has, and which key signs it. One row: whoever appends holds it, so leaves come in one order. */
@Entity
@Table(name = "log_head")
class LogHead extends PanacheEntityBase {

    private static final short ONLY = 1;

    @Id
    private short id;

    private long leaves;

    /** The public half of the key, in the form of a verifier; null until the first leaf. */
    private String signer;

    protected LogHead() {}

    /** The head as it was read once: how many leaves there were, and with which key they are signed. */
    record Seen(long leaves, String signer) {}

    /** The head as it is now, whatever the session has read of it before. */
    static Seen now() {
        return getEntityManager()
                .createQuery("select h.leaves, h.signer from LogHead h where h.id = ?1", Seen.class)
                .setParameter(1, ONLY)
                .getSingleResult();
    }

    /** The head, kept from everyone else until the transaction ends. */
    static LogHead locked() {
        return LogHead.<LogHead>findByIdOptional(ONLY, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
    }

    /** Takes in one more leaf. */
    void grow() {
        leaves++;
    }

    void signedBy(String verifier) {
        signer = verifier;
    }

    long leaves() {
        return leaves;
    }

    String signer() {
        return signer;
    }
}

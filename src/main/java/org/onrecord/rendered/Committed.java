package org.onrecord.rendered;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Notes a change once its transaction is committed, and has it told to the other nodes within that transaction. */
@Singleton
class Committed {

    private final TransactionSynchronizationRegistry transaction;
    private final Changes changes;
    private final OtherNodes others;

    Committed(TransactionSynchronizationRegistry transaction, Changes changes, OtherNodes others) {
        this.transaction = transaction;
        this.changes = changes;
        this.others = others;
    }

    /** The transaction at hand changes something; many statements of one are one change. */
    void expect() {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            changes.note();
        } else if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new AtTheEnd());
        }
    }

    private final class AtTheEnd implements Synchronization {

        @Override
        public void beforeCompletion() {
            others.tell();
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_ROLLEDBACK) {
                changes.note();
            }
        }
    }
}

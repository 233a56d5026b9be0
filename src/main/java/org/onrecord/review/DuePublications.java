package org.onrecord.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Readiness;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.web.Issues;

/**
 * Publishes what was scheduled once its time has come, however many nodes look for it: each claim in a transaction of
 * its own, which looks again once it has the claim to itself.
 */
@ApplicationScoped
class DuePublications {

    private static final Logger LOG = Logger.getLogger(DuePublications.class);

    private final Clock clock;
    private final Journal journal;

    DuePublications(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** The first look can wait until the application has started. */
    @Scheduled(every = "15s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        for (Long claim : QuarkusTransaction.requiringNew().call(() -> Claim.due(now()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> publish(claim));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Claim %d is due and could not be published; it is tried again", claim);
            }
        }
    }

    private void publish(Long id) {
        Claim claim = Claim.locked(id);
        if (!claim.isDue(now())) {
            return;
        }
        Actor approver = new Actor(claim.approvedBy(), now(), journal);
        Issues missing = Readiness.missing(claim);
        if (missing.isEmpty()) {
            claim.publish(approver, claim.overrideReason());
        } else {
            claim.reopen(
                    approver, "At its time it lacked " + missing.list().get(0).message() + ".");
        }
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

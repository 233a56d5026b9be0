package org.onrecord.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onrecord.site.Published;

/** That what is signed at one moment contradicts nothing that was signed at the same one. */
@QuarkusTest
class LogWitnessTest {

    @Inject
    PublicLog log;

    @Inject
    LogWitness witness;

    @Test
    void whoWaitsWhileMoreIsPublishedAndSignedIsNotTakenForALogThatShrank() throws Exception {
        Published.claim().publish();
        FutureTask<String> waiting = new FutureTask<>(this::checkpoint);
        Thread other = new Thread(waiting);
        String meanwhile;
        synchronized (ClientProxy.unwrap(witness)) {
            other.start();
            untilItWaits(other);
            Published.claim().publish();
            meanwhile = checkpoint();
        }

        assertEquals(meanwhile, waiting.get(30, TimeUnit.SECONDS));
    }

    private String checkpoint() {
        return QuarkusTransaction.requiringNew().call(log::checkpoint);
    }

    private static void untilItWaits(Thread thread) throws InterruptedException {
        for (int i = 0; i < 600 && thread.getState() != Thread.State.BLOCKED; i++) {
            Thread.sleep(50);
        }
        assertEquals(Thread.State.BLOCKED, thread.getState());
    }

    @Test
    void theHeadIsReadAnewHoweverOftenTheSessionHasReadIt() {
        long more = QuarkusTransaction.requiringNew().call(() -> {
            long before = log.size();
            Published.claim().publish();
            return log.size() - before;
        });

        assertTrue(more > 0, "one that was published meanwhile counts");
    }
}

package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.fetch.Fetcher;
import org.onrecord.testing.Records;
import org.onrecord.testing.WebPage;
import org.onrecord.web.Scratch;

/** Who waits for whom, where what is applied takes long. */
@QuarkusTest
class ImportingTest {

    /** Longer than a person waits for a page that is read in a moment. */
    private static final int LONG = 30;

    @Inject
    Fetcher fetcher;

    @Inject
    Scratch scratch;

    @Inject
    Clock clock;

    @Inject
    Event<ImportAsked> asked;

    private final User editor = People.editor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<Long, AtomicInteger> steps = new ConcurrentHashMap<>();

    @AfterEach
    void end() {
        over.countDown();
    }

    /** Applies imports of the test's own numbers. */
    private Importing importing(Step step) {
        Applying applying = new Applying(null, null) {
            @Override
            boolean step(Long id, String worker, Instant silence, Instant now, int most) {
                steps.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
                return step.take(id);
            }
        };
        return new Importing(applying, fetcher, scratch, clock, asked);
    }

    private interface Step {
        boolean take(Long id);
    }

    private boolean untilItIsOver(Long id) {
        try {
            over.await(2 * LONG, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Long begun() {
        return Records.as(editor, actor -> {
            Import batch =
                    new Import(UUID.randomUUID().toString(), Arrival.FETCHED, "for the test", Publishers.ALL, actor);
            batch.persist();
            return batch.id();
        });
    }

    private static Import batch(Long id) {
        return Imported.batch("/" + id);
    }

    @Test
    void whatIsReadDoesNotWaitForWhatIsApplied() throws IOException {
        Importing importing = importing(this::untilItIsOver);
        for (long id = -1; id > -4; id--) {
            importing.begin(new ImportAsked(id));
        }
        Path file = scratch.file();
        Files.writeString(file, Imported.review("The mill burned down", "Ana Sousa", Imported.url()));
        Long read = begun();
        importing.read(read, file, Given.pasted(), Publishers.ALL);

        assertEquals(Phase.PREVIEW, batch(settled(read)).phase());
        assertEquals(1, over.getCount(), "the others are still applied");
    }

    private static Long settled(Long id) {
        Imported.settled("/" + id);
        return id;
    }

    @Test
    void anImportOfManyStepsGivesItsPlaceToOthersInBetween() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        Importing importing = importing(id -> {
            if (id == -3) {
                third.countDown();
            }
            return id != -3 && over.getCount() > 0;
        });
        for (long id = -1; id > -4; id--) {
            importing.begin(new ImportAsked(id));
        }

        assertTrue(third.await(LONG, TimeUnit.SECONDS));
    }

    @Test
    void whatWaitsHereIsAskedForOnce() throws InterruptedException {
        Map<Long, CountDownLatch> begun = Map.of(-3L, new CountDownLatch(1), -4L, new CountDownLatch(1));
        Importing importing = importing(id -> {
            if (begun.containsKey(id)) {
                begun.get(id).countDown();
            }
            return untilItIsOver(id);
        });
        for (long id : List.of(-1L, -2L, -3L, -3L, -3L, -4L)) {
            importing.begin(new ImportAsked(id));
        }
        over.countDown();

        for (CountDownLatch each : begun.values()) {
            assertTrue(each.await(LONG, TimeUnit.SECONDS));
        }
        assertEquals(1, steps.get(-3L).get());
    }

    @Test
    void whatOnlyWaitsToBeReadIsNotAbandonedAndWhatNobodyReadsIs() {
        Importing importing = importing(id -> false);
        WebPage slow = WebPage.slow("<html><p>Nothing.</p>", 4_000);
        Long first = begun();
        Long second = begun();
        Long waiting = begun();
        Long abandoned = begun();
        for (Long id : List.of(first, second, waiting)) {
            importing.fetch(id, slow.address(), Publishers.ALL);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> Import.update(
                        "touchedAt = ?1 where id in ?2",
                        Instant.now().minus(Importing.READING.multipliedBy(2)),
                        List.of(waiting, abandoned)));
        importing.lookForAbandoned();

        assertEquals(Phase.FAILED, batch(abandoned).phase());
        assertNotEquals(Phase.FAILED, batch(waiting).phase());
        assertEquals(Phase.PREVIEW, batch(settled(waiting)).phase());
    }
}

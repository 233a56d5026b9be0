package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;
import org.onrecord.site.Published;

/** What is taken up in which order, in an index of the test's own. */
@QuarkusTest
class CatchingUpTest {

    @TempDir
    Path folder;

    @Inject
    Embedder embedder;

    @Inject
    Clock clock;

    @Test
    void whatADraftNamesIsCountedLateAndWhatReadersMeetAtOnce() throws IOException {
        Published draft = Published.claim().inReview();
        Published published = Published.claim().publish();
        try (Edition edition = new Edition(folder)) {
            CatchingUp catching = catchingUp(edition);
            take(catching, draft);
            assertTrue(catching.work().hasLate());
            assertEquals(List.of(), catching.work().next(10));

            catching.work().hurry();
            finish(catching);
            take(catching, published);
            assertFalse(catching.work().hasLate());
            assertEquals(Key.Kind.SPEAKER, catching.work().next(10).get(0).kind());
        }
    }

    @Test
    void whatMayBeLateIsTakenUpInTheEndAndOnlyThenAllIsReached() throws IOException {
        Published draft = Published.claim().inReview();
        try (Edition edition = new Edition(folder)) {
            CatchingUp catching = catchingUp(edition);
            take(catching, draft);
            assertNull(catching.reached());

            finish(catching);
            assertTrue(edition.count(Side.DESK, Key.Kind.SPEAKER) > 0);
            assertEquals(0, edition.count(Side.READERS, Key.Kind.SPEAKER));
            assertNotNull(catching.reached());
        }
    }

    @Test
    void nothingIsKeptWhileSomethingIsStillToBeCounted() throws IOException {
        Published first = Published.claim().inReview();
        Published second = Published.claim().inReview();
        try (Edition edition = new Edition(folder)) {
            CatchingUp catching = catchingUp(edition);
            take(catching, first);
            finish(catching);
            assertNotNull(catching.keepable());

            take(catching, second);
            assertNotNull(catching.reached());
            assertNull(catching.keepable());
            catching.work().hurry();
            assertNull(catching.keepable());
            finish(catching);
            assertNotNull(catching.keepable());
        }
    }

    @Test
    void beforeWordsAreErasedFromTheFilesAllIsCounted() throws IOException {
        Published draft = Published.claim().inReview();
        Published erased = Published.claim().inReview();
        try (Edition edition = new Edition(folder)) {
            CatchingUp catching = catchingUp(edition, atRest());
            take(catching, draft);
            assertFalse(catching.step());
            catching.work().add(Act.ERASED, SubjectKind.CLAIM, erased.id);
            while (!catching.work().erased().isEmpty()) {
                catching.step();
            }
        }
        try (Edition kept = new Edition(folder)) {
            assertEquals(2, kept.count(Side.DESK, Key.Kind.CLAIM));
            assertTrue(kept.count(Side.DESK, Key.Kind.SPEAKER) > 2);
        }
    }

    /** For ever. */
    private static Pace atRest() {
        AtomicLong now = new AtomicLong();
        Pace pace = new Pace(now::get);
        pace.begin();
        now.incrementAndGet();
        pace.end();
        return pace;
    }

    private CatchingUp catchingUp(Edition edition) {
        return catchingUp(edition, new Pace(System::nanoTime));
    }

    private CatchingUp catchingUp(Edition edition, Pace pace) {
        Cursor now = QuarkusTransaction.requiringNew().call(() -> RecordedChanges.now(clock));
        return new CatchingUp(edition, new RecordedChanges(now, clock), embedder, () -> {}, pace);
    }

    private static void take(CatchingUp catching, Published claim) throws IOException {
        catching.work().add(List.of(Key.claim(claim.id)));
        assertTrue(catching.step());
    }

    private static void finish(CatchingUp catching) throws IOException {
        while (catching.step() || !catching.work().isDone()) {
            // it may rest in between
        }
    }
}

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
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
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

    private Edition edition;
    private CatchingUp catching;

    @BeforeEach
    void open() throws IOException {
        edition = new Edition(folder);
        catching = catchingUp(new Pace(System::nanoTime));
    }

    @AfterEach
    void close() throws IOException {
        edition.close();
    }

    @Test
    void whatADraftNamesIsCountedLateAndWhatReadersMeetAtOnce() throws IOException {
        take(Published.claim().inReview());
        assertTrue(catching.work().hasLate());
        assertEquals(List.of(), catching.work().next(10));

        catching.finish();
        take(Published.claim().publish());
        assertFalse(catching.work().hasLate());
        assertEquals(Key.Kind.SPEAKER, catching.work().next(10).get(0).kind());
    }

    @Test
    void whatMayBeLateIsTakenUpInTheEndAndOnlyThenAllIsReached() throws IOException {
        take(Published.claim().inReview());
        assertNull(catching.reached());

        while (catching.step()) {
            // without having to hurry
        }
        assertTrue(edition.count(Side.DESK, Key.Kind.SPEAKER) > 0);
        assertEquals(0, edition.count(Side.READERS, Key.Kind.SPEAKER));
        assertNotNull(catching.reached());
    }

    @Test
    void nothingIsKeptWhileSomethingIsStillToBeCounted() throws IOException {
        take(Published.claim().inReview());
        catching.finish();
        assertNotNull(catching.keepable());

        take(Published.claim().inReview());
        assertNotNull(catching.reached());
        assertNull(catching.keepable());
        catching.work().hurry();
        assertNull(catching.keepable());
        catching.finish();
        assertNotNull(catching.keepable());
    }

    @Test
    void beforeWordsAreErasedFromTheFilesAllIsCounted() throws IOException {
        Published erased = Published.claim().inReview();
        catching = catchingUp(atRest());
        take(Published.claim().inReview());
        assertFalse(catching.step());
        catching.work().add(Act.ERASED, SubjectKind.CLAIM, erased.id);
        while (!catching.work().erased().isEmpty()) {
            catching.step();
        }

        edition.close();
        edition = new Edition(folder);
        assertEquals(2, edition.count(Side.DESK, Key.Kind.CLAIM));
        assertTrue(edition.count(Side.DESK, Key.Kind.SPEAKER) > 2);
    }

    @Test
    void whatItWasToldOfIsNotTakenUpAgainByALook() {
        Key claim = Key.claim(Published.claim().inReview().id);
        tellOf(claim);
        assertTrue(catching.work().next(1).contains(claim));

        catching.look();
        assertFalse(catching.work().next(Integer.MAX_VALUE).contains(claim));

        catching = catchingUp(atRest());
        catching.look();
        assertTrue(catching.work().next(Integer.MAX_VALUE).contains(claim));
    }

    @Test
    void whatFailsIsTriedOnceMoreAfterTheNextLook() throws IOException {
        Key claim = Key.claim(Published.claim().inReview().id);
        catching = catchingUp(failing(), atRest());
        tellOf(claim);
        assertTrue(catching.step());
        assertEquals(List.of(), catching.work().next(1));

        catching.look();
        assertTrue(catching.work().next(Integer.MAX_VALUE).contains(claim));

        take(claim);
        catching.look();
        assertFalse(catching.work().next(Integer.MAX_VALUE).contains(claim));
    }

    /** The index, which can't be written to. */
    private ClaimIndex failing() {
        return (ClaimIndex) Proxy.newProxyInstance(
                ClaimIndex.class.getClassLoader(), new Class<?>[] {ClaimIndex.class}, (proxy, method, values) -> {
                    if (method.getName().equals("put")) {
                        throw new IllegalStateException("for the test");
                    }
                    return method.invoke(edition, values);
                });
    }

    private void tellOf(Key claim) {
        QuarkusTransaction.requiringNew()
                .run(() -> Event.<Event>list("subjectKind = ?1 and subjectId = ?2", SubjectKind.CLAIM, claim.id())
                        .forEach(catching::told));
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

    private CatchingUp catchingUp(Pace pace) {
        return catchingUp(edition, pace);
    }

    private CatchingUp catchingUp(ClaimIndex index, Pace pace) {
        Cursor now = QuarkusTransaction.requiringNew().call(() -> RecordedChanges.now(clock));
        return new CatchingUp(index, new RecordedChanges(now, clock), embedder, () -> {}, pace);
    }

    private void take(Published claim) throws IOException {
        take(Key.claim(claim.id));
    }

    private void take(Key claim) throws IOException {
        catching.work().add(List.of(claim));
        assertTrue(catching.step());
    }
}

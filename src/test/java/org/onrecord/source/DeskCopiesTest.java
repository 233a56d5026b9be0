package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.testing.Records;

/** What the desk keeps by itself, and what it doesn't. */
@QuarkusTest
class DeskCopiesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** Hears of copies as what rests on them does. */
    @Singleton
    static class Listener {

        final List<CopyKept> heard = new CopyOnWriteArrayList<>();

        void kept(@Observes CopyKept told) {
            heard.add(told);
        }
    }

    @Inject
    DeskCopies copies;

    @Inject
    Listener listener;

    private final Long source = QuarkusTransaction.requiringNew()
            .call(() -> Capture.byId(Records.capture(People.editor(), Records.TEXT))
                    .source()
                    .id());

    private static Arrived arrived(String text) {
        Original original = new Original("0".repeat(64), 1L, "text/html", null, "https://harbour.example/", 200);
        return new Arrived(Arrival.FETCHED, original, text, List.of(), null);
    }

    private Optional<Long> keep(String text, Quality quality, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean wanted = copies.wants(source, text, quality, at);
            Optional<Long> kept = copies.keep(source, arrived(text), quality, at);
            assertEquals(wanted, kept.isPresent());
            return kept;
        });
    }

    @Test
    void aNewTextIsKeptByNobodyAndTold() {
        Long id = keep("Another text.", Quality.OK, NOW).orElseThrow();

        Capture kept = QuarkusTransaction.requiringNew().call(() -> Capture.byId(id));
        assertNull(kept.capturedBy());
        assertSame(Quality.OK, kept.quality());
        assertEquals("https://harbour.example/", kept.original().address());
        CopyKept told = listener.heard.stream()
                .filter(any -> any.capture().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(source, told.source());
        assertNull(told.actor().user());
        assertEquals(NOW, told.actor().at());
    }

    @Test
    void aTextThatWeHaveIsNotKeptAgainWhoeverKeptIt() {
        keep("Another text.", Quality.OK, NOW);

        assertFalse(keep(Records.TEXT, Quality.PARTIAL, NOW).isPresent());
        assertFalse(keep("Another text.", Quality.PARTIAL, NOW.plus(Duration.ofDays(30)))
                .isPresent());
        assertFalse(keep(" ", Quality.PARTIAL, NOW).isPresent());
    }

    @Test
    void whatQuotesNothingElseIsKeptOnceAWeekAndWhatDoesAtOnce() {
        keep("One.", Quality.OK, NOW);

        assertFalse(keep("Two.", Quality.OK, NOW.plus(Duration.ofDays(7)).minusMillis(1))
                .isPresent());
        assertTrue(keep("Two.", Quality.OK, NOW.plus(Duration.ofDays(7))).isPresent());
        assertTrue(keep("Three.", Quality.PARTIAL, NOW.plus(Duration.ofDays(7)).plusSeconds(1))
                .isPresent());
    }

    @Test
    void fiftyAreKeptOfOneSource() {
        for (int i = 0; i < DeskCopies.MOST; i++) {
            assertTrue(keep("Text " + i, Quality.PARTIAL, NOW.plusSeconds(i)).isPresent());
        }

        assertFalse(keep("One more", Quality.PARTIAL, NOW.plus(Duration.ofDays(900)))
                .isPresent());
    }

    @Test
    void nothingIsKeptOfASourceThatIsNoMore() {
        assertFalse(QuarkusTransaction.requiringNew().call(() -> copies.wants(999_999_999L, "x", Quality.OK, NOW)));
        QuarkusTransaction.requiringNew().run(() -> Source.update("mergedInto = ?1 where id = ?1", source));

        assertFalse(keep("Another text.", Quality.PARTIAL, NOW).isPresent());
        QuarkusTransaction.requiringNew().run(() -> Source.update("mergedInto = null where id = ?1", source));
    }
}

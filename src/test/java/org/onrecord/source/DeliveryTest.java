package org.onrecord.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.SelfDescription;
import org.onrecord.testing.OffRecord;
import org.onrecord.web.Refusal;

/** The way of a page or a file to the desk. */
class DeliveryTest {

    private static final Instant NOW = OffRecord.NOW;
    private static final Instant LONG_AGO = NOW.minus(Duration.ofMinutes(5));
    private static final Original BYTES =
            new Original("0".repeat(64), 3L, "text/html", null, "https://harbour.example/boats", 200);

    private final Delivery delivery =
            Delivery.asked(null, WebAddress.of("https://harbour.example/boats"), OffRecord.user(1), NOW);

    private static Arrived words(String text, Doubt doubt) {
        return new Arrived(Arrival.FETCHED, BYTES, text, List.of(), doubt);
    }

    private Delivery arrived(String text, Doubt doubt) {
        delivery.begin(LONG_AGO, NOW);
        delivery.arrive(words(text, doubt), SelfDescription.SILENT, NOW);
        return delivery;
    }

    @Test
    void whatWaitsIsBegunByOneOnly() {
        assertTrue(delivery.begin(LONG_AGO, NOW));

        assertEquals(Phase.FETCHING, delivery.phase());
        assertFalse(delivery.begin(LONG_AGO, NOW));
    }

    @Test
    void whatWasLeftBehindIsBegunAgain() {
        delivery.begin(LONG_AGO, NOW);

        assertFalse(delivery.begin(NOW, NOW));
        assertTrue(delivery.begin(NOW.plusMillis(1), NOW.plusSeconds(300)));
    }

    @Test
    void whatInterruptsTheDeskEachTimeIsNotBegunForEver() {
        for (int i = 0; i < Delivery.MAX_ATTEMPTS; i++) {
            assertTrue(delivery.begin(NOW.plusSeconds(i), NOW.plusSeconds(i)));
        }

        assertFalse(delivery.begin(NOW.plusSeconds(9), NOW.plusSeconds(10)));
        assertEquals(Phase.FAILED, delivery.phase());
        assertTrue(delivery.failure().startsWith("The desk was interrupted 3 times"));
    }

    @Test
    void whatFailedIsTriedAgain() {
        delivery.begin(LONG_AGO, NOW);
        delivery.fail("The server took too long.", NOW);

        delivery.retry(NOW);

        assertEquals(Phase.WAITING, delivery.phase());
        assertNull(delivery.failure());
        assertTrue(delivery.begin(LONG_AGO, NOW));
    }

    @Test
    void whatIsOnItsWayIsNotTriedAgain() {
        assertThrows(Refusal.class, () -> delivery.retry(NOW));
    }

    @Test
    void whatHasNotArrivedIsNotKept() {
        assertThrows(Refusal.class, delivery::arrived);
    }

    @Test
    void aPictureWantsATranscriptAndAPageDoesNot() {
        assertFalse(arrived("Words.", null).wantsTranscript());
        assertTrue(arrived("", null).wantsTranscript());
    }

    @Test
    void aDoubtfulPageWantsNoTranscript() {
        assertFalse(arrived("", Doubt.EMPTY_SHELL).wantsTranscript());
    }

    @Test
    void whatIsKeptIsKeptOnceAndLeavesItsTextToTheCopy() {
        Capture copy = OffRecord.copy("Words.");
        arrived("Words.", null).keptAs(copy, NOW);

        assertEquals(Phase.KEPT, delivery.phase());
        assertNull(delivery.text());
        assertThrows(Refusal.class, () -> delivery.keptAs(copy, NOW));
        assertThrows(Refusal.class, () -> delivery.dismiss(NOW));
    }

    @Test
    void whatIsPutAsideIsNotKept() {
        arrived("Words.", null).dismiss(NOW);

        assertNull(delivery.text());
        assertThrows(Refusal.class, delivery::arrived);
    }

    @Test
    void whatCameIsKnownByItsOwnTitleElseByItsAddress() {
        assertEquals("https://harbour.example/boats", delivery.label());

        delivery.arrive(words("Words.", null), new SelfDescription("Boats leave", null, null, null, null, null), NOW);

        assertEquals("Boats leave", delivery.label());
    }

    @Test
    void anOffsetLiesOnThePageThatBeganLastBeforeIt() {
        Arrived pages = new Arrived(Arrival.FETCHED, BYTES, "One.\n\nTwo.", List.of(0, 6), null);
        Capture copy = Capture.arrived(OffRecord.copy("x").source(), pages, Quality.OK, null, NOW);

        assertEquals(1, copy.pageAt(5).orElseThrow());
        assertEquals(2, copy.pageAt(6).orElseThrow());
        assertTrue(OffRecord.copy("One.").pageAt(0).isEmpty());
    }

    @Test
    void whatIsInDoubtIsASoftFailureWhateverWasFoundInIt() {
        Capture copy = Capture.arrived(
                OffRecord.copy("x").source(),
                words("We value your privacy.", Doubt.COOKIE_WALL),
                Quality.OK,
                null,
                NOW);

        assertEquals(Quality.SOFT_FAILURE, copy.quality());
        assertFalse(copy.erased());
    }

    @Test
    void aCopyWithoutWordsIsNotTakenForAnErasedOne() {
        Capture copy = Capture.arrived(OffRecord.copy("x").source(), words("", Doubt.STATUS), Quality.OK, null, NOW);

        assertFalse(copy.erased());
    }
}

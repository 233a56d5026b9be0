package org.onrecord.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderedPageTest {

    private static final Instant NOW = Instant.parse("2024-07-01T10:00:00.900Z");
    private static final LocalDate TODAY = LocalDate.parse("2024-07-01");
    private static final String KEY = "/claims/boats";

    private final Changes changes = new Changes();
    private final AtomicReference<LocalDate> day = new AtomicReference<>(TODAY);
    private final RenderedPages pages = pages(1_000_000);

    private RenderedPages pages(long memory) {
        return new RenderedPages(memory, changes, day::get, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Body body(String text) {
        return new Body("text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private RenderedPage keep(String text) {
        return pages.keep(KEY, pages.now(), body(text), List.of());
    }

    @Test
    void aPageIsReadyUntilSomethingChanges() {
        RenderedPage kept = keep("300 boats");
        assertSame(kept, pages.ready(KEY).orElseThrow());

        changes.note();

        assertEquals(Optional.empty(), pages.ready(KEY), "the first who asks renders it anew");
    }

    @Test
    void onlyWhatIsKeptLiesOutsideTheHeap() {
        RenderedPage own = pages.rendered(body("300 boats".repeat(100)), List.of());
        RenderedPage kept = keep("300 boats".repeat(100));
        RenderedPages none = pages(0);
        RenderedPage gone = none.keep(KEY, none.now(), body("300 boats".repeat(100)), List.of());

        for (Encoding encoding : List.of(Encoding.IDENTITY, Encoding.GZIP)) {
            assertTrue(isOutside(kept, encoding));
            assertFalse(isOutside(own, encoding));
            assertFalse(isOutside(gone, encoding));
            assertEquals(
                    own.body().in(encoding).length(), kept.body().in(encoding).length());
        }
    }

    @SuppressWarnings("deprecation") // Vert.x 5 has it under another name.
    private static boolean isOutside(RenderedPage page, Encoding encoding) {
        return page.body().in(encoding).getByteBuf().isDirect();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotReadyAfterIt() {
        RenderedPage.State before = pages.now();
        changes.note();

        pages.keep(KEY, before, body("300 boats"), List.of());

        assertEquals(Optional.empty(), pages.ready(KEY));
    }

    @Test
    void whileOneRendersItAnewTheOthersGetWhatStoodThereJustNow() {
        RenderedPage kept = keep("300 boats");
        changes.note();
        assertEquals(Optional.empty(), pages.ready(KEY));

        assertSame(kept, pages.ready(KEY).orElseThrow());
        RenderedPage renewed = keep("400 boats");

        assertSame(renewed, pages.ready(KEY).orElseThrow());
    }

    @Test
    void nobodyGetsWhatChangedLongAgo() {
        keep("300 boats");
        IntStream.range(0, 70).forEach(i -> changes.note());

        assertEquals(Optional.empty(), pages.ready(KEY));
        assertEquals(Optional.empty(), pages.ready(KEY));
    }

    @Test
    void aNewDayMakesEveryPageAnew() {
        keep("due tomorrow");
        day.set(TODAY.plusDays(1));

        assertEquals(Optional.empty(), pages.ready(KEY));
        assertEquals(Optional.empty(), pages.ready(KEY), "not even while another renders it");
    }

    @Test
    void whatIsForgottenIsNotSent() {
        keep("300 boats");
        pages.forget(KEY);
        assertEquals(Optional.empty(), pages.ready(KEY));
    }

    @Test
    void aPageThatSaysTheSameAgainKeepsItsTagAndItsMoment() {
        RenderedPage first = keep("300 boats");
        changes.note();
        RenderedPage again = keep("300 boats");

        assertSame(first.body(), again.body());
        assertEquals(first.since(), again.since());
        assertSame(again, pages.ready(KEY).orElseThrow());
    }

    @Test
    void twoVersionsWithinOneSecondHaveMomentsThatDiffer() {
        RenderedPage first = keep("300 boats");
        RenderedPage second = keep("400 boats");

        assertEquals(Instant.parse("2024-07-01T10:00:00Z"), first.since());
        assertEquals(Instant.parse("2024-07-01T10:00:01Z"), second.since());
        assertNotEquals(first.body().tag(Encoding.IDENTITY), second.body().tag(Encoding.IDENTITY));
    }

    @Test
    void memoryIsBounded() {
        RenderedPages few = pages(100_000);
        String page = "x".repeat(10_000);
        IntStream.range(0, 200).forEach(i -> few.keep("/claims?page=" + i, few.now(), body(page + i), List.of()));

        long kept = IntStream.range(0, 200)
                .filter(i -> few.ready("/claims?page=" + i).isPresent())
                .count();

        assertTrue(kept <= 4, kept + " pages of 21 kB each are kept in 100 kB");
    }

    @Test
    void withNoMemoryNothingIsKept() {
        RenderedPages none = pages(0);
        none.keep(KEY, none.now(), body("300 boats"), List.of());
        assertEquals(Optional.empty(), none.ready(KEY));
    }

    @Test
    void whatTheClientHasIsToldByTheTagOfWhatItWouldBeSent() {
        Body body = body("300 boats. ".repeat(50));
        for (Encoding sent : Encoding.values()) {
            for (Encoding had : Encoding.values()) {
                String tag = body.tag(had).toString();
                for (String tags : List.of(tag, "W/" + tag, "\"x\", W/" + tag, tag + ",\"x\"", "\"a,b\" ,\t" + tag)) {
                    assertEquals(sent == had, body.isOneOf(List.of(tags), sent), tags + " for " + sent);
                }
            }
            assertTrue(body.isOneOf(List.of(" * "), sent));
        }
    }

    @Test
    void onlyWholeTagsCountOnWhicheverLineTheyStand() {
        Body body = body("300 boats");
        String tag = body.tag(Encoding.IDENTITY).toString();
        String hash = tag.substring(1, tag.length() - 1);
        for (String other : List.of("\"x\"", "\"pre" + hash + "post\"", hash, "\"*\"", "\"" + hash, "")) {
            assertFalse(body.isOneOf(List.of(other), Encoding.IDENTITY), other);
            assertTrue(body.isOneOf(List.of(other, tag), Encoding.IDENTITY), other);
        }
    }

    @Test
    void picturesAndShortTextsAreSentAsTheyAre() {
        byte[] bytes = new byte[5_000];
        assertEquals(Encoding.IDENTITY, new Body("image/png", bytes).encoding("gzip"));
        assertEquals(Encoding.IDENTITY, body("short").encoding("gzip"));
        assertEquals(Encoding.GZIP, new Body("image/svg+xml", bytes).encoding("gzip"));
        assertEquals(Encoding.GZIP, new Body("application/ld+json", bytes).encoding("gzip"));
    }
}

package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;

class WorkTest {

    private final Work work = new Work();

    @Test
    void changedClaimsComeBeforeNamesAndThoseBeforeClaimsThatOnlyShowSomething() {
        work.add(Act.EDITED, SubjectKind.SPEAKER, 1L);
        Showing showing = work.showing();
        work.shown(showing, List.of(10L, 11L), false);
        work.add(Act.EDITED, SubjectKind.CLAIM, 20L);
        work.add(Act.CREATED, SubjectKind.CLAIM, 21L);

        assertEquals(List.of(Key.claim(20L), Key.claim(21L)), work.next(10));
        assertEquals(List.of(Key.speaker(1L)), work.next(10));
        assertEquals(List.of(Key.claim(10L)), work.next(1));
        work.add(Act.WITHDRAWN, SubjectKind.CLAIM, 22L);
        assertEquals(List.of(Key.claim(22L)), work.next(10));
        assertEquals(List.of(Key.claim(11L)), work.next(10));
        assertTrue(work.isDone());
    }

    @Test
    void aThingWaitsOnceHoweverOftenItWasChanged() {
        work.add(Act.CREATED, SubjectKind.CLAIM, 1L);
        work.add(Act.EDITED, SubjectKind.CLAIM, 1L);
        work.add(Set.of(Key.claim(1L)));

        assertEquals(List.of(Key.claim(1L)), work.next(10));
        assertTrue(work.isDone());
    }

    @Test
    void whatMayBeLateWaitsApartUntilItHasToHurry() {
        work.addLate(Set.of(Key.speaker(1L)));
        assertTrue(work.hasLate());
        assertEquals(List.of(), work.next(10));
        assertFalse(work.isDone());

        work.hurry();
        assertFalse(work.hasLate());
        assertTrue(work.hasCounts());
        assertEquals(List.of(Key.speaker(1L)), work.next(10));

        work.addLate(Set.of(Key.topic(2L)));
        assertTrue(work.hasCounts());
        assertEquals(List.of(), work.nextLate(Key.Kind.SPEAKER, 10));
        assertEquals(List.of(Key.topic(2L)), work.nextLate(Key.Kind.TOPIC, 10));
        assertFalse(work.hasCounts());
        assertTrue(work.isDone());
    }

    @Test
    void whatShowsSomethingIsLookedForUntilAllOfItIsFound() {
        work.add(Act.EDITED, SubjectKind.TOPIC, 1L);
        work.next(10);
        Showing showing = work.showing();
        work.shown(showing, List.of(10L), true);
        assertSame(showing, work.showing());
        work.shown(showing, List.of(), false);

        assertNull(work.showing());
    }

    @Test
    void anErasedClaimIsNotDoneWithOnceItIsTakenOut() {
        work.add(Act.ERASED, SubjectKind.CLAIM, 1L);
        work.next(10);
        assertFalse(work.isDone());

        work.gone(work.erased());
        assertTrue(work.isDone());
    }

    @Test
    void ofSourcesOnlyACorrectionMatters() {
        work.add(Act.CAPTURED, SubjectKind.SOURCE, 1L);
        assertTrue(work.isDone());

        work.add(Act.EDITED, SubjectKind.SOURCE, 1L);
        assertFalse(work.isDone());
    }

    @Test
    void whatIsNotInTheIndexIsNoWork() {
        work.add(Act.SIGNED_IN, SubjectKind.USER, 1L);
        work.add(Act.EDITED, SubjectKind.QUANTITY, 1L);

        assertTrue(work.isDone());
    }
}

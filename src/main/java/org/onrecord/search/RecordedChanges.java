package org.onrecord.search;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.claim.Claim;
import org.onrecord.history.Act;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.search.Cursor.Witness;

/**
 * The acts on record that the index has not taken up, whichever node they were done on. An act bears the time at which
 * it began and is seen when its transaction is done, and nodes number their acts from blocks of their own: neither tells
 * what was seen before. So each look reaches back over {@link #OVERLAP}, and what was seen in it is remembered.
 */
final class RecordedChanges {

    /**
     * A transaction lives for a minute at the most. The rest is for clocks of nodes that disagree; whose is wrong by more
     * is found by verifying.
     */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int AT_ONCE = 10_000;

    private static final List<SubjectKind> SHOWN =
            List.of(SubjectKind.CLAIM, SubjectKind.SPEAKER, SubjectKind.TOPIC, SubjectKind.SOURCE);

    /** Something was done to a thing. */
    record Change(Long event, Instant at, Act act, SubjectKind kind, Long subject) {}

    private final Clock clock;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
    private Cursor cursor;

    /** @param clock of the machine, whatever the desk's own says */
    RecordedChanges(Cursor cursor, Clock clock) {
        this.cursor = cursor;
        this.clock = clock;
    }

    /** Where a look that is taken now would bring an index that holds all of the record. */
    static Cursor now(Clock clock) {
        return new Cursor(clock.instant().truncatedTo(ChronoUnit.MICROS), newest());
    }

    /** Whether the database holds the record that an index with this cursor was made of. */
    static boolean know(Cursor cursor) {
        Witness witness = cursor.witness();
        if (witness == null) {
            return count(
                            "select count(*) from Event e where e.at < ?1",
                            cursor.at().minus(OVERLAP))
                    == 0;
        }
        return count("select count(*) from Event e where e.id = ?1 and e.at = ?2", witness.event(), witness.at()) == 1;
    }

    private static long count(String query, Object... values) {
        var asked = database().createQuery(query, Long.class);
        for (int i = 0; i < values.length; i++) {
            asked.setParameter(i + 1, values[i]);
        }
        return asked.getSingleResult();
    }

    private static Witness newest() {
        return database()
                .createQuery("select e.id, e.at from Event e order by e.at desc, e.id desc", Witness.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** What a look found, to be {@link #remember remembered} once it is in good hands. */
    record Look(List<Change> fresh, Cursor upTo) {}

    /** The changes that were not seen before; to be called in a transaction. */
    Look look() {
        Cursor upTo = now(clock);
        List<Change> fresh = new ArrayList<>();
        List<Change> some = from(from(), -1L);
        while (!some.isEmpty()) {
            some.stream().filter(change -> !seen.containsKey(change.event())).forEach(fresh::add);
            Change last = some.get(some.size() - 1);
            some = some.size() < AT_ONCE ? List.of() : from(last.at(), last.event());
        }
        return new Look(fresh, upTo);
    }

    void remember(Look look) {
        cursor = look.upTo();
        look.fresh().forEach(change -> seen.put(change.event(), change.at()));
        seen.values().removeIf(at -> at.isBefore(from()));
    }

    /** An act that is in good hands without a look. */
    void heardOf(Event event) {
        if (SHOWN.contains(event.subjectKind())) {
            seen.put(event.id(), event.at());
        }
    }

    private Instant from() {
        return cursor.at().minus(OVERLAP);
    }

    /** Up to where it looked last. */
    Cursor cursor() {
        return cursor;
    }

    private static List<Change> from(Instant at, Long event) {
        return database()
                .createQuery("""
                        select e.id, e.at, e.act, e.subjectKind, e.subjectId from Event e
                        where e.at >= ?1 and (e.at > ?1 or e.id > ?2) and e.subjectKind in ?3
                        order by e.at, e.id""", Change.class)
                .setParameter(1, at)
                .setParameter(2, event)
                .setParameter(3, SHOWN)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private static EntityManager database() {
        return Claim.getEntityManager();
    }
}

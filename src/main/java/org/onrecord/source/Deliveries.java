package org.onrecord.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.web.Settings;
import org.onrecord.web.WorkQueue;

/**
 * Brings in what was asked for, a few at a time, while the desk goes on: each step in a transaction of its own, so that
 * what was asked for survives the end of this process, and is begun again by the next.
 */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    /** Far longer than reading may take once all has been fetched. */
    private static final Duration READING = Duration.ofMinutes(2);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** How many that nobody began are taken up at one look. */
    private static final int MOST_AT_A_LOOK = 100;

    private final Event<DeliveryAsked> asked;
    private final Bringing bringing;
    private final SourceWriting writing;
    private final Journal journal;
    private final Clock clock;
    private final Duration silence;
    private final WorkQueue queue;
    private final Map<Long, Long> received = new ConcurrentHashMap<>();

    Deliveries(
            Event<DeliveryAsked> asked,
            Bringing bringing,
            SourceWriting writing,
            Journal journal,
            Clock clock,
            Settings settings) {
        this.asked = asked;
        this.bringing = bringing;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
        this.silence = settings.fetching().timeout().plus(READING);
        this.queue = new WorkQueue(settings.fetching().atOnce(), this::carryOut);
    }

    /** Sees to it that it is begun once the transaction is over; to be called in that transaction. */
    void begin(Long delivery) {
        asked.fire(new DeliveryAsked(delivery));
    }

    /** How many bytes of it have come in here so far. */
    long received(Long delivery) {
        return received.getOrDefault(delivery, 0L);
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryAsked told) {
        queue.add(told.delivery());
    }

    /** Begins what another process, or an earlier one, left behind. The first look can wait until the start is over. */
    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForAbandoned() {
        Instant untouchedSince = now().minus(silence);
        QuarkusTransaction.requiringNew()
                .call(() -> Delivery.toBegin(untouchedSince, MOST_AT_A_LOOK))
                .forEach(delivery -> queue.add(delivery.id()));
    }

    /** What became a copy, or was put aside, needs no row of its own for ever. */
    @Scheduled(cron = "0 47 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> Delivery.forget(now().minus(REMEMBERED)));
    }

    private void carryOut(Long id) {
        try {
            if (begun(id)) {
                bring(id);
            }
        } catch (Exception e) {
            LOG.errorf(e, "Delivery %d could not be carried out", id);
            fail(id, "Something went wrong at the desk itself, not at the page. Try again.");
        } finally {
            received.remove(id);
        }
    }

    private boolean begun(Long id) {
        Instant untouchedSince = now().minus(silence);
        return QuarkusTransaction.requiringNew().call(() -> Delivery.locked(id).begin(untouchedSince, now()));
    }

    private void bring(Long id) throws Exception {
        Delivery delivery = QuarkusTransaction.requiringNew().call(() -> whole(id));
        try {
            Bringing.Brought brought = bringing.bring(
                    delivery,
                    bytes -> received.put(id, bytes),
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> Delivery.locked(id).reading(now())));
            QuarkusTransaction.requiringNew().run(() -> arrive(id, brought));
        } catch (FetchFailed e) {
            fail(id, e.fault().sentence());
        } catch (Unreadable e) {
            fail(id, e.reason().sentence());
        }
    }

    /** With what was typed off it, which is asked for once the transaction is over. */
    private static Delivery whole(Long id) {
        Delivery delivery = Delivery.byId(id);
        delivery.text();
        return delivery;
    }

    /** What belongs to a source on record, and needs nothing from a person, is kept as a copy of it at once. */
    private void arrive(Long id, Bringing.Brought brought) {
        Delivery delivery = Delivery.locked(id);
        if (!delivery.phase().onItsWay()) {
            return;
        }
        delivery.arrive(brought.what(), brought.itself(), now());
        if (delivery.source() != null && !delivery.wantsTranscript()) {
            Source source = Source.locked(delivery.source().id());
            writing.keep(source, delivery, null, new Actor(delivery.askedBy(), now(), journal));
        }
    }

    private void fail(Long id, String why) {
        QuarkusTransaction.requiringNew().run(() -> {
            Delivery delivery = Delivery.locked(id);
            if (delivery.phase().onItsWay()) {
                delivery.fail(why, now());
            }
        });
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

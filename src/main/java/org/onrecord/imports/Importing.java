package org.onrecord.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetcher;
import org.onrecord.web.Scratch;
import org.onrecord.web.WorkQueue;

/**
 * Reads what is to be imported, and makes drafts of it, while the desk goes on. What is being read lives with this
 * process; what is being applied goes on after it, here or on another node, one worker for each import.
 */
@ApplicationScoped
class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);

    /** Far longer than one step takes; then another takes over. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    /** Far longer than it takes until this process says again what it is reading, or is still to read. */
    static final Duration READING = Duration.ofMinutes(10);

    private static final String OUR_FAULT = "Something went wrong at the desk itself. Try again.";

    /** As many again are applied: what is read in a moment doesn't wait for what is applied for hours. */
    private static final int READ_AT_ONCE = 2;

    private static final int APPLIED_AT_ONCE = 2;

    /** After so many steps it is another import's turn. */
    private static final int STEPS_IN_A_TURN = 10;

    private final Applying applying;
    private final Fetcher fetcher;
    private final Scratch scratch;
    private final Clock clock;
    private final Event<ImportAsked> asked;
    private final Executor readers = WorkQueue.threads(READ_AT_ONCE);
    private final WorkQueue toApply = new WorkQueue(APPLIED_AT_ONCE, this::carryOut);
    private final Set<Long> toRead = ConcurrentHashMap.newKeySet();
    private final String worker = UUID.randomUUID().toString();

    Importing(Applying applying, Fetcher fetcher, Scratch scratch, Clock clock, Event<ImportAsked> asked) {
        this.applying = applying;
        this.fetcher = fetcher;
        this.scratch = scratch;
        this.clock = clock;
        this.asked = asked;
    }

    /** Reads a file, which is gone after, once this thread has gone on. */
    void read(Long id, Path file, Given given, Publishers wanted) {
        readInTurn(id, () -> readNow(id, file, given, wanted));
    }

    /** Fetches an address, as the operator allows, and reads what stands there. */
    void fetch(Long id, String address, Publishers wanted) {
        readInTurn(id, () -> fetchNow(id, address, wanted));
    }

    private void readInTurn(Long id, Runnable reading) {
        toRead.add(id);
        readers.execute(() -> {
            try {
                reading.run();
            } finally {
                toRead.remove(id);
            }
        });
    }

    private void fetchNow(Long id, String address, Publishers wanted) {
        try {
            Path file = scratch.file();
            Fetched fetched = fetcher.fetch(address, file, bytes -> {});
            if (fetched.status() == 200) {
                readNow(id, file, Given.fetched(fetched.arrived().toString(), fetched.header("content-type")), wanted);
            } else {
                remove(file);
                fail(id, "The address answered with %d, which is no page.".formatted(fetched.status()));
            }
        } catch (FetchFailed e) {
            fail(id, e.fault().sentence());
        } catch (Exception e) {
            LOG.errorf(e, "Import %d could not be fetched", id);
            fail(id, OUR_FAULT);
        }
    }

    private void readNow(Long id, Path file, Given given, Publishers wanted) {
        try {
            FileReading.read(file, given, wanted, encoding -> new Staging(id, this::now, encoding));
        } catch (FileReading.Unfit e) {
            fail(id, e.getMessage());
        } catch (Exception e) {
            LOG.errorf(e, "Import %d could not be read", id);
            fail(id, OUR_FAULT);
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf(e, "%s stays behind", file);
        }
    }

    private void fail(Long id, String why) {
        QuarkusTransaction.requiringNew().run(() -> Import.locked(id).fail(why, now()));
    }

    /** Sees to it that drafts are made once the transaction is over; to be called in that transaction. */
    void begin(Long id) {
        asked.fire(new ImportAsked(id));
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAsked told) {
        toApply.add(told.id());
    }

    /** Goes on with what another process, or an earlier one, left behind. The first look can wait until the start is over. */
    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForAbandoned() {
        QuarkusTransaction.requiringNew()
                .call(() -> Import.silentSince(Phase.APPLYING, now().minus(SILENCE)))
                .forEach(toApply::add);
        QuarkusTransaction.requiringNew().run(() -> Import.stillRead(List.copyOf(toRead), now()));
        QuarkusTransaction.requiringNew()
                .call(() -> Import.silentSince(Phase.READING, now().minus(READING)))
                .forEach(id -> fail(id, "The desk was interrupted while it was read. Give it once more."));
    }

    /** Takes some steps, and then lets others have their turn; an import that was stopped is looked at again later. */
    void carryOut(Long id) {
        try {
            int steps = 0;
            while (steps < STEPS_IN_A_TURN && step(id)) {
                steps++;
            }
            if (steps == STEPS_IN_A_TURN) {
                toApply.add(id);
            }
        } catch (Exception e) {
            LOG.errorf(e, "Import %d stopped", id);
        }
    }

    /** Where some together can't be taken, each is by itself, and the one that stopped them is refused. */
    private boolean step(Long id) {
        try {
            return applying.step(id, worker, now().minus(SILENCE), now(), Applying.AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Import %d goes on one by one", id);
            return oneByOne(id);
        }
    }

    private boolean oneByOne(Long id) {
        boolean more = true;
        for (int i = 0; i < Applying.AT_ONCE && more; i++) {
            try {
                more = applying.step(id, worker, now().minus(SILENCE), now(), 1);
            } catch (RuntimeException e) {
                LOG.warnf(e, "An entry of import %d stopped the desk", id);
                applying.refuseNext(id, worker, now().minus(SILENCE), now());
            }
        }
        return more;
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

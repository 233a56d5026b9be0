package org.onrecord.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes a thread that waits for something to do; who rings while it is busy is not missed. */
final class Alarm {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private boolean rung;

    void ring() {
        lock.lock();
        try {
            rung = true;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until somebody rings, or rang since the last time, or until a time is over. */
    void await(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!rung && left > 0) {
                left = rang.awaitNanos(left);
            }
            rung = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** For a time, whoever rings, but not longer than until a condition holds. */
    static void sleep(Duration time, BooleanSupplier over) {
        long until = System.nanoTime() + time.toNanos();
        try {
            while (!over.getAsBoolean() && System.nanoTime() < until) {
                TimeUnit.NANOSECONDS.sleep(Math.min(LOOK.toNanos(), Math.max(1, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

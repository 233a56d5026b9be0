package org.onrecord.fetch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One fetch under way. Looks again and again whether its time is over, and whether the thread that waits for it was
 * interrupted, and then closes the connection under it: a thread that reads from a socket notices nothing else.
 */
final class Errand implements AutoCloseable {

    private static final long LOOKS_EACH_MILLIS = 50;

    private final Thread waiting = Thread.currentThread();
    private final long end;
    private final Future<?> looks;
    private long connectedBy;
    private Socket socket;
    private boolean over;

    Errand(Duration whole, ScheduledExecutorService clockwork) {
        this.end = System.nanoTime() + whole.toNanos();
        this.connectedBy = end;
        this.looks = clockwork.scheduleWithFixedDelay(
                this::look, LOOKS_EACH_MILLIS, LOOKS_EACH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on there is this long to connect. */
    synchronized void connectWithin(Duration time) {
        connectedBy = Math.min(end, System.nanoTime() + time.toNanos());
    }

    synchronized void connected() {
        connectedBy = end;
    }

    /** How long there is still for what is being done, at least a millisecond. */
    synchronized int millisLeft() throws Stopped {
        look();
        requireTime();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (connectedBy - System.nanoTime()) / 1_000_000));
    }

    /** Takes a socket into its care, and closes the one before. */
    synchronized Socket holding(Socket next) throws IOException {
        release();
        socket = next;
        requireTime();
        return next;
    }

    /** Whether it was ended from here, and whatever else is heard of it is only what followed. */
    synchronized boolean isOver() {
        look();
        return over;
    }

    @Override
    public synchronized void close() {
        looks.cancel(false);
        release();
    }

    private synchronized void look() {
        if (System.nanoTime() - connectedBy >= 0 || waiting.isInterrupted()) {
            over = true;
            release();
        }
    }

    private void requireTime() throws Stopped {
        if (over) {
            release();
            throw new Stopped(Fault.TIMED_OUT);
        }
    }

    private void release() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone either way.
            socket = null;
        }
    }
}

package org.onrecord.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Finds the addresses of a host that may be connected to. They are looked up once for each connection, and what was
 * judged is what is connected to: a name that answers otherwise the next time gains nothing by it.
 */
final class Lookup {

    private final AddressGuard guard;
    private final Names names;
    private final ExecutorService threads;

    /** Looks up on other threads, because nothing can end a look-up that hangs. */
    Lookup(AddressGuard guard, Names names, ExecutorService threads) {
        this.guard = guard;
        this.names = names;
        this.threads = threads;
    }

    /** The addresses of a host that may be connected to, at least one. */
    List<InetAddress> of(String host, Errand errand) throws IOException {
        return of(host, errand, guard::allows);
    }

    /** As {@link #of}, of a host in a network that the operator opened. */
    List<InetAddress> inside(String host, Errand errand) throws IOException {
        return of(host, errand, guard::opens);
    }

    private List<InetAddress> of(String host, Errand errand, Predicate<InetAddress> which) throws IOException {
        Optional<InetAddress> literal = Host.literal(host);
        List<InetAddress> found = literal.isPresent() ? List.of(literal.get()) : Arrays.asList(lookUp(host, errand));
        List<InetAddress> open = found.stream().filter(which).toList();
        if (open.isEmpty()) {
            throw new Stopped(Fault.FORBIDDEN);
        }
        return open;
    }

    private InetAddress[] lookUp(String name, Errand errand) throws IOException {
        Future<InetAddress[]> answer = threads.submit(() -> names.lookUp(name));
        try {
            InetAddress[] found = answer.get(errand.millisLeft(), TimeUnit.MILLISECONDS);
            if (found.length == 0) {
                throw new UnknownHostException(name);
            }
            return found;
        } catch (ExecutionException e) {
            throw (IOException) new UnknownHostException(name).initCause(e.getCause());
        } catch (TimeoutException e) {
            throw (IOException) new Stopped(Fault.TIMED_OUT).initCause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new Stopped(Fault.TIMED_OUT).initCause(e);
        } finally {
            answer.cancel(true);
        }
    }
}

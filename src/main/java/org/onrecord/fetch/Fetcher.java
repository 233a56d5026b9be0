package org.onrecord.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Fetches single addresses of the public web, each over connections of its own, within limits of time and size, as
 * nobody in particular: without passwords, proxies, or cookies from before. Whatever is written in an address, a
 * redirect or an answer, it ends with what was fetched or with a {@link Fault}. Any number of threads may fetch at the
 * same time; interrupting one ends its fetch.
 */
public final class Fetcher implements AutoCloseable {

    /** Moved Permanently and Permanent Redirect (RFC 9110, 15.4). */
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final FetchRules rules;
    private final Clock clock;
    private final Exchange exchange;
    private final ScheduledThreadPoolExecutor clockwork;
    private final ExecutorService lookups;

    /**
     * Takes the rules that hold for every fetch.
     *
     * @throws IllegalArgumentException with a plain sentence for what is no network
     */
    public Fetcher(FetchRules rules) {
        this(rules, Clock.systemUTC());
    }

    /** The same, by another clock; limits of time go by the machine's own. */
    public Fetcher(FetchRules rules, Clock clock) {
        this(rules, clock, InetAddress::getAllByName, trustingAuthorities());
    }

    Fetcher(FetchRules rules, Clock clock, Names names, SSLSocketFactory tls) {
        AddressGuard guard = new AddressGuard(rules.networks());
        this.rules = rules;
        this.clock = clock;
        this.clockwork = new ScheduledThreadPoolExecutor(1, threads("fetch-watch"));
        this.clockwork.setRemoveOnCancelPolicy(true);
        this.lookups = Executors.newCachedThreadPool(threads("fetch-lookup"));
        this.exchange = new Exchange(rules, new Lookup(guard, names, lookups), new Connection(rules, tls));
    }

    /** Fetches an address into a file, which is written anew, and gone if nothing was fetched. */
    public Fetched fetch(String address, Path into, Progress progress) throws FetchFailed {
        return fetch(address, Map.of(), into, progress);
    }

    /**
     * Fetches an address with headers of the caller's own, such as {@code If-None-Match}; they are sent to the host first
     * asked, and not to those that it leads on to.
     *
     * @throws IllegalArgumentException for headers that say who asks, or what the connection is
     * @throws UncheckedIOException if the file can't be written
     */
    public Fetched fetch(String address, Map<String, String> headers, Path into, Progress progress) throws FetchFailed {
        boolean done = false;
        try (OutputStream file = Files.newOutputStream(into)) {
            Fetched fetched = fetch(address, headers, into, progress, (bytes, length) -> {
                file.write(bytes, 0, length);
                return true;
            });
            done = true;
            return fetched;
        } catch (IOException e) {
            done = false;
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                remove(into);
            }
        }
    }

    /**
     * Sends something to an address by POST, and gives the status of what is answered. The body of the answer is not
     * read, and where it leads on to is not followed. What is sent in the clear goes nowhere but into a network that the
     * operator opened.
     *
     * @param headers as for fetching
     * @param whole how long it may take in all
     */
    public int post(String address, Map<String, String> headers, byte[] body, Duration whole) throws FetchFailed {
        HttpAddress there = read(address);
        Asking asking = new Asking(rules.agent(), there, headers);
        try (Errand errand = new Errand(whole, clockwork)) {
            try {
                return exchange.send(there, asking.sending(body), errand).getCode();
            } catch (IOException e) {
                throw new FetchFailed(errand.isOver() ? Fault.TIMED_OUT : Faults.of(e), e);
            } catch (HttpException e) {
                throw new FetchFailed(errand.isOver() ? Fault.TIMED_OUT : Fault.NOT_HTTP, e);
            }
        }
    }

    /** How servers hear of us. */
    String agent() {
        return rules.agent();
    }

    /** Fetches an address to wherever the bytes are wanted. */
    Fetched fetch(String address, Map<String, String> headers, Path into, Progress progress, Answer.Sink sink)
            throws FetchFailed {
        HttpAddress first = read(address);
        Asking asking = new Asking(rules.agent(), first, headers);
        Way way = new Way(first);
        try (Errand errand = new Errand(rules.whole(), clockwork)) {
            try {
                ClassicHttpResponse head = followed(way, asking, errand);
                Instant at = clock.instant();
                Map<String, List<String>> told = Head.headers(head);
                Answer answer = new Answer(rules, progress);
                answer.read(head.getEntity(), told.getOrDefault("content-encoding", List.of()), sink);
                List<URI> uris = way.visited.stream().map(HttpAddress::uri).toList();
                return new Fetched(
                        uris.get(0),
                        uris.subList(1, uris.size()),
                        uris.size() > 1 && way.permanent,
                        head.getCode(),
                        told,
                        into,
                        answer.size(),
                        answer.hash(),
                        at);
            } catch (IOException e) {
                Fault fault = errand.isOver() ? Fault.TIMED_OUT : Faults.of(e);
                throw new FetchFailed(way.visited.size() > 1 ? onTheWay(fault) : fault, e);
            } catch (HttpException e) {
                throw new FetchFailed(errand.isOver() ? Fault.TIMED_OUT : Fault.NOT_HTTP, e);
            }
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        lookups.shutdownNow();
    }

    /** Where an address has led so far, and whether each step was said to be for good. */
    private static final class Way {

        private final List<HttpAddress> visited = new ArrayList<>();
        private boolean permanent = true;

        Way(HttpAddress first) {
            visited.add(first);
        }

        void on(HttpAddress next, int status) throws Stopped {
            if (visited.size() > FetchRules.MAX_REDIRECTS) {
                throw new Stopped(Fault.TOO_MANY_REDIRECTS);
            }
            visited.add(next);
            permanent &= PERMANENT.contains(status);
        }
    }

    /** Asks, and asks on where the answer leads, until one leads no further. */
    private ClassicHttpResponse followed(Way way, Asking asking, Errand errand) throws IOException, HttpException {
        Cookies cookies = new Cookies();
        HttpAddress here = way.visited.get(0);
        while (true) {
            ClassicHttpResponse head = exchange.ask(here, asking.request(here, cookies.sentTo(here)), errand);
            cookies.keep(head.getHeaders(HttpHeaders.SET_COOKIE), here);
            HttpAddress next = Head.redirect(head, here);
            if (next == null) {
                return head;
            }
            way.on(next, head.getCode());
            here = next;
        }
    }

    private static HttpAddress read(String address) throws FetchFailed {
        try {
            return HttpAddress.of(address);
        } catch (IllegalArgumentException e) {
            throw new FetchFailed(Fault.NOT_AN_ADDRESS, e);
        }
    }

    /** Whoever asked gave a good address; it is where that leads that isn't open. */
    private static Fault onTheWay(Fault fault) {
        return fault == Fault.FORBIDDEN ? Fault.FORBIDDEN_REDIRECT : fault;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLSocketFactory trustingAuthorities() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS.", e);
        }
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

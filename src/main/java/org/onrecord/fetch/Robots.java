package org.onrecord.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a site lets programs look at a page again and again, by its {@code robots.txt} (RFC 9309). No such file
 * means yes; a server that can't be asked for it means not now. What a site said is believed for a day, that it said
 * nothing for an hour, and that of the thousand sites asked last is kept.
 */
public final class Robots {

    /** The most bytes of a file that are read; what follows isn't heeded. */
    static final int MAX_BYTES = 500_000;

    private static final int MAX_SITES = 1_000;
    private static final Duration BELIEVED = Duration.ofHours(24);
    private static final Duration RETRIED = Duration.ofHours(1);

    /** No site gives a file, but for sending whoever asks for it elsewhere. */
    private static final Set<Fault> NO_FILE = EnumSet.of(Fault.TOO_MANY_REDIRECTS, Fault.FORBIDDEN_REDIRECT);

    private final Clock clock;
    private final Map<String, Known> sites;

    /** What is known of a site, and until when. */
    private record Known(BaseRobotRules rules, Instant until) {}

    public Robots(Clock clock) {
        this(clock, MAX_SITES);
    }

    Robots(Clock clock, int most) {
        this.clock = clock;
        this.sites = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                return size() > most;
            }
        };
    }

    /** Whether the page at an address may be looked at now; what is no address may not. */
    public boolean allows(Fetcher fetcher, URI address) {
        Optional<HttpAddress> page = read(address);
        return page.isPresent()
                && rules(fetcher, page.get()).isAllowed(page.get().uri().toString());
    }

    /** How long the site wants to be left alone between two questions; nothing if it didn't say. */
    public Duration delay(Fetcher fetcher, URI address) {
        long millis =
                read(address).map(page -> rules(fetcher, page).getCrawlDelay()).orElse(0L);
        return Duration.ofMillis(Math.max(0, millis));
    }

    private BaseRobotRules rules(Fetcher fetcher, HttpAddress page) {
        String site = page.origin();
        Instant now = clock.instant();
        synchronized (sites) {
            Known known = sites.get(site);
            if (known != null && now.isBefore(known.until())) {
                return known.rules();
            }
        }
        // Asked outside the lock: a site that takes its time keeps none of the others waiting.
        Known known = ask(fetcher, site, now);
        synchronized (sites) {
            sites.put(site, known);
        }
        return known.rules();
    }

    private static Known ask(Fetcher fetcher, String site, Instant now) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            String address = site + "/robots.txt";
            Fetched fetched = fetcher.fetch(address, Map.of(), null, Progress.NONE, (bytes, length) -> {
                file.write(bytes, 0, Math.min(length, MAX_BYTES - file.size()));
                return file.size() < MAX_BYTES;
            });
            int status = fetched.status();
            if (status >= 200 && status < 300) {
                return new Known(parsed(address, file.toByteArray(), fetcher.agent()), now.plus(BELIEVED));
            }
            return status >= 400 && status < 500 ? unlimited(now) : closed(now);
        } catch (FetchFailed e) {
            return NO_FILE.contains(e.fault()) ? unlimited(now) : closed(now);
        }
    }

    private static BaseRobotRules parsed(String address, byte[] file, String agent) {
        // The parser closes a site altogether that wants to be left alone for longer than it is told here; it warns
        // of every slip in a file, which is nothing that an operator could mend.
        return new SimpleRobotRulesParser(BELIEVED.toMillis(), 0)
                .parseContent(address, whole(file), "text/plain", List.of(product(agent)));
    }

    /** The lines that are there to their end: the beginning of a path would close more than the path. */
    private static byte[] whole(byte[] file) {
        int end = file.length;
        while (file.length == MAX_BYTES && end > 0 && file[end - 1] != '\n' && file[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(file, end);
    }

    /** The name by which files speak of a program: what stands before the first slash or space of its user agent. */
    private static String product(String agent) {
        return agent.split("[/ (]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Known unlimited(Instant now) {
        return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(BELIEVED));
    }

    private static Known closed(Instant now) {
        return new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(RETRIED));
    }

    private static Optional<HttpAddress> read(URI address) {
        try {
            return Optional.of(HttpAddress.of(address.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

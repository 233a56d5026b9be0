package org.onrecord.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.onrecord.source.DeskCopies;
import org.onrecord.watch.DueLooks.Due;
import org.onrecord.watch.Rounds.Errand;
import org.onrecord.web.Settings;

/**
 * Looks again, on one node at a time, at the addresses of sources on which published claims rest: a round each minute,
 * of at most {@value DueLooks#MOST} addresses, {@value DueLooks#MOST_OF_A_HOST} of one host.
 */
@ApplicationScoped
class LinkWatch {

    /** How long a round begins looks; what is left then comes up in a later one. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final Settings settings;
    private final Web web;
    private final Clock clock;
    private final Looking looking;
    private final AskingArchives archives;
    private final OutsideArchives outside;
    private final Turns turns;
    private final ManagedExecutor executor;
    private final HostQueue<Errand> queue = new HostQueue<>();
    private volatile boolean closing;
    private volatile Rounds underWay;

    LinkWatch(Settings settings, Web web, DeskCopies copies, Clock clock) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
        this.looking = new Looking(web, copies, clock, settings.watch().every());
        this.outside = new OutsideArchives(settings.archive(), web);
        this.archives = new AskingArchives(outside, clock);
        this.turns = new Turns(clock, ROUND.plus(settings.fetching().timeout().multipliedBy(6)));
        this.executor = ManagedExecutor.builder()
                .maxAsync(settings.fetching().atOnce())
                .maxQueued(-1)
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    /** Breaks off what is under way; a later round, here or on another node, takes it up. */
    @PreDestroy
    void close() {
        closing = true;
        Rounds rounds = underWay;
        if (rounds != null) {
            rounds.stop();
        }
    }

    /** The first round can wait until the application has started. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look(settings.watch().enabled() && !settings.demo());
    }

    /** @param all whether to look at more than what a person asked for */
    void look(boolean all) {
        if (turns.mine()) {
            try {
                round(all);
            } finally {
                turns.release();
            }
        }
    }

    private void round(boolean all) {
        Instant end = now().plus(ROUND);
        Rounds rounds = new Rounds(queue, executor, clock, () -> !closing && now().isBefore(end) && turns.mine());
        List<Due> looks = QuarkusTransaction.requiringNew().call(() -> DueLooks.take(all, now()));
        Set<Long> left = ConcurrentHashMap.newKeySet();
        looks.forEach(due -> {
            left.add(due.source());
            rounds.add(new Errand(due.host(), () -> look(due, left), () -> pause(due)));
        });
        if (all) {
            outside.host().ifPresent(host -> addArchives(rounds, host));
        }
        underWay = rounds;
        rounds.run(settings.fetching().atOnce());
        underWay = null;
        if (!closing) {
            QuarkusTransaction.requiringNew().run(() -> LinkCheck.putOff(left, now().plus(DueLooks.CROWDED)));
        }
    }

    private void look(Due due, Set<Long> left) {
        left.remove(due.source());
        withFile(file -> looking.look(due.source(), file));
    }

    private void addArchives(Rounds rounds, String host) {
        QuarkusTransaction.requiringNew()
                .call(() -> DueLooks.takeForArchives(now()))
                .forEach(source -> rounds.add(new Errand(
                        host,
                        () -> withFile(file -> archives.ask(source, file)),
                        () -> settings.watch().pause())));
    }

    private Duration pause(Due due) {
        Duration asked = due.address().map(web::pause).orElse(Duration.ZERO);
        Duration own = settings.watch().pause();
        return asked.compareTo(own) > 0 ? asked : own;
    }

    /** The product writes nothing outside its one folder. */
    private void withFile(Consumer<Path> act) {
        try {
            Path folder =
                    Files.createDirectories(settings.dataDir().toAbsolutePath().resolve("looks"));
            Path file = Files.createTempFile(folder, "look-", ".bytes");
            try {
                act.accept(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.onrecord.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Unreadable;
import org.onrecord.fetch.Fault;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.source.Arrived;
import org.onrecord.source.Capture;
import org.onrecord.source.DeskCopies;
import org.onrecord.source.LinkState;
import org.onrecord.source.Liveness;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;

/**
 * Looks at the address of one source, and writes down what was found: first a copy, if one is worth keeping, then the
 * state, so that whoever takes up a look that was broken off finds nothing half done.
 */
final class Looking {

    private final Web web;
    private final DeskCopies copies;
    private final Clock clock;
    private final Duration every;

    /** @param every how long to wait between looks while all is well */
    Looking(Web web, DeskCopies copies, Clock clock, Duration every) {
        this.web = web;
        this.copies = copies;
        this.clock = clock;
        this.every = every;
    }

    /**
     * What was seen.
     *
     * @param answer null unless something came
     * @param extract null unless it could be read
     */
    private record Sight(Look look, Answer answer, Extract extract) {

        static Sight of(Look look) {
            return new Sight(look, null, null);
        }

        /** Whether this is the page, with words. */
        boolean isPage() {
            return extract != null
                    && !extract.text().isBlank()
                    && look.seen() != Seen.WALL
                    && look.seen() != Seen.FAILED;
        }
    }

    /**
     * Looks at a source's address.
     *
     * @param file for what comes
     */
    void look(Long source, Path file) {
        Optional<Subject> asked = QuarkusTransaction.requiringNew().call(() -> subject(source));
        if (asked.isEmpty()) {
            return;
        }
        Subject subject = asked.get();
        Assessment assessment = new Assessment(subject, now());
        Sight sight = see(subject, assessment, file);
        if (Thread.currentThread().isInterrupted()) {
            return; // The desk is closing: that nothing came says nothing of the address.
        }
        if (sight.isPage()) {
            keep(subject, sight, assessment);
        }
        QuarkusTransaction.requiringNew().run(() -> write(subject, sight));
    }

    private static Optional<Subject> subject(Long id) {
        Optional<LinkCheck> check = LinkCheck.of(id).filter(LinkCheck::lookable);
        return check.map(found -> {
            Source source = found.source();
            Subject subject = new Subject(
                    id, source.address(), source.addressKey(), Resting.words(id), Capture.newestText(source), null);
            return subject.seenBefore(found.validators(subject.sha256()));
        });
    }

    private Sight see(Subject subject, Assessment assessment, Path file) {
        Optional<URI> address = subject.uri();
        if (address.isEmpty()) {
            return Sight.of(assessment.failed(Fault.NOT_AN_ADDRESS));
        }
        try {
            return switch (web.leave(address.get(), file)) {
                case GIVEN -> fetched(subject, address.get(), assessment, file);
                case REFUSED -> Sight.of(Look.of(Seen.BARRED, now(), "The site’s robots.txt asks us not to look."));
                case UNKNOWN ->
                    Sight.of(Look.of(Seen.FAILED, now(), "The server doesn’t say whether robots may look."));
            };
        } catch (FetchFailed e) {
            return Sight.of(assessment.failed(e.fault()));
        }
    }

    private Sight fetched(Subject subject, URI address, Assessment assessment, Path file) throws FetchFailed {
        Answer answer = web.fetch(address.toString(), subject.conditions(), file);
        return assessment
                .refused(answer)
                .map(look -> new Sight(look, answer, null))
                .orElseGet(() -> read(answer, assessment, file));
    }

    private Sight read(Answer answer, Assessment assessment, Path file) {
        try {
            Extract extract = web.read(file, answer.circumstances());
            return new Sight(assessment.read(answer, extract), answer, extract);
        } catch (Unreadable e) {
            return new Sight(assessment.unreadable(e.reason().sentence()), answer, null);
        }
    }

    private void keep(Subject subject, Sight sight, Assessment assessment) {
        String text = sight.extract().text();
        Quality quality = assessment.missing(text) == 0 ? Quality.OK : Quality.PARTIAL;
        Instant at = now();
        boolean wanted =
                QuarkusTransaction.requiringNew().call(() -> copies.wants(subject.source(), text, quality, at));
        if (!wanted) {
            return;
        }
        try {
            Arrived arrived = web.keep(sight.answer());
            // What is quoted stands in it, or it was in no doubt: it is the page.
            Arrived page = new Arrived(arrived.arrival(), arrived.original(), arrived.text(), arrived.pages(), null);
            QuarkusTransaction.requiringNew().call(() -> copies.keep(subject.source(), page, quality, at));
        } catch (Unreadable e) {
            throw new IllegalStateException("What was read a moment ago can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Subject subject, Sight sight) {
        LinkCheck check = LinkCheck.of(subject.source()).orElse(null);
        Look look = sight.look();
        if (check == null || !subject.key().equals(check.source().addressKey())) {
            return; // It is watched no more, or has another address by now, which comes up by itself.
        }
        Course course = check.course().after(look);
        check.looked(course, look.at(), course.pause(look, every, subject.source()));
        call(check, subject, sight);
        Source.found(subject.source(), subject.key(), liveness(check.source().liveness(), course.state(), look));
    }

    /** A page that isn't as it should be is fetched whole the next time. */
    private static void call(LinkCheck check, Subject subject, Sight sight) {
        boolean unchanged = sight.answer() != null && sight.answer().status() == 304;
        if (sight.isPage() && sight.look().seen() == Seen.STANDS) {
            check.called(
                    subject.sha256(),
                    sight.answer().header("etag"),
                    sight.answer().header("last-modified"));
        } else if (!unchanged) {
            check.called(null, null, null);
        }
    }

    /** What robots may not look at keeps the day on which it was seen. */
    private static Liveness liveness(Liveness before, LinkState state, Look look) {
        boolean seen = before == null || look.seen() != Seen.BARRED;
        String movedTo = state != LinkState.MOVED ? null : look.movedTo() != null ? look.movedTo() : before.movedTo();
        return new Liveness(state, seen ? look.at() : before.checkedAt(), look.detail(), movedTo);
    }

    /** Both databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

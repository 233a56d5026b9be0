package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.extract.Doubt;
import org.onrecord.fetch.Fault;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.source.Arrival;
import org.onrecord.source.Capture;
import org.onrecord.source.DeskCopies;
import org.onrecord.source.LinkState;
import org.onrecord.source.Quality;
import org.onrecord.source.Source;
import org.onrecord.testing.Records;
import org.onrecord.watch.FakeWeb.Page;
import org.onrecord.web.Settings;

/** The rounds in which the desk looks again at addresses; a node is a {@link LinkWatch} of its own. */
@QuarkusTest
class LinkWatchTest {

    private static final String FETCHED = "Harbour Times. " + Records.TEXT + " More on the harbour inside.";

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final FakeWeb web = new FakeWeb();
    private final ShiftedClock clock = new ShiftedClock(Instant.parse("2027-01-01T10:00:00Z"));

    @Inject
    Settings settings;

    @Inject
    DeskCopies copies;

    @AfterEach
    void nobodyLooks() {
        QuarkusTransaction.requiringNew().run(() -> Lease.update("until = ?1", Instant.parse("2000-01-01T00:00:00Z")));
    }

    private LinkWatch node() {
        return new LinkWatch(settings, web, copies, clock);
    }

    private Watched published() {
        return Watched.under(editor, Records.published(editor, reviewer, Records.unique("Boats left the harbour")));
    }

    private Watched published(Page page) {
        Watched source = published();
        web.pages.put(source.address, page);
        return source;
    }

    private void look() {
        node().look(true);
    }

    private void lookAfter(Duration time) {
        clock.forward(time);
        look();
    }

    private long asked(Watched source) {
        return web.asked.stream().filter(source.address::equals).count();
    }

    private static Duration untilNext(Watched source) {
        return source.check(check -> Duration.between(check.source().liveness().checkedAt(), check.dueAt()));
    }

    // ---------------------------------------------------------------- which, and when

    @Test
    void itLooksEachMinuteNeverTwiceAtOnceAndNotDuringTheStart() throws NoSuchMethodException {
        Scheduled scheduled = LinkWatch.class.getDeclaredMethod("look").getAnnotation(Scheduled.class);

        assertEquals("1m", scheduled.every());
        assertEquals("1m", scheduled.delayed());
        assertSame(Scheduled.ConcurrentExecution.SKIP, scheduled.concurrentExecution());
    }

    @Test
    void onlyWhatPublishedClaimsRestOnIsLookedAt() {
        Watched resting = published(Page.saying(FETCHED));
        Watched draft = Watched.under(editor, Records.draft(editor, Records.unique("Boats left the harbour")));
        Watched idle = Watched.of(editor, Records.capture(editor, Records.TEXT));

        look();

        assertEquals(1, asked(resting));
        assertEquals(0, asked(draft) + asked(idle));
        assertFalse(draft.isWatched());
    }

    @Test
    void whatAVerdictInForceRestsOnIsLookedAtAndWhatItDoesNotAnyMoreIsDropped() {
        Long claim = Records.published(editor, reviewer, Records.unique("Boats left the harbour"));
        Long capture = Records.capture(editor, Records.TEXT);
        Watched evidence = Watched.of(editor, capture);
        web.pages.put(evidence.address, Page.saying(FETCHED));
        Long proposed = Records.as(editor, actor -> {
            Review review =
                    new Review(Claim.whole(claim), ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Seen.", Set.of());
            review.restsOn(List.of(new Evidence(
                    Records.passage(Capture.byId(capture), "around 300 boats"), Stance.SUPPORTS, null, null)));
            review.propose(actor, List.of());
            review.persist();
            return review.id();
        });
        look();
        assertEquals(0, asked(evidence));
        Records.as(reviewer, actor -> {
            Review review = Review.byId(proposed);
            review.approve(actor, Review.of(review.claim()), null);
            return null;
        });

        look();

        assertEquals(1, asked(evidence));
        Records.as(reviewer, actor -> {
            Claim.locked(claim).withdraw(actor, "It was wrong.");
            return null;
        });
        lookAfter(Duration.ofDays(8));
        assertEquals(1, asked(evidence));
        assertFalse(evidence.isWatched());
    }

    @Test
    void aPageThatStandsIsLookedAtAgainInAWeekOrSo() {
        Watched source = published(Page.saying(FETCHED));

        look();

        assertSame(LinkState.LIVE, source.read(Source::linkState));
        assertNull(source.read(any -> any.liveness().detail()));
        assertTrue(Math.abs(untilNext(source).toHours() - 168) <= 17, "after " + untilNext(source));
        lookAfter(Duration.ofDays(6));
        assertEquals(1, asked(source));
        lookAfter(Duration.ofDays(2));
        assertEquals(2, asked(source));
    }

    @Test
    void whatAPersonAsksForIsLookedAtWhateverElseIsOff() {
        Watched draft = Watched.under(editor, Records.draft(editor, Records.unique("Boats left the harbour")));
        Watched other = published(Page.saying(FETCHED));
        web.pages.put(draft.address, Page.saying(FETCHED));
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.ask(draft.id, clock.instant()));

        node().look(false);

        assertSame(LinkState.LIVE, draft.read(Source::linkState));
        assertFalse(draft.check(LinkCheck::asked));
        assertEquals(0, asked(other));
        lookAfter(Duration.ofDays(8));
        assertEquals(1, asked(draft), "nothing rests on it, so that once was enough");
        assertFalse(draft.isWatched());
    }

    // ---------------------------------------------------------------- what is found

    @Test
    void theWatchKeepsTheTextThatItFindsOnce() {
        Watched source = published(Page.saying(FETCHED));

        look();
        lookAfter(Duration.ofDays(8));

        List<Capture> kept = source.deskCopies();
        assertEquals(1, kept.size());
        assertSame(Arrival.FETCHED, kept.get(0).arrival());
        assertSame(Quality.OK, kept.get(0).quality());
        assertNull(kept.get(0).capturedBy());
    }

    @Test
    void aPageThatIsAsItWasIsNotSentAgain() {
        Watched source = published(
                Page.saying(FETCHED).with("etag", "\"one\"").with("last-modified", "Fri, 01 Jan 2027 00:00:00 GMT"));
        look();
        assertEquals(Map.of(), web.headers.get(source.address));
        Instant first = source.read(any -> any.liveness().checkedAt());

        lookAfter(Duration.ofDays(8));

        assertEquals(
                Map.of("If-None-Match", "\"one\"", "If-Modified-Since", "Fri, 01 Jan 2027 00:00:00 GMT"),
                web.headers.get(source.address));
        assertSame(LinkState.LIVE, source.read(Source::linkState));
        assertTrue(source.read(any -> any.liveness().checkedAt()).isAfter(first));
        lookAfter(Duration.ofDays(8));
        assertFalse(web.headers.get(source.address).isEmpty(), "it is asked so again");
    }

    @Test
    void whenOtherWordsAreQuotedTheWholePageIsFetched() {
        Watched source = published(Page.saying(FETCHED).with("etag", "\"one\""));
        look();
        Long claim = Records.published(editor, reviewer, Records.unique("The sea was calm"));
        Records.as(editor, actor -> {
            Capture copy = Capture.<Capture>find("source.id = ?1 order by id", source.id)
                    .firstResult();
            Review review =
                    new Review(Claim.whole(claim), ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Seen.", Set.of());
            review.restsOn(List.of(new Evidence(Records.passage(copy, "300 boats"), Stance.SUPPORTS, null, null)));
            review.propose(actor, List.of());
            review.persist();
            return review.id();
        });
        Long review = QuarkusTransaction.requiringNew()
                .call(() -> Review.of(Claim.byId(claim)).get(0).id());
        Records.as(reviewer, actor -> {
            Review proposed = Review.byId(review);
            proposed.approve(actor, Review.of(proposed.claim()), null);
            return null;
        });

        lookAfter(Duration.ofDays(8));

        assertEquals(Map.of(), web.headers.get(source.address));
    }

    @Test
    void aQuoteThatChangesIsSeenAndKeptAtOnce() {
        Watched source = published(Page.saying(FETCHED).with("etag", "\"one\""));
        look();
        web.pages.put(source.address, Page.saying(FETCHED.replace("300", "200")).with("etag", "\"two\""));

        lookAfter(Duration.ofDays(8));

        assertSame(LinkState.DRIFTED, source.read(Source::linkState));
        assertEquals(
                "The words that are quoted from it don’t stand there any more.",
                source.read(any -> any.liveness().detail()));
        assertSame(Quality.PARTIAL, source.deskCopies().get(0).quality());
        lookAfter(Duration.ofDays(8));
        assertEquals(Map.of(), web.headers.get(source.address), "a page that is not as it should be is fetched whole");
        assertSame(LinkState.DRIFTED, source.read(Source::linkState));
        assertEquals(2, source.deskCopies().size());
    }

    @Test
    void onePageThatChangesDailyIsKeptOnceAWeek() {
        Watched source = published(Page.saying(FETCHED));
        look();
        for (int day = 1; day <= 6; day++) {
            web.pages.put(source.address, Page.saying(FETCHED + " Read " + day + " times."));
            QuarkusTransaction.requiringNew().run(() -> LinkCheck.ask(source.id, clock.instant()));
            lookAfter(Duration.ofDays(1));
        }
        assertEquals(1, source.deskCopies().size());

        web.pages.put(source.address, Page.saying(FETCHED + " Read 7 times."));
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.ask(source.id, clock.instant()));
        lookAfter(Duration.ofDays(2));

        assertEquals(2, source.deskCopies().size());
    }

    @Test
    void aPageIsGoneAfterTheServerSaidSoTwiceAndBackWhenItIs() {
        Watched source = published(Page.saying(FETCHED));
        look();
        web.pages.put(source.address, Page.answering(404));

        lookAfter(Duration.ofDays(8));

        assertSame(LinkState.LIVE, source.read(Source::linkState));
        assertEquals(
                "The server answers 404: there is no such page.",
                source.read(any -> any.liveness().detail()));
        assertEquals(1, source.check(LinkCheck::failures));
        lookAfter(Duration.ofDays(2));
        assertSame(LinkState.DEAD, source.read(Source::linkState));
        web.pages.put(source.address, Page.saying(FETCHED));
        lookAfter(Duration.ofDays(3));
        assertSame(LinkState.LIVE, source.read(Source::linkState));
        assertEquals(0, source.check(LinkCheck::failures));
        assertEquals(1, source.deskCopies().size());
    }

    @Test
    void aServerThatIsDownIsAskedLessAndLessOften() {
        Watched source = published(Page.failing(Fault.TIMED_OUT));
        look();
        assertSame(LinkState.UNCHECKED, source.read(Source::linkState));
        assertEquals(
                "The server took too long.", source.read(any -> any.liveness().detail()));
        long first = untilNext(source).toHours();
        lookAfter(Duration.ofHours(27));
        long second = untilNext(source).toHours();
        lookAfter(Duration.ofHours(54));
        long third = untilNext(source).toHours();

        assertTrue(first >= 21 && first <= 27, "then after " + first + " hours");
        assertTrue(second >= 43 && second <= 53, "then after " + second + " hours");
        assertTrue(third >= 86 && third <= 106, "then after " + third + " hours");
        assertSame(LinkState.DEAD, source.read(Source::linkState));
    }

    @ParameterizedTest
    @EnumSource(names = {"COOKIE_WALL", "SIGN_IN", "CHALLENGE", "EMPTY_SHELL"})
    void aWallIsNoCopyOfThePage(Doubt doubt) {
        Watched source = published(Page.doubtful(doubt));

        look();

        assertSame(LinkState.WALLED, source.read(Source::linkState));
        assertEquals(doubt.sentence(), source.read(any -> any.liveness().detail()));
        assertEquals(List.of(), source.deskCopies());
    }

    @Test
    void aPageThatMovedForGoodNamesItsNewAddress() {
        String other = Watched.newAddress();
        Watched source = published(Page.saying(FETCHED).at(other));

        look();

        assertSame(LinkState.MOVED, source.read(Source::linkState));
        assertEquals(other, source.read(Source::movedTo));
        assertEquals(source.address, source.read(Source::address));
        web.pages.put(source.address, Page.failing(Fault.REFUSED));
        lookAfter(Duration.ofDays(8));
        assertEquals(other, source.read(Source::movedTo), "one hiccup forgets nothing");
    }

    @Test
    void whatRobotsMayNotLookAtIsNotAskedForAMonth() {
        Watched source = published(Page.saying(FETCHED));
        look();
        Instant seen = source.read(any -> any.liveness().checkedAt());
        web.barred.add(source.address);

        lookAfter(Duration.ofDays(8));

        assertEquals(1, asked(source));
        assertSame(LinkState.LIVE, source.read(Source::linkState));
        assertEquals(seen, source.read(any -> any.liveness().checkedAt()));
        assertEquals(
                "The site’s robots.txt asks us not to look.",
                source.read(any -> any.liveness().detail()));
        lookAfter(Duration.ofDays(26));
        web.barred.clear();
        lookAfter(Duration.ofDays(8));
        assertEquals(2, asked(source));
    }

    @Test
    void whatIsFoundWhileAnEditorGivesAnotherAddressIsForgottenAndTheOtherLookedAt() {
        Watched source = published(Page.answering(404));
        String other = Watched.newAddress();
        web.pages.put(other, Page.saying(FETCHED));
        web.before = address -> {
            if (address.equals(source.address)) {
                Records.as(editor, actor -> {
                    Watched.standAt(Source.locked(source.id), other);
                    return null;
                });
            }
        };

        look();

        assertNull(source.read(Source::liveness));
        lookAfter(Duration.ofHours(2));
        assertSame(LinkState.LIVE, source.read(Source::linkState));
    }

    @Test
    void anotherAddressIsLookedAtAtOnceAndWithoutTheOldOnesFailures() {
        Watched source = published(Page.failing(Fault.REFUSED));
        look();
        lookAfter(Duration.ofHours(30));
        assertEquals(2, source.check(LinkCheck::failures));
        String other = Watched.newAddress();
        Records.as(editor, actor -> {
            Watched.standAt(Source.locked(source.id), other);
            return null;
        });

        lookAfter(Duration.ofMinutes(1));

        assertTrue(web.asked.contains(other));
        assertEquals(1, source.check(LinkCheck::failures));
    }

    // ---------------------------------------------------------------- when things go wrong

    @Test
    void oneThatFailsStopsNoOtherAndComesUpAgain() {
        Watched failing = published(Page.saying(FETCHED));
        Watched next = published(Page.saying(FETCHED));
        web.before = address -> {
            if (address.equals(failing.address)) {
                throw new IllegalStateException("as it is meant to");
            }
        };

        look();

        assertSame(LinkState.LIVE, next.read(Source::linkState));
        assertNull(failing.read(Source::liveness));
        web.before = address -> {};
        lookAfter(Duration.ofMinutes(59));
        assertNull(failing.read(Source::liveness));
        lookAfter(Duration.ofMinutes(2));
        assertSame(LinkState.LIVE, failing.read(Source::linkState));
    }

    @Test
    void ofTwoNodesOneLooks() throws InterruptedException {
        Watched source = published(Page.saying(FETCHED));
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        web.before = address -> {
            looking.countDown();
            await(goOn);
        };
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> node().look(true));
        assertTrue(looking.await(20, TimeUnit.SECONDS));
        Watched later = published(Page.saying(FETCHED));

        node().look(true);

        assertEquals(0, asked(later));
        goOn.countDown();
        first.join();
        assertEquals(1, asked(source));
        look();
        assertEquals(1, asked(later));
        assertEquals(1, asked(source));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody went on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatANodeTookAndNeverFinishedIsTakenUpByAnother() {
        Watched source = published(Page.saying(FETCHED));
        Instant killed = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(Lease.take(Lease.LINKS, "killed", killed, killed.plus(Duration.ofMinutes(11))));
            assertTrue(DueLooks.take(true, killed).stream()
                    .anyMatch(due -> due.source().equals(source.id)));
        });

        lookAfter(Duration.ofMinutes(10));
        assertEquals(0, asked(source), "the dead node's lease goes on");
        lookAfter(Duration.ofMinutes(2));
        assertEquals(0, asked(source), "it may only be slow");
        lookAfter(Duration.ofMinutes(50));

        assertEquals(1, asked(source));
        assertSame(LinkState.LIVE, source.read(Source::linkState));
    }

    @Test
    void closingBreaksOffALookAndSaysNothingOfTheAddress() throws InterruptedException {
        Watched source = published(Page.failing(Fault.TIMED_OUT));
        CountDownLatch looking = new CountDownLatch(1);
        web.before = address -> {
            if (address.equals(source.address)) {
                looking.countDown();
                await(new CountDownLatch(1));
            }
        };
        LinkWatch node = node();
        CompletableFuture<Void> round = CompletableFuture.runAsync(() -> node.look(true));
        assertTrue(looking.await(20, TimeUnit.SECONDS));

        node.close();

        round.join();
        assertNull(source.read(Source::liveness));
        assertEquals(0, source.check(LinkCheck::failures));
    }

    // ---------------------------------------------------------------- politeness, and many

    @Test
    void oneHostIsAskedOneAtATimeWithThePauseBetweenThatItAsksFor() {
        String host = "https://one" + System.nanoTime() + ".example/";
        web.pauses.put(URI.create(host).getHost(), Duration.ofMillis(300));
        List<Watched> sources = List.of("a", "b", "c").stream()
                .map(page -> Watched.under(
                        editor, Records.published(editor, reviewer, Records.unique("Boats left")), host + page))
                .toList();
        sources.forEach(source -> web.pages.put(source.address, Page.saying(FETCHED)));
        List<Long> times = new CopyOnWriteArrayList<>();
        web.before = address -> {
            if (address.startsWith(host)) {
                times.add(System.nanoTime());
            }
        };

        look();

        assertEquals(3, times.size());
        for (int i = 1; i < 3; i++) {
            long apart = Duration.ofNanos(times.get(i) - times.get(i - 1)).toMillis();
            assertTrue(apart >= 290, apart + " ms apart");
        }
    }

    @Test
    void aCrowdedHostLeavesRoomForOthers() {
        String host = "https://crowd" + System.nanoTime() + ".example/";
        Long claim = Records.published(editor, reviewer, Records.unique("Boats left"));
        Instant now = clock.instant();
        List<Long> crowd = IntStream.range(0, DueLooks.MOST_OF_A_HOST + 3)
                .mapToObj(i -> Watched.of(editor, Records.capture(editor, Records.TEXT)))
                .map(source -> {
                    Records.as(editor, actor -> {
                        Watched.standAt(Source.locked(source.id), host + source.id);
                        return null;
                    });
                    QuarkusTransaction.requiringNew().run(() -> LinkCheck.ask(source.id, now.minusSeconds(60)));
                    return source.id;
                })
                .toList();
        Watched other = Watched.under(editor, claim);
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.ask(other.id, now));

        List<Long> taken = QuarkusTransaction.requiringNew().call(() -> DueLooks.take(true, now)).stream()
                .map(DueLooks.Due::source)
                .toList();

        assertEquals(
                DueLooks.MOST_OF_A_HOST, taken.stream().filter(crowd::contains).count());
        assertTrue(taken.contains(other.id));
        QuarkusTransaction.requiringNew().run(() -> LinkCheck.delete("sourceId in ?1", crowd));
    }
}

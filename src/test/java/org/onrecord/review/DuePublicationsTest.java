package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Event;
import org.onrecord.history.Journal;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** What happens when the time of a scheduled claim has come; a node is a {@link DuePublications} of its own. */
@QuarkusTest
class DuePublicationsTest {

    /** Long ago, so that what is published here is nowhere the newest, and nothing of another test is due. */
    private static final Instant TIME = Instant.parse("2024-07-01T10:00:00Z");

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    @Inject
    Journal journal;

    private DuePublications node(Instant now) {
        return new DuePublications(Clock.fixed(now, ZoneOffset.UTC), journal);
    }

    private Long scheduled() {
        return Records.scheduled(editor, reviewer, Records.unique("Boats left the harbour"), TIME);
    }

    private static List<Event> events(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> Event.of(SubjectKind.CLAIM, claim));
    }

    private static List<Act> acts(Long claim) {
        return events(claim).stream().map(Event::act).toList();
    }

    private static final List<Act> SCHEDULED = List.of(Act.CREATED, Act.SUBMITTED, Act.SCHEDULED);

    private static List<Act> andThen(Act... more) {
        return Stream.concat(SCHEDULED.stream(), Arrays.stream(more)).toList();
    }

    @Test
    void itLooksTwiceAMinuteAtLeastAndNeverTwiceAtOnce() throws NoSuchMethodException {
        Scheduled scheduled = DuePublications.class.getDeclaredMethod("publish").getAnnotation(Scheduled.class);

        assertNotNull(scheduled);
        assertTrue(Duration.parse("PT" + scheduled.every()).compareTo(Duration.ofSeconds(30)) <= 0);
        assertTrue(Duration.parse("PT" + scheduled.delayed()).compareTo(Duration.ofSeconds(30)) <= 0);
        assertSame(Scheduled.ConcurrentExecution.SKIP, scheduled.concurrentExecution());
    }

    @Test
    void nothingIsPublishedAMomentTooEarly() {
        Long id = scheduled();

        node(TIME.minus(1, ChronoUnit.MICROS)).publish();

        assertSame(Publication.SCHEDULED, Records.claim(id).publication());
        assertEquals(SCHEDULED, acts(id));
    }

    @Test
    void whoApprovedItPublishesItAtTheMomentWhenItHappens() {
        Long id = scheduled();
        Instant moment = TIME.plusSeconds(7);

        node(moment).publish();

        Claim claim = Records.claim(id);
        assertSame(Publication.PUBLISHED, claim.publication());
        assertEquals(moment, claim.publishedAt());
        assertEquals(reviewer.id(), claim.approvedBy().id());
        assertNull(claim.embargoUntil());
        Event last = events(id).get(3);
        assertSame(Act.PUBLISHED, last.act());
        assertEquals(reviewer.id(), last.actor().id());
        assertEquals(moment, last.at());
        node(moment).publish();
        assertEquals(andThen(Act.PUBLISHED), acts(id));
    }

    @Test
    void anAdministratorsReasonForDoingItAloneStaysUntilReadersSeeIt() {
        User admin = People.with(UserRole.EDITOR, UserRole.ADMIN);
        Long id = Records.submitted(admin, Records.unique("Boats left the harbour"));
        Records.as(admin, actor -> {
            Claim.locked(id)
                    .schedule(new Actor(actor.user(), TIME.minusSeconds(1), journal), TIME, "Nobody else is on duty.");
            return id;
        });

        node(TIME).publish();

        assertEquals("Nobody else is on duty.", Records.claim(id).overrideReason());
        assertEquals("Nobody else is on duty.", events(id).get(3).detail());
    }

    @Test
    void whatCameDueWhileNothingRanIsPublishedAfterTheNextStart() {
        Long id = scheduled();

        node(TIME.plus(3, ChronoUnit.DAYS)).publish();

        assertSame(Publication.PUBLISHED, Records.claim(id).publication());
    }

    @Test
    void whatIsNoLongerReadyGoesBackToReviewAndSaysWhy() {
        Long id = scheduled();
        Long other = Records.speaker(editor, SpeakerKind.OUTLET, Records.unique("Other Times"));
        Long source = Records.claim(id).attributions().get(0).source().id();
        Records.as(editor, actor -> {
            Source found = Source.byId(source);
            found.describe(
                    SourceKind.ARTICLE, found.title(), Speaker.byId(other), null, "en", FuzzyDate.of("2024-06-03"));
            return source;
        });

        node(TIME).publish();

        assertSame(Publication.IN_REVIEW, Records.claim(id).publication());
        assertEquals(andThen(Act.REOPENED), acts(id));
        assertEquals(
                "At its time it lacked the chain down to who published it.",
                events(id).get(3).detail());
    }

    @Test
    void oneThatFailsDoesNotStopTheRest() {
        Long failing = Records.scheduled(
                editor, reviewer, Records.unique("Boats left the harbour"), TIME.minus(1, ChronoUnit.HOURS));
        Long next = scheduled();
        approver(failing, null);
        try {
            node(TIME).publish();

            assertSame(Publication.SCHEDULED, Records.claim(failing).publication());
            assertEquals(SCHEDULED, acts(failing));
            assertSame(Publication.PUBLISHED, Records.claim(next).publication());
        } finally {
            approver(failing, reviewer.id());
        }
        node(TIME).publish();
        assertSame(Publication.PUBLISHED, Records.claim(failing).publication());
    }

    /** Nobody as the approver of a scheduled claim, as no verb would leave it, cannot be written down. */
    private static void approver(Long claim, Long person) {
        QuarkusTransaction.requiringNew().run(() -> Claim.update("approvedBy.id = ?1 where id = ?2", person, claim));
    }

    // ---------------------------------------------------------------- two at once

    @Test
    void ofTwoNodesOnePublishes() {
        List<Long> claims = List.of(scheduled(), scheduled(), scheduled());

        List<CompletableFuture<Void>> nodes = List.of(node(TIME), node(TIME.plusMillis(3))).stream()
                .map(node -> CompletableFuture.runAsync(node::publish))
                .toList();
        nodes.forEach(CompletableFuture::join);

        claims.forEach(id -> assertEquals(andThen(Act.PUBLISHED), acts(id)));
    }

    @Test
    void aNodeThatWaitedForAnotherFindsItsWorkDone() {
        Long id = scheduled();

        whileTheJobWaits(id, reviewer, actor -> Claim.locked(id).publish(actor, null));

        assertEquals(andThen(Act.PUBLISHED), acts(id));
    }

    @Test
    void whatIsTakenBackWhileTheJobWaitsIsNotPublished() {
        Long id = scheduled();

        whileTheJobWaits(id, reviewer, actor -> Claim.locked(id).unschedule(actor));

        assertSame(Publication.IN_REVIEW, Records.claim(id).publication());
        assertEquals(andThen(Act.UNSCHEDULED), acts(id));
    }

    @Test
    void whatIsEditedWhileTheJobWaitsIsNotPublished() {
        Long id = scheduled();

        whileTheJobWaits(id, editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(new Claim.Entry(
                    Records.unique("More boats left"),
                    "en",
                    claim.kind(),
                    claim.checkability(),
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    null));
            claim.revise(actor, null);
        });

        assertSame(Publication.IN_REVIEW, Records.claim(id).publication());
        assertEquals(andThen(Act.EDITED, Act.REOPENED), acts(id));
    }

    /** Does something to a claim while the job, which has found it due, waits for it. */
    private void whileTheJobWaits(Long id, User person, Consumer<Actor> act) {
        CompletableFuture<Void> job = Records.as(person, actor -> {
            act.accept(actor);
            Claim.flush();
            CompletableFuture<Void> started = CompletableFuture.runAsync(node(TIME)::publish);
            pause();
            assertTrue(!started.isDone(), "the job did not wait for claim " + id);
            return started;
        });
        job.join();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsPublishedCannotBeTakenBackAnyMore() {
        Long id = scheduled();
        Browser browser = People.browserOf(reviewer);
        browser.open("/desk/reviews");

        node(TIME).publish();

        browser.send("/desk/claims/" + id + "/schedule/removal").then().statusCode(409);
        assertSame(Publication.PUBLISHED, Records.claim(id).publication());
        assertEquals(andThen(Act.PUBLISHED), acts(id));
    }

    @Test
    void takingBackAndPublishingAtOnceEndWithOneOfThem() {
        for (int round = 0; round < 5; round++) {
            Long id = scheduled();
            Browser browser = People.browserOf(reviewer);
            browser.open("/desk/reviews");

            CompletableFuture<Void> job = CompletableFuture.runAsync(node(TIME)::publish);
            int status =
                    browser.send("/desk/claims/" + id + "/schedule/removal").statusCode();
            job.join();

            assertEquals(andThen(status == 303 ? Act.UNSCHEDULED : Act.PUBLISHED), acts(id));
            assertTrue(status == 303 || status == 409, "status " + status);
        }
    }
}

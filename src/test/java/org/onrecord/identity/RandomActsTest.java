package org.onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Contents;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.Readiness;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.claim.Voice;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.LogLeaf;
import org.onrecord.history.PublicLog;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Erased;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;
import org.onrecord.source.Anchoring;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Refusal;

/**
 * Whatever people do, in whatever order, the record stays whole: thousands of random sequences of acts, each followed by
 * a look at everything that must hold. A failure names the seed, with which it comes again.
 */
@QuarkusTest
class RandomActsTest {

    private static final int WORLDS = 16;
    private static final int SEQUENCES = 50;
    private static final int LONGEST = 4;
    private static final int CLAIMS = 5;

    private static final String PASSAGE =
            "A harbour official said last week that around 300 boats had left. “The sea is calm,”";

    /** How many kinds of acts there are: each has to have happened. */
    private static final int ACTS = 21;

    @Inject
    PublicLog log;

    private final Map<String, Integer> done = new HashMap<>();

    /** One desk of its own, small enough that its acts keep meeting each other. */
    private final class World {

        private final Random random;
        private final User editor = People.editor();
        private final User reviewer = People.reviewer();
        private final Long copy = Records.capture(editor, Records.TEXT);
        private final List<Long> claims = new ArrayList<>();
        private final List<Long> speakers = new ArrayList<>();
        private final List<Long> topics = new ArrayList<>();
        private final List<Long> merges = new ArrayList<>();
        /** Every address at which readers ever found a claim, and which claim that was. */
        private final Map<String, Long> addresses = new HashMap<>();

        private final Map<String, BiConsumer<Claim, Actor>> acts = new LinkedHashMap<>();

        private World(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 3; i++) {
                speakers.add(Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Speaker")));
            }
            topics.add(Records.topic(editor, Records.unique("Topic")));
            topics.add(Records.topic(editor, Records.unique("Topic")));
            acts.put("edit its words", this::reword);
            acts.put("edit a quotation", this::requote);
            acts.put("add a report", (claim, actor) -> {
                claim.attribute(report("The sea is calm"));
                claim.persistAndFlush();
                claim.revise(actor, null);
                tell(claim, actor);
            });
            acts.put("take a report off", this::takeOff);
            acts.put("submit", Claim::submit);
            acts.put("submit again", Claim::submit);
            acts.put("recall", Claim::recall);
            acts.put("publish", (claim, actor) -> publish(claim, actor, null));
            acts.put("publish alone", (claim, actor) -> publish(claim, actor, "Nobody else was here."));
            acts.put("schedule", (claim, actor) -> claim.schedule(actor, Instant.parse("2090-01-01T00:00:00Z"), null));
            acts.put("unschedule", Claim::unschedule);
            acts.put("withdraw", (claim, actor) -> {
                if (random.nextInt(3) == 0) {
                    claim.withdraw(actor, "It was another harbour.");
                }
            });
            acts.put("judge it", (claim, actor) -> judge(claim, null));
            acts.put("judge a report", (claim, actor) -> judge(claim, any(claim.attributions())));
            acts.put("declare void", this::declareVoid);
            acts.put(
                    "readdress",
                    (claim, actor) -> claim.readdress(
                            actor, "a" + UUID.randomUUID().toString().substring(0, 12)));
            acts.put("merge speakers", (claim, actor) -> merge(Register.SPEAKERS, any(speakers), any(speakers), actor));
            acts.put("merge topics", (claim, actor) -> merge(Register.TOPICS, any(topics), any(topics), actor));
            acts.put("merge claims", (claim, actor) -> merge(Register.CLAIMS, claim.id(), any(claims), actor));
            acts.put("undo a merge", (claim, actor) -> undo(actor));
            acts.put("erase", (claim, actor) -> {
                if (random.nextInt(4) == 0) {
                    Erased.claim(claim.id(), actor);
                }
            });
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private void enter() {
            claims.add(Records.as(editor, actor -> {
                Claim claim = new Claim(UUID.randomUUID().toString(), words(), actor.user(), actor.at());
                claim.persist();
                claim.enter(entry(words()));
                claim.attribute(report("The sea is calm"));
                claim.persistAndFlush();
                claim.revise(actor, null);
                return claim.id();
            }));
        }

        private String words() {
            return "Boats left " + Integer.toHexString(random.nextInt()) + UUID.randomUUID();
        }

        private Claim.Entry entry(String text) {
            Set<Topic> about = random.nextBoolean() ? Set.of(Addressed.survivor(Topic.byId(any(topics)))) : Set.of();
            return new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, null, about, "a note");
        }

        private Attribution.Entry report(String quoted) {
            Capture kept = Capture.byId(copy);
            return new Attribution.Entry(
                    speaker(),
                    null,
                    Records.passage(kept, PASSAGE),
                    Voice.SPEAKER,
                    Form.MIXED,
                    SpeechAct.ASSERTS,
                    "said",
                    FuzzyDate.of("2024-05-28"),
                    null,
                    null,
                    List.of(
                            new Hop(speaker(), null, Naming.ELIDED, false),
                            new Hop(kept.source().publisher(), null, Naming.STATED, true)),
                    List.of(new Quotation(quoted, "en", null, null, null, Fidelity.UNKNOWN)));
        }

        /** A form finds those who stand by themselves alone. */
        private Speaker speaker() {
            return Addressed.survivor(Speaker.byId(any(speakers)));
        }

        private void reword(Claim claim, Actor actor) {
            claim.enter(entry(words()));
            claim.revise(actor, null);
            tell(claim, actor);
        }

        private void requote(Claim claim, Actor actor) {
            if (!claim.attributions().isEmpty()) {
                claim.correct(any(claim.attributions()), report(random.nextBoolean() ? "The sea" : "calm"));
                claim.persistAndFlush();
                claim.revise(actor, null);
                tell(claim, actor);
            }
        }

        private void takeOff(Claim claim, Actor actor) {
            if (!claim.attributions().isEmpty()) {
                claim.remove(any(claim.attributions()));
                claim.revise(actor, null);
                tell(claim, actor);
            }
        }

        private void tell(Claim claim, Actor actor) {
            if (claim.published()) {
                claim.tell(actor, new Notice.Entry(NoticeKind.CORRECTION, null, null, "It was wrong."));
            }
        }

        private void publish(Claim claim, Actor actor, String override) {
            if (!Readiness.missing(claim).isEmpty()) {
                throw Refusal.conflict("Something is missing.");
            }
            claim.publish(actor, override);
        }

        private void judge(Claim claim, Attribution report) {
            Long id = claim.id();
            Long judged = report == null ? null : report.id();
            Knowledge basis = any(List.of(Knowledge.values()));
            Long made = Records.as(People.reviewer(), actor -> {
                Claim whole = Claim.locked(id);
                Review review = judged == null
                        ? new Review(whole, any(List.of(ContentVerdict.values())), basis, "Because.", Set.of())
                        : new Review(
                                whole.attribution(judged),
                                any(List.of(AttributionVerdict.values())),
                                basis,
                                "Because.",
                                Set.of());
                if (whole.closed()) {
                    throw Refusal.conflict("It is no longer judged.");
                }
                review.propose(actor, Review.of(whole));
                review.persist();
                return review.id();
            });
            if (random.nextInt(4) > 0) {
                Records.as(reviewer, actor -> {
                    Claim whole = Claim.locked(id);
                    Review.byId(made).approve(actor, Review.of(whole), null);
                    return made;
                });
            }
        }

        private void declareVoid(Claim claim, Actor actor) {
            Optional<Review> inForce =
                    Review.of(claim).stream().filter(Review::inForce).findFirst();
            if (claim.published() && inForce.isPresent()) {
                inForce.get().declareVoid(actor, Review.of(claim), "It was our error.");
            }
        }

        private void merge(Register register, Long from, Long into, Actor actor) {
            Addressed one = register.locked(from);
            Addressed other = register.locked(into);
            if (from.equals(into)
                    || one.merged()
                    || other.merged()
                    || !register.merging().against(one, other).isEmpty()) {
                throw Refusal.conflict("They are not one.");
            }
            Merge merge = new Merge(one, other, "They are one.", actor);
            merge.persist();
            register.merging().perform(merge, one, other, actor);
            one.mergeInto(other, actor, "They are one.");
            merges.add(merge.id());
        }

        private void undo(Actor actor) {
            if (merges.isEmpty()) {
                return;
            }
            Merge merge = Merge.locked(any(merges));
            Register register = Register.of(merge.subjectKind());
            Addressed into = register.locked(merge.intoId());
            if (into.merged()) {
                throw Refusal.conflict("Undo the later one first.");
            }
            merge.undo(actor);
            register.merging().undo(merge, register.locked(merge.fromId()), into, actor);
        }

        /** One sequence of acts, each in a transaction of its own; what is refused leaves everything as it was. */
        private void live() {
            if (claims.size() < CLAIMS) {
                enter();
            }
            Long claim = any(claims);
            int length = 1 + random.nextInt(LONGEST);
            for (int i = 0; i < length; i++) {
                String name = any(List.copyOf(acts.keySet()));
                act(claim, name);
                look(name, List.of(claim));
            }
            if (random.nextInt(4) == 0) {
                look("a sequence", claims);
            }
        }

        private void act(Long claim, String name) {
            User person = name.contains("publish") || name.equals("schedule") ? reviewer : editor;
            try {
                if (name.startsWith("judge")) {
                    acts.get(name).accept(QuarkusTransaction.requiringNew().call(() -> Claim.whole(claim)), null);
                } else {
                    Records.as(person, actor -> {
                        acts.get(name).accept(Claim.locked(claim), actor);
                        return claim;
                    });
                }
                done.merge(name, 1, Integer::sum);
            } catch (Refusal refused) {
                assertTrue(Set.of(404, 409).contains(refused.code()), refused.getMessage());
            } catch (IllegalArgumentException none) {
                // There was nothing to choose from.
                assertTrue(none.getMessage().contains("bound"), none.getMessage());
            }
        }

        private void look(String after, List<Long> touched) {
            QuarkusTransaction.requiringNew().run(() -> {
                // Looking changes nothing: there is nothing to flush before each question.
                Claim.getEntityManager().setFlushMode(FlushModeType.COMMIT);
                touched.forEach(id -> look(Claim.byId(id), after));
                if (touched.size() == 1 && !after.contains("merge")) {
                    return;
                }
                speakers.forEach(id -> {
                    Speaker speaker = Speaker.byId(id);
                    assertEquals(
                            Addressed.survivor(speaker).id(),
                            Speaker.whole(speaker.slug()).id(),
                            after);
                    assertTrue(
                            !speaker.merged()
                                    || Attribution.count("speaker = ?1", speaker)
                                                    + Attribution.count("from Hop h where h.agent = ?1", speaker)
                                            == 0,
                            after + ": something is still of a merged speaker");
                });
            });
        }

        /** Wherever readers ever found a claim, they find it, or what it was merged into, or are told that it is gone. */
        private void lookAtAddresses() {
            QuarkusTransaction.requiringNew()
                    .run(() -> addresses.forEach((slug, id) -> {
                        Optional<Claim> found = Claim.everPublished(slug);
                        assertTrue(found.isPresent(), slug + " leads nowhere");
                        assertEquals(
                                Addressed.survivor(Claim.byId(id)).id(),
                                found.get().id(),
                                slug);
                    }));
        }

        private void look(Claim claim, String after) {
            String what = after + ", " + claim.publication() + " " + claim.id();
            Publication state = claim.publication();
            if (claim.published()) {
                addresses.putIfAbsent(claim.slug(), claim.id());
                assertFalse(claim.attributions().isEmpty(), what + ": published without a report");
            } else if (!claim.closed()) {
                assertTrue(Claim.everPublished(claim.slug()).isEmpty(), what + " shows");
            }
            if (claim.publishedAt() == null) {
                assertEquals(
                        0, LogLeaf.count("subjectKind = ?1 and subjectId = ?2", SubjectKind.CLAIM, claim.id()), what);
            }
            assertEquals(state == Publication.SCHEDULED, claim.embargoUntil() != null, what);
            for (Attribution report : claim.attributions()) {
                assertEquals(Anchoring.ANCHORED, report.passage().anchoring(), what);
                report.quotations()
                        .forEach(
                                quotation -> assertTrue(report.passage().exact().contains(quotation.exact()), what));
            }
            if (!claim.closed()) {
                assertEquals(
                        Revision.of(SubjectKind.CLAIM, claim.id(), claim.revision())
                                .orElseThrow()
                                .contentSha256(),
                        Contents.sha256(claim),
                        what + ": it says something else than its last revision");
            }
            look(claim, Review.list("claim", claim), what);
        }

        private void look(Claim claim, List<Review> reviews, String what) {
            Set<String> questions = new HashSet<>();
            for (Review review : reviews) {
                assertTrue(
                        !review.inForce()
                                || questions.add(review.axis() + " " + review.attributionId() + " " + review.basis()),
                        what + ": two verdicts in force answer one question");
                assertTrue(review.standing() != Standing.VOID || claim.publishedAt() != null, what);
                if (review.inForce() && !claim.closed()) {
                    assertEquals(!judged(claim, review).equals(review.judgedSha256()), review.stale(), what);
                }
            }
        }

        private String judged(Claim claim, Review review) {
            return review.axis() == Axis.CONTENT
                    ? Contents.judgedSha256(claim)
                    : claim.attributions().stream()
                            .filter(report -> report.id().equals(review.attributionId()))
                            .map(Contents::judgedSha256)
                            .findFirst()
                            .orElse("");
        }
    }

    @Test
    void theRecordStaysWholeWhateverPeopleDo() throws IOException {
        long seed = Long.getLong("tests.seed", 20_260_101L);
        for (int i = 0; i < WORLDS; i++) {
            World world = new World(seed + i);
            try {
                for (int j = 0; j < SEQUENCES; j++) {
                    world.live();
                }
                world.look("all of it", world.claims);
                world.lookAtAddresses();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dtests.seed=" + (seed + i) + ": " + e.getMessage(), e);
            }
        }
        assertTrue(log.check().holds(), log.check().toString());
        assertEquals(ACTS, done.size(), "some acts were never done: only " + done);
    }
}

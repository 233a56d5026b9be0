package org.onrecord.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.testing.Records.as;
import static org.onrecord.testing.Records.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;
import org.onrecord.site.Published;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

@QuarkusTest
class FollowingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    LuceneIndex index;

    @Inject
    Following following;

    @Inject
    Upkeep upkeep;

    @Inject
    Embedder embedder;

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    @BeforeEach
    void caughtUp() {
        CaughtUp.await();
    }

    @Test
    void whatIsPublishedIsFoundByReadersWithinASecond() {
        Long id = Records.submitted(editor, unique("The mill burned down"));
        within(SECOND, () -> has(Side.DESK, Key.claim(id)));
        assertFalse(has(Side.READERS, Key.claim(id)));

        publish(id);
        within(SECOND, () -> has(Side.READERS, Key.claim(id)));
    }

    @Test
    void whatIsWithdrawnIsGoneForReadersWithinASecondWithThoseWhoSaidNothingElse() {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        Key speaker =
                Key.speaker(Records.claim(id).attributions().get(0).speaker().id());
        Key relay = Key.speaker(
                Records.claim(id).attributions().get(0).hops().get(0).agent().id());
        within(PATIENCE, () -> has(Side.READERS, Key.claim(id), speaker, relay));

        as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "Counted twice.");
            return id;
        });

        within(SECOND, () -> !has(Side.READERS, Key.claim(id)));
        within(SECOND, () -> !has(Side.READERS, speaker) && !has(Side.READERS, relay));
        assertTrue(has(Side.DESK, Key.claim(id), speaker, relay));
    }

    @Test
    void aBroaderTopicIsFoundWithTheFirstClaimAboutANarrowerOne() {
        Key broader = Key.topic(Records.topic(editor, Records.unique("Mills")));
        Key narrower = Key.topic(Records.topic(editor, Records.unique("Water mills")));
        as(editor, actor -> {
            Topic topic = Topic.byId(narrower.id());
            topic.describe(topic.name(), null, Topic.byId(broader.id()));
            topic.edited(actor);
            return topic.id();
        });
        CaughtUp.await();
        assertFalse(has(Side.READERS, broader) || has(Side.READERS, narrower));

        Published.claim().about(narrower.id()).publish();

        within(SECOND, () -> has(Side.READERS, broader, narrower));
    }

    @Test
    void whatIsScheduledIsTheDesksAlone() {
        Long id = Records.scheduled(
                editor, reviewer, unique("The mill burned down"), Instant.now().plusSeconds(3600));
        CaughtUp.await();

        assertTrue(has(Side.DESK, Key.claim(id)));
        assertFalse(has(Side.READERS, Key.claim(id)));
    }

    @Test
    void whatIsRolledBackIsNotInTheIndex() {
        Long[] id = new Long[1];
        try {
            as(editor, actor -> {
                Topic topic = new Topic(unique("Mills"));
                topic.persist();
                topic.entered(actor);
                id[0] = topic.id();
                throw new IllegalStateException("for the test");
            });
        } catch (IllegalStateException expected) {
            // as it should
        }
        CaughtUp.await();

        assertFalse(has(Side.DESK, Key.topic(id[0])));
    }

    @Test
    void whatAnotherNodeDidIsFoundInTheRecord() {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();
        assertTrue(has(Side.READERS, Key.claim(id)));

        elsewhere(id, Act.WITHDRAWN, "update claim set publication = 'WITHDRAWN' where id = ?1");
        CaughtUp.await();

        assertFalse(has(Side.READERS, Key.claim(id)));
    }

    @Test
    void aTransactionThatTookLongIsNotMissed() {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();

        elsewhere(
                id,
                Act.WITHDRAWN,
                "update claim set publication = 'WITHDRAWN' where id = ?1",
                Instant.now().minusSeconds(200));
        CaughtUp.await();

        assertFalse(has(Side.READERS, Key.claim(id)));
    }

    @Test
    void aSpeakersOtherNameReachesTheirClaims() {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        Long speaker = Records.claim(id).attributions().get(0).speaker().id();
        CaughtUp.await();
        String name = "Quirin" + speaker;

        as(editor, actor -> {
            Speaker one = Speaker.locked(speaker);
            one.describe(name, one.kind(), null, null, List.of("Zelensk" + speaker), List.of(), List.of());
            one.edited(actor);
            return speaker;
        });
        CaughtUp.await();

        assertEquals(1, found(Side.READERS, id, Fields.SPEAKER_NAME, name.toLowerCase()));
        assertEquals(1, found(Side.READERS, id, Fields.SPEAKER_NAME, "zelensk" + speaker));
    }

    @Test
    void aMergedTopicsNameFindsTheClaimsOfTheOther() {
        Long from = Records.topic(editor, "Quern" + System.nanoTime());
        Long into = Records.topic(editor, unique("Mills"));
        Long id = Records.draft(editor, unique("The mill burned down"));
        as(editor, actor -> {
            Claim.locked(id).addTopic(Topic.byId(into));
            return id;
        });
        String name = as(editor, actor -> {
            Topic.locked(from).mergeInto(Topic.byId(into), actor, "They are one.");
            return Topic.byId(from).name().toLowerCase();
        });
        CaughtUp.await();

        assertEquals(1, found(Side.DESK, id, Fields.TOPIC_NAME, name));
        assertFalse(has(Side.DESK, Key.topic(from)));
    }

    @Test
    void noWordOfWhatIsErasedIsLeftOnDisk() throws IOException {
        String word = "quirrel" + Long.toString(System.nanoTime(), 36);
        Long id = Records.published(editor, reviewer, unique("The " + word + " burned down"));
        Records.reworded(editor, id, unique("The " + word + " did burn down"));
        CaughtUp.await();
        assertTrue(isOnDisk(word));

        Browser admin = People.browserOf(People.admin());
        admin.open("/desk/claims/" + id + "/review");
        assertEquals(
                303,
                admin.send("/desk/claims/" + id + "/erasure", "grounds", "Article 17", "confirm", "ERASE")
                        .statusCode());

        within(SECOND, () -> !has(Side.READERS, Key.claim(id)) && !has(Side.DESK, Key.claim(id)));
        CaughtUp.await();
        assertFalse(isOnDisk(word));
    }

    @Test
    void readsManyClaimsInAsManyStatementsAsOne() {
        List<Long> many = IntStream.range(0, 12)
                .mapToObj(i -> Records.draft(editor, unique("The mill burned down")))
                .toList();
        CaughtUp.await();

        assertEquals(statements(many.subList(0, 1)), statements(many));
        assertTrue(statements(many) <= 10, () -> "statements: " + statements(many));
    }

    @Test
    void readsManySpeakersAndTopicsInAsManyStatementsAsOne() {
        List<Long> speakers = IntStream.range(0, 8)
                .mapToObj(i -> Records.speaker(editor, SpeakerKind.PERSON, unique("Ana Sousa")))
                .toList();
        List<Long> topics = IntStream.range(0, 8)
                .mapToObj(i -> Records.topic(editor, unique("Mills")))
                .toList();
        CaughtUp.await();

        assertEquals(
                inTransaction(() -> SpeakersOnRecord.of(speakers.subList(0, 1))),
                inTransaction(() -> SpeakersOnRecord.of(speakers)));
        assertEquals(
                inTransaction(() -> TopicsOnRecord.of(topics.subList(0, 1))),
                inTransaction(() -> TopicsOnRecord.of(topics)));
    }

    @Test
    void verifyingTellsWhatDiffersAndMendsIt() throws IOException {
        Long missing = Records.published(editor, reviewer, unique("The mill burned down"));
        Long other = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();
        // What other tests changed behind the record's back.
        verified();
        index.current().remove(Side.READERS, List.of(Key.claim(missing)));
        index.current().put(Side.DESK, List.of(IndexedThings.claim(other, "The mill stands")), Meanings.none());
        index.current()
                .put(Side.READERS, List.of(IndexedThings.claim(Long.MAX_VALUE, "Nobody said so")), Meanings.none());
        index.current().refresh();

        Verification.Found found = verified();
        assertEquals(3, found.differing());
        assertEquals(
                Set.of("claim:" + missing, "claim:" + other, "claim:" + Long.MAX_VALUE), Set.copyOf(found.named()));

        CaughtUp.await();
        assertTrue(has(Side.READERS, Key.claim(missing), Key.claim(other)));
        assertFalse(has(Side.READERS, Key.claim(Long.MAX_VALUE)));
        assertEquals(0, verified().differing());
    }

    @Test
    void aRebuiltIndexHoldsTheSameAndTakesTheOthersPlace() throws IOException {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();
        Path before = index.current().folder();

        assertTrue(upkeep.rebuild());
        Long meanwhile = Records.published(editor, reviewer, unique("The mill burned down"));
        within(PATIENCE, () -> !upkeep.isBusy());

        assertNotEquals(before, index.current().folder());
        assertFalse(Files.exists(before));
        CaughtUp.await();
        assertTrue(has(Side.READERS, Key.claim(id), Key.claim(meanwhile)));
        assertEquals(0, verified().differing());
    }

    @Test
    void whatWasFilledInIsFoundThoughNothingIsDoneAfterwards(@TempDir Path folder) throws IOException {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();
        try (Edition filled = new Edition(folder)) {
            Progress going = new Progress("Building", 1, () -> false);
            new Filling(new TakingUp(filled, embedder), index.current(), going).run();
            for (Side side : Side.values()) {
                TermQuery claim = new TermQuery(LuceneSide.term(Key.claim(id)));
                assertEquals(1, filled.<Integer>read(side, searcher -> searcher.count(claim)), side.name());
            }
        }
    }

    @Test
    void whatSomebodyWhoSearchesCannotReadIsMadeAnew() throws IOException {
        Long id = Records.published(editor, reviewer, unique("The mill burned down"));
        CaughtUp.await();
        Path before = index.current().folder();

        assertThrows(
                ServiceUnavailableException.class,
                () -> index.read(Side.READERS, searcher -> {
                    throw new CorruptIndexException("not what was written", "a file");
                }));
        following.takeUp(List.of(Key.claim(id)));
        within(PATIENCE, () -> !before.equals(folder()));
        CaughtUp.await();

        assertTrue(has(Side.READERS, Key.claim(id)));
    }

    private Path folder() {
        try {
            return index.current().folder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification.Found verified() {
        within(PATIENCE, upkeep::verify);
        within(PATIENCE, () -> !upkeep.isBusy());
        return upkeep.verified().found();
    }

    private void publish(Long id) {
        as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
    }

    private void elsewhere(Long claim, Act act, String change) {
        elsewhere(claim, act, change, Instant.now());
    }

    /** By statements: this node hears nothing of it. */
    private void elsewhere(Long claim, Act act, String change, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            Claim.getEntityManager()
                    .createNativeQuery(change)
                    .setParameter(1, claim)
                    .executeUpdate();
            Claim.getEntityManager()
                    .createNativeQuery("""
                            insert into record_event (id, at, actor_id, act, subject_kind, subject_id, revision, alone)
                            values (?1, ?2, ?3, ?4, ?5, ?6, 1, false)""")
                    .setParameter(1, -System.nanoTime())
                    .setParameter(2, at)
                    .setParameter(3, reviewer.id())
                    .setParameter(4, act.name())
                    .setParameter(5, SubjectKind.CLAIM.name())
                    .setParameter(6, claim)
                    .executeUpdate();
        });
    }

    private boolean has(Side side, Key... keys) {
        try {
            return index.current().stamps(side, List.of(keys)).keySet().containsAll(List.of(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int found(Side side, Long claim, String field, String word) {
        return index.read(
                side,
                searcher -> searcher.count(new BooleanQuery.Builder()
                        .add(new TermQuery(LuceneSide.term(Key.claim(claim))), Occur.FILTER)
                        .add(new TermQuery(new Term(field, word)), Occur.FILTER)
                        .build()));
    }

    private static void within(Duration time, BooleanSupplier condition) {
        boolean[] came = new boolean[1];
        Alarm.sleep(time, () -> came[0] = came[0] || condition.getAsBoolean());
        assertTrue(came[0] || condition.getAsBoolean());
    }

    private static long statements(List<Long> claims) {
        return inTransaction(() -> ClaimsOnRecord.of(claims));
    }

    /** The least of a few counts: what follows the record beside may ask something, too. */
    private static long inTransaction(Runnable reading) {
        return IntStream.range(0, 3)
                .mapToLong(i ->
                        Statements.of(() -> QuarkusTransaction.requiringNew().run(reading)))
                .min()
                .orElseThrow();
    }

    private boolean isOnDisk(String word) throws IOException {
        for (Side side : Side.values()) {
            Path folder = index.current().folder().resolve(side.name().toLowerCase());
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    if (Files.exists(file) && new String(Files.readAllBytes(file), ISO_8859_1).contains(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

package org.onrecord.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.watch.DueLooks.Due;

/** How much a round takes of ten thousand sources that are due, on six hundred hosts, one of them with half of all. */
@QuarkusTest
class DueLooksTest {

    private static final int MANY = 10_000;

    private static final long FIRST = 7_000_000_000L;

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @BeforeEach
    void enterThem() {
        Long outlet = Records.speaker(People.editor(), SpeakerKind.OUTLET, Records.unique("Harbour Times"));
        QuarkusTransaction.requiringNew()
                .run(() -> Source.getEntityManager().unwrap(Session.class).doWork(connection -> {
                    try (PreparedStatement source = connection.prepareStatement("""
                            insert into source (id, version, slug, kind, title, searchable, publisher_id, address,
                            address_key, language, revision, copy_access) values (?, 0, ?, 'ARTICLE', 'Boats', 'boats', ?, ?, ?, 'en', 1, 'TEXT')""");
                            PreparedStatement check = connection.prepareStatement("""
                            insert into link_check (source_id, due_at, asked, failures, missing, archives_due_at)
                            values (?, ?, true, 0, 0, ?)""")) {
                        for (int i = 0; i < MANY; i++) {
                            add(source, check, outlet, i);
                        }
                        source.executeBatch();
                        check.executeBatch();
                    }
                }));
    }

    private static void add(PreparedStatement source, PreparedStatement check, Long outlet, int i) throws SQLException {
        String address = "https://crowd" + (i % 2 == 0 ? 0 : i % 600) + ".example/" + i;
        source.setLong(1, FIRST + i);
        source.setString(2, "crowd-" + i);
        source.setLong(3, outlet);
        source.setString(4, address);
        source.setString(5, WebAddress.of(address).key());
        source.addBatch();
        check.setLong(1, FIRST + i);
        check.setTimestamp(2, Timestamp.from(NOW.minusSeconds(MANY - i)));
        check.setTimestamp(3, Timestamp.from(NOW.plus(Duration.ofDays(900))));
        check.addBatch();
    }

    @AfterEach
    void removeThem() {
        QuarkusTransaction.requiringNew().run(() -> {
            LinkCheck.delete("sourceId >= ?1", FIRST);
            Source.getEntityManager()
                    .createNativeQuery("delete from source where id >= ?1")
                    .setParameter(1, FIRST)
                    .executeUpdate();
        });
    }

    private static List<Due> take(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> DueLooks.take(true, now)).stream()
                .filter(due -> due.source() >= FIRST)
                .toList();
    }

    @Test
    void aRoundTakesTwoHundredAndOfACrowdedHostTwentyInFewStatements() {
        List<Due> taken = new ArrayList<>();

        long statements = Statements.of(() -> taken.addAll(take(NOW)));

        assertEquals(DueLooks.MOST, taken.size());
        Map<String, Long> ofHost = taken.stream().collect(Collectors.groupingBy(Due::host, Collectors.counting()));
        assertTrue(ofHost.values().stream().allMatch(many -> many <= DueLooks.MOST_OF_A_HOST), ofHost.toString());
        assertTrue(statements <= 8, statements + " statements");
    }

    @Test
    void laterRoundsTakeOthersUntilAllHaveHadTheirTurn() {
        Set<Long> seen = new HashSet<>();
        int rounds = 0;
        for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofMinutes(59))); now = now.plusSeconds(60)) {
            List<Due> taken = take(now);
            taken.forEach(due -> assertTrue(seen.add(due.source()), "twice: " + due));
            rounds++;
        }
        long others = seen.stream().filter(id -> (id - FIRST) % 2 == 1).count();
        assertEquals(59, rounds);
        assertTrue(others > 4_500, "of the 5,000 on other hosts " + others + " had their turn within an hour");
    }
}

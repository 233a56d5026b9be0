package org.onrecord.rendered;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells the other nodes of one record that something changed, and hears of it from them. Each change is a row of its
 * own, so that no transaction waits for another; who listens counts the rows of each node, since of two transactions
 * the one that began later may be done first.
 */
@ApplicationScoped
class OtherNodes {

    private static final Logger LOG = Logger.getLogger(OtherNodes.class);

    /** Long after every node has heard of a change. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final long node = new SecureRandom().nextLong();
    private final AtomicLong told = new AtomicLong();
    private final DataSource database;
    private final Changes changes;
    private final Clock clock;
    private final Event<ChangedElsewhere> elsewhere;
    private Map<Long, String> heard = Map.of();

    OtherNodes(DataSource database, Changes changes, Clock clock, Event<ChangedElsewhere> elsewhere) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** Within the transaction that changes something: they hear of it when, and only when, it is committed. */
    void tell() {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into page_change (node, change_number, made_at) values (?, ?, ?)")) {
            insert.setLong(1, node);
            insert.setLong(2, told.incrementAndGet());
            insert.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The other nodes can't be told of a change", e);
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void listen() {
        try {
            Map<Long, String> now = counts();
            if (!now.equals(heard)) {
                heard = now;
                changes.note();
                elsewhere.fire(new ChangedElsewhere());
            }
        } catch (SQLException e) {
            // What is not known to be unchanged is rendered anew.
            changes.note();
            LOG.warn("Changes on other nodes can't be seen just now: pages are rendered each time", e);
        }
    }

    private Map<Long, String> counts() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select node, count(*), max(change_number)"
                        + " from page_change where node <> ? group by node")) {
            select.setLong(1, node);
            try (ResultSet rows = select.executeQuery()) {
                Map<Long, String> counts = new HashMap<>();
                while (rows.next()) {
                    counts.put(rows.getLong(1), rows.getLong(2) + " to " + rows.getLong(3));
                }
                return counts;
            }
        }
    }

    @Scheduled(every = "10m", delayed = "10m")
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from page_change where made_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("Old changes of pages stay in the database for now", e);
        }
    }
}

package org.onrecord.testing;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.onrecord.rendered.Changes;
import org.onrecord.search.CaughtUp;

/** Counts the SQL statements that the application prepares, so that a page cannot come to ask once for each row. */
public final class Statements {

    private static final Duration QUIET = Duration.ofMillis(30);

    private Statements() {}

    /** The number of statements during an act, such as {@code () -> given().get("/claims")}; tests run one by one. */
    public static long of(Runnable act) {
        Statistics statistics =
                Arc.container().instance(SessionFactory.class).get().getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("quarkus.hibernate-orm.statistics is off, and nothing would be counted");
        }
        // What the index reads beside it, of what was done before, is none of the act's.
        CaughtUp.await();
        // A page that is kept ready costs none: it is what rendering it costs that is counted.
        Arc.container().instance(Changes.class).get().note();
        long before = settled(statistics);
        act.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /** The count once it rests: what an earlier request writes beside its answer is none of the act's. */
    private static long settled(Statistics statistics) {
        long count;
        do {
            count = statistics.getPrepareStatementCount();
            LockSupport.parkNanos(QUIET.toNanos());
        } while (count != statistics.getPrepareStatementCount());
        return count;
    }
}

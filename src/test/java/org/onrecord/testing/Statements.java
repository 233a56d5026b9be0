package org.onrecord.testing;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements that the application prepares, so that a page cannot come to ask once for each row. */
public final class Statements {

    private Statements() {}

    /** The number of statements during an act, such as {@code () -> given().get("/claims")}; tests run one by one. */
    public static long of(Runnable act) {
        Statistics statistics =
                Arc.container().instance(SessionFactory.class).get().getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("quarkus.hibernate-orm.statistics is off, and nothing would be counted");
        }
        long before = statistics.getPrepareStatementCount();
        act.run();
        return statistics.getPrepareStatementCount() - before;
    }
}

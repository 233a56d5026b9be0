package org.onrecord.archive;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets somebody read the whole database as it was at one moment, however long it takes and whoever writes meanwhile. */
final class Snapshot {

    /** What H2 calls a snapshot; the other database keeps one for a transaction that reads repeatably. */
    private static final int BY_ITS_NAME = 6;

    private Snapshot() {}

    /** What is done in one. */
    interface Reading<T> {
        T in(Connection connection) throws Exception;
    }

    static <T> T of(DataSource database, Reading<T> reading) throws Exception {
        try (Connection connection = database.getConnection()) {
            int before = connection.getTransactionIsolation();
            boolean named = connection.getMetaData().supportsTransactionIsolationLevel(BY_ITS_NAME);
            connection.setTransactionIsolation(named ? BY_ITS_NAME : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.in(connection);
            } finally {
                restore(connection, before);
            }
        }
    }

    /** The connection goes back to a pool, to somebody who expects it as it was. */
    private static void restore(Connection connection, int isolation) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
    }
}

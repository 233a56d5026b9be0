package org.onrecord.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Gives each application that the tests start an empty database of its own, in the kind of database that this run of
 * the tests is for ({@code quarkus.datasource.db-kind}, see pom.xml). Found as a service, so that no test has to ask.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** System properties, since every application that the tests start has a class loader, and so statics, of its own. */
    private static final String SERVER = "tests.postgresql";

    private static final String COUNT = "tests.databases";

    /** What this run of the tests says that it runs on: {@code h2} or {@code postgresql}. */
    public static String kind() {
        return System.getProperty("quarkus.datasource.db-kind", "h2");
    }

    @Override
    public Map<String, String> start() {
        forgetLog();
        int number = Integer.getInteger(COUNT, 0) + 1;
        System.setProperty(COUNT, String.valueOf(number));
        String name = "onrecord" + number;
        return switch (kind()) {
            case "h2" -> Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            case "postgresql" ->
                Map.of(
                        "quarkus.datasource.jdbc.url", created(name),
                        "quarkus.datasource.username", "postgres",
                        "quarkus.datasource.password", "postgres");
            default -> throw new IllegalStateException("No tests run on " + kind());
        };
    }

    /** A checkpoint of an earlier run would, rightly, not let an empty log be signed. */
    private static void forgetLog() {
        try {
            Files.deleteIfExists(Path.of("target", "test-data", "log.checkpoint"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The databases go with the process; the pools of the application may still be closing here.
    }

    /** An empty database of the tests' PostgreSQL, also in a run that is for another one. */
    public static String postgresql(String name) {
        return created(name);
    }

    private static String created(String name) {
        try (Connection connection = DriverManager.getConnection(server() + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server() + name;
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' PostgreSQL gave no database", e);
        }
    }

    /** The one PostgreSQL of this run, started on first use; it ends with the process. */
    private static synchronized String server() {
        if (System.getProperty(SERVER) == null) {
            try {
                @SuppressWarnings("resource") // It has a shutdown hook of its own.
                EmbeddedPostgres started = EmbeddedPostgres.start();
                System.setProperty(SERVER, "jdbc:postgresql://localhost:" + started.getPort() + "/");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start for the tests", e);
            }
        }
        return System.getProperty(SERVER);
    }
}

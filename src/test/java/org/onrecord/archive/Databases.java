package org.onrecord.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.onrecord.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases of both kinds, with the schema that Flyway makes. */
final class Databases {

    private Databases() {}

    /** Migrated once, and copied for each test. */
    private static String template;

    private static String server;

    private static String script;

    /** All tables, also those that are no part of the record. */
    static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    static DataSource fresh(String kind) throws SQLException {
        return kind.equals("h2") ? h2() : postgresql();
    }

    private static DataSource migrated(DataSource database) {
        Flyway.configure(Databases.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    private static synchronized DataSource h2() throws SQLException {
        if (script == null) {
            DataSource first = migrated(h2("schema"));
            script = "target/archive-schema-" + UUID.randomUUID() + ".sql";
            run(first, "script to '" + script + "'");
        }
        DataSource next = h2(UUID.randomUUID().toString());
        run(next, "runscript from '" + script + "'");
        return next;
    }

    private static DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:archive-" + name + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return database;
    }

    /** Another class loader of the same run has a template of its own on the same server. */
    private static synchronized DataSource postgresql() throws SQLException {
        if (template == null) {
            String name = named();
            server = TestDatabase.postgresql(name).replaceFirst("[^/]+$", "");
            migrated(postgresql(server + name));
            template = name;
        }
        String name = named();
        run(postgresql(server + "postgres"), "create database " + name + " template " + template);
        return postgresql(server + name);
    }

    private static String named() {
        return "archive" + UUID.randomUUID().toString().replace("-", "");
    }

    private static DataSource postgresql(String address) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(address);
        database.setUser("postgres");
        database.setPassword("postgres");
        return database;
    }

    static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static String answer(DataSource database, String question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Schema.answer(connection, question);
        }
    }
}

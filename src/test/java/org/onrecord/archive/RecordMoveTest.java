package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a record goes from either database to the other and back with every value, and never by half. */
class RecordMoveTest {

    private static final RecordReading.Rows NOBODY = (line, table, values) -> {};

    /** Tables that were looked at: their rows are part of the record. A new one is either added here or left out. */
    private static final Set<String> KEPT = Set.of(
            "alias",
            "api_draft",
            "api_key",
            "app_user",
            "article",
            "attribution",
            "calendar_feed",
            "capture",
            "claim",
            "claim_link",
            "claim_mark",
            "claim_response",
            "claim_topic",
            "column_memory",
            "delivery",
            "derivation_dismissal",
            "dismissed_opposite",
            "evidence",
            "follow_up",
            "hop",
            "import_batch",
            "import_item",
            "imported_claim",
            "invitation",
            "likely_pair",
            "link_check",
            "log_head",
            "log_leaf",
            "log_node",
            "merge",
            "merge_move",
            "notice",
            "outcome",
            "outcome_entry",
            "pair_search",
            "passage",
            "policy",
            "proposed_claim",
            "quantity",
            "quantity_figure",
            "quotation",
            "quote_finding",
            "quote_task",
            "record_event",
            "reminder",
            "response_state",
            "review",
            "revision",
            "roster",
            "source",
            "speaker",
            "speaker_key",
            "speaker_member",
            "speaker_name",
            "speaker_role",
            "text_mark",
            "text_overlap",
            "their_label",
            "topic",
            "webhook",
            "webhook_delivery");

    static byte[] exported(DataSource database) throws Exception {
        return exported(database, true);
    }

    private static byte[] exported(DataSource database, boolean secrets) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Snapshot.of(database, connection -> new RecordExport(connection, secrets, out).write());
        return out.toByteArray();
    }

    static void imported(DataSource database, byte[] record) throws Exception {
        RecordImport into = new RecordImport(database);
        into.check(() -> new ByteArrayInputStream(record), NOBODY);
        into.load(() -> new ByteArrayInputStream(record));
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }

    /** A desk with values that databases and programs like to spoil. */
    private static DataSource desk(String kind) throws SQLException {
        DataSource database = Databases.fresh(kind);
        Databases.run(
                database,
                "insert into app_user values (1, 0, 'ana@desk.example', 'Ana', 'hash', 'EDITOR', true,"
                        + " timestamp with time zone '2024-10-27 02:30:00.123456+02:00', null)",
                "update roster set set_up_at = timestamp with time zone '1999-12-31 23:59:59.999999-05:00'");
        try (Connection connection = database.getConnection();
                PreparedStatement topic = connection.prepareStatement(
                        "insert into topic (id, version, slug, name, folded_name, broader_id, revision)"
                                + " values (?, 0, ?, ?, ?, ?, 1)")) {
            for (long id = 3; id >= 1; id--) {
                topic.setLong(1, id);
                topic.setString(2, "t" + id);
                topic.setString(3, "Línea\n“”\t\\ \"quoted\" 🙂 \u2028 </script> " + id);
                topic.setString(4, "t" + id);
                topic.setObject(5, id == 3 ? null : id + 1, Types.BIGINT);
                topic.executeUpdate();
            }
            role(connection, 1, "-0043-03-15", "0001-01-01");
            role(connection, 2, "1582-10-10", "9999-12-31");
            role(connection, 3, "2011-12-30", null);
            claim(connection, 1, "-0.000000000001", "9999999999999999999999999999999999999999.999999999999");
            claim(connection, 2, "3000", "0.10");
        }
        return database;
    }

    private static void role(Connection connection, long id, String since, String until) throws SQLException {
        try (Statement speaker = connection.createStatement()) {
            speaker.executeUpdate("insert into speaker (id, version, slug, kind, name, names, revision, key_rules)"
                    + " values (%d, 0, 's%d', 'PERSON', 'S', 'S', 1, 0)".formatted(id, id));
        }
        try (PreparedStatement role = connection.prepareStatement("insert into speaker_role"
                + " (id, speaker_id, title, since_earliest, until_latest) values (?, ?, 'Head', ?, ?)")) {
            role.setLong(1, id);
            role.setLong(2, id);
            role.setObject(3, LocalDate.parse(since));
            role.setObject(4, until == null ? null : LocalDate.parse(until));
            role.executeUpdate();
        }
    }

    private static void claim(Connection connection, long id, String low, String high) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement("insert into claim (id, version, slug, form_key,"
                + " text, language, publication, created_by_id, last_edited_by_id, created_at, edited_at, revision,"
                + " mark_rules, figure_low, figure_high, figure_cumulative, note)"
                + " values (?, 0, ?, ?, 'Boats left', 'en', 'DRAFT', 1, 1, ?, ?, 1, 0, ?, ?, true, '')")) {
            claim.setLong(1, id);
            claim.setString(2, "c" + id);
            claim.setString(3, "c" + id);
            claim.setObject(4, OffsetDateTime.parse("1890-01-01T00:00:00.000001+00:53"));
            claim.setObject(5, OffsetDateTime.parse("2024-03-31T02:30:00Z"));
            claim.setBigDecimal(6, new BigDecimal(low));
            claim.setBigDecimal(7, new BigDecimal(high));
            claim.executeUpdate();
        }
    }

    @ParameterizedTest
    @CsvSource({"h2, postgresql", "postgresql, h2"})
    void aRecordComesBackFromTheOtherDatabaseAsTheSameBytes(String from, String to) throws Exception {
        byte[] first = exported(desk(from));
        DataSource other = Databases.fresh(to);
        imported(other, first);
        byte[] second = exported(other);
        assertEquals(text(first), text(second));
        DataSource back = Databases.fresh(from);
        imported(back, second);
        assertEquals(text(first), text(exported(back)));
        assertTrue(text(first).contains("\"created_at\":\"2024-10-27T00:30:00.123456Z\""), text(first));
        assertTrue(text(first).contains("\"since_earliest\":\"-0043-03-15\""), text(first));
        assertTrue(text(first).contains("\"figure_low\":\"-0.000000000001\""), text(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void everyTableIsEitherPartOfTheRecordOrLeftOutForAReason(String kind) throws Exception {
        DataSource database = Databases.fresh(kind);
        try (Connection connection = database.getConnection()) {
            Set<String> unknown = Databases.tables(connection);
            unknown.removeAll(KEPT);
            unknown.removeAll(LeftOut.TABLES.keySet());
            assertEquals(
                    Set.of(),
                    unknown,
                    "New tables: add each to KEPT here if what it holds is part of the record, or else to LeftOut");
            for (Table table : Schema.of(connection).tables()) {
                assertTrue(LeftOut.TABLES.keySet().stream().noneMatch(table.references()::contains), table.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void columnsThatSoundSecretWereLookedAt(String kind) throws Exception {
        // The hashes of long random tokens, which nobody can guess; salts, without which the log's leaves stay closed.
        Set<String> harmless = Set.of(
                "invitation.token_hash",
                "calendar_feed.token_hash",
                "api_key.token_hash",
                // Sealed with a key of the server that is in no archive.
                "webhook.locked_secret",
                "log_leaf.salt",
                "log_leaf.record_salt",
                "speaker_key.name_key",
                "speaker.key_rules");
        try (Connection connection = Databases.fresh(kind).getConnection()) {
            Set<String> unknown = new TreeSet<>();
            for (Table table : Schema.of(connection).tables()) {
                table.columns().stream()
                        .map(column -> table.name() + "." + column.name())
                        .filter(name -> name.matches("(?i).*(secret|password|token|salt|credential|_pin|signing).*"))
                        .forEach(unknown::add);
            }
            unknown.removeAll(harmless);
            unknown.removeAll(LeftOut.SECRETS);
            assertEquals(Set.of(), unknown, "Add each to LeftOut.SECRETS, or here if it does no harm");
        }
    }

    @Test
    void bothDatabasesPutTheTablesInOneOrder() throws Exception {
        try (Connection h2 = Databases.fresh("h2").getConnection();
                Connection postgresql = Databases.fresh("postgresql").getConnection()) {
            assertEquals(described(h2), described(postgresql));
        }
    }

    private static List<String> described(Connection connection) throws SQLException {
        return Schema.of(connection).tables().stream()
                .map(table -> table.name()
                        + table.columns().stream()
                                .map(column -> column.name() + " " + column.type())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatIsEnteredAfterTheMoveGetsNumbersThatNobodyHas(String to) throws Exception {
        DataSource database = Databases.fresh(to);
        imported(database, exported(desk("h2")));
        String next = to.equals("h2") ? "select next value for topic_seq" : "select nextval('topic_seq')";
        long hibernates = Long.parseLong(Databases.answer(database, next));
        // Hibernate gives out the ids from 49 below the number that it gets.
        assertEquals(5, hibernates - 49);
        assertEquals("1", Databases.answer(database, next.replace("topic", "hop")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void anArchiveShowsOneMomentHoweverMuchIsWrittenMeanwhile(String kind) throws Exception {
        DataSource database = desk(kind);
        byte[] before = exported(database);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Snapshot.of(database, connection -> {
            assertEquals("3", Schema.answer(connection, "select count(*) from topic"));
            Databases.run(
                    database,
                    "insert into topic (id, version, slug, name, folded_name, revision) values (9, 0, 'n', 'n', 'n', 1)",
                    "update claim set text = 'Changed'",
                    "delete from speaker_role");
            return new RecordExport(connection, true, out).write();
        });
        assertEquals(text(before), out.toString(StandardCharsets.UTF_8));
        assertFalse(text(exported(database)).equals(text(before)));
    }

    @Test
    void whatIsChangedLostOrAddedIsFoundBeforeAnythingIsWritten() throws Exception {
        String record = text(exported(desk("h2")));
        DataSource database = Databases.fresh("h2");
        refused(database, record.replace("Boats left", "Boats lost"), "are not those that were written");
        refused(database, record.substring(0, record.length() - 1), "The file ends within the line");
        refused(database, record.substring(0, record.lastIndexOf("{\"end\"")), "without its last line");
        refused(database, record + "{}\n", "It comes after the last line");
        refused(database, record.replaceFirst("(?d)\\{\"table\":\"topic\".*\n", ""), "There are 2 rows of topic");
        refused(database, record.replaceFirst("(?d)(\\{\"table\":\"topic\".*\n)", "$1$1"), "more rows of topic");
        refused(database, record.replace("\"slug\":\"t1\"", "\"slag\":\"t1\""), "has no column slag");
        refused(database, record.replace("\"table\":\"topic\"", "\"table\":\"topics\""), "no table topics");
        refused(database, record.replace("\"table\":\"topic\"", "\"table\":7"), "no table");
        refused(database, record.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"1\""), "is of schema 1");
        refused(database, record.replace("\"secrets\":true", "\"secrets\":false"), "nobody could sign in");
        refused(database, record.replace("-0043-03-15", "-0043-02-30"), "speaker_role.since_earliest");
        refused(database, record.replace("\"revision\":1", "\"revision\":1.5"), "a whole number");
        refused(database, record.replace("\"revision\":1", "\"revision\":1,\"revision\":1"), "Duplicate field");
        refused(database, record.replace("onrecord-archive-1", "onrecord-archive-2"), "name the format");
        refused(database, "", "is empty");
        refused(database, "[[[[[[[[[[\n", "Line 1 of the record: It is no JSON");
        refused(database, "{\"a\":\"" + "x".repeat(RecordReading.LONGEST_LINE) + "\"}\n", "Line 1");
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertTrue(assertThrows(Refused.class, () -> imported(database, bytes))
                .getMessage()
                .contains("It is not UTF-8"));
        imported(database, record.getBytes(StandardCharsets.UTF_8));
        refused(database, record, "This desk is not empty");
    }

    private static void refused(DataSource database, String record, String because) {
        Refused refused =
                assertThrows(Refused.class, () -> imported(database, record.getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    /** What the database itself refuses, in the midst of the rows: of what came before nothing stays. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void anImportThatBreaksOffLeavesADeskThatTakesTheNext(String kind) throws Exception {
        byte[] whole = exported(desk("h2"));
        DataSource database = Databases.fresh(kind);
        byte[] broken = resealed(text(whole).replace("\"slug\":\"t2\"", "\"slug\":\"t1\""));
        Refused refused = assertThrows(Refused.class, () -> imported(database, broken));
        assertTrue(refused.getMessage().contains("refuses a row of topic in the lines"), refused.getMessage());
        byte[] rowless = resealed(text(whole).replaceFirst("\"broader_id\":2", "\"broader_id\":77"));
        assertTrue(assertThrows(Refused.class, () -> imported(database, rowless))
                .getMessage()
                .contains("topic"));
        assertEquals("0", Databases.answer(database, "select count(*) from app_user"));
        assertEquals("1", Databases.answer(database, "select count(*) from roster where set_up_at is null"));
        imported(database, whole);
        assertEquals(text(whole), text(exported(database)));
    }

    private static byte[] resealed(String record) throws Exception {
        int end = record.lastIndexOf("{\"end\"");
        String before = record.substring(0, end);
        String hash = HexFormat.of().formatHex(Hashing.sha256().digest(before.getBytes(StandardCharsets.UTF_8)));
        return (before + record.substring(end).replaceFirst("[0-9a-f]{64}", hash)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void halvesOfCharactersGoAlongWhereADatabaseHoldsThem() throws Exception {
        DataSource database = desk("h2");
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement("update claim set text = ? where id = 1")) {
            change.setString(1, "\uD83D half \uDE42, whole \uD83D\uDE42, nothing \u0000");
            change.executeUpdate();
        }
        byte[] record = exported(database);
        DataSource other = Databases.fresh("h2");
        imported(other, record);
        assertEquals(text(record), text(exported(other)));
        Refused refused = assertThrows(Refused.class, () -> imported(Databases.fresh("postgresql"), record));
        assertTrue(refused.getMessage().contains("refuses a row of claim in the lines"), refused.getMessage());
    }

    @Test
    void anArchiveForReadersOfItHoldsNoHashOfAPassword() throws Exception {
        String open = text(exported(desk("h2"), false));
        assertFalse(open.contains("\"password_hash\":\"hash\""));
        assertTrue(open.contains("\"secrets\":false"));
    }
}

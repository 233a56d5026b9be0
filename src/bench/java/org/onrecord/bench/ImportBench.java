package org.onrecord.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;

/**
 * Measures how fast drafts are made of a spreadsheet, beside a plain JDBC batch that writes the very same rows into the
 * same tables once more, both in a JVM that made as many drafts before: until then its compiler takes nearly half of a
 * machine of two cores. {@code ./mvnw -Pbench -DskipTests=false -Dtest=ImportBench -Dbench.rows=5000 test}
 */
@QuarkusTest
class ImportBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 5_000);

    /** As many claims to a transaction as the import takes. */
    private static final int AT_ONCE = 200;

    private static final long ELSEWHERE = 1_000_000_000_000L;

    /** The tables that an import writes, each with where its rows of the import's claims are. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("claim", "id in (select claim_id from imported_claim where batch_id = ?)");
        TABLES.put("attribution", "claim_id in (select claim_id from imported_claim where batch_id = ?)");
        TABLES.put("claim_mark", "claim_id in (select claim_id from imported_claim where batch_id = ?)");
        TABLES.put(
                "revision",
                "subject_kind = 'CLAIM' and subject_id in (select claim_id from imported_claim where batch_id = ?)");
        TABLES.put(
                "record_event",
                "subject_kind = 'CLAIM' and subject_id in (select claim_id from imported_claim where batch_id = ?)");
        TABLES.put("imported_claim", "batch_id = ?");
    }

    @Inject
    DataSource database;

    /** The rows of one table, each with the number of its claim. */
    private record Rows(List<String> columns, Map<Long, List<Object[]>> byClaim) {}

    @Test
    void importsBesideAPlainBatch() throws Exception {
        run(ROWS);
        Long id = run(ROWS);
        long plain = copied(id);
        System.out.printf(
                Locale.ENGLISH,
                "A plain batch of the same rows: %,d ms, %.2f of its speed%n",
                plain / 1_000_000,
                (double) plain / last);
    }

    private long last;

    private Long run(int rows) throws InterruptedException {
        Browser browser = People.browserOf(People.editor());
        browser.open("/desk/imports");
        HttpResponse<String> answer = browser.give(
                "/desk/imports/files",
                "filename=\"bench.csv\"",
                csv(rows).getBytes(UTF_8),
                false,
                "formKey",
                UUID.randomUUID().toString());
        String path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*?/desk", "/desk");
        await(browser, path);
        browser.send(path + "/mapping", "column.CLAIM", "0", "column.SPEAKER", "1", "column.SAID_ON", "2",
                "column.SOURCE_ADDRESS", "3", "column.VERDICT", "4");
        long begun = System.nanoTime();
        browser.send(path + "/application", "speakerKind", "PERSON");
        await(browser, path);
        last = System.nanoTime() - begun;
        System.out.printf(Locale.ENGLISH, "%,d drafts: %,d ms%n", rows, last / 1_000_000);
        return Long.valueOf(path.replaceFirst(".*/", ""));
    }

    /** Asks seldom: each question takes computing from what it asks for. */
    private static void await(Browser browser, String path) throws InterruptedException {
        while (browser.open(path + "/progress").statusCode() == 200) {
            Thread.sleep(250);
        }
    }

    private static String csv(int rows) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder csv = new StringBuilder("claim,speaker,date,url,verdict\n");
        for (int i = 0; i < rows; i++) {
            csv.append("The mill number %d of %s burned down twice within a single year,Speaker %s %d,2021-05-01,".formatted(i, mark, mark, i % 50))
                    .append("https://news.example/%s/%d,False%n".formatted(mark, i));
        }
        return csv.toString();
    }

    private long copied(Long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, Rows> all = new LinkedHashMap<>();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                all.put(table.getKey(), rows(connection, table.getKey(), table.getValue(), id));
            }
            List<Long> claims = new ArrayList<>(all.get("claim").byClaim().keySet());
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int from = 0; from < claims.size(); from += AT_ONCE) {
                List<Long> some = claims.subList(from, Math.min(claims.size(), from + AT_ONCE));
                for (Map.Entry<String, Rows> table : all.entrySet()) {
                    insert(connection, table.getKey(), table.getValue(), some);
                }
                connection.commit();
            }
            return System.nanoTime() - begun;
        }
    }

    private static Rows rows(Connection connection, String table, String where, Long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where " + where)) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                ResultSetMetaData data = found.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    columns.add(data.getColumnName(i).toLowerCase(Locale.ROOT));
                }
                Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
                while (found.next()) {
                    Object[] row = new Object[columns.size()];
                    Long claim = null;
                    for (int i = 0; i < row.length; i++) {
                        Object value = found.getObject(i + 1);
                        row[i] = elsewhere(columns.get(i), value);
                        boolean names = table.equals("claim")
                                ? columns.get(i).equals("id")
                                : columns.get(i).equals("claim_id") || columns.get(i).equals("subject_id");
                        claim = names ? Long.valueOf(((Number) value).longValue()) : claim;
                    }
                    rows.computeIfAbsent(claim, none -> new ArrayList<>()).add(row);
                }
                return new Rows(columns, rows);
            }
        }
    }

    /** The same row beside the first: only what must be another is. */
    private static Object elsewhere(String column, Object value) throws SQLException {
        return switch (column) {
            case "id", "claim_id", "subject_id" -> ((Number) value).longValue() + ELSEWHERE;
            case "slug", "form_key" -> "b" + value;
            // No hash begins with it.
            case "review_key" -> "x" + ((String) value).substring(1);
            default -> value instanceof java.sql.Clob text ? text.getSubString(1, (int) text.length()) : value;
        };
    }

    private static void insert(Connection connection, String table, Rows rows, List<Long> claims) throws SQLException {
        String marks = "?, ".repeat(rows.columns().size()).replaceFirst(", $", "");
        String sql = "insert into " + table + " (" + String.join(", ", rows.columns()) + ") values (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Long claim : claims) {
                for (Object[] row : rows.byClaim().getOrDefault(claim, List.of())) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}

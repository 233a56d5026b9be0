package org.onrecord.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes every row of the record as a line of JSON: a first line that says what follows, the tables, each behind those
 * that it refers to, the rows of each by their keys, and a last line with the hash of all lines before it. Nothing in
 * it depends on the database, on when it is written, or on the settings: equal records give equal bytes.
 */
final class RecordExport {

    static final String FORMAT = "onrecord-archive-1";

    /** Each can hold a few megabytes of text, and this many are in memory at once where the driver fetches in parts. */
    private static final int AT_ONCE = 50;

    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final Schema schema;
    private final boolean secrets;
    private final DigestOutputStream out;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * @param connection in a {@link Snapshot}
     * @param secrets whether the hashes of passwords go along
     */
    RecordExport(Connection connection, boolean secrets, OutputStream out) throws SQLException {
        this.connection = connection;
        this.schema = Schema.of(connection);
        this.secrets = secrets;
        this.out = new DigestOutputStream(out, Hashing.sha256());
    }

    /** How many rows of each table were written. */
    Map<String, Long> write() throws IOException, SQLException {
        for (Table table : schema.tables()) {
            counts.put(table.name(), count(table));
        }
        line(this::head);
        for (Table table : schema.tables()) {
            rows(table);
        }
        MessageDigest soFar = out.getMessageDigest();
        String hash = HexFormat.of().formatHex(soFar.digest());
        line(json -> tail(json, hash));
        out.flush();
        return counts;
    }

    private long count(Table table) throws SQLException {
        return Long.parseLong(Schema.answer(connection, "select count(*) from " + table.quoted()));
    }

    /** What a line holds. */
    private interface Holding {
        void in(JsonGenerator json) throws IOException, SQLException;
    }

    private void line(Holding holding) throws IOException, SQLException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            holding.in(json);
            json.writeEndObject();
        }
        text.append('\n');
        byte[] bytes = Surrogates.escaped(text.toString()).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > RecordReading.LONGEST_LINE) {
            throw new Refused("A row is longer than " + RecordReading.LONGEST_LINE + " bytes.");
        }
        out.write(bytes);
    }

    /** When the record last changed is a moment that all archives of one state share. */
    private void head(JsonGenerator json) throws IOException, SQLException {
        json.writeStringField("format", FORMAT);
        json.writeStringField("schema", schema.version());
        field(json, "asOf", lastAct());
        field(json, "log", Schema.answer(connection, "select signer from log_head"));
        json.writeBooleanField("secrets", secrets);
        counts(json);
    }

    private Instant lastAct() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(at) from record_event");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return (Instant) ColumnType.MOMENT.read(rows, 1);
        }
    }

    private static void field(JsonGenerator json, String name, Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private void tail(JsonGenerator json, String hash) throws IOException {
        json.writeBooleanField("end", true);
        counts(json);
        json.writeStringField("sha256", hash);
    }

    private void counts(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rows");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private void rows(Table table) throws IOException, SQLException {
        if (table.isSortedAlike()) {
            String all = table.select() + " order by " + Table.listed(table.key());
            try (PreparedStatement statement = connection.prepareStatement(all)) {
                statement.setFetchSize(AT_ONCE);
                write(table, statement);
            }
        } else {
            byKeys(table);
        }
    }

    /** Each database sorts texts in its own way. Tables with a text for a key are small: their keys are sorted here. */
    private void byKeys(Table table) throws IOException, SQLException {
        List<List<Object>> keys = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select " + Table.listed(table.key()) + " from " + table.quoted());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(values(table.key(), rows));
            }
        }
        keys.sort(RecordExport::compared);
        try (PreparedStatement statement = connection.prepareStatement(table.select() + table.whereKey())) {
            for (List<Object> key : keys) {
                for (int i = 0; i < key.size(); i++) {
                    ColumnType.set(statement, i + 1, key.get(i), table.key().get(i));
                }
                write(table, statement);
            }
        }
    }

    private static int compared(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i) instanceof Long number
                    ? number.compareTo((Long) other.get(i))
                    : one.get(i).toString().compareTo(other.get(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void write(Table table, PreparedStatement statement) throws IOException, SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<Object> values = values(table.columns(), rows);
                line(json -> row(json, table, values));
            }
        }
    }

    private static List<Object> values(List<Column> columns, ResultSet rows) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).type().read(rows, i + 1));
        }
        return values;
    }

    /** What is null is left out. */
    private void row(JsonGenerator json, Table table, List<Object> values) throws IOException {
        json.writeStringField("table", table.name());
        for (int i = 0; i < values.size(); i++) {
            Column column = table.columns().get(i);
            Object value = values.get(i) != null && !secrets && LeftOut.isSecret(table, column) ? "" : values.get(i);
            if (value != null) {
                json.writeFieldName(column.name());
                ColumnType.write(json, value);
            }
        }
    }
}

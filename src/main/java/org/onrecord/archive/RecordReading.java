package org.onrecord.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.tlog.LineReader;
import org.onrecord.tlog.Unproven;

/**
 * Reads a record line by line and refuses the first that is not as it should be, by its number. That all lines are
 * there and unchanged is known at the end: whoever takes rows in keeps nothing before that.
 */
final class RecordReading {

    /** The largest row is a copy of {@code Capture.MAX_BYTES}, which JSON can spell in six times that. */
    static final int LONGEST_LINE = 20_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema;
    private final Rows rows;
    private final Map<String, Long> expected = new LinkedHashMap<>();
    private final Map<String, Long> found = new LinkedHashMap<>();
    private long line;
    private int at;

    /** Who takes the rows in, in their order. */
    interface Rows {
        void row(long line, Table table, Object[] values) throws SQLException;
    }

    private RecordReading(Schema schema, Rows rows) {
        this.schema = schema;
        this.rows = rows;
    }

    /** How many rows of each table there are. */
    static Map<String, Long> read(InputStream in, Schema schema, Rows rows) throws IOException, SQLException {
        return new RecordReading(schema, rows).read(new LineReader(in, LONGEST_LINE));
    }

    private Map<String, Long> read(LineReader lines) throws IOException, SQLException {
        MessageDigest digest = Hashing.sha256();
        byte[] bytes = next(lines).orElseThrow(() -> new Refused("The record is empty."));
        head(parsed(bytes));
        digest(digest, bytes);
        for (bytes = expected(lines); !isEnd(bytes); bytes = expected(lines)) {
            row(parsed(bytes));
            digest(digest, bytes);
        }
        end(parsed(bytes), HexFormat.of().formatHex(digest.digest()));
        if (next(lines).isPresent()) {
            throw refused("It comes after the last line.");
        }
        return found;
    }

    private static void digest(MessageDigest digest, byte[] bytes) {
        digest.update(bytes);
        digest.update((byte) '\n');
    }

    private byte[] expected(LineReader lines) throws IOException {
        return next(lines)
                .orElseThrow(() -> new Refused("The record ends after line " + (line - 1) + " without its last line."));
    }

    private Optional<byte[]> next(LineReader lines) throws IOException {
        line++;
        try {
            return lines.next();
        } catch (Unproven e) {
            throw refused(e.getMessage());
        }
    }

    private static boolean isEnd(byte[] bytes) {
        byte[] beginning = "{\"end\"".getBytes(StandardCharsets.US_ASCII);
        return bytes.length > beginning.length
                && ByteBuffer.wrap(bytes, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    private JsonNode parsed(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode json = JSON.readTree(text);
            if (json == null || !json.isObject()) {
                throw refused("It is no object of JSON.");
            }
            return json;
        } catch (CharacterCodingException e) {
            throw refused("It is not UTF-8.");
        } catch (JsonProcessingException e) {
            throw refused("It is no JSON (" + e.getOriginalMessage() + ").");
        }
    }

    private void head(JsonNode json) {
        if (!RecordExport.FORMAT.equals(json.path("format").textValue())) {
            throw refused("It does not name the format " + RecordExport.FORMAT + ".");
        }
        String version = json.path("schema").asText();
        if (!version.equals(schema.version())) {
            throw new Refused("The archive is of schema " + version + ", and this Onrecord has schema "
                    + schema.version()
                    + ". Take it in with the version of Onrecord that it was made with, and upgrade that.");
        }
        if (!json.path("secrets").isBoolean() || !json.path("secrets").booleanValue()) {
            throw new Refused("The archive was made without secrets, to be read. With it nobody could sign in.");
        }
        json.path("rows").properties().forEach(count -> expect(count.getKey(), count.getValue()));
        if (expected.size() != schema.tables().size()) {
            throw refused("It does not count the rows of every table.");
        }
    }

    private void expect(String table, JsonNode count) {
        if (schema.table(table) == null) {
            throw refused("There is no table " + shown(table) + ".");
        }
        if (!count.isIntegralNumber() || !count.canConvertToLong() || count.longValue() < 0) {
            throw refused("It does not count the rows of " + table + ".");
        }
        expected.put(table, count.longValue());
        found.put(table, 0L);
    }

    private void row(JsonNode json) throws SQLException {
        Table table = table(json.path("table").textValue());
        Object[] values = new Object[table.columns().size()];
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!field.getKey().equals("table")) {
                int place = table.columns().indexOf(column(table, field.getKey()));
                values[place] = value(table, table.columns().get(place), field.getValue());
            }
        }
        rows.row(line, table, values);
    }

    /** The tables come in their order, each whole: what a row refers to is there before it. */
    private Table table(String name) {
        Table table = name == null ? null : schema.table(name);
        if (table == null) {
            throw refused("There is no table " + shown(name) + ".");
        }
        int place = schema.tables().indexOf(table);
        if (place < at) {
            throw refused("Rows of " + name + " come before those of "
                    + schema.tables().get(at).name() + ".");
        }
        at = place;
        if (found.merge(name, 1L, Long::sum) > expected.get(name)) {
            throw refused("There are more rows of " + name + " than the first line says.");
        }
        return table;
    }

    private Column column(Table table, String name) {
        Column column = table.column(name);
        if (column == null) {
            throw refused("The table " + table.name() + " has no column " + shown(name) + ".");
        }
        return column;
    }

    private Object value(Table table, Column column, JsonNode json) {
        try {
            return column.type().parse(json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(
                    "The value of " + table.name() + "." + column.name() + " can't be read. " + shown(e.getMessage()));
        }
    }

    private void end(JsonNode json, String hash) {
        for (Map.Entry<String, Long> count : expected.entrySet()) {
            if (!count.getValue().equals(found.get(count.getKey()))) {
                throw refused("There are %d rows of %s, and the first line says %d."
                        .formatted(found.get(count.getKey()), count.getKey(), count.getValue()));
            }
        }
        if (!hash.equals(json.path("sha256").textValue())) {
            throw refused("The lines before it are not those that were written: their hash is " + hash + ".");
        }
    }

    private Refused refused(String sentence) {
        return Refused.inLine(line, sentence);
    }

    /** Words from the file, as far as they can be shown. */
    private static String shown(String text) {
        String plain = text == null ? "without a name" : text.replaceAll("\\p{Cntrl}", "�");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }
}

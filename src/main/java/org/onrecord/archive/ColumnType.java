package org.onrecord.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How a value of the database stands in the archive: in one spelling, whichever of the two databases it comes from.
 * Numbers that can have a fraction are strings, since programs that read JSON disagree about them.
 */
enum ColumnType {
    WHOLE {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            long value = rows.getLong(at);
            return rows.wasNull() ? null : value;
        }

        @Override
        Object parse(JsonNode json) {
            require(json.isIntegralNumber() && json.canConvertToLong(), "a whole number");
            return json.longValue();
        }
    },
    DECIMAL {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            return rows.getBigDecimal(at);
        }

        @Override
        Object parse(JsonNode json) {
            String text = text(json);
            require(text.matches("-?\\d{1,200}(\\.\\d{1,200})?"), "a decimal number in a string");
            return new BigDecimal(text);
        }
    },
    APPROXIMATE {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            double value = rows.getDouble(at);
            return rows.wasNull() ? null : value;
        }

        @Override
        Object parse(JsonNode json) {
            return Double.valueOf(text(json));
        }
    },
    TRUTH {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            boolean value = rows.getBoolean(at);
            return rows.wasNull() ? null : value;
        }

        @Override
        Object parse(JsonNode json) {
            require(json.isBoolean(), "true or false");
            return json.booleanValue();
        }
    },
    TEXT {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            return rows.getString(at);
        }

        @Override
        Object parse(JsonNode json) {
            return text(json);
        }
    },
    DAY {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            return rows.getObject(at, LocalDate.class);
        }

        @Override
        Object parse(JsonNode json) {
            return LocalDate.parse(text(json));
        }
    },
    MOMENT {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            OffsetDateTime value = rows.getObject(at, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        @Override
        Object parse(JsonNode json) {
            return Instant.parse(text(json));
        }
    },
    BYTES {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            return rows.getBytes(at);
        }

        @Override
        Object parse(JsonNode json) {
            return Base64.getDecoder().decode(text(json));
        }
    },
    UNIQUE_ID {
        @Override
        Object read(ResultSet rows, int at) throws SQLException {
            return rows.getObject(at, UUID.class);
        }

        @Override
        Object parse(JsonNode json) {
            return UUID.fromString(text(json));
        }
    };

    /** The value of a row, or null. */
    abstract Object read(ResultSet rows, int at) throws SQLException;

    /**
     * The value that the archive names.
     *
     * @throws IllegalArgumentException when it is none of this type
     * @throws DateTimeException when it is no day, or no moment
     */
    abstract Object parse(JsonNode json);

    /** The type of a column, or none where the archive has no form for it. */
    static Optional<ColumnType> of(int type, String name) {
        String named = name.toLowerCase(Locale.ROOT);
        if (named.equals("uuid")) {
            return Optional.of(UNIQUE_ID);
        }
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || named.equals("timestamptz")) {
            return Optional.of(MOMENT);
        }
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Optional.of(WHOLE);
            case Types.NUMERIC, Types.DECIMAL -> Optional.of(DECIMAL);
            case Types.DOUBLE -> Optional.of(APPROXIMATE);
            case Types.BOOLEAN, Types.BIT -> Optional.of(TRUTH);
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Optional.of(TEXT);
            case Types.DATE -> Optional.of(DAY);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }

    static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeString(number.stripTrailingZeros().toPlainString());
        } else if (value instanceof byte[] bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else {
            json.writeString(value.toString());
        }
    }

    static void set(PreparedStatement statement, int at, Object value, Column column) throws SQLException {
        if (value == null) {
            statement.setNull(at, column.jdbcType());
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    private static String text(JsonNode json) {
        require(json.isTextual(), "a string");
        return json.textValue();
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("It should be " + what + ".");
        }
    }
}

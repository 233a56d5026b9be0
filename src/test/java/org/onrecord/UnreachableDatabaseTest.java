package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableDatabaseTest {

    private static final ExtFormatter WORDS = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    private final UnreachableDatabase filter = new UnreachableDatabase();

    private static ExtLogRecord failed(Throwable cause) {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "Claim %d failed", FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {7});
        line.setThrown(cause);
        return line;
    }

    private static Exception caused(String state) {
        return new IllegalStateException(
                "It failed", new RuntimeException(new SQLException("Connection refused.\nIs it running?", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void whereItIsAwayOneLineSaysSo(String state) {
        ExtLogRecord line = failed(caused(state));
        assertTrue(filter.isLoggable(line));
        assertEquals("Claim 7 failed (the database can't be reached: Connection refused.)", WORDS.format(line));
        assertNull(line.getThrown());

        assertTrue(filter.isLoggable(line), "as for a file beside the console");
        assertEquals("Claim 7 failed (the database can't be reached: Connection refused.)", WORDS.format(line));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"23505", "57014", "90026"})
    void whateverElseFailsKeepsItsTrace(String state) {
        Exception thrown = caused(state);
        ExtLogRecord line = failed(thrown);
        assertTrue(filter.isLoggable(line));
        assertSame(thrown, line.getThrown());
        assertEquals("Claim 7 failed", WORDS.format(line));
    }

    @Test
    void whatHasNothingToDoWithItIsLeftAlone() {
        assertTrue(filter.isLoggable(failed(null)));
        ExtLogRecord line = failed(new IOException("Disk full"));
        assertTrue(filter.isLoggable(line));
        assertEquals("Disk full", line.getThrown().getMessage());
    }

    @Test
    void linesOfOtherLibrariesAreTakenAsTheyAre() {
        LogRecord line = new LogRecord(Level.SEVERE, "100 % of it failed");
        line.setThrown(caused("08001"));
        assertTrue(filter.isLoggable(line));
        assertEquals("100 % of it failed (the database can't be reached: Connection refused.)", WORDS.format(line));
        assertNull(line.getThrown());
    }
}

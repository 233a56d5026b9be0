package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("any-database")
class LogTest {

    @Test
    void whatIsWrittenToTheConsoleGoesByTheFilterForAnUnreachableDatabase() {
        assertTrue(Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .map(Handler::getFilter)
                .filter(Objects::nonNull)
                .anyMatch(LogTest::leavesOutTheTrace));
    }

    private static boolean leavesOutTheTrace(Filter filter) {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "It failed", LogTest.class.getName());
        line.setThrown(new IllegalStateException(new SQLException("Connection refused", "08001")));
        return filter.isLoggable(line) && line.getThrown() == null;
    }
}

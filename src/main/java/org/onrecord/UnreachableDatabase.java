package org.onrecord;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Decides which faults in the log are told in one line: those whose only cause is that the database can't be reached.
 * While it is away nearly everything fails, and no trace says where that could be mended.
 */
@LoggingFilter(name = "unreachable-database")
public final class UnreachableDatabase implements Filter {

    /** The SQL standard's class of states for connections that are refused, lost or never came about. */
    private static final String CONNECTION = "08";

    /** PostgreSQL's, for one that is being stopped or started. */
    private static final String OPERATION = "57P";

    private static final ExtFormatter WORDS = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    /** Nothing is ever left out. */
    @Override
    public boolean isLoggable(LogRecord line) {
        unreachable(line.getThrown()).ifPresent(why -> {
            String said = WORDS.format(line);
            line.setThrown(null);
            line.setParameters(null);
            say(line, "%s (the database can't be reached: %s)".formatted(said, firstLine(why)));
        });
        return true;
    }

    private static void say(LogRecord line, String words) {
        if (line instanceof ExtLogRecord own) {
            own.setMessage(words, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(words);
        }
    }

    private static Optional<SQLException> unreachable(Throwable thrown) {
        return Stream.iterate(thrown, fault -> fault != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(fault -> tells(fault.getSQLState()))
                .findFirst();
    }

    private static boolean tells(String state) {
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(OPERATION));
    }

    private static String firstLine(SQLException why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }
}

package org.onrecord.rendered;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Sees every statement that goes to the database, and decides whether it may change what readers see: all that write
 * do, but to the tables that no page for readers is made of.
 */
@PersistenceUnitExtension
@Singleton
class WatchedStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    /** What no page for readers shows. A table that is missing here costs a page its place, never a reader the truth. */
    static final Set<String> UNSEEN = Set.of(
            "user_session",
            "invitation",
            "reminder",
            "calendar_feed",
            "quote_task",
            "lease",
            "likely_pair",
            "pair_search",
            "text_mark",
            "api_key",
            "api_draft",
            "webhook",
            "webhook_delivery",
            "import_batch",
            "import_item",
            "their_label",
            "column_memory");

    private final transient Committed committed;

    WatchedStatements(Committed committed) {
        this.committed = committed;
    }

    @Override
    public String inspect(String sql) {
        if (changesWhatReadersSee(sql)) {
            committed.expect();
        }
        return sql;
    }

    static boolean changesWhatReadersSee(String sql) {
        // Nearly all do, and are long.
        if (sql.startsWith("select ")) {
            return false;
        }
        String[] words = sql.stripLeading().split("\\s+|\\(", 4);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "select", "with", "call", "values" -> false;
            case "update" -> !isUnseen(words, 1);
            case "insert", "delete" -> !isUnseen(words, 2);
            default -> true;
        };
    }

    private static boolean isUnseen(String[] words, int table) {
        return words.length > table && UNSEEN.contains(words[table].toLowerCase(Locale.ROOT));
    }
}

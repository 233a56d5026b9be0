package org.onrecord.archive;

import java.util.Map;
import java.util.Set;

/** Which tables are no part of the record, each with its reason, and which columns are secrets. All others go along. */
final class LeftOut {

    static final Map<String, String> TABLES = Map.of(
            "flyway_schema_history", "It says how this database came to its schema; the other one has its own.",
            "user_session", "A session is between a browser and a desk, and ends with the move.",
            "lease", "Which node does what just now; nodes take it anew.",
            "page_change", "It tells nodes which pages in their memory are old; a fresh desk has none in memory.");

    /** What somebody could do harm with who can read it: the hashes of passwords, which can be guessed at. */
    static final Set<String> SECRETS = Set.of("app_user.password_hash");

    private LeftOut() {}

    static boolean isSecret(Table table, Column column) {
        return SECRETS.contains(table.name() + "." + column.name());
    }
}

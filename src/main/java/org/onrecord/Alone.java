package org.onrecord;

import java.util.HashMap;
import java.util.Map;

/**
 * What a command runs with that has the record to itself: neither readers nor jobs, whatever is set for the server. Only
 * the index is kept where the record is, or is left alone, as the command needs it.
 */
final class Alone {

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.level", "WARN",
            "onrecord.reminders.enabled", "false",
            "onrecord.demo", "false");

    private Alone() {}

    /** To be called before anything is configured. */
    static void be(boolean following) {
        settings(following).forEach(System::setProperty);
    }

    static Map<String, String> settings(boolean following) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("onrecord.search.following", String.valueOf(following));
        return settings;
    }
}

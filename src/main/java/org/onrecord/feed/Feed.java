package org.onrecord.feed;

import java.time.Instant;
import java.util.List;

/**
 * What is new at one place of the site, the newest first, whatever format it is written in.
 *
 * @param home the path of the page that shows the same to people, percent-encoded
 * @param path the path of the feed without its format
 * @param asOf when anything in it last changed; for a feed that holds nothing yet, the beginning of the desk's day
 */
record Feed(String title, String subtitle, String home, String path, Instant asOf, List<FeedEntry> entries) {

    /** How many entries a feed holds, the newest. */
    static final int MOST = 50;

    static Feed of(String title, String subtitle, String home, String path, Instant today, List<FeedEntry> entries) {
        Instant asOf =
                entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(today);
        return new Feed(title, subtitle, home, path, asOf, entries);
    }
}

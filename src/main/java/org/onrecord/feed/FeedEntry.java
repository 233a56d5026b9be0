package org.onrecord.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;

/**
 * One thing that a feed tells of.
 *
 * @param id the same for as long as there is the thing, also when its address, its words or the site's name change
 * @param path where it is read, percent-encoded
 * @param updated when it last changed in a way that readers are told of
 * @param html what is told, as markup
 */
record FeedEntry(
        String id, String path, String title, String language, Instant published, Instant updated, String html) {

    FeedEntry {
        published = published.truncatedTo(ChronoUnit.SECONDS);
        updated = updated.truncatedTo(ChronoUnit.SECONDS);
    }

    static String idOf(Claim claim) {
        return id("claim " + claim.formKey());
    }

    static String idOf(Notice notice) {
        return id("notice " + notice.claim().formKey() + " " + notice.at() + " " + notice.kind());
    }

    /** Made of what the claim's form was known by, which nothing else on any desk has, and which the id doesn't give away. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

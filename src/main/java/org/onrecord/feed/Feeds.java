package org.onrecord.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.onrecord.claim.Notice;
import org.onrecord.site.ClaimEntry;
import org.onrecord.site.Head;
import org.onrecord.site.Words;
import org.onrecord.web.Site;

/** Tells of claims and of notices in the format that was asked for. */
@ApplicationScoped
class Feeds {

    /** The formats, as they end an address. */
    static final String FORMAT = "{format:atom|json}";

    @CheckedTemplate(basePath = "feed")
    static class Templates {
        static native TemplateInstance claim(ClaimEntry entry, String address);

        static native TemplateInstance notice(Notice notice, String address);
    }

    private final Site site;
    private final ObjectMapper json;

    Feeds(Site site, ObjectMapper json) {
        this.site = site;
        this.json = json;
    }

    /**
     * A feed of claims.
     *
     * @param subtitle what it holds
     * @param home the path of the page that lists them, percent-encoded
     */
    Response ofClaims(String title, String subtitle, String home, String path, NewClaims claims, String format) {
        List<FeedEntry> entries = claims.entries().stream()
                .map(entry -> entry(entry, claims.changed(entry.claim())))
                .toList();
        return answer(Feed.of(title, subtitle, home, path, today(), entries), format);
    }

    /** The feed of what was put right. */
    Response ofNotices(List<Notice> notices, String format) {
        return answer(
                Feed.of(
                        site.name() + ": corrections",
                        "What this record has put right, withdrawn or added to, and why.",
                        "/corrections",
                        "/corrections/feed",
                        today(),
                        notices.stream().map(this::entry).toList()),
                format);
    }

    private FeedEntry entry(ClaimEntry entry, Instant changed) {
        String path = Head.encoded("/claims/" + entry.claim().slug());
        return new FeedEntry(
                FeedEntry.idOf(entry.claim()),
                path,
                Words.brief(entry.claim().text()),
                entry.claim().language(),
                entry.claim().publishedAt(),
                changed,
                Templates.claim(entry, site.absolute(path)).render());
    }

    private FeedEntry entry(Notice notice) {
        boolean there = notice.claim().published();
        String path = Head.encoded("/claims/" + notice.claim().slug());
        String gone = notice.claim().merged() ? "a claim that is one with another now" : "a claim that was withdrawn";
        String of = there ? Words.brief(notice.claim().text()) : gone;
        return new FeedEntry(
                FeedEntry.idOf(notice),
                path,
                notice.kind().label() + ": " + of,
                there ? notice.claim().language() : null,
                notice.at(),
                notice.at(),
                Templates.notice(notice, site.absolute(path)).render());
    }

    private Instant today() {
        return site.today().atStartOfDay(site.zone()).toInstant();
    }

    private Response answer(Feed feed, String format) {
        return format.equals("atom")
                ? Response.ok(Atom.of(feed, site), Atom.TYPE + ";charset=UTF-8").build()
                : Response.ok(written(JsonFeed.of(feed, site)), JsonFeed.TYPE + ";charset=UTF-8")
                        .build();
    }

    private String written(JsonFeed feed) {
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

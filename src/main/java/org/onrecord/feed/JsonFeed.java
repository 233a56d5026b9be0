package org.onrecord.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.onrecord.web.Site;

/** A feed as JSON Feed 1.1 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        String description,
        List<Author> authors,
        String language,
        List<Item> items) {

    static final String TYPE = "application/feed+json";

    record Author(String name, String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified,
            String language) {}

    static JsonFeed of(Feed feed, Site site) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                site.absolute(feed.home()),
                site.absolute(feed.path() + ".json"),
                feed.subtitle(),
                List.of(new Author(site.name(), site.absolute("/"))),
                "en",
                feed.entries().stream().map(entry -> item(entry, site)).toList());
    }

    private static Item item(FeedEntry entry, Site site) {
        return new Item(
                entry.id(),
                site.absolute(entry.path()),
                entry.title(),
                entry.html(),
                entry.published().toString(),
                entry.updated().toString(),
                entry.language());
    }
}

package org.onrecord.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.onrecord.feed.XmlText;
import org.onrecord.web.Site;

/** What oEmbed 1.0 tells a program that wants to embed a claim; the picture only where it fits what was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OEmbed(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String provider,
        @JsonProperty("provider_url") String providerAddress,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        int height,
        @JsonProperty("thumbnail_url") String thumbnail,
        @JsonProperty("thumbnail_width") Integer thumbnailWidth,
        @JsonProperty("thumbnail_height") Integer thumbnailHeight) {

    /** A correction is on the card at once; this is about how it is put on the page. */
    private static final int AN_HOUR = 3_600;

    static OEmbed of(Card card, int maxWidth, int maxHeight, Site site) {
        int width = Math.min(Snippet.WIDTH, maxWidth);
        int height = Math.min(Snippet.HEIGHT, maxHeight);
        boolean fits = Picture.WIDTH <= maxWidth && Picture.HEIGHT <= maxHeight;
        return new OEmbed(
                "rich",
                "1.0",
                card.title(),
                site.name(),
                site.absolute("/"),
                AN_HOUR,
                Snippet.of(card.path(), card.title(), width, height, site),
                width,
                height,
                fits ? site.absolute(card.path() + "/card.png") : null,
                fits ? Picture.WIDTH : null,
                fits ? Picture.HEIGHT : null);
    }

    String xml() {
        return XmlText.document(xml -> xml.root("oembed", null, out -> {
            out.element("type", type);
            out.element("version", version);
            out.element("title", title);
            out.element("provider_name", provider);
            out.element("provider_url", providerAddress);
            out.element("cache_age", String.valueOf(cacheAge));
            out.element("html", html);
            out.element("width", String.valueOf(width));
            out.element("height", String.valueOf(height));
            out.element("thumbnail_url", thumbnail);
            out.element("thumbnail_width", thumbnail == null ? null : thumbnailWidth.toString());
            out.element("thumbnail_height", thumbnail == null ? null : thumbnailHeight.toString());
        }));
    }
}

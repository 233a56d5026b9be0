package org.onrecord.claimreview;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.onrecord.claimreview.Schema.CreativeWork;
import org.onrecord.source.Passage;

/**
 * The words of a passage as the target of a W3C Web Annotation: what they are, what stands around them, and where.
 * Offsets count UTF-16 units of our copy's text, as JavaScript and Java do.
 *
 * @param source where the text is found: our copy where readers can read it, else the page itself; null where neither
 *     can be named
 * @param textSha256 the fingerprint of the text that the offsets count in
 */
@JsonPropertyOrder({"@context", "type", "source"})
record Target(String source, Described described, List<Select> selector, String textSha256) {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** What tells which text it is, in schema.org's own terms. */
    record Described(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            String name,
            String url) {}

    /** A TextQuoteSelector or a TextPositionSelector. */
    record Select(String type, String exact, String prefix, String suffix, Integer start, Integer end) {}

    @JsonProperty("@context")
    public List<Object> context() {
        return List.of(
                CONTEXT, Map.of("described", "http://schema.org/about", "textSha256", "http://schema.org/sha256"));
    }

    @JsonProperty("type")
    public String type() {
        return "SpecificResource";
    }

    static Target of(Passage passage, CreativeWork work) {
        return new Target(
                work.archivedAt() == null ? work.url() : work.archivedAt(),
                new Described(Schema.CONTEXT, work.type(), work.name(), work.url()),
                List.of(
                        new Select(
                                "TextQuoteSelector",
                                passage.exact(),
                                passage.selector().prefix(),
                                passage.selector().suffix(),
                                null,
                                null),
                        new Select(
                                "TextPositionSelector",
                                null,
                                null,
                                null,
                                passage.selector().start(),
                                passage.selector().end())),
                passage.capture().textSha256());
    }
}

package org.onrecord.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/**
 * Writes JSON-LD so that it can stand in a script of a page: whatever a text says, it ends no script and begins no tag.
 * It is the one way by which text reaches a page unescaped.
 */
@TemplateExtension(namespace = "ld")
public final class JsonLd {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private JsonLd() {}

    /** A node for a {@code <script type="application/ld+json">}. */
    public static RawString script(Schema.Node node) {
        return new RawString(write(node));
    }

    static String write(Object node) {
        try {
            // Such a character stands in no name and no number of JSON, only in texts.
            return JSON.writeValueAsString(node).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

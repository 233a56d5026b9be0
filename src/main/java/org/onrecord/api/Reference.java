package org.onrecord.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The description of the interface (OpenAPI 3.1): written by hand in {@code api/openapi.yaml}, with the values of the
 * record's vocabularies put in from the code, so that these two never differ. Made when it is first asked for.
 */
final class Reference {

    private static final String FILE = "/api/openapi.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private Reference() {}

    /** Read once, when the class is first needed. */
    private static final class Read {
        private static final ObjectNode DOCUMENT = read();
    }

    /** The document of a site. */
    static ObjectNode of(String site) {
        ObjectNode document = Read.DOCUMENT.deepCopy();
        document.putArray("servers").addObject().put("url", site);
        return document;
    }

    static String json(ObjectNode document) {
        try {
            return ApiJson.WRITER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String yaml(ObjectNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read() {
        try (InputStream file = Reference.class.getResourceAsStream(FILE)) {
            ObjectNode document = (ObjectNode) YAML.readTree(file);
            JsonNode schemas = document.path("components").path("schemas");
            ApiVocabularies.ALL.forEach((name, values) -> fill((ObjectNode) schemas.path(name), values));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ObjectNode schema, Map<String, String> values) {
        ArrayNode names = schema.putArray("enum");
        StringBuilder meanings = new StringBuilder();
        values.forEach((name, meaning) -> {
            names.add(name);
            meanings.append(meaning.isEmpty() ? "" : "* `" + name + "`: " + meaning + "\n");
        });
        if (meanings.length() > 0) {
            schema.put("description", meanings.toString());
        }
    }
}

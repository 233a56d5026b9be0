package org.onrecord.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.site.Head;

/** The description of the interface for people, as the document has it. */
record ReferencePage(String title, String description, List<Operation> operations, List<Schema> schemas) {

    /** Something that can be asked or sent. */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Part> parameters,
            List<Part> answers,
            String sent,
            String example) {}

    /** A parameter, an answer, or a field: its name, its kind, and what it means. */
    record Part(String name, String kind, String meaning) {}

    /** What something is made of, or the values that it can have. */
    record Schema(String name, String description, List<Part> fields, List<Part> values) {}

    static ReferencePage of(ObjectNode document) {
        List<Operation> operations = new ArrayList<>();
        for (String where : List.of("paths", "webhooks")) {
            document.path(where)
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(one ->
                                    operations.add(operation(document, path.getKey(), one.getKey(), one.getValue()))));
        }
        List<Schema> schemas = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(one -> schemas.add(schema(one.getKey(), one.getValue())));
        JsonNode info = document.path("info");
        return new ReferencePage(
                info.path("title").asText(), info.path("description").asText(), operations, schemas);
    }

    private static Operation operation(ObjectNode document, String path, String method, JsonNode operation) {
        List<Part> parameters = new ArrayList<>();
        operation.path("parameters").forEach(one -> {
            JsonNode parameter = whole(document, one);
            parameters.add(new Part(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("description").asText()));
        });
        List<Part> answers = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(one -> answers.add(new Part(
                        one.getKey(),
                        "",
                        whole(document, one.getValue()).path("description").asText())));
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                parameters,
                answers,
                example(document, operation.path("requestBody")),
                example(document, operation.path("responses").path("post".equals(method) ? "201" : "200")));
    }

    private static JsonNode whole(ObjectNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The first example of what is sent or answered, or null. */
    private static String example(ObjectNode document, JsonNode body) {
        JsonNode examples = body.path("content").path("application/json").path("examples");
        return examples.isEmpty()
                ? null
                : whole(document, examples.elements().next()).path("value").toPrettyString();
    }

    private static Schema schema(String name, JsonNode schema) {
        List<Part> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            fields.add(new Part(
                    field.getKey(),
                    kind(field.getValue()),
                    field.getValue().path("description").asText()));
        }
        return new Schema(
                name, schema.has("enum") ? "" : schema.path("description").asText(), fields, values(name));
    }

    private static List<Part> values(String name) {
        return ApiVocabularies.ALL.getOrDefault(name, Map.of()).entrySet().stream()
                .map(value -> new Part(value.getKey(), "", value.getValue()))
                .toList();
    }

    private static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText().replaceAll(".*/", "");
        }
        if (schema.has("items")) {
            return "list of " + kind(schema.path("items"));
        }
        return schema.has("format")
                ? schema.path("format").asText()
                : schema.path("type").asText();
    }

    public Head head() {
        return Head.website(title, "How programs read this record, and write drafts for it.", "/api");
    }
}

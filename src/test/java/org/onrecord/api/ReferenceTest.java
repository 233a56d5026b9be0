package org.onrecord.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the interface against the code: nothing is described that is not so, and nothing is left out. */
class ReferenceTest {

    private static final ObjectMapper STRICT =
            ApiJson.WRITER.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final List<Class<?>> RESOURCES = List.of(
            ClaimAnswers.class,
            DraftAnswers.class,
            SpeakerAnswers.class,
            TopicAnswers.class,
            QuantityAnswers.class,
            SourceAnswers.class,
            CorrectionAnswers.class,
            ChangeAnswers.class,
            MatchAnswers.class);

    /** What each example is an example of. */
    private static final Map<String, Class<?>> WHOLE = Map.ofEntries(
            Map.entry("claim", ApiClaim.class),
            Map.entry("speaker", ApiSpeaker.class),
            Map.entry("topic", ApiTopic.class),
            Map.entry("quantity", ApiQuantity.class),
            Map.entry("source", ApiSource.class),
            Map.entry("changes", ApiChanges.class),
            Map.entry("draft", ApiDraft.class),
            Map.entry("drafted", ApiDrafted.class),
            Map.entry("saying", ApiSaying.class),
            Map.entry("matches", ApiMatches.class),
            Map.entry("refused", ApiProblem.class),
            Map.entry("parameters", ApiProblem.class),
            Map.entry("withdrawn", ApiProblem.class));

    private static final Map<String, Class<?>> PAGES = Map.of(
            "claims", ApiClaimEntry.class,
            "speakers", ApiSpeaker.class,
            "topics", ApiTopic.class,
            "quantities", ApiQuantity.class,
            "sources", ApiSource.class,
            "corrections", ApiCorrection.class);

    private final ObjectNode document = Reference.of("https://record.example");
    private final JsonNode schemas = document.path("components").path("schemas");

    @Test
    void eachPathIsDescribedAndEachDescriptionIsOfAPath() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String verb = method.isAnnotationPresent(GET.class)
                        ? "get "
                        : method.isAnnotationPresent(POST.class) ? "post " : null;
                Path path = method.getAnnotation(Path.class);
                if (verb != null) {
                    there.add(verb
                            + resource.getAnnotation(Path.class).value()
                            + (path == null ? "" : "/" + path.value()));
                }
            }
        }
        assertEquals(there, described);
    }

    @Test
    void theExamplesAreTrueToTheRecords() throws IOException {
        JsonNode examples = document.path("components").path("examples");
        Set<String> tried = new TreeSet<>();
        for (Map.Entry<String, Class<?>> example : WHOLE.entrySet()) {
            assertTrue(tried.add(example.getKey()));
            assertSame(examples, example.getKey(), STRICT.constructType(example.getValue()));
        }
        for (Map.Entry<String, Class<?>> example : PAGES.entrySet()) {
            assertTrue(tried.add(example.getKey()));
            assertSame(
                    examples,
                    example.getKey(),
                    STRICT.getTypeFactory().constructParametricType(ApiPage.class, example.getValue()));
        }
        Set<String> all = new TreeSet<>();
        examples.fieldNames().forEachRemaining(all::add);
        all.remove("message");
        assertEquals(all, tried);
    }

    private static void assertSame(JsonNode examples, String name, JavaType type) throws IOException {
        JsonNode value = examples.path(name).path("value");
        Object read = STRICT.readerFor(type).readValue(value);
        assertEquals(sorted(value), sorted(STRICT.valueToTree(read)), name);
    }

    /** Empty lists of a problem are left out. */
    private static String sorted(JsonNode node) throws IOException {
        Object plain = new ObjectMapper().treeToValue(node, Object.class);
        return new ObjectMapper()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .writeValueAsString(plain);
    }

    @Test
    void theSchemasHaveTheFieldsOfTheRecords() {
        Map<Class<?>, String> seen = new HashMap<>();
        WHOLE.forEach((example, type) -> follow(type, type.getSimpleName().substring(3), seen));
        PAGES.values().forEach(type -> follow(type, type.getSimpleName().substring(3), seen));

        assertTrue(seen.size() > 40, seen.size() + " kinds of things");
    }

    /** Compares a record with its schema, and goes on to what it is made of. */
    private void follow(Class<?> type, String name, Map<Class<?>, String> seen) {
        if (seen.putIfAbsent(type, name) != null) {
            assertEquals(seen.get(type), name, type + " has two schemas");
            return;
        }
        JsonNode schema = schemas.path(name);
        assertTrue(schema.isObject(), "no schema " + name);
        if (type.isEnum()) {
            Set<String> values = new LinkedHashSet<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            assertEquals(ApiVocabularies.ALL.get(name).keySet(), values, name);
            assertTrue(!values.isEmpty(), name);
            return;
        }
        List<String> described = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        List<String> there = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            there.add(component.getName());
        }
        assertEquals(there, described, name);
        for (RecordComponent component : type.getRecordComponents()) {
            compare(
                    component.getGenericType(),
                    schema.path("properties").path(component.getName()),
                    name + "." + component.getName(),
                    seen);
        }
    }

    private void compare(Type type, JsonNode schema, String where, Map<Class<?>, String> seen) {
        if (type instanceof ParameterizedType list) {
            assertEquals("array", schema.path("type").asText(), where);
            compare(list.getActualTypeArguments()[0], schema.path("items"), where, seen);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() || plain.isEnum()) {
            assertTrue(schema.has("$ref"), where + " names no schema");
            follow(plain, schema.path("$ref").asText().replaceAll(".*/", ""), seen);
        } else if (plain == boolean.class || plain == Boolean.class) {
            assertEquals("boolean", schema.path("type").asText(), where);
        } else if (plain == int.class || plain == long.class || plain == Integer.class) {
            assertEquals("integer", schema.path("type").asText(), where);
        } else {
            assertEquals("string", schema.path("type").asText(), where);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        references(document, broken);
        assertEquals(List.of(), broken);
    }

    private void references(JsonNode node, List<String> broken) {
        JsonNode to = node.path("$ref");
        if (to.isTextual() && document.at(to.asText().substring(1)).isMissingNode()) {
            broken.add(to.asText());
        }
        node.elements().forEachRemaining(child -> references(child, broken));
    }

    @Test
    void theTwoFormatsSayTheSame() {
        try {
            assertEquals(
                    new ObjectMapper().readTree(Reference.json(document)),
                    new YAMLMapper().readTree(Reference.yaml(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyWordIsExplained() {
        assertNotNull(ReferencePage.of(document));
        ReferencePage.of(document)
                .operations()
                .forEach(operation -> assertTrue(!operation.summary().isEmpty(), operation.path()));
    }
}

package org.onrecord.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.policy.PolicyKind;
import org.onrecord.web.FormData;

/** What the demo desk has on record, as it stands in {@code demo/desk.json}. */
record DemoRecord(
        Map<PolicyKind, String> policies, List<Voice> speakers, List<Publication> sources, List<Entered> claims) {

    record Voice(
            String name,
            String kind,
            String description,
            String wikidata,
            List<String> otherNames,
            List<Held> roles,
            List<String> members) {

        /** The fields of the form that puts them on record. */
        Map<String, List<String>> form() {
            Map<String, List<String>> fields = new HashMap<>();
            put(fields, "name", name);
            put(fields, "kind", kind);
            put(fields, "description", description);
            put(fields, "wikidata", wikidata);
            put(fields, "otherNames", lines(otherNames));
            put(fields, "members", lines(members));
            List<Held> held = roles == null ? List.of() : roles;
            fields.put("roles.title", held.stream().map(Held::title).toList());
            fields.put("roles.body", held.stream().map(Held::body).toList());
            fields.put("roles.since", held.stream().map(Held::since).toList());
            fields.put("roles.until", held.stream().map(Held::until).toList());
            return fields;
        }
    }

    record Held(String title, String body, String since, String until) {}

    /** A source and the one copy of it: its text, or the file that it is in. */
    record Publication(
            String key,
            String kind,
            String title,
            String publisher,
            String language,
            String published,
            String derivedFrom,
            String derivation,
            String text,
            String file) {

        /** The fields of the form that puts it on record, but for the source that it comes from. */
        Map<String, List<String>> form() {
            Map<String, List<String>> fields = new HashMap<>();
            put(fields, "kind", kind);
            put(fields, "title", title);
            put(fields, "publisher", publisher);
            put(fields, "language", language);
            put(fields, "published", published);
            put(fields, "derivation", derivation);
            put(fields, "text", file == null ? text : read(file));
            return fields;
        }
    }

    /**
     * A claim, as its form would be sent.
     *
     * @param row its number in the desk's own list
     * @param more further reports of it
     * @param then what becomes of it
     * @param why the reason that goes with what becomes of it
     */
    record Entered(
            String row,
            String source,
            Map<String, List<String>> form,
            List<Further> more,
            Then then,
            String why,
            List<Judged> verdicts,
            Edited edit) {}

    record Further(String source, Map<String, List<String>> form) {}

    enum Then {
        DRAFT,
        SUBMIT,
        HOLD,
        CHANGES,
        PUBLISH,
        WITHDRAW
    }

    /** @param report the number of the report that it judges, or null when it judges the claim itself */
    record Judged(
            Integer report,
            String verdict,
            String basis,
            String rationale,
            List<String> flags,
            List<Ground> evidence,
            boolean waits) {}

    record Ground(String source, String words, String stance, String origin, String note) {}

    /** A change of one field, after the verdicts. */
    record Edited(String field, String value, String reason) {}

    /** Who published a source. */
    String publisher(String key) {
        return sources.stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow()
                .publisher();
    }

    static DemoRecord read() {
        return read("desk.json", DemoRecord.class);
    }

    static <T> T read(String file, Class<T> type) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .readValue(read(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try (InputStream in = DemoRecord.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, List<String>> fields, String field, String value) {
        fields.put(field, List.of(value == null ? "" : value));
    }

    private static String lines(List<String> names) {
        return names == null ? "" : String.join("\n", names);
    }

    static FormData form(Map<String, List<String>> fields) {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putAll(fields);
        return new FormData(sent);
    }
}

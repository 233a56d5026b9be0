package org.onrecord.desk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.onrecord.source.Derivation;
import org.onrecord.source.SourceKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.FormData;

/** What the demo desk has on record, as it stands in {@code demo/desk.json}. */
record DemoRecord(List<Voice> speakers, List<Publication> sources, List<Entered> claims) {

    record Voice(
            String name,
            SpeakerKind kind,
            String description,
            String wikidata,
            List<String> otherNames,
            List<Held> roles,
            List<String> members) {}

    record Held(String title, String body, String since, String until) {}

    /** A source and the one copy of it: its text, or the file that it is in. */
    record Publication(
            String key,
            SourceKind kind,
            String title,
            String publisher,
            String language,
            String published,
            String derivedFrom,
            Derivation derivation,
            String text,
            String file) {

        String copy() {
            return file == null ? text : read(file);
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

    static DemoRecord read() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .readValue(read("desk.json"), DemoRecord.class);
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

    static FormData form(Map<String, List<String>> fields) {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putAll(fields);
        return new FormData(sent);
    }
}

package org.onrecord.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.account.User;
import org.onrecord.source.Capture;
import org.onrecord.testing.Records;

/** What an editor types into a claim's form, as a browser sends it. */
final class Typed {

    static final String PASSAGE = "A harbour official said last week that around 300 boats had left.";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A claim that lacks nothing, on a new copy, by a speaker who is not on record yet. */
    static Typed claim(User editor) {
        return on(Records.capture(editor, Records.TEXT))
                .with("exact", PASSAGE)
                .with("kind", "EVENT")
                .with("checkability", "YES")
                .with("speaker", Records.unique("Ana Sousa"))
                .with("speakerKind", "PERSON")
                .with("cue", "said")
                .with("said", "2024-05-28");
    }

    /** A claim of which only its words are typed. */
    static Typed on(Long capture) {
        Typed typed = new Typed();
        typed.fields.put("formKey", UUID.randomUUID().toString());
        typed.fields.put("revision", "0");
        typed.fields.put("capture", capture.toString());
        typed.fields.put("text", Records.unique("Boats left the harbour"));
        return typed;
    }

    Typed with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** The same over what is on record, as the page of the claim would have it. */
    Typed over(Long claim) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim stored = Claim.byId(claim);
            with("revision", Integer.toString(stored.revision()));
            return with("attribution", stored.firstReport().toString());
        });
    }

    String text() {
        return fields.get("text").toString();
    }

    Capture copy() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(Long.valueOf(fields.get("capture").toString())));
    }

    Object[] fields() {
        List<Object> all = new ArrayList<>();
        fields.forEach((field, value) -> {
            all.add(field);
            all.add(value);
        });
        return all.toArray();
    }
}

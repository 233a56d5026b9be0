package org.onrecord.api;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.onrecord.api.ApiDraft.Figured;
import org.onrecord.api.ApiDraft.Quoted;
import org.onrecord.api.ApiDraft.Relay;
import org.onrecord.api.ApiDraft.Reported;
import org.onrecord.api.ApiDraft.Said;
import org.onrecord.api.ApiDraft.Someone;
import org.onrecord.api.ApiDraft.Words;
import org.onrecord.api.ApiProblem.ApiError;
import org.onrecord.claim.ClaimForm;
import org.onrecord.web.FormData;

/** Fills the desk's form in with what a program sent, so that one set of rules holds for both. */
final class DraftFields {

    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();

    private DraftFields() {}

    /** @throws Refused for a topic whose name would be read as two */
    static ClaimForm form(ApiDraft draft, String key) {
        DraftFields filled = new DraftFields();
        filled.put("formKey", key);
        filled.put("revision", "0");
        filled.claim(draft);
        if (draft.report() != null) {
            filled.report(draft.report());
        }
        return ClaimForm.from(new FormData(filled.fields));
    }

    private void claim(ApiDraft draft) {
        put("text", draft.text());
        put("language", draft.language());
        put("kind", draft.kind());
        put("checkability", draft.checkability());
        put("obstacle", draft.obstacle());
        put("about", draft.about());
        put("aboutPlace", draft.aboutPlace());
        put("topics", topics(some(draft.topics())));
        put("note", draft.note());
        figure("figure", draft.figure());
    }

    /** The form takes names one after the other, and none can hold what stands between them. */
    private static String topics(List<String> names) {
        for (String name : names) {
            if (name == null || name.matches("(?s).*[,;\\n].*")) {
                throw Refused.of(
                        422,
                        "Something in this draft is not right",
                        "Nothing was put on record; each fault is named.",
                        List.of(new ApiError("/topics", null, "Give each topic by its name, without commas.")));
            }
        }
        return String.join("\n", names);
    }

    private void report(Reported report) {
        Words words = report.passage() == null ? new Words(null, null) : report.passage();
        put("capture", report.copy());
        put("exact", words.exact());
        put("start", words.start() == null ? null : words.start().toString());
        Someone speaker = report.speaker() == null ? new Someone(null, null) : report.speaker();
        put("speaker", speaker.name());
        put("speakerKind", speaker.kind());
        put("roleThen", report.role());
        put("voice", report.voice());
        put("form", report.form());
        put("act", report.act());
        put("cue", report.cue());
        said(report.said() == null ? new Said(null, null, null, null) : report.said());
        put("reported", report.reported());
        some(report.relays()).forEach(this::relay);
        some(report.quotations()).forEach(this::quotation);
        figure("reportedFigure", report.figure());
        figure("originalFigure", report.originalFigure());
    }

    private void said(Said said) {
        put("said", said.date());
        put("saidVerbatim", said.verbatim());
        put("saidBasis", said.basis());
        put("weeks", said.weeks());
    }

    /** Every row has every field, so that they stay in step. */
    private void relay(Relay relay) {
        Someone agent = relay.agent() == null ? new Someone(null, null) : relay.agent();
        add("hops.agent", agent.name());
        add("hops.kind", agent.kind());
        add("hops.verb", relay.verb());
        add("hops.naming", relay.naming());
        add("hops.sight", relay.seen() == null ? null : relay.seen() ? "SEEN" : "UNSEEN");
        Figured figure = relay.figure();
        for (String part : PARTS) {
            add("hops.figure." + part, figure == null ? null : part(figure, part));
        }
    }

    private void quotation(Quoted quoted) {
        add("quotations.exact", quoted.exact());
        add("quotations.language", quoted.language());
        add("quotations.fidelity", quoted.fidelity());
        add("quotations.original", quoted.original());
        add("quotations.originalLanguage", quoted.originalLanguage());
        add("quotations.translatedBy", quoted.translatedBy());
    }

    private static final List<String> PARTS = List.of(
            "verbatim",
            "bound",
            "value",
            "low",
            "high",
            "unit",
            "counted",
            "combine",
            "parts",
            "cumulative",
            "period",
            "place",
            "hedge");

    private void figure(String path, Figured figure) {
        if (figure != null) {
            PARTS.forEach(part -> put(path + "." + part, part(figure, part)));
        }
    }

    private static String part(Figured figure, String part) {
        return switch (part) {
            case "verbatim" -> figure.verbatim();
            case "bound" -> figure.bound();
            case "value" -> figure.value();
            case "low" -> figure.low();
            case "high" -> figure.high();
            case "unit" -> figure.unit();
            case "counted" -> figure.counted();
            case "combine" -> figure.combine();
            case "parts" -> figure.parts();
            case "cumulative" -> Boolean.TRUE.equals(figure.cumulative()) ? "yes" : null;
            case "period" -> figure.period();
            case "place" -> figure.place();
            default -> figure.hedge();
        };
    }

    private static <T> List<T> some(List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private void put(String field, String value) {
        if (value != null) {
            fields.putSingle(field, value);
        }
    }

    private void add(String field, String value) {
        fields.add(field, value == null ? "" : value);
    }
}

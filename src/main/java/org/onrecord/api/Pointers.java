package org.onrecord.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where in the JSON of a draft a field of the desk's form stands (RFC 6901). */
final class Pointers {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("capture", "/report/copy"),
            Map.entry("exact", "/report/passage/exact"),
            Map.entry("start", "/report/passage/start"),
            Map.entry("speaker", "/report/speaker/name"),
            Map.entry("speakerKind", "/report/speaker/kind"),
            Map.entry("roleThen", "/report/role"),
            Map.entry("voice", "/report/voice"),
            Map.entry("form", "/report/form"),
            Map.entry("act", "/report/act"),
            Map.entry("cue", "/report/cue"),
            Map.entry("said", "/report/said/date"),
            Map.entry("saidVerbatim", "/report/said/verbatim"),
            Map.entry("saidBasis", "/report/said/basis"),
            Map.entry("weeks", "/report/said/weeks"),
            Map.entry("reported", "/report/reported"),
            Map.entry("formKey", ""));

    /** In this order: what is longer stands before what it begins with. */
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("hops", "/report/relays");
        BEGINNINGS.put("quotations", "/report/quotations");
        BEGINNINGS.put("reportedFigure", "/report/figure");
        BEGINNINGS.put("originalFigure", "/report/originalFigure");
    }

    private Pointers() {}

    static String of(String field) {
        if (field.isEmpty()) {
            return "";
        }
        if (WHOLE.containsKey(field)) {
            return WHOLE.get(field);
        }
        String path = "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            String from = "/" + beginning.getKey();
            if (path.equals(from) || path.startsWith(from + "/")) {
                return inRelay(beginning.getValue() + path.substring(from.length()));
            }
        }
        return path;
    }

    /** A relay's name and kind are its agent's, and whether it was seen has another name in the form. */
    private static String inRelay(String pointer) {
        return pointer.replaceAll("^(/report/relays/\\d+)/agent$", "$1/agent/name")
                .replaceAll("^(/report/relays/\\d+)/kind$", "$1/agent/kind")
                .replaceAll("^(/report/relays/\\d+)/sight$", "$1/seen");
    }
}

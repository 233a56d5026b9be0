package org.onrecord.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rival figures of the demo desk, as they stand in {@code demo/estimates.json}: who estimated one and the same quantity,
 * as of when, through whom, and in which words.
 *
 * @param source the key of the publication that all rows stand in
 * @param beside the number, in the desk's own list, of a claim whose figure is one of them
 */
record DemoEstimates(
        String name, String counts, String place, String description, String source, String beside, List<Row> rows) {

    /** @param words the sentence of the source that the claim rests on */
    record Row(String asOf, String claimant, String via, String text, String words, Map<String, String> figure) {

        /** The fields of the form that puts the claim on record. */
        private Map<String, List<String>> form(String place, String publisher) {
            Map<String, List<String>> fields = new HashMap<>();
            figure.forEach((part, value) -> fields.put("figure." + part, List.of(value)));
            fields.put("figure.cumulative", List.of("yes"));
            fields.put("figure.place", List.of(place));
            put(fields, "text", text);
            put(fields, "exact", words);
            put(fields, "kind", "QUANTITY");
            put(fields, "checkability", "YES");
            put(fields, "topics", "North Korea, Russia’s war against Ukraine");
            put(fields, "about", asOf);
            put(fields, "aboutPlace", place + ", Russia");
            put(fields, "speaker", claimant);
            put(fields, "form", "INDIRECT");
            put(fields, "said", asOf);
            put(fields, "saidBasis", "STATED");
            fields.put("hops.agent", via.isEmpty() ? List.of(publisher) : List.of(via, publisher));
            fields.put("hops.verb", via.isEmpty() ? List.of("") : List.of("", ""));
            fields.put("hops.naming", via.isEmpty() ? List.of("STATED") : List.of("STATED", "STATED"));
            fields.put("hops.sight", via.isEmpty() ? List.of("SEEN") : List.of("UNSEEN", "SEEN"));
            return fields;
        }

        private static void put(Map<String, List<String>> fields, String field, String value) {
            fields.put(field, List.of(value));
        }
    }

    static DemoEstimates read() {
        return DemoRecord.read("estimates.json", DemoEstimates.class);
    }

    /** The claims, each to be published. */
    List<DemoRecord.Entered> claims(String publisher) {
        return rows.stream()
                .map(row -> new DemoRecord.Entered(
                        null, source, row.form(place, publisher), null, DemoRecord.Then.PUBLISH, null, null, null))
                .toList();
    }
}

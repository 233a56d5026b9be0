package org.onrecord.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.claim.ClaimForm;
import org.onrecord.web.FormData;

/**
 * A claim's form as it is filled in for an editor, field by field. What is proposed goes on record through the very
 * form that a person fills in, and so by the same rules.
 */
public record Fields(@JsonValue Map<String, List<String>> filled) {

    /** The fields that an editor finds on the page of a proposal. All others are made when it is accepted. */
    private static final Set<String> ON_THE_PAGE = Set.of(
            "exact",
            "start",
            "text",
            "kind",
            "checkability",
            "obstacle",
            "speaker",
            "speakerKind",
            "roleThen",
            "voice",
            "form",
            "act",
            "cue",
            "saidVerbatim",
            "said",
            "weeks",
            "hops.agent",
            "hops.verb",
            "hops.naming",
            "hops.kind",
            "quotations.exact",
            "figure.verbatim",
            "figure.bound",
            "figure.value",
            "figure.low",
            "figure.high",
            "figure.unit",
            "figure.counted",
            "figure.hedge");

    /** Rows beyond what a report can have are shown again with an issue; nobody types more than these. */
    private static final int MOST_ROWS = 50;

    static final Fields NONE = new Fields(Map.of());

    @JsonCreator
    public Fields {
        filled = Map.copyOf(new TreeMap<>(filled));
    }

    /** What was typed on the page of a proposal, without the rows that were left empty. */
    static Fields typed(FormData data) {
        Fields typed = new Fields(ON_THE_PAGE.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> name.equals("exact")
                                ? List.of(data.whole(name))
                                : data.texts(name).stream().limit(MOST_ROWS).toList())));
        return typed.withoutEmptyRows(List.of("quotations.exact"), 1)
                .withoutEmptyRows(List.of("hops.agent", "hops.verb", "hops.naming", "hops.kind"), 2);
    }

    /** @param telling how many of the columns, from the first on, tell whether anything was typed into a row */
    private Fields withoutEmptyRows(List<String> columns, int telling) {
        int rows =
                columns.stream().mapToInt(column -> texts(column).size()).max().orElse(0);
        List<Integer> filledRows = IntStream.range(0, rows)
                .filter(row -> columns.subList(0, telling).stream()
                        .anyMatch(column -> !at(column, row).isEmpty()))
                .boxed()
                .toList();
        Fields without = this;
        for (String column : columns) {
            without = without.with(
                    column, filledRows.stream().map(row -> at(column, row)).toList());
        }
        return without;
    }

    private String at(String column, int row) {
        List<String> values = texts(column);
        return row < values.size() ? values.get(row) : "";
    }

    /** The same with other values in one field. */
    Fields with(String field, List<String> values) {
        Map<String, List<String>> other = new TreeMap<>(filled);
        other.put(field, values);
        return new Fields(other);
    }

    Fields with(String field, String value) {
        return with(field, List.of(value));
    }

    /** What stands in a field; empty where nothing does. */
    String text(String field) {
        List<String> values = filled.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> texts(String field) {
        return filled.getOrDefault(field, List.of());
    }

    /** The form, as a browser would send it. */
    public ClaimForm form() {
        MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
        filled.forEach((field, values) -> {
            if (!values.isEmpty()) {
                sent.put(field, values);
            }
        });
        return ClaimForm.from(new FormData(sent));
    }
}

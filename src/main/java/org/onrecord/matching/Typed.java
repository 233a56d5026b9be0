package org.onrecord.matching;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was typed into a claim's form, to be carried along: nothing of it is lost while one looks. */
record Typed(String claim, List<Map.Entry<String, String>> fields) {

    /** What a page puts into each form anew. */
    private static final Set<String> OURS = Set.of("csrf-token", "do");

    static Typed of(String claim, MultivaluedMap<String, String> sent) {
        return new Typed(
                claim,
                sent.entrySet().stream()
                        .filter(field -> !OURS.contains(field.getKey()))
                        .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                        .toList());
    }

    /** Where the form goes back to. */
    public String action() {
        return claim.isEmpty() ? "/desk/claims" : "/desk/claims/" + claim;
    }
}

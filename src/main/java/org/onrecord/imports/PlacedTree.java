package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;

/** A piece of JSON whose reviews know how they were written. */
final class PlacedTree {

    private final JsonNode root;
    private final String context;
    private final Map<JsonNode, Wrote> written = new IdentityHashMap<>();

    /** Where in a text something stands. */
    record Wrote(String text, int from, int to) {}

    /** @param context the vocabulary that what it stands in names; null when it names none */
    PlacedTree(JsonNode root, String context) {
        this.root = root;
        this.context = context;
    }

    void wrote(JsonNode node, Wrote at) {
        written.put(node, at);
    }

    JsonNode root() {
        return root;
    }

    String context() {
        return context;
    }

    /** The node word for word, as far as a database can hold it: a raw NUL is written as JSON writes one. */
    String raw(JsonNode node) {
        Wrote at = written.get(node);
        String text = at == null ? node.toString() : at.text.substring(at.from, at.to);
        return text.replace("\0", "\\u0000");
    }
}

package org.onrecord.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds values of what a parser reads, without calling itself, and keeps how each review in it was written. */
final class JsonTree {

    /** A number that nothing can be hidden in; others stay the text that they are. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The text that the parser reads; places are counted as the parser counts them. */
    interface Written {

        String between(long start, long end);

        void forget(long before);

        void say(Deviation what, long at, String detail);
    }

    private final JsonParser parser;
    private final Written written;
    private final Map<JsonNode, PlacedTree.Wrote> reviews = new IdentityHashMap<>();

    /** Where the reviews of the value that is being read begin and end. */
    private final Map<JsonNode, long[]> within = new IdentityHashMap<>();

    JsonTree(JsonParser parser, Written written) {
        this.parser = parser;
        this.written = written;
    }

    /** A container that is being read, where it began, and the field that its next value belongs to. */
    private static final class Open {

        private final ContainerNode<?> node;
        private final long start;
        private String field;

        Open(ContainerNode<?> node, long start) {
            this.node = node;
            this.start = start;
        }
    }

    /** The value at which the parser stands, with all that is in it; null for one that is too large, which is passed over. */
    JsonNode read() throws IOException {
        Deque<Open> open = new ArrayDeque<>();
        long start = parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        while (true) {
            JsonNode done = take(token, open);
            if (done != null && open.isEmpty()) {
                keep(start);
                return done;
            }
            if (done != null) {
                put(done, open.peek());
            }
            if (end() - start > JsonText.MAX_ENTRY) {
                passOver(open.size());
                return null;
            }
            token = parser.nextToken();
        }
    }

    /** The value that a token is, or completes; null when it only begins one. */
    private JsonNode take(JsonToken token, Deque<Open> open) throws IOException {
        long at = parser.currentTokenLocation().getCharOffset();
        switch (token) {
            case START_OBJECT -> open.push(new Open(NODES.objectNode(), at));
            case START_ARRAY -> open.push(new Open(NODES.arrayNode(), at));
            case FIELD_NAME -> open.peek().field = parser.currentName();
            case END_OBJECT, END_ARRAY -> {
                return closed(open.pop());
            }
            default -> {
                return scalar(token, at);
            }
        }
        return null;
    }

    private JsonNode closed(Open done) {
        closing();
        if (ReviewFinder.isReview(done.node)) {
            within.put(done.node, new long[] {done.start, end()});
        }
        return done.node;
    }

    /** The value's text once, however many reviews stand one in another. */
    private void keep(long start) {
        if (!within.isEmpty()) {
            String text = written.between(start, end());
            within.forEach((node, at) ->
                    reviews.put(node, new PlacedTree.Wrote(text, (int) (at[0] - start), (int) (at[1] - start))));
            within.clear();
        }
    }

    /** Says so when a comma stands before the end at which the parser stands. */
    void closing() {
        long end = end();
        String before = written.between(Math.max(0, end - 200), end);
        String stripped = before.substring(0, Math.max(0, before.length() - 1)).stripTrailing();
        if (stripped.endsWith(",")) {
            written.say(Deviation.STRAY_COMMA, end, "");
        }
    }

    private void put(JsonNode value, Open into) {
        if (into.node instanceof ArrayNode list) {
            list.add(value);
            return;
        }
        ObjectNode object = (ObjectNode) into.node;
        if (object.has(into.field)) {
            written.say(Deviation.FIELD_TWICE, end(), into.field);
        }
        object.set(into.field, value);
    }

    private JsonNode scalar(JsonToken token, long at) throws IOException {
        return switch (token) {
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            default -> text(at);
        };
    }

    private JsonNode number(long at) throws IOException {
        String digits = parser.getText();
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
            written.say(Deviation.NOT_A_NUMBER, at, digits);
        }
        return NUMBER.matcher(digits).matches() ? NODES.numberNode(parser.getDecimalValue()) : NODES.textNode(digits);
    }

    private JsonNode text(long at) throws IOException {
        String text = parser.getText();
        boolean controls = text.chars().anyMatch(c -> c < ' ');
        if (controls && written.between(at, end()).chars().anyMatch(c -> c < ' ')) {
            written.say(Deviation.RAW_CONTROL, at, "");
        }
        return NODES.textNode(text);
    }

    private void passOver(int depth) throws IOException {
        within.clear();
        reviews.clear();
        for (int open = depth; open > 0; ) {
            JsonToken token = parser.nextToken();
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            written.forget(parser.currentTokenLocation().getCharOffset());
        }
    }

    private long end() {
        return parser.currentLocation().getCharOffset();
    }

    /** A value with what is known of how its reviews were written; that is not kept here any longer. */
    PlacedTree placed(JsonNode root, String context) {
        PlacedTree placed = new PlacedTree(root, context);
        reviews.forEach(placed::wrote);
        reviews.clear();
        return placed;
    }
}

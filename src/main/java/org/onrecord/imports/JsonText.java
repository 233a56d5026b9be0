package org.onrecord.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as it stands in pages and feeds, entry by entry: what can be read in one way alone is read, each repair
 * with a message; what could be read in two is reported with its place, and nothing is guessed.
 */
final class JsonText {

    /** Nobody nests a review as deeply; a hundred thousand brackets are no review. */
    static final int MAX_DEPTH = 100;

    /** The longest entry, in characters. */
    static final int MAX_ENTRY = 1_000_000;

    /** Nothing that is a list of reviews calls its list otherwise. */
    private static final String FEED = "dataFeedElement";

    private static final int LONGEST_WRAPPER = 40;

    private static final Pattern WRAPPER =
            Pattern.compile("(?://|/\\*)?[ \\t]*(<!\\[CDATA\\[|<!--|-->|]]>)[ \\t]*(?:\\*/)?");

    private static final Pattern NULL = Pattern.compile("null(?![\\w.-])");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_ENTRY)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    /** Takes what is read, in the order in which it stands. */
    interface Sink {

        /** @return whether more is wanted */
        boolean entry(PlacedTree entry);

        void message(Message message);

        /** An entry that says nothing, of a feed or by itself. */
        void nothing();
    }

    private final TapReader text;
    private final String name;
    private final Sink sink;
    private final Set<Deviation> said = EnumSet.noneOf(Deviation.class);
    private boolean wanted = true;
    private int roots;

    private JsonText(Reader text, String name, Sink sink) {
        this.text = new TapReader(text);
        this.name = name;
        this.sink = sink;
    }

    /**
     * Reads a text.
     *
     * @param name what the text is, for messages, such as "block 2"; may be empty
     */
    static void read(Reader text, String name, Sink sink) throws IOException {
        new JsonText(text, name, sink).all();
    }

    private void all() throws IOException {
        while (wanted && toNextRoot()) {
            long start = text.offset();
            try (JsonParser parser = JSON.createParser(text)) {
                JsonEntries entries = new JsonEntries(parser, start);
                try {
                    root(entries);
                } catch (JsonProcessingException e) {
                    fail(e, entries);
                    return;
                }
                text.goTo(entries.offset());
            }
        }
        if (roots == 0 && wanted) {
            say(Deviation.EMPTY_BLOCK, text.offset());
        }
    }

    /** Passes over what may stand between two pieces of JSON; tells whether one follows. */
    private boolean toNextRoot() throws IOException {
        while (true) {
            text.forget(text.offset());
            String next = text.peek(LONGEST_WRAPPER);
            if (next.isEmpty()) {
                return false;
            }
            char c = next.charAt(0);
            Matcher wrapper = WRAPPER.matcher(next);
            if (c == '{' || c == '[') {
                if (roots++ == 1) {
                    say(Deviation.SEVERAL_ROOTS, text.offset());
                }
                return true;
            } else if (NULL.matcher(next).lookingAt()) {
                roots++;
                sink.nothing();
                text.goTo(text.offset() + "null".length());
            } else if (wrapper.lookingAt()) {
                boolean comment = wrapper.group(1).contains("--");
                say(comment ? Deviation.HTML_COMMENT : Deviation.CDATA, text.offset());
                text.goTo(text.offset() + wrapper.end());
            } else if (Character.isWhitespace(c) || passedOver(c)) {
                text.goTo(text.offset() + 1);
            } else {
                say(Deviation.UNREADABLE, text.offset());
                roots++;
                return false;
            }
        }
    }

    private boolean passedOver(char c) {
        Deviation sign = c == '\uFEFF'
                ? Deviation.BYTE_ORDER_MARK
                : c == ';' ? Deviation.TRAILING_SEMICOLON : c == ',' ? Deviation.STRAY_COMMA : null;
        if (sign != null) {
            say(sign, text.offset());
        }
        return sign != null;
    }

    /** A list gives each of its entries, and a feed, too; anything else is one entry. */
    private void root(JsonEntries entries) throws IOException {
        if (entries.parser.nextToken() == JsonToken.START_ARRAY) {
            list(entries, null);
            return;
        }
        long start = entries.start();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        boolean fed = false;
        while (entries.parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = entries.parser.currentName();
            JsonToken value = entries.parser.nextToken();
            if (field.equals(FEED) && value == JsonToken.START_ARRAY) {
                fed = true;
                list(entries, context(object));
            } else {
                JsonNode read = entries.value();
                twice(object, field, entries);
                object.set(field, read);
            }
            entries.tooLarge |= !fed && entries.offset() - start > MAX_ENTRY;
            if (!wanted || entries.tooLarge) {
                break;
            }
        }
        if (wanted && entries.tooLarge) {
            say(Deviation.TOO_LARGE, start);
            wanted = false;
        } else if (wanted) {
            entries.closing();
            PlacedTree tree = entries.tree(object, null);
            if (!fed) {
                String whole = text.between(start, entries.offset());
                tree.wrote(object, new PlacedTree.Wrote(whole, 0, whole.length()));
            }
            wanted = fed && object.path("claimReviewed").isMissingNode() || sink.entry(tree);
        }
    }

    private void list(JsonEntries entries, String context) throws IOException {
        while (wanted && entries.parser.nextToken() != JsonToken.END_ARRAY) {
            text.forget(entries.start());
            long start = entries.start();
            JsonNode value = entries.value();
            if (entries.tooLarge) {
                say(Deviation.TOO_LARGE, start, true);
                entries.tooLarge = false;
            } else if (value.isNull()) {
                sink.nothing();
            } else {
                wanted = sink.entry(entries.tree(value, context));
            }
        }
        if (wanted) {
            entries.closing();
        }
    }

    /** The vocabulary that an object names, as text. */
    private static String context(ObjectNode object) {
        JsonNode context = object.path("@context");
        return context.isMissingNode() ? null : context.toString();
    }

    private void twice(ObjectNode object, String field, JsonEntries entries) {
        if (object.has(field)) {
            say(Deviation.FIELD_TWICE, entries.offset(), false, field);
        }
    }

    private void fail(JsonProcessingException e, JsonEntries entries) {
        long at = entries.from
                + Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
        Deviation what = Deviation.UNREADABLE;
        if (e instanceof StreamConstraintsException) {
            what = entries.depth() >= MAX_DEPTH - 1 ? Deviation.TOO_DEEP : Deviation.TOO_LARGE;
        } else if (e instanceof JsonEOFException) {
            what = Deviation.CUT_SHORT;
        } else if (entries.behindText()) {
            what = Deviation.UNESCAPED_QUOTE;
        }
        say(what, at, true);
    }

    private void say(Deviation what, long at) {
        say(what, at, false, "");
    }

    private void say(Deviation what, long at, boolean always) {
        say(what, at, always, "");
    }

    /** Each repair once; each fault that something is lost by, whenever it occurs. */
    private void say(Deviation what, long at, boolean always, String detail) {
        if (said.add(what) || always) {
            String place = text.place(at);
            sink.message(new Message(what, name.isEmpty() ? place : name + ", " + place, detail));
        }
    }

    /** One parser, and what is built of what it reads. */
    private final class JsonEntries {

        private final JsonParser parser;
        private final long from;
        private final JsonTree tree;
        private boolean tooLarge;

        JsonEntries(JsonParser parser, long from) {
            this.parser = parser;
            this.from = from;
            this.tree = new JsonTree(parser, new Written());
        }

        long start() {
            return from + parser.currentTokenLocation().getCharOffset();
        }

        long offset() {
            return from + parser.currentLocation().getCharOffset();
        }

        int depth() {
            return parser.getParsingContext().getNestingDepth();
        }

        boolean behindText() {
            JsonToken last = parser.currentToken() == null ? parser.getLastClearedToken() : parser.currentToken();
            return last == JsonToken.VALUE_STRING || last == JsonToken.FIELD_NAME;
        }

        JsonNode value() throws IOException {
            JsonNode value = tree.read();
            tooLarge |= value == null;
            return value;
        }

        /** To be asked at the end of an object or a list. */
        void closing() {
            tree.closing();
        }

        PlacedTree tree(JsonNode root, String context) {
            return tree.placed(root, context);
        }

        /** How what is read was written. */
        private final class Written implements JsonTree.Written {

            @Override
            public String between(long start, long end) {
                return text.between(from + start, from + end);
            }

            @Override
            public void forget(long before) {
                text.forget(from + before);
            }

            @Override
            public void say(Deviation what, long at, String detail) {
                JsonText.this.say(what, from + at, false, detail);
            }
        }
    }
}

package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A thing of the schema.org vocabulary with its fields, however they are written, and what deviates in them. */
final class MarkupNode {

    private static final Pattern VOCABULARY = Pattern.compile("(?i)^(https?://(www\\.)?schema\\.org/|schema:)");

    private static final Pattern TAG =
            Pattern.compile("(?i)</?(p|br|b|i|em|strong|span|a|div|u|sup|sub|h[1-6]|li|ul|ol|q)\\b[^<>]{0,500}>");

    private static final int MOST_VALUES = 100;

    private final ObjectNode node;
    private final String path;
    private final Map<String, ObjectNode> known;
    private final List<Message> messages;

    /**
     * @param path where the thing stands in its review; empty for the review itself
     * @param known the things that others refer to by their id
     */
    MarkupNode(ObjectNode node, String path, Map<String, ObjectNode> known, List<Message> messages) {
        this.node = node;
        this.path = path;
        this.known = known;
        this.messages = messages;
    }

    void say(Deviation what, String field) {
        say(what, field, "");
    }

    void say(Deviation what, String field, String detail) {
        String at = path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
        messages.add(new Message(what, at, Shown.shortly(detail)));
    }

    /** The types of a thing, without their vocabulary, in lower case. */
    static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(plainType(one.asText(""))));
        return types;
    }

    private static String plainType(String written) {
        return withoutVocabulary(written.strip()).toLowerCase(Locale.ROOT);
    }

    private static String withoutVocabulary(String name) {
        return name.indexOf(':') < 0 ? name : VOCABULARY.matcher(name).replaceFirst("");
    }

    boolean is(String type) {
        return types(node).contains(type.toLowerCase(Locale.ROOT));
    }

    JsonNode field(String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            if (withoutVocabulary(one.getKey()).equalsIgnoreCase(name)) {
                return one.getValue();
            }
        }
        return exact;
    }

    boolean has(String name) {
        return !values(name).isEmpty();
    }

    /** The values of a field, one or many, without those that are null. */
    List<JsonNode> values(String name) {
        JsonNode field = field(name);
        JsonNode list = field.isObject() && field.size() == 1 && field.has("@list") ? field.path("@list") : field;
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode value : list.isArray() ? list : List.of(list)) {
            if (!value.isNull() && !value.isMissingNode() && values.size() < MOST_VALUES) {
                values.add(value);
            }
        }
        return values;
    }

    /** The things that a field holds; those that only refer to another are followed. */
    List<MarkupNode> things(String name) {
        List<MarkupNode> things = new ArrayList<>();
        List<JsonNode> values = values(name);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof ObjectNode object) {
                String place = values.size() == 1 ? name : name + "[" + i + "]";
                things.add(
                        new MarkupNode(followed(object), path.isEmpty() ? place : path + "." + place, known, messages));
            }
        }
        return things;
    }

    /** A thing that a bare text in a field stands for. */
    MarkupNode thing(ObjectNode object, String field) {
        return new MarkupNode(object, path.isEmpty() ? field : path + "." + field, known, messages);
    }

    private ObjectNode followed(ObjectNode object) {
        boolean reference = object.size() == 1 && object.has("@id");
        return reference ? known.getOrDefault(object.path("@id").asText(), object) : object;
    }

    /** The first text of a field, as a person reads it; null when there is none. */
    String text(String name) {
        List<String> texts = written(name);
        if (texts.size() > 1) {
            say(Deviation.SEVERAL_VALUES, name);
        }
        return texts.isEmpty() ? null : readable(texts.get(0), name);
    }

    /** The texts of a field as they are written, without those that are blank. */
    List<String> written(String name) {
        return values(name).stream()
                .map(MarkupNode::scalar)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private static String scalar(JsonNode value) {
        JsonNode plain = value.isObject() ? value.path("@value") : value;
        return plain.isTextual() || plain.isNumber() ? plain.asText() : null;
    }

    /** A text without the entities, tags and control characters that machines left in it. */
    String readable(String written, String name) {
        String text = written;
        if (TAG.matcher(text).find()) {
            say(Deviation.TAGS, name);
            text = Jsoup.parseBodyFragment(text).text();
        } else if (text.indexOf('&') >= 0) {
            // In its strict form, so that a parameter such as &copy=2 stays one.
            text = Parser.unescapeEntities(text, true);
            if (!text.equals(written)) {
                say(Deviation.ENTITIES, name);
            }
        }
        String clean = Shown.clean(text);
        if (!clean.equals(text)) {
            say(Deviation.CONTROL_REMOVED, name);
        }
        return clean.strip();
    }

    String id() {
        return node.path("@id").asText("");
    }

    JsonNode node() {
        return node;
    }
}

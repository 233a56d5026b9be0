package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads microdata as the same things in JSON-LD would be, so that one reading serves both. */
final class Microdata {

    private static final int MAX_DEPTH = 20;

    /** Reviews that no other thing holds; those that one holds stand in it. */
    private static final String REVIEWS = "[itemscope][itemtype~=(?i)schema\\.org/ClaimReview]";

    private Microdata() {}

    static List<Element> in(Document page) {
        return page.select(REVIEWS);
    }

    static ObjectNode thing(Element scope) {
        return thing(scope, 0);
    }

    private static ObjectNode thing(Element scope, int depth) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        String type = scope.attr("itemtype").strip();
        thing.put("@context", "https://schema.org");
        if (!type.isEmpty()) {
            thing.put("@type", type.replaceFirst("(?i)^https?://(www\\.)?schema\\.org/", ""));
        }
        Deque<Element> waiting = new ArrayDeque<>();
        pushChildren(scope, waiting);
        referred(scope, waiting);
        while (!waiting.isEmpty()) {
            Element element = waiting.pop();
            boolean scoped = element.hasAttr("itemscope");
            if (element.hasAttr("itemprop") && depth < MAX_DEPTH) {
                JsonNode value = scoped ? thing(element, depth + 1) : JsonNodeFactory.instance.textNode(value(element));
                for (String name : element.attr("itemprop").strip().split("\\s+")) {
                    put(thing, name, value);
                }
            }
            if (!scoped) {
                pushChildren(element, waiting);
            }
        }
        return thing;
    }

    private static void pushChildren(Element of, Deque<Element> waiting) {
        for (int i = of.childrenSize() - 1; i >= 0; i--) {
            waiting.push(of.child(i));
        }
    }

    private static void referred(Element scope, Deque<Element> waiting) {
        for (String id : scope.attr("itemref").strip().split("\\s+")) {
            Element other = id.isEmpty() ? null : scope.root().getElementById(id);
            if (other != null && other != scope && !scope.parents().contains(other)) {
                waiting.add(other);
            }
        }
    }

    private static void put(ObjectNode thing, String name, JsonNode value) {
        JsonNode before = thing.path(name);
        if (before.isMissingNode()) {
            thing.set(name, value);
        } else if (before.isArray()) {
            thing.withArray(name).add(value);
        } else {
            thing.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
        }
    }

    /** The value of a property (HTML, section 5.2.4). */
    private static String value(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content");
            case "audio", "embed", "iframe", "img", "source", "track", "video" -> element.attr("src");
            case "a", "area", "link" -> element.attr("href");
            case "object" -> element.attr("data");
            case "data", "meter" -> element.attr("value");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            default -> element.hasAttr("content") ? element.attr("content") : element.wholeText();
        };
    }
}

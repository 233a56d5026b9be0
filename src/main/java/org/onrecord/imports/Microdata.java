package org.onrecord.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads microdata as the same things in JSON-LD would be, so that one reading serves both. */
final class Microdata {

    private static final int MAX_DEPTH = 20;

    /** Reviews that no other thing holds; those that one holds stand in it. */
    private static final String REVIEWS = "[itemscope][itemtype~=(?i)schema\\.org/ClaimReview]";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Document page;

    /** The elements that others may refer to. */
    private final Map<String, Element> ids = new HashMap<>();

    /** The things that the one being read stands in: a reference back to one of them leads nowhere. */
    private final Set<Element> open = new HashSet<>();

    /**
     * How many more elements and characters may be read, of one review and of all: references can lead to the same ones
     * again and again.
     */
    private long left;

    private long leftOfAll;

    /** @param length of the page, in characters */
    Microdata(Document page, int length) {
        this.page = page;
        this.leftOfAll = 4L * length + JsonText.MAX_ENTRY;
        page.select("[id]").forEach(element -> ids.putIfAbsent(element.id(), element));
    }

    List<Element> reviews() {
        return page.select(REVIEWS);
    }

    /** The thing that an element describes; empty where it is larger than what is read of one entry. */
    Optional<ObjectNode> thing(Element scope) {
        left = Math.min(JsonText.MAX_ENTRY, leftOfAll);
        leftOfAll -= left;
        ObjectNode thing = read(scope);
        boolean whole = left >= 0;
        leftOfAll += Math.max(0, left);
        return whole ? Optional.of(thing) : Optional.empty();
    }

    private ObjectNode read(Element scope) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        String type = scope.attr("itemtype").strip();
        thing.put("@context", "https://schema.org");
        if (!type.isEmpty()) {
            thing.put("@type", type.replaceFirst("(?i)^https?://(www\\.)?schema\\.org/", ""));
        }
        open.add(scope);
        Deque<Element> waiting = new ArrayDeque<>();
        pushChildren(scope, waiting);
        referred(scope, waiting);
        while (!waiting.isEmpty() && left-- > 0) {
            Element element = waiting.pop();
            boolean scoped = element.hasAttr("itemscope");
            if (element.hasAttr("itemprop") && open.size() <= MAX_DEPTH && !open.contains(element)) {
                JsonNode value = scoped ? read(element) : JsonNodeFactory.instance.textNode(counted(value(element)));
                for (String name : words(element, "itemprop")) {
                    put(thing, name, value);
                }
            }
            if (!scoped) {
                pushChildren(element, waiting);
            }
        }
        open.remove(scope);
        return thing;
    }

    private String counted(String text) {
        left -= text.length();
        return text;
    }

    private String[] words(Element element, String attribute) {
        return SPACE.split(counted(element.attr(attribute)).strip());
    }

    private static void pushChildren(Element of, Deque<Element> waiting) {
        List<Element> children = of.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            waiting.push(children.get(i));
        }
    }

    private void referred(Element scope, Deque<Element> waiting) {
        Stream.of(words(scope, "itemref"))
                .distinct()
                .map(ids::get)
                .filter(other ->
                        other != null && other != scope && !scope.parents().contains(other))
                .forEach(waiting::add);
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

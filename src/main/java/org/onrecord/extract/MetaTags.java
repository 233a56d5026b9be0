package org.onrecord.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's {@code meta} elements say, by their names in lower case. */
final class MetaTags {

    /** More than any page has. */
    private static final int MAX = 2_000;

    private final Map<String, List<String>> contents = new HashMap<>();

    MetaTags(Document page) {
        List<Element> all = page.select("meta[content]");
        for (Element meta : all.subList(0, Math.min(all.size(), MAX))) {
            for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                String content = meta.attr("content");
                if (!name.isEmpty() && !content.isBlank()) {
                    contents.computeIfAbsent(name, unused -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /** What the first of some names that is there says, or null. */
    String first(String... names) {
        for (String name : names) {
            if (contents.containsKey(name)) {
                return contents.get(name).get(0);
            }
        }
        return null;
    }

    /** What at most ten elements of one name say. */
    List<String> all(String name) {
        List<String> all = contents.getOrDefault(name, List.of());
        return all.subList(0, Math.min(all.size(), 10));
    }
}

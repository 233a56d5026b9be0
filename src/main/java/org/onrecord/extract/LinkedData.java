package org.onrecord.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself for search engines, in JSON-LD; broken data say nothing. */
final class LinkedData {

    private static final int MAX_CHARACTERS = 4_000_000;
    private static final int MAX_NODES = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Set<String> DISCUSSIONS = Set.of("DiscussionForumPosting", "QAPage", "Question");

    private static final Set<String> OTHER_ARTICLES =
            Set.of("BlogPosting", "LiveBlogPosting", "Report", "ClaimReview", "SocialMediaPosting");

    private final List<JsonNode> nodes = new ArrayList<>();
    private final JsonNode article;

    private LinkedData(Document page) {
        int room = MAX_CHARACTERS;
        for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
            String json = script.data();
            room -= json.length();
            if (room >= 0) {
                collect(json);
            }
        }
        article = nodes.stream().filter(LinkedData::isArticle).findFirst().orElse(JSON.missingNode());
    }

    static LinkedData in(Document page) {
        return new LinkedData(page);
    }

    String headline() {
        String headline = text(article.path("headline"));
        return headline != null ? headline : text(article.path("name"));
    }

    String publisher() {
        String publisher = named(article.path("publisher"));
        return publisher != null ? publisher : named(article.path("sourceOrganization"));
    }

    String author() {
        return named(article.path("author"));
    }

    String published() {
        return text(article.path("datePublished"));
    }

    String language() {
        JsonNode language = article.path("inLanguage");
        String tag = text(language.isArray() ? language.path(0) : language);
        return tag != null ? tag : text(language.path("alternateName"));
    }

    /** The article's whole text as data, as blocks; null when there is none worth the name. */
    String articleBody() {
        String body = text(article.path("articleBody"));
        if (body == null || body.length() < 200) {
            return null;
        }
        String html = body.contains("<p") || body.contains("<br") ? body : escaped(body);
        return BlockText.of(Jsoup.parseBodyFragment(html).body(), Set.of());
    }

    boolean discussion() {
        return nodes.stream().anyMatch(node -> types(node).stream().anyMatch(DISCUSSIONS::contains));
    }

    /** Whether it says that it is an article at all. */
    boolean ofArticle() {
        return !article.isMissingNode();
    }

    /** Whether it says that only those who pay may read it. */
    boolean paid() {
        return nodes.stream()
                .anyMatch(node -> isArticle(node)
                        && node.path("isAccessibleForFree").asText("").strip().equalsIgnoreCase("false"));
    }

    private static String escaped(String text) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;");
        return html.lines().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private void collect(String json) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        try {
            waiting.add(JSON.readTree(json.strip().replaceFirst("^<!--|^//<!\\[CDATA\\[", "")));
        } catch (JsonProcessingException | StackOverflowError e) {
            return;
        }
        while (!waiting.isEmpty() && nodes.size() < MAX_NODES) {
            JsonNode node = waiting.poll();
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else if (node.isObject()) {
                nodes.add(node);
                waiting.add(node.path("@graph"));
                waiting.add(node.path("mainEntity"));
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(type -> type.endsWith("Article") || OTHER_ARTICLES.contains(type));
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type))
                .forEach(one -> types.add(one.asText("").replaceFirst("^.*[/:]", "")));
        return types;
    }

    private static String named(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(one -> names.add(named(one)));
            String all = names.stream()
                    .filter(name -> name != null)
                    .distinct()
                    .limit(10)
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? null : all;
        }
        return node.isObject() ? text(node.path("name")) : text(node);
    }

    private static String text(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        if (one.isObject()) {
            one = one.path("@value");
        }
        return one.isTextual() && !one.asText().isBlank() ? one.asText() : null;
    }
}

package org.onrecord.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.onrecord.extract.Weights.Weight;

/**
 * Which parts of a page are not what the page is about: menus, banners, comments, forms, links to elsewhere, what is
 * hidden. They are named by their elements, roles and class names; but names lie, so what holds most of a page's
 * sentences stays whatever it is called.
 */
final class Boilerplate implements NodeFilter {

    /** Elements that hold no words of the page. */
    private static final Set<String> WORDLESS = Set.of(
            "head script style noscript template iframe object embed applet svg math canvas audio video map button input select textarea datalist noembed noframes"
                    .split(" "));

    private static final Set<String> ELEMENTS = Set.of("nav", "header", "footer", "aside", "form", "menu", "dialog");

    private static final Set<String> SUBHEADS = Set.of("h2", "h3", "h4", "h5", "h6");

    private static final Set<String> ROLES = Set.of(
            "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split(" "));

    private static final Set<String> UNSEEN = Set.of("sr-only", "visually-hidden", "screen-reader-text", "skip-link");

    private static final Pattern HIDING = Pattern.compile("(?i)display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden");

    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Weights weights;
    private final int all;
    private final boolean discussion;
    private final Set<Element> headed;
    private int articles;

    private Boilerplate(Element body, Weights weights, boolean discussion, Set<Element> headed) {
        this.weights = weights;
        this.all = weights.of(body).sentences();
        this.discussion = discussion;
        this.headed = headed;
    }

    /**
     * Finds what can be left out of a page.
     *
     * @param discussion whether what people answer one another is what the page is about
     * @param headed what holds the page's headline
     */
    static Set<Element> in(Element body, boolean discussion, Set<Element> headed) {
        Boilerplate boilerplate = new Boilerplate(body, Weights.of(body, Set.of()), discussion, headed);
        body.filter(boilerplate);
        return boilerplate.found;
    }

    static boolean wordless(Element element) {
        return WORDLESS.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (wordless(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (depth > 0 && goes(element)) {
            found.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        articles += article(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        articles -= node instanceof Element element && article(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private static boolean article(Element element) {
        return element.nameIs("article")
                || element.nameIs("main")
                || element.attr("role").equals("main");
    }

    private boolean goes(Element element) {
        Weight weight = weights.of(element);
        if (comments(element) && all - weight.sentences() >= 60) {
            return true;
        }
        if (weight.sentences() * 2 > all || (headed.contains(element) && !element.nameIs("form"))) {
            return false;
        }
        return hidden(element) || named(element) || listOfLinks(element, weight) || leadsElsewhere(element, weight);
    }

    private boolean comments(Element element) {
        if (discussion || article(element) && !element.nameIs("article")) {
            return false;
        }
        return Weights.block(element) && PartNames.comments(element);
    }

    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && HIDING.matcher(element.attr("style")).find())
                || UNSEEN.stream().anyMatch(element::hasClass);
    }

    private boolean named(Element element) {
        String name = element.normalName();
        if (ELEMENTS.contains(name)) {
            boolean partOfArticle = articles > 0 && name.equals("header");
            boolean signature = name.equals("footer") && element.closest("blockquote") != null;
            return !partOfArticle && !signature;
        }
        if (ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (!Weights.block(element) || article(element)) {
            return false;
        }
        return PartNames.beside(element) || (articles == 0 && PartNames.header(element));
    }

    /** Menus without a name, and lists of other pages; the links of a sentence are far fewer than its words. */
    private static boolean listOfLinks(Element element, Weight weight) {
        double most = element.nameIs("table") ? 0.9 : 0.7;
        return Weights.block(element) && weight.links() >= 3 && weight.linkedShare() > most;
    }

    private static boolean leadsElsewhere(Element element, Weight weight) {
        boolean label = weight.text() <= 200 && (weight.links() > 0 || SUBHEADS.contains(element.normalName()));
        return label
                && Weights.block(element)
                && Phrases.ELSEWHERE.matcher(Characters.line(element.text())).lookingAt();
    }
}

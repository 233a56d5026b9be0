package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words that a page is about, without menus, banners, comments and links to elsewhere.
 *
 * <p>What is boilerplate goes first; of the rest, the smallest part is taken that holds nearly all its sentences, from
 * the page's headline on. What a page itself says is its article is believed where most of the sentences are there. A
 * page of few words is given whole, and one whose words come only with its scripts, but that holds them as data for
 * search engines, by these data. On the pages of forums the posts are what the page is about.
 */
final class MainText {

    /** How much of the sentences of a part its inner part must hold to stand for it. */
    private static final double NEARLY_ALL = 0.9;

    /** How much of a page's sentences what is marked as its article must hold. */
    private static final double MARKED = 0.4;

    /** The same, where it holds the headline, too. */
    private static final double HEADED = 0.05;

    /** The most that may stand between a headline and the text. */
    private static final int LEAD = 3_000;

    /** How many headlines are looked at; a page has one. */
    private static final int HEADLINES = 20;

    /** What a text is made of, and so never is it by itself. */
    private static final Set<String> WHOLE = Set.of("p", "li", "blockquote", "pre", "ul", "ol");

    private static final String NAMED_ARTICLE =
            "[itemprop~=articleBody], article, main, [role=main], .entry-content, .post-content, .article-body";

    private final Element body;
    private final Set<Element> headed;
    private final Set<Element> without;
    private final Weights weights;
    private final boolean discussion;
    private final String title;

    private MainText(Document page, LinkedData data, String title) {
        this.body = page.body();
        this.discussion = Discussion.is(page, data);
        this.title = title;
        this.headed = headed();
        this.without = Boilerplate.in(body, discussion, headed);
        this.weights = Weights.of(body, without);
    }

    static String of(Document page, LinkedData data, String title) {
        String text = new MainText(page, data, title).text();
        String told = data.articleBody();
        return told != null && Characters.weight(text) * 4 < Characters.weight(told) ? told : text;
    }

    private String text() {
        if (weights.of(body).sentences() == 0) {
            String rest = BlockText.of(body, without);
            return rest.isEmpty() ? BlockText.of(body, Set.of()) : rest;
        }
        Element main = innermost(marked());
        Element headline = headline(main);
        return headline == null ? BlockText.of(main, without) : BlockText.between(headline, main, without);
    }

    /** What the page marks as its article, if it holds enough; else its body. */
    private Element marked() {
        int all = weights.of(body).sentences();
        Element best = body;
        double most = 0;
        for (Element marked : body.select(NAMED_ARTICLE)) {
            double share = (double) weights.of(marked).sentences() / all;
            boolean one = discussion && marked.nameIs("article");
            double least = marked.nameIs("article") && headed.contains(marked) ? HEADED : MARKED;
            if (!one && share >= least && share > most) {
                best = marked;
                most = share;
            }
        }
        return best;
    }

    /** All that holds a headline which says the same as the page's title. */
    private Set<Element> headed() {
        Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element headline : headlines()) {
            for (Element up = same(headline.text(), title) ? headline : null; up != null; up = up.parent()) {
                headed.add(up);
            }
        }
        return headed;
    }

    private List<Element> headlines() {
        List<Element> headlines = body.select("h1");
        return headlines.subList(0, Math.min(headlines.size(), HEADLINES));
    }

    private Element innermost(Element from) {
        Element part = from;
        while (true) {
            int enough = (int) Math.ceil(weights.of(part).sentences() * NEARLY_ALL);
            Element inner = null;
            for (Element child : part.children()) {
                inner = inner == null && weights.of(child).sentences() >= enough ? child : inner;
            }
            if (inner == null || WHOLE.contains(inner.normalName())) {
                return part;
            }
            part = inner;
        }
    }

    /** The page's headline before its text, with no more than a lead and a byline between; null if there is none. */
    private Element headline(Element main) {
        if (main.selectFirst("h1") != null) {
            return null;
        }
        int length = BlockText.of(main, without).length();
        List<Element> headlines = new ArrayList<>(headlines());
        headlines.removeIf(this::dropped);
        headlines.sort((one, other) -> Boolean.compare(headed.contains(other), headed.contains(one)));
        for (Element one : headlines) {
            String between = BlockText.between(one, main, without);
            if (!between.isEmpty() && between.length() - length < LEAD) {
                return one;
            }
        }
        return null;
    }

    private boolean dropped(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (without.contains(up)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two titles are one, whatever their case and marks. */
    static boolean same(String one, String other) {
        return other != null
                && letters(one).equals(letters(other))
                && !letters(one).isEmpty();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .limit(1_000)
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

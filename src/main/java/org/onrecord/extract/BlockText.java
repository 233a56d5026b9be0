package org.onrecord.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of a part of a page as lines: blocks apart by one empty line, items of lists and rows of tables on lines of
 * their own, cells apart by a space. Spaces are made one, except where a page says that they count.
 */
final class BlockText implements NodeFilter {

    private static final Set<String> LINES = Set.of("li", "tr", "thead", "tbody", "tfoot", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "table", "ul", "ol", "blockquote", "section", "article", "center");

    /** Within these, blocks are lines. */
    private static final Set<String> TIGHT = Set.of("li", "dt", "dd", "td", "th");

    private final Set<Element> without;
    private final Element from;
    private final Element last;
    private final StringBuilder text = new StringBuilder();

    /** How many line ends stand before the next word; -1 for one space, -2 for nothing. */
    private int gap = -2;

    private boolean begun;
    private boolean ended;
    private int preformatted;
    private int tight;

    private BlockText(Set<Element> without, Element from, Element last) {
        this.without = without;
        this.from = from;
        this.last = last;
    }

    /** The words of one part. */
    static String of(Element part, Set<Element> without) {
        BlockText text = new BlockText(without, part, part);
        part.filter(text);
        return text.text.toString();
    }

    /** The words from a headline to the end of a part that comes after it; empty if it doesn't. */
    static String between(Element headline, Element last, Set<Element> without) {
        Element around = last;
        while (around.parent() != null && !around.equals(headline) && !holds(around, headline)) {
            around = around.parent();
        }
        BlockText text = new BlockText(without, headline, last);
        around.filter(text);
        return text.begun && text.ended ? text.text.toString() : "";
    }

    private static boolean holds(Element around, Element inner) {
        for (Element up = inner; up != null; up = up.parent()) {
            if (up == around) {
                return true;
            }
        }
        return false;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (begun) {
                append(words.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Boilerplate.wordless(element) || without.contains(element)) {
            if (Weights.block(element)) {
                edge(element);
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        begun |= element == from;
        if (element == last && !begun) {
            return FilterResult.STOP;
        }
        if (element.nameIs("br")) {
            lineEnd();
        } else {
            edge(element);
        }
        preformatted += element.nameIs("pre") ? 1 : 0;
        tight += tight(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        preformatted -= element.nameIs("pre") ? 1 : 0;
        tight -= tight(element) ? 1 : 0;
        if (!element.nameIs("br")) {
            edge(element);
        }
        ended |= element == last;
        return ended ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void edge(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            gap(layout(element) ? 2 : -1);
        } else if (LINES.contains(name)) {
            gap(1);
        } else if (Weights.block(element)) {
            gap(tight > 0 ? 1 : 2);
        }
    }

    private static boolean tight(Element element) {
        return TIGHT.contains(element.normalName()) && !layout(element);
    }

    /** A cell that holds whole blocks is the layout of a page and no figure of a table. */
    private static boolean layout(Element cell) {
        if (!CELLS.contains(cell.normalName())) {
            return false;
        }
        int blocks = 0;
        for (Element child = cell.firstElementChild(); child != null; child = child.nextElementSibling()) {
            blocks += HEADINGS.contains(child.normalName()) ? 2 : BLOCKS.contains(child.normalName()) ? 1 : 0;
        }
        return blocks > 1;
    }

    private void gap(int wanted) {
        if (wanted == -1) {
            gap = gap == 0 ? -1 : gap;
        } else if (gap != -2) {
            gap = Math.max(gap, wanted);
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted > 0 && (c == '\n' || c == '\u2028')) {
                lineEnd();
            } else if (Characters.space(c)) {
                gap = gap == 0 ? -1 : gap;
            } else if (!Characters.unseen(c)) {
                text.append(pending()).append(Characters.paired(words, i) ? c : '\uFFFD');
                gap = 0;
            }
        }
    }

    private void lineEnd() {
        gap = gap == -2 ? gap : Math.min(Math.max(gap, 0) + 1, 2);
    }

    private String pending() {
        return switch (gap) {
            case -1 -> " ";
            case 1 -> "\n";
            case 2 -> "\n\n";
            default -> "";
        };
    }
}

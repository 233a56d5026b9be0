package org.onrecord.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much each block of a page says: in all, within links, and in runs of words that are long enough to be sentences. */
final class Weights implements NodeFilter {

    /** A shorter run of words is a label, a name or a button. */
    private static final int SENTENCE = 25;

    private static final Weight NOTHING = new Weight(0, 0, 0, 0);

    /** What one block says. */
    record Weight(int text, int linked, int links, int sentences) {

        double linkedShare() {
            return text == 0 ? 0 : (double) linked / text;
        }
    }

    private static final class Frame {
        private int run;
        private int runLinked;
        private int text;
        private int linked;
        private int links;
        private int sentences;

        private void endRun() {
            text += run;
            linked += runLinked;
            if (run - runLinked >= SENTENCE && runLinked * 2 < run) {
                sentences += run - runLinked;
            }
            run = 0;
            runLinked = 0;
        }
    }

    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Set<Element> without;
    private int linkDepth;

    private Weights(Set<Element> without) {
        this.without = without;
        open.push(new Frame());
    }

    /** Weighs all blocks of a page, leaving some out. */
    static Weights of(Element page, Set<Element> without) {
        Weights weights = new Weights(without);
        page.filter(weights);
        return weights;
    }

    Weight of(Element block) {
        return weights.getOrDefault(block, NOTHING);
    }

    static boolean block(Element element) {
        return element.isBlock() || element.normalName().indexOf('-') > 0;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int weight = Characters.weight(text.getWholeText());
            open.peek().run += weight;
            open.peek().runLinked += linkDepth > 0 ? weight : 0;
        } else if (node instanceof Element element) {
            if (Boilerplate.wordless(element) || without.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.normalName().equals("a")) {
            linkDepth++;
            open.peek().links++;
        }
        if (block(element)) {
            open.peek().endRun();
            open.push(new Frame());
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            linkDepth -= element.normalName().equals("a") ? 1 : 0;
            if (block(element)) {
                leave(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        Frame frame = open.pop();
        frame.endRun();
        weights.put(element, new Weight(frame.text, frame.linked, frame.links, frame.sentences));
        Frame outer = open.peek();
        outer.text += frame.text;
        outer.linked += frame.linked;
        outer.links += frame.links;
        outer.sentences += frame.sentences;
    }
}

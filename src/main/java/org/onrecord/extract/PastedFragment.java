package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Which words of a paste were copied: those between the marks that browsers and word processors set around them. Where
 * one paste follows another, what stands between the two stays.
 */
final class PastedFragment {

    private static final String BEGIN = "StartFragment";
    private static final String END = "EndFragment";

    private final List<TextNode> before = new ArrayList<>();
    private final List<TextNode> after = new ArrayList<>();
    private boolean begun;
    private boolean ended;

    private PastedFragment() {}

    /** Takes the words away that lie around it; without the marks, none. */
    static void cut(Document page) {
        PastedFragment fragment = new PastedFragment();
        page.nodeStream().forEach(fragment::read);
        if (fragment.begun) {
            fragment.before.forEach(text -> text.text(""));
            fragment.after.forEach(text -> text.text(""));
        }
    }

    private void read(Node node) {
        if (node instanceof Comment comment) {
            mark(comment.getData().strip());
        } else if (node instanceof TextNode text && !begun) {
            before.add(text);
        } else if (node instanceof TextNode text && ended) {
            after.add(text);
        }
    }

    private void mark(String comment) {
        if (comment.equals(BEGIN)) {
            begun = true;
            ended = false;
            after.clear();
        } else if (comment.equals(END)) {
            ended = begun;
        }
    }
}

package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives pasted markup the structure that it shows, in elements that tell it: what a program says by styles of its own is
 * a list, a line or nothing.
 *
 * <ul>
 *   <li>Of tracked changes, what was inserted stays and what was deleted goes; words that are merely struck through stay.
 *   <li>Comments of colleagues go, footnotes stay, and so do their marks: raised figures stay raised, so that "3,000"
 *       with the mark of a first footnote doesn't become 30,001.
 *   <li>Bullets and numbers of lists go, as they do in our copies of pages.
 *   <li>What the program hides goes, and what lies around the part that was copied.
 *   <li>Quotations that only an element marks get their marks; pictures that stand for a sign become that sign.
 * </ul>
 */
final class PlainStructure {

    /** What holds no word of a page: to rename an element takes no time, to remove one of many siblings takes much. */
    private static final String WORDLESS = "object";

    private static final String WORDLESS_BLOCK = "template";

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> INLINE = Set.of("span", "a", "b", "i", "em", "strong", "font", "label", "small");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern FIGURES = Pattern.compile("[0-9\\s\u00A0]*+");

    /** A longer figure is no mark of a footnote and no power. */
    private static final int LONGEST_MARK = 12;

    /** No sign takes more; a longer alternative text is a description. */
    private static final int LONGEST_SIGN = 16;

    private PlainStructure() {}

    static void give(Document page) {
        Element body = page.body();
        PastedFragment.cut(page);
        for (Element element : new ArrayList<>(body.getAllElements())) {
            if (element != body) {
                give(element, style(element));
            }
        }
    }

    /** Without spaces, in lower case. */
    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() ? "" : style.replaceAll("\\s++", "").toLowerCase(Locale.ROOT);
    }

    private static void give(Element element, String style) {
        String name = element.normalName();
        if (goes(element, name, style)) {
            element.tagName(Weights.block(element) ? WORDLESS_BLOCK : WORDLESS);
        } else if (name.equals("p") && style.contains("mso-list:")
                || LISTS.contains(name)
                        && element.parent() != null
                        && LISTS.contains(element.parent().normalName())) {
            element.tagName("li");
        } else if (name.equals("button") || onlyBlockOfCell(element, name)) {
            element.tagName("span");
        } else if (INLINE.contains(name) && setApart(style)) {
            element.tagName("div");
        } else if (name.equals("q")) {
            quote(element);
        } else if (name.equals("sup") || style.contains("vertical-align:super")) {
            raise(element);
        } else if (name.equals("img")) {
            sign(element);
        }
    }

    private static boolean goes(Element element, String name, String style) {
        return name.equals("del")
                || name.equals("xml")
                || name.equals("title")
                || style.contains("display:none")
                || style.contains("mso-hide:all")
                || style.contains("mso-list:ignore")
                || style.contains("mso-element:comment")
                || element.hasClass("MsoCommentReference")
                || element.hasClass("msocomanchor");
    }

    private static boolean setApart(String style) {
        return style.contains("display:block")
                || style.contains("display:flex")
                || style.contains("display:grid")
                || style.contains("display:list-item");
    }

    /** Word processors write a paragraph into each cell; the cells of a row are to stay on one line. */
    private static boolean onlyBlockOfCell(Element element, String name) {
        Element cell = element.parent();
        if (!name.equals("p") && !name.equals("div") || cell == null || !cell.nameIs("td") && !cell.nameIs("th")) {
            return false;
        }
        return element.previousElementSibling() == null
                && element.nextElementSibling() == null
                && cell.ownText().isBlank();
    }

    private static void quote(Element quotation) {
        Element around = quotation.parent();
        boolean inner = around != null && around.closest("q") != null;
        quotation.prependText(inner ? "‘" : "“");
        quotation.appendText(inner ? "’" : "”");
    }

    /** Only what is all figures: a raised "th" is part of a word. */
    private static void raise(Element element) {
        List<TextNode> words = new ArrayList<>();
        int length = 0;
        Iterator<TextNode> all = element.nodeStream(TextNode.class).iterator();
        while (all.hasNext()) {
            TextNode text = all.next();
            words.add(text);
            length += text.getWholeText().length();
            if (length > LONGEST_MARK || !FIGURES.matcher(text.getWholeText()).matches()) {
                return;
            }
        }
        words.forEach(text -> text.text(raised(text.getWholeText())));
    }

    private static String raised(String figures) {
        StringBuilder raised = new StringBuilder(figures.length());
        figures.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        return raised.toString();
    }

    /** Sites show emoji as pictures of their own. */
    private static void sign(Element picture) {
        String alternative = picture.attr("alt");
        if (alternative.length() <= LONGEST_SIGN
                && alternative.codePoints().anyMatch(c -> c > 0x7F)
                && alternative.codePoints().noneMatch(Character::isLetter)) {
            picture.replaceWith(new TextNode(alternative));
        }
    }
}

package org.onrecord.site;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Optional;
import org.onrecord.figure.Figure;
import org.onrecord.quantity.Estimate;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;
import org.onrecord.source.TextFragment;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.Paging;

/** How some values of the record are written for readers. */
@TemplateExtension
public class Words {

    private Words() {}

    /** A language's English name, such as {@code Korean} for {@code ko}; the tag itself where there is none. */
    public static String languageName(String tag) {
        return LanguageTag.name(tag);
    }

    /** A link to the words of a passage in the page that they were read in, if a reader may follow its address. */
    public static Optional<String> live(Passage passage) {
        Selector words = passage.selector();
        return passage.source()
                .link()
                .map(address ->
                        passage.capture().pageIn(address, words).orElseGet(() -> TextFragment.link(address, words)));
    }

    /** The page of a PDF that a passage begins on, or null. */
    public static Integer page(Passage passage) {
        return passage.capture().pageAt(passage.selector().start()).orElse(null);
    }

    /** Where readers read our copy that a passage stands in, if they may. */
    public static Optional<String> copyPath(Passage passage) {
        return passage.source().copyAccess().text() ? Optional.of(CopyPage.path(passage.capture())) : Optional.empty();
    }

    /** The figure's wording as printed in its marks, then how the desk reads it. */
    public static String printedAndRead(Figure figure) {
        String read = figure.text();
        String words = figure.verbatim() == null ? "" : "“" + figure.verbatim() + "”";
        return words.isEmpty() || read.contains(words) ? read : words + ", read as " + read;
    }

    /** A figure in the shortest words, such as {@code about 300 soldiers}: without what it counts and its reservation. */
    public static String number(Figure figure) {
        return new Figure(
                        figure.verbatim(),
                        figure.bound(),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.unit(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .text();
    }

    /** The first three of several: of figures as of one day there can be any number. */
    public static List<Estimate> few(List<Estimate> estimates) {
        return estimates.stream().limit(3).toList();
    }

    /** Whether more of the text stands before the words that are kept of what surrounds a passage. */
    public static boolean cutBefore(Selector selector) {
        return selector.start() > selector.prefix().length();
    }

    /** Whether more of the text may stand behind what is kept of what surrounds a passage. */
    public static boolean cutAfter(Selector selector) {
        return selector.suffix().length() >= Selector.CONTEXT - 1;
    }

    /** Words on one line and at most 80 characters, for titles. */
    public static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : Head.cut(line, 79) + "…";
    }

    /** The page before this one; before a page that is beyond the last, the last. */
    public static int back(Paging<?> pages) {
        return Math.min(pages.number() - 1, pages.pages());
    }
}

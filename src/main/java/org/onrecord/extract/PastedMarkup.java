package org.onrecord.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.onrecord.extract.Unreadable.Reason;

/**
 * The words of what was copied from a word processor, a mail or a page and pasted with its markup. All of it was chosen
 * by a person, so nothing of it is taken to be beside the point: its blocks become paragraphs, its items and rows lines.
 */
public final class PastedMarkup {

    /** The longest markup that is read, in characters; word processors write ten of it for one of text. */
    public static final int MAX_LENGTH = Extractor.MAX_HTML;

    /** How much of a text is looked at to tell whether it is markup. */
    private static final int LOOKED_AT = 50_000;

    /** A text about markup holds a tag or two; what is marked up holds more. */
    private static final int SCATTERED = 4;

    private static final Pattern TAG = Pattern.compile("<(/?+)([A-Za-z][A-Za-z0-9:]{0,20}+)(?=[\\s/>])");

    private static final Pattern MARKED_FROM_THE_START =
            Pattern.compile("\\s*+(?:Version:\\d\\.\\d\\s|<!DOCTYPE\\s++html|<!--\\s*+StartFragment|<html[\\s>])", 2);

    private static final Set<String> KNOWN =
            Set.of(("a abbr article aside b blockquote body br cite code dd del div dl dt em"
                            + " figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins li link main mark"
                            + " meta nav o:p ol p pre q s section small span strong style sub sup table tbody td tfoot th thead"
                            + " time title tr u ul")
                    .split(" "));

    private PastedMarkup() {}

    /**
     * The text of some markup: its line ends {@code \n}, its blocks apart by one empty line.
     *
     * @throws Unreadable if it is too long, holds more elements than any page that a person reads, or holds no words
     */
    public static String text(String html) throws Unreadable {
        if (html.length() > MAX_LENGTH) {
            throw new Unreadable(Reason.TOO_LONG, null);
        }
        Document page = Markup.parse(withoutHead(html), "");
        PlainStructure.give(page);
        String text = Extractor.bounded(BlockText.of(page.body(), Set.of()));
        if (text.isEmpty()) {
            throw new Unreadable(Reason.NO_TEXT, null);
        }
        return text;
    }

    /** Windows writes some lines about what is copied before it: where it begins and ends, and where it is from. */
    private static String withoutHead(String html) {
        int begin = html.indexOf('<');
        boolean described = html.stripLeading().startsWith("Version:") && begin > 0;
        return described ? html.substring(begin) : html;
    }

    /**
     * Whether a text that came as plain text is the source of marked up text, and not text itself. One that mentions a
     * tag, or has an angle bracket in a formula, is text.
     */
    public static boolean looksLikeMarkup(String text) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        if (MARKED_FROM_THE_START.matcher(start).lookingAt()) {
            return true;
        }
        Matcher tag = TAG.matcher(start);
        int tags = 0;
        boolean first = false;
        boolean closed = false;
        while (tag.find()) {
            if (KNOWN.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
                first |= tags++ == 0 && start.substring(0, tag.start()).isBlank();
                closed |= !tag.group(1).isEmpty();
            }
        }
        return closed && (first || tags >= SCATTERED);
    }
}

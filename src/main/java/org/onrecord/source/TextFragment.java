package org.onrecord.source;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Decides how a link leads to quoted words in a page, so that a browser goes there and marks them (WICG, URL Fragment
 * Text Directives). Browsers look for whole words within one block of the page, whatever their case; those that know
 * nothing of it open the page at its top.
 */
public final class TextFragment {

    private static final String DIRECTIVE = ":~:";

    /** Longer quotes, and those of several lines, are named by where they begin and where they end. */
    private static final int WHOLE_WORDS = 12;

    private static final int WHOLE_LENGTH = 150;

    private static final int EDGE_WORDS = 5;

    private static final int EDGE_LENGTH = 60;

    /** Fewer words are taken to stand elsewhere in a page, too, when its text is not at hand. */
    private static final int TELLING_WORDS = 6;

    /** How many words before and behind are tried, until they tell the place from others. */
    private static final int[] CONTEXT = {3, 6, 12};

    /** How far a quote that begins or ends within a word is widened to the whole of it. */
    private static final int LONGEST_WORD = 40;

    private final String text;
    private final int from;
    private final int to;

    private TextFragment(String text, int from, int to) {
        this.text = text;
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        this.from = wordStart(text, begin);
        this.to = wordEnd(text, end);
    }

    /** An address with the words added to it, told from other places in the copy's text where they stand as well. */
    public static String link(String address, Selector words, String text) {
        TextFragment fragment = new TextFragment(text, words.start(), words.end());
        String lower = text.toLowerCase(Locale.ROOT);
        boolean recurs = occursAgain(lower, fragment.start().toLowerCase(Locale.ROOT));
        return joined(address, fragment.directive(recurs, lower));
    }

    /** An address with the words added to it, when no more of the text is at hand than what is kept around them. */
    public static String link(String address, Selector words) {
        String text = words.prefix() + words.exact() + words.suffix();
        int from = words.prefix().length();
        TextFragment fragment =
                new TextFragment(text, from, from + words.exact().length());
        boolean few = fragment.whole() && fragment.start().split("\\s+").length < TELLING_WORDS;
        String lower = text.toLowerCase(Locale.ROOT);
        boolean recurs = few || occursAgain(lower, fragment.start().toLowerCase(Locale.ROOT));
        return joined(address, fragment.directive(recurs, lower));
    }

    private static String joined(String address, String directive) {
        if (directive.isEmpty()) {
            return address;
        }
        int old = address.indexOf(DIRECTIVE, Math.max(0, address.indexOf('#')));
        String base = address.indexOf('#') >= 0 && old >= 0 ? address.substring(0, old) : address;
        return base + (base.indexOf('#') >= 0 ? "" : "#") + DIRECTIVE + "text=" + directive;
    }

    private String directive(boolean recurs, String lower) {
        if (from >= to) {
            return "";
        }
        String words = encoded(start()) + (whole() ? "" : "," + encoded(end()));
        if (!recurs) {
            return words;
        }
        int startsAt = text.indexOf(start(), from);
        for (int many : CONTEXT) {
            int prefix = prefixStart(many);
            String told = lower.substring(prefix, Math.min(lower.length(), startsAt + start().length()));
            if (!occursAgain(lower, told)) {
                return prefixed(many, words);
            }
        }
        return prefixed(CONTEXT[0], words) + suffix(CONTEXT[0]);
    }

    private String prefixed(int many, String words) {
        String prefix = text.substring(prefixStart(many), from).strip();
        return prefix.isEmpty() ? words : encoded(prefix) + "-," + words;
    }

    private String suffix(int many) {
        String line = firstLine(text.substring(to).stripLeading());
        String suffix =
                String.join(" ", Arrays.stream(line.split("\\s+")).limit(many).toList());
        return suffix.isEmpty() ? "" : ",-" + encoded(suffix);
    }

    /** Where so many words before the quote begin, on the line that is next to it. */
    private int prefixStart(int many) {
        int end = from;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        for (int word = 0; word < many && begin > 0 && text.charAt(begin - 1) != '\n'; word++) {
            while (begin > 0 && text.charAt(begin - 1) == ' ') {
                begin--;
            }
            while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1)) && end - begin < EDGE_LENGTH * 2) {
                begin--;
            }
        }
        return begin;
    }

    private boolean whole() {
        String words = text.substring(from, to);
        return words.length() <= WHOLE_LENGTH && words.indexOf('\n') < 0 && words.split("\\s+").length <= WHOLE_WORDS;
    }

    /** The whole quote, or the words that it begins with. */
    private String start() {
        String words = text.substring(from, to);
        if (whole()) {
            return words;
        }
        String line = firstLine(words);
        int cut = 0;
        for (int word = 0; word < EDGE_WORDS && cut < line.length(); word++) {
            int next = wordCut(line, cut);
            if (next > EDGE_LENGTH) {
                break;
            }
            cut = next;
        }
        return cut > 0 ? line.substring(0, cut) : line.substring(0, boundaryUpTo(line, EDGE_LENGTH));
    }

    /** The words that a long quote ends with. */
    private String end() {
        String words = text.substring(from, to);
        String line = words.substring(words.lastIndexOf('\n') + 1).strip();
        List<String> all = Arrays.asList(line.split("\\s+"));
        for (int many = Math.min(EDGE_WORDS, all.size()); many > 0; many--) {
            String last = line.substring(line.length() - tailLength(line, many));
            if (last.length() <= EDGE_LENGTH) {
                return last;
            }
        }
        return line.substring(boundaryUpTo(line, line.length() - EDGE_LENGTH));
    }

    private static int tailLength(String line, int many) {
        int at = line.length();
        for (int word = 0; word < many; word++) {
            while (at > 0 && Character.isWhitespace(line.charAt(at - 1))) {
                at--;
            }
            while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
                at--;
            }
        }
        return line.length() - at;
    }

    /** The end of the next word of a line. */
    private static int wordCut(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The last place up to a length where a line without spaces can be cut: never within a letter and its marks. */
    private static int boundaryUpTo(String line, int most) {
        if (line.length() <= most) {
            return line.length();
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        int word = words.isBoundary(most) ? most : words.preceding(most);
        if (word > 0) {
            return word;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        return letters.isBoundary(most) ? most : letters.preceding(most);
    }

    private static String firstLine(String words) {
        int end = words.indexOf('\n');
        return (end < 0 ? words : words.substring(0, end)).strip();
    }

    private static boolean occursAgain(String lower, String words) {
        int first = words.isEmpty() ? -1 : lower.indexOf(words);
        return first >= 0 && lower.indexOf(words, first + 1) >= 0;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0
                && from - at < LONGEST_WORD
                && at < text.length()
                && inWord(text.codePointAt(at))
                && inWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static int wordEnd(String text, int to) {
        int at = to;
        while (at > 0
                && at < text.length()
                && at - to < LONGEST_WORD
                && inWord(text.codePointBefore(at))
                && inWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether a letter belongs to a word as spaces tell words apart; scripts without spaces are left as they are. */
    private static boolean inWord(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (Character.isLetterOrDigit(c) || mark) && !TextMarks.unspaced(c);
    }

    /** Percent-encodes all but plain letters and digits: a dash, a comma or an ampersand would be read as the link's own. */
    private static String encoded(String words) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : words.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (plain || b == '.' || b == '_' || b == '~') {
                encoded.append((char) b);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return encoded.toString();
    }
}

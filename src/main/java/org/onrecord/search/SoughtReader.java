package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.search.Sought.Filter;
import org.onrecord.search.Sought.Words;
import org.onrecord.web.Beginning;

/**
 * Reads what somebody typed by a small grammar that never fails:
 *
 * <pre>
 * query  = { item }                    parted by spaces
 * item   = [ "-" ] ( phrase | filter | word )
 * phrase = mark text mark              any quotation marks
 * filter = field ":" ( phrase | word ) see {@link Filters}
 * </pre>
 *
 * What can't be read so is taken as plain words.
 */
public final class SoughtReader {

    private static final String MARKS = "\"“”„‟«»‹›「」『』《》〈〉＂";
    private static final String MINUS = "-−–";

    /** Bytes that are no text are read as U+FFFD, and half of a pair is none. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD-\\uFFFF]");

    private final String typed;
    private final boolean desk;
    private final List<Words> words = new ArrayList<>();
    private final List<Words> without = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Filter> excluded = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int at;
    private int dropped;

    private SoughtReader(String typed, boolean desk) {
        this.typed = typed;
        this.desk = desk;
    }

    /** @param side whose words they are: states are the desk's affair */
    public static Sought read(String typed, Side side) {
        String text = readable(typed);
        SoughtReader reader = new SoughtReader(beginning(text), side == Side.DESK);
        if (text.length() > Sought.LONGEST) {
            reader.remarks.add("Only the first " + Sought.LONGEST + " characters were looked for.");
        }
        return reader.read();
    }

    /** What was typed, with spaces in the place of control characters and of what is no character. */
    public static String readable(String typed) {
        return UNREADABLE.matcher(typed).replaceAll(" ").strip();
    }

    /** So much of it as is read. */
    static String beginning(String readable) {
        return Beginning.of(readable, Sought.LONGEST);
    }

    private Sought read() {
        for (skipSpaces(); at < typed.length(); skipSpaces()) {
            readItem();
        }
        if (dropped > 0) {
            remarks.add("Only the first " + Sought.MOST_WORDS + " words and " + Sought.MOST_FILTERS
                    + " filters were looked for.");
        }
        return new Sought(typed, words, without, filters, excluded, remarks);
    }

    private void skipSpaces() {
        while (at < typed.length() && isSpace(typed.charAt(at))) {
            at++;
        }
    }

    private void readItem() {
        boolean not = MINUS.indexOf(typed.charAt(at)) >= 0;
        if (not) {
            at++;
        }
        if (atEndOfItem()) {
            return;
        }
        Optional<Filters.Field> field = Filters.field(typed, at, desk);
        if (field.isPresent()) {
            readFilter(field.get(), not);
        } else {
            addWords(value(), not);
        }
    }

    private boolean atEndOfItem() {
        return at == typed.length() || isSpace(typed.charAt(at));
    }

    private void readFilter(Filters.Field field, boolean not) {
        int begin = at;
        at = field.end();
        Words value = atEndOfItem() ? null : value();
        if (value == null || value.text().isBlank()) {
            addWords(new Words(field.name(), false, begin, at), not);
            return;
        }
        Optional<Filter> read = field.read(value.text(), remarks);
        if (read.isEmpty()) {
            addWords(value, not);
        } else if (filters.size() + excluded.size() < Sought.MOST_FILTERS) {
            (not ? excluded : filters).add(read.get());
        } else {
            dropped++;
        }
    }

    /** The words between two marks, or up to the next space; a mark that is not closed is none. */
    private Words value() {
        int begin = at;
        int close = isMark(typed.charAt(at)) ? nextMark(at + 1) : -1;
        if (close > 0) {
            at = close + 1;
            return new Words(typed.substring(begin + 1, close).strip(), true, begin, at);
        }
        while (!atEndOfItem()) {
            at++;
        }
        return new Words(typed.substring(begin, at), false, begin, at);
    }

    private int nextMark(int from) {
        for (int i = from; i < typed.length(); i++) {
            if (isMark(typed.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private void addWords(Words value, boolean not) {
        if (value.text().isBlank()) {
            return;
        }
        if (words.size() + without.size() < Sought.MOST_WORDS) {
            (not ? without : words).add(value);
        } else {
            dropped++;
        }
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}

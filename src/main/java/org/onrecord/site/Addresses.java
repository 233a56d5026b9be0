package org.onrecord.site;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onrecord.history.Addressed;
import org.onrecord.web.Formats;
import org.onrecord.web.Issues;
import org.onrecord.web.Moved;
import org.onrecord.web.Refusal;

/** Reads and writes the parts of public addresses. */
public final class Addresses {

    /** No slug on record is longer. */
    private static final int LONGEST = 100;

    private Addresses() {}

    /** A slug that may be looked up; for what no thing on record can have, there is nothing at that address. */
    public static String slug(String asked) {
        boolean possible = asked.length() <= LONGEST
                && asked.chars().allMatch(c -> c == '-' || c > 127 || Character.isLetterOrDigit(c))
                && asked.chars().noneMatch(Character::isISOControl);
        if (!possible) {
            throw Refusal.missing();
        }
        return asked;
    }

    /**
     * Leads on to where a thing is found now, unless that is what was asked for.
     *
     * @param path what stands before the slug
     * @param rest what stands behind it
     */
    public static void require(String asked, Addressed found, String path, String rest) {
        if (!found.slug().equals(asked)) {
            throw new Moved(Head.encoded(path + found.slug() + rest));
        }
    }

    /**
     * What to narrow by where a slug was asked for: that of what it leads to now, if readers meet that; otherwise, and
     * where it can't be looked up, as it is.
     *
     * @param field what it was typed into
     * @param at what stands at a slug, or what that leads to
     */
    static <A extends Addressed> String slugNow(
            String asked, String field, Issues issues, Function<String, Optional<A>> at, Predicate<A> met) {
        if (!issues.usable(asked, field)) {
            return asked;
        }
        return at.apply(asked)
                .filter(found -> !found.slug().equals(asked) && met.test(found))
                .map(Addressed::slug)
                .orElse(asked);
    }

    /**
     * Leads on to the same page of a list by the addresses that its filters have now.
     *
     * @param asked as {@link #paged} gives it for what was asked for
     * @param now as it does for what that leads to
     */
    static void requirePaged(String asked, String now, int number) {
        if (!now.equals(asked)) {
            throw new Moved(now + number);
        }
    }

    /** What stands before the page's number in the links of a list: its filters that are set, then {@code page=}. */
    static String paged(String path, Map<String, String> filters) {
        return path + "?"
                + filters.entrySet().stream()
                        .filter(filter -> !filter.getValue().isEmpty())
                        .map(filter -> filter.getKey() + "=" + Formats.urlEncoded(filter.getValue()) + "&")
                        .collect(Collectors.joining())
                + "page=";
    }
}

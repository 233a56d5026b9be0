package org.onrecord.extract;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether an address led to the front page of a site though something deeper was asked for. */
final class Redirects {

    private static final Pattern FRONT = Pattern.compile(
            "(?i)/?|/(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home|main)(?:\\.[a-z]{2,5})?/?)?");

    /** Names a page by its number, where all pages have the address of an index. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:^|&)(?:\\w{0,12}id|p|t|n|a|s|no|idx|num|page|story|article|news|post|topic)=\\d");

    private Redirects() {}

    static boolean toTheFrontPage(URI asked, URI arrived) {
        if (asked == null || arrived == null || front(asked) || !front(arrived)) {
            return false;
        }
        return sameSite(asked, arrived) || !abbreviated(asked);
    }

    private static boolean front(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        // What an index page is asked for stands in its query; what a front page adds to it, such as who sent the
        // reader, doesn't make it another page.
        String query = address.getRawQuery();
        return FRONT.matcher(path).matches()
                && (query == null || !NUMBERED.matcher(query).find());
    }

    private static boolean sameSite(URI one, URI other) {
        return site(one).equals(site(other));
    }

    /** The last two labels of a host's name, or three under names such as {@code co.uk}. */
    private static String site(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.");
        int last = labels.length - 1;
        boolean three = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
        return last < 1 ? host : (three ? labels[last - 2] + "." : "") + labels[last - 1] + "." + labels[last];
    }

    /** An address that stands for another, of any kind, such as those that posts give links. */
    private static boolean abbreviated(URI asked) {
        String path = asked.getPath();
        return asked.getRawQuery() == null
                && path.length() <= 16
                && path.indexOf('/', 1) < 0
                && path.indexOf('-') < 0
                && path.indexOf('.') < 0;
    }
}

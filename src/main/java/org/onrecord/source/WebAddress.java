package org.onrecord.source;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.fetch.HttpAddress;
import org.onrecord.history.Content;

/**
 * An http or https address as it was typed, and the one form under which two ways of typing it are the same: host in
 * lower-case ASCII (UTS 46), no {@code /../}, everything beyond ASCII percent-encoded as UTF-8 with capital digits,
 * nothing encoded that needs no encoding, no default port (RFC 3986, section 6.2).
 */
public record WebAddress(String typed, String canonical) {

    /** The longest address that is kept, in bytes of its canonical form. */
    public static final int MAX_BYTES = HttpAddress.MAX_BYTES;

    /** What mailings, advertisements and social networks add, and no site uses to tell its pages apart. */
    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid"
            + "|msclkid|mc_[ce]id|igshid|igsh|yclid|ysclid|twclid|ttclid|_ga|_gl|_hsenc|_hsmi|mkt_tok)(=.*)?"
            + "|ref_src=twsrc.*");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-F]{2})");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with a plain sentence for anything that no reader could be sent to
     */
    public static WebAddress of(String typed) {
        HttpAddress read = HttpAddress.of(typed);
        String written = read.origin() + read.target() + (read.fragment() == null ? "" : "#" + read.fragment());
        return new WebAddress(typed.strip(), ESCAPED.matcher(written).replaceAll(WebAddress::plain));
    }

    /** The SHA-256 of what an address is looked up by, whatever its length: the same for all addresses of one page. */
    public String key() {
        return Content.sha256(identity());
    }

    /** The place within the page that it leads to, words to scroll to not among them; empty where it leads to none. */
    public String place() {
        String fragment = HttpAddress.of(canonical).fragment();
        return fragment == null ? "" : withoutWords(fragment);
    }

    /**
     * What tells pages apart: the canonical form without what sites and mailings add to one page's address. These are
     * the scheme, a slash at the end, the place within the page, and parameters that only count who came. The order of
     * the others matters.
     */
    private String identity() {
        HttpAddress read = HttpAddress.of(canonical);
        String parameters = parameters(read.query());
        String view = view(read.fragment());
        return read.authority()
                + withoutSlash(read.path())
                + (parameters.isEmpty() ? "" : "?" + parameters)
                + (view.isEmpty() ? "" : "#" + withoutSlash(view));
    }

    /** The parameters that tell pages apart, in their order. */
    static String parameters(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter).matches())
                        .collect(Collectors.joining("&"));
    }

    /** What of a fragment names a page: sites that are one script put their paths there. Words to scroll to don't. */
    static String view(String fragment) {
        String place = fragment == null ? "" : withoutWords(fragment);
        return place.startsWith("!") || place.startsWith("/") ? place : "";
    }

    private static String withoutWords(String fragment) {
        return fragment.replaceFirst("(?s):~:.*$", "");
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** A sign that needs no encoding as itself (RFC 3986, section 6.2.2.2), and any other encoded as before. */
    private static String plain(MatchResult escape) {
        char sign = (char) Integer.parseInt(escape.group(1), 16);
        boolean unreserved = sign < 128 && (Character.isLetterOrDigit(sign) || "-._~".indexOf(sign) >= 0);
        return unreserved ? String.valueOf(sign) : escape.group();
    }
}

package org.onrecord.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.fetch.HttpAddress;

/**
 * Decides whether a page is believed when it names the address that it should be known by ({@code rel=canonical}). Many
 * sites name the same address on all their pages, or one without what tells their pages apart; believed, it would make
 * one source of many. So it is believed only within one site, never when it leads from a page to the home page, and only
 * if all parameters that may tell pages apart are still there, or have become a part of the path.
 */
public final class CanonicalLink {

    /** What sites put into their own addresses to know the way by which somebody came. Elsewhere these may be content. */
    private static final Set<String> WAYS = Set.of(
            "amp",
            "campaign",
            "cid",
            "cmp",
            "cmpid",
            "from",
            "ncid",
            "output",
            "outputtype",
            "ref",
            "ref_src",
            "referrer",
            "rss",
            "share",
            "smid",
            "smtyp",
            "source",
            "src",
            "via");

    private CanonicalLink() {}

    /** The address that a page names, if it is believed of the page that was asked for. */
    public static Optional<WebAddress> believed(WebAddress asked, String named) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        try {
            WebAddress address = WebAddress.of(named);
            boolean believed = isBelieved(HttpAddress.of(asked.canonical()), HttpAddress.of(address.canonical()));
            return believed ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBelieved(HttpAddress asked, HttpAddress named) {
        return isOneSite(asked, named)
                && (!isHome(named) || isHome(asked))
                && WebAddress.view(asked.fragment()).equals(WebAddress.view(named.fragment()))
                && parameters(asked).stream().allMatch(parameter -> isKept(parameter, asked, named));
    }

    /** Whether both belong to one registered name, under which only one holder gives out others. */
    private static boolean isOneSite(HttpAddress asked, HttpAddress named) {
        if (isOnOwnPort(asked) || isOnOwnPort(named)) {
            return asked.authority().equals(named.authority());
        }
        return site(asked.host()).equals(site(named.host()));
    }

    private static boolean isOnOwnPort(HttpAddress address) {
        return !address.authority().equals(address.host());
    }

    private static String site(String host) {
        String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return registered == null ? host : registered.toLowerCase(Locale.ROOT);
    }

    private static boolean isHome(HttpAddress address) {
        return address.path().equals("/")
                && parameters(address).isEmpty()
                && WebAddress.view(address.fragment()).isEmpty();
    }

    private static boolean isKept(String parameter, HttpAddress asked, HttpAddress named) {
        if (parameters(named).contains(parameter)) {
            return true;
        }
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        if (asked.path().equals(named.path())) {
            return WAYS.contains(name.toLowerCase(Locale.ROOT));
        }
        return !value.isEmpty()
                && Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(value) + "(?![A-Za-z0-9])")
                        .matcher(named.path())
                        .find();
    }

    private static List<String> parameters(HttpAddress address) {
        String parameters = WebAddress.parameters(address.query());
        return parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split("&"));
    }
}

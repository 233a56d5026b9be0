package org.onrecord.fetch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpecFactory;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpecFactory.CompatibilityLevel;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.apache.hc.core5.http.Header;

/** The cookies of one fetch: given back along its redirects, as pages of consent need it, and forgotten after it. */
final class Cookies {

    private static final int MOST = 50;
    private static final int MOST_SENT = 8_192;
    private static final CookieSpec SPEC = new RFC6265CookieSpecFactory(
                    CompatibilityLevel.RELAXED, PublicSuffixMatcherLoader.getDefault())
            .create(null);

    private final BasicCookieStore store = new BasicCookieStore();

    /** Keeps what an answer set, as far as it may set that. */
    void keep(Header[] set, HttpAddress from) {
        CookieOrigin origin = origin(from);
        for (Header header : set) {
            try {
                for (Cookie cookie : SPEC.parse(header, origin)) {
                    SPEC.validate(cookie, origin);
                    if (store.getCookies().size() < MOST) {
                        store.addCookie(cookie);
                    }
                }
            } catch (MalformedCookieException e) {
                // As browsers do: a cookie that can't be read, or that is set for others, is none.
                continue;
            }
        }
    }

    /** What to send to an address; nothing if there is nothing for it. */
    String sentTo(HttpAddress address) {
        store.clearExpired(Instant.now());
        CookieOrigin origin = origin(address);
        List<Cookie> mine = store.getCookies().stream()
                .filter(cookie -> SPEC.match(cookie, origin))
                .toList();
        String sent = mine.isEmpty()
                ? ""
                : SPEC.formatCookies(mine).stream().map(Header::getValue).collect(Collectors.joining("; "));
        return sent.length() > MOST_SENT ? "" : sent;
    }

    private static CookieOrigin origin(HttpAddress address) {
        return new CookieOrigin(address.host(), address.port(), address.path(), address.secure());
    }
}

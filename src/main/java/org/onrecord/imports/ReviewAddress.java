package org.onrecord.imports;

import java.util.Locale;
import java.util.Optional;
import org.onrecord.fetch.HttpAddress;
import org.onrecord.source.WebAddress;

/** What can be said of addresses as they stand in markup: whole ones, parts of ones, and what only looks like one. */
final class ReviewAddress {

    private static final String HOST_LIKE =
            "(?i)(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+\\p{L}{2,24}(?::\\d{1,5})?(?:[/?#].*)?";

    private ReviewAddress() {}

    /** One form for all ways of writing an address, the place within the page included. */
    static String canonical(String address) {
        try {
            return WebAddress.of(address).canonical();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /**
     * The same for all addresses of one page, whoever counts there who came, and another for each place within it: one
     * page may hold several reviews.
     */
    static String identity(String address) {
        try {
            WebAddress read = WebAddress.of(address);
            return read.key() + "#" + read.place();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The address as it is written, if it is a whole one that a reader could be sent to. */
    static Optional<String> whole(String written) {
        try {
            return Optional.of(WebAddress.of(written).typed());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a whole address, and refused for its length alone. */
    static boolean tooLong(String written) {
        return written.strip().matches("(?is)https?://.*")
                && written.length() > WebAddress.MAX_BYTES / 3
                && whole(written).isEmpty()
                && whole(written.strip().substring(0, Math.min(written.strip().length(), 200)))
                        .isPresent();
    }

    /**
     * The address that a part of one leads to.
     *
     * @param page the page that it stands in, or null
     */
    static Optional<String> completed(String written, String page) {
        String part = written.strip();
        if (part.isEmpty() || part.length() > WebAddress.MAX_BYTES || part.matches("(?s)[\\p{Cc}\\s].*")) {
            return Optional.empty();
        }
        if (!part.startsWith("/") && part.matches(HOST_LIKE)) {
            return whole("https://" + part);
        }
        boolean scheme = part.matches("(?is)[a-z][a-z0-9+.-]*:.*");
        boolean reference = part.startsWith("/") || part.startsWith("?") || part.startsWith("#");
        if (page == null || scheme || !reference) {
            return Optional.empty();
        }
        try {
            return resolved(page, part);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> resolved(String page, String part) {
        HttpAddress there = HttpAddress.of(page).resolve(part);
        return whole(there.origin() + there.target() + (there.fragment() == null ? "" : "#" + there.fragment()));
    }

    /** The host of an address, without a www before it; empty for what is none. */
    static String site(String address) {
        try {
            return HttpAddress.of(address).host().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a site is another one, or a part of it. */
    static boolean within(String site, String other) {
        return site.equals(other) || site.endsWith("." + other);
    }
}

package org.onrecord.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whose reviews are wanted out of a feed that anyone can put something into: all, or those of some sites. */
record Publishers(List<String> sites) {

    static final Publishers ALL = new Publishers(List.of());

    /** The most sites that one import names. */
    static final int MOST = 200;

    Publishers {
        sites = List.copyOf(sites);
    }

    /** Reads sites as they are typed, apart by spaces, commas or lines. */
    static Publishers of(String typed) {
        return new Publishers(Arrays.stream(typed.split("[\\s,;]+"))
                .filter(site -> !site.isBlank())
                .map(site -> site.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("/.*$", "")
                        .replaceFirst("^www\\.", ""))
                .distinct()
                .toList());
    }

    /** Whether a review's publisher, or the address that it stands at, is of one of the sites. */
    boolean want(FoundReview review) {
        return sites.isEmpty()
                || review.publisher() != null && within(review.publisher().url())
                || (review.publisher() == null || review.publisher().url() == null) && within(review.url());
    }

    private boolean within(String address) {
        String site = address == null ? "" : ReviewAddress.site(address);
        return sites.stream().anyMatch(wanted -> ReviewAddress.within(site, wanted));
    }
}

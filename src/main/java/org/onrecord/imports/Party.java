package org.onrecord.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone who is named in a review.
 *
 * @param name as printed; null when only an address is given
 * @param url an address of theirs, or null
 * @param links where they are described, each an http or https address
 * @param person whether they are said to be a person; null when nothing is said of it
 * @param role their position, as printed, or null
 */
record Party(String name, String url, List<String> links, Boolean person, String role) {

    private static final Pattern WIKIDATA = Pattern.compile(
            "(?i)https?://(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/(Q[1-9]\\d{0,11})/?(?:[?#].*)?");

    Party {
        links = List.copyOf(links);
    }

    /** The Wikidata id among the links. */
    Optional<String> wikidata() {
        return links.stream()
                .map(WIKIDATA::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .findFirst();
    }
}

package org.onrecord.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.history.Addressed;
import org.onrecord.history.Alias;
import org.onrecord.history.SubjectKind;

/** Finds the claims that an editor may mean: by an address for readers or for the desk, by a number, or by words. */
final class SoughtClaims {

    private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?claims/([^/?#]+).*");

    /** No address holds them, and PostgreSQL takes none of them as a parameter. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private SoughtClaims() {}

    /** At most a page of claims that stand, without the one that is looked from. */
    static List<Claim> of(String q, Claim from, ClaimsByWords byWords) {
        if (q.isBlank()) {
            return List.of();
        }
        Matcher address = ADDRESS.matcher(q);
        String name = address.matches() ? address.group(1) : q;
        Optional<Claim> named = NUMBER.matcher(name).matches() ? Claim.findByIdOptional(Long.valueOf(name)) : at(name);
        Stream<Claim> found = named.isPresent() || address.matches() ? named.stream() : words(q, byWords);
        return found.map(Addressed::survivor)
                .filter(claim -> !claim.closed() && !claim.id().equals(from.id()))
                .distinct()
                .toList();
    }

    private static Optional<Claim> at(String slug) {
        if (UNWRITABLE.matcher(slug).find()) {
            return Optional.empty();
        }
        Optional<Claim> there = Claim.find("slug", slug).firstResultOptional();
        return there.isPresent()
                ? there
                : Alias.subject(SubjectKind.CLAIM, slug).map(Claim::byId);
    }

    private static Stream<Claim> words(String q, ClaimsByWords byWords) {
        return ClaimList.of(q, null, 1, byWords).claims().items().stream();
    }
}

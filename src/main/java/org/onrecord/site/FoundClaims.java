package org.onrecord.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.search.Found;
import org.onrecord.search.Marks;
import org.onrecord.search.Marks.Span;

/**
 * Reads what was found from the database, in four statements: what is no longer published is not there, whatever the
 * index has.
 */
final class FoundClaims {

    /** Words of one claim: between quotation marks, or of a source. */
    private record Words(Long claim, String text, String language) {}

    private final Marks marks;
    private final Map<Long, List<Words>> quotations;
    private final Map<Long, List<Words>> passages;

    private FoundClaims(List<Long> ids, Marks marks) {
        this.marks = marks;
        this.quotations = words(ids, """
                select a.claim.id, q.exact, q.language from Quotation q join q.attribution a
                where a.claim.id in ?1 order by a.place, q.place""");
        this.passages = words(ids, """
                select a.claim.id, p.selector.exact, s.language from Attribution a join a.passage p
                join p.capture k join k.source s where a.claim.id in ?1 order by a.place""");
    }

    static List<FoundClaim> of(Found found) {
        Map<Long, Claim> claims = published(found.claims());
        List<Long> ids = found.claims().stream().filter(claims::containsKey).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Answer.Row>> verdicts = PublishedClaims.verdicts(ids);
        FoundClaims words = new FoundClaims(ids, found.marks());
        return ids.stream()
                .map(claims::get)
                .map(claim -> words.found(ClaimEntry.of(claim, verdicts.getOrDefault(claim.id(), List.of()))))
                .toList();
    }

    /** Claims by their ids, with who said them. */
    static Map<Long, Claim> published(List<Long> ids) {
        Map<Long, Claim> claims = new HashMap<>();
        if (!ids.isEmpty()) {
            Claim.<Claim>list("""
                            from Claim c left join fetch c.attributions a left join fetch a.speaker
                            where c.id in ?1 and c.publication = ?2""", ids, Publication.PUBLISHED).forEach(claim -> claims.put(claim.id(), claim));
        }
        return claims;
    }

    private static Map<Long, List<Words>> words(List<Long> ids, String query) {
        Map<Long, List<Words>> words = new HashMap<>();
        Claim.getEntityManager()
                .createQuery(query, Words.class)
                .setParameter(1, ids)
                .getResultStream()
                .forEach(one -> words.computeIfAbsent(one.claim(), claim -> new ArrayList<>())
                        .add(one));
        return words;
    }

    private FoundClaim found(ClaimEntry entry) {
        Claim claim = entry.claim();
        return new FoundClaim(
                entry,
                marks.whole(claim.text(), claim.language()),
                first(quotations, claim.id()).orElse(null),
                first(passages, claim.id()).orElse(null));
    }

    /** The first of some texts in which something is marked. */
    private Optional<FoundClaim.Piece> first(Map<Long, List<Words>> words, Long claim) {
        for (Words one : words.getOrDefault(claim, List.of())) {
            Optional<List<Span>> spans = marks.pieces(one.text(), one.language());
            if (spans.isPresent()) {
                return Optional.of(new FoundClaim.Piece(spans.get(), one.language()));
            }
        }
        return Optional.empty();
    }
}

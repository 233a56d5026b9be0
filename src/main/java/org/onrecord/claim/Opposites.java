package org.onrecord.claim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.speaker.Speaker;

/**
 * Finds what the same speaker said that may be the opposite of a claim, by words and figures alone: in three statements,
 * among the latest claims of the speaker. What is the opposite in other words is not found.
 */
final class Opposites {

    /** How many are proposed at once. */
    static final int MOST = 10;

    /** How many of the speakers' claims are looked at, the latest. */
    static final int LOOKED_AT = 200;

    private static final List<Publication> GONE =
            List.of(Publication.WITHDRAWN, Publication.MERGED, Publication.ERASED);

    private static final Set<LinkKind> SETTLED = Set.of(LinkKind.CONTRADICTS, LinkKind.UPDATES);

    private final Claim claim;

    private Opposites(Claim claim) {
        this.claim = claim;
    }

    /**
     * The latest first.
     *
     * @param links the links of the claim: what is linked as contradicting or updating it is not proposed
     */
    static List<Opposite> of(Claim claim, List<ClaimLink> links) {
        Set<Long> speakers = claim.attributions().stream()
                .map(Attribution::speaker)
                .filter(Objects::nonNull)
                .map(Speaker::id)
                .collect(Collectors.toSet());
        if (speakers.isEmpty() || claim.closed()) {
            return List.of();
        }
        Set<Long> settled = new HashSet<>(DismissedOpposite.of(claim));
        links.stream()
                .filter(link -> SETTLED.contains(link.kind()))
                .forEach(link -> settled.add(link.other(claim).id()));
        return new Opposites(claim).among(speakers, settled);
    }

    private List<Opposite> among(Set<Long> speakers, Set<Long> settled) {
        List<Long> ids = Claim.find("""
                        select c.id from Claim c where c <> ?1 and c.publication not in ?2 and c.id in
                        (select a.claim.id from Attribution a where a.speaker.id in ?3) order by c.id desc""", claim, GONE, speakers)
                .project(Long.class)
                .range(0, LOOKED_AT - 1)
                .list();
        List<Long> open = ids.stream().filter(id -> !settled.contains(id)).toList();
        return reports(open, speakers).values().stream()
                .map(this::opposite)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private static Map<Claim, List<Attribution>> reports(List<Long> claims, Set<Long> speakers) {
        Stream<Attribution> reports =
                claims.isEmpty() ? Stream.empty() : Attribution.<Attribution>list("""
                        from Attribution a join fetch a.claim c
                        where c.id in ?1 and a.speaker.id in ?2 order by c.id desc, a.place""", claims, speakers).stream();
        return reports.collect(Collectors.groupingBy(Attribution::claim, LinkedHashMap::new, Collectors.toList()));
    }

    /** What is compared is what speakers of both said here and there. */
    private Optional<Opposite> opposite(List<Attribution> theirs) {
        Set<Long> both = theirs.stream().map(report -> report.speaker().id()).collect(Collectors.toSet());
        List<Attribution> here = claim.attributions().stream()
                .filter(report -> report.speaker() != null
                        && both.contains(report.speaker().id()))
                .toList();
        Claim other = theirs.get(0).claim();
        Position mine = Position.of(claim, here);
        Position there = Position.of(other, theirs);
        List<String> differences = mine.against(there);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opposite(other, differences, mine.later(there)));
    }
}

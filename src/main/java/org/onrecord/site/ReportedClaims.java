package org.onrecord.site;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.review.Axis;
import org.onrecord.source.Source;

/** Claims with every report of them, in six statements however many there are. */
final class ReportedClaims {

    private final List<Claim> claims;
    private final Map<Long, List<Answer.Row>> verdicts;
    private final Map<Long, List<Topic>> topics = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<Long, List<String>> quotations;
    private final Map<Long, List<String>> relays;

    /** Where a report stands. */
    record Place(Source source, String words) {}

    private ReportedClaims(List<Long> ids) {
        Map<Long, Claim> found = PublishedClaims.claims(ids);
        this.claims = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        this.verdicts = PublishedClaims.verdicts(ids);
        rows("select c.id, t from Claim c join c.topics t where c.id in ?1 order by t.slug", ids)
                .forEach(row -> topics.computeIfAbsent((Long) row[0], any -> new ArrayList<>())
                        .add((Topic) row[1]));
        rows("""
                        select a.id, s, p.selector.exact from Attribution a join a.passage p join p.capture k
                        join k.source s join fetch s.publisher where a.claim.id in ?1""", ids).forEach(row -> places.put((Long) row[0], new Place((Source) row[1], (String) row[2])));
        this.quotations = words("""
                        select q.attribution.id, q.exact from Quotation q
                        where q.attribution.claim.id in ?1 order by q.place""", ids);
        this.relays = words("""
                        select h.attribution.id, h.agent.name from Hop h
                        where h.attribution.claim.id in ?1 order by h.place""", ids);
    }

    static ReportedClaims of(List<Long> ids) {
        return new ReportedClaims(ids);
    }

    private static List<Object[]> rows(String query, List<Long> ids) {
        return Claim.getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, ids)
                .getResultList();
    }

    private static Map<Long, List<String>> words(String query, List<Long> ids) {
        Map<Long, List<String>> words = new HashMap<>();
        rows(query, ids)
                .forEach(row -> words.computeIfAbsent((Long) row[0], any -> new ArrayList<>())
                        .add((String) row[1]));
        return words;
    }

    /** In the order in which they were asked for; those that are gone since are left out. */
    List<Claim> claims() {
        return claims;
    }

    List<Answer.Row> verdicts(Claim claim, Axis axis, Long report) {
        return verdicts.getOrDefault(claim.id(), List.of()).stream()
                .filter(row -> row.axis() == axis && Objects.equals(row.attributionId(), report))
                .toList();
    }

    String topics(Claim claim, Function<Topic, String> what) {
        return topics.getOrDefault(claim.id(), List.of()).stream().map(what).collect(joining("; "));
    }

    Place place(Attribution report) {
        return places.get(report.id());
    }

    String quotations(Attribution report) {
        return String.join("\n", quotations.getOrDefault(report.id(), List.of()));
    }

    /** Who relayed it, from the speaker to the publisher. */
    String via(Attribution report) {
        return String.join("; ", relays.getOrDefault(report.id(), List.of()));
    }
}

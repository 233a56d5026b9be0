package org.onrecord.search;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.history.SubjectKind;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfTopic;

/**
 * Reads topics from the database as the index is to hold them. A claim about a topic is about the broader ones above it,
 * too, as the pages of topics have it.
 */
final class TopicsOnRecord {

    private static final String ABOUT = """
            select count(distinct c.id), count(distinct case when c.publication = ?2 then c.id end)
            from Claim c join c.topics t where t.id in ?1 and c.publication not in ?3""";

    private static final String ABOUT_EACH = """
            select t.id, count(c.id), count(case when c.publication = ?2 then c.id end)
            from Claim c join c.topics t where t.id in ?1 and c.publication not in ?3 group by t.id""";

    private record Below(Long id, Long broader) {}

    private record Counted(Long claims, Long published) {}

    private record CountedEach(Long id, Long claims, Long published) {}

    private TopicsOnRecord() {}

    /**
     * Those of some topics that stand, once for each side that they are to be found on. As many statements for two
     * hundred as for one, and one more for each that has others below it. To be called in a transaction.
     */
    static Map<Side, List<OfTopic>> of(Collection<Long> ids) {
        Map<Long, Named> names = ids.isEmpty() ? Map.of() : Names.ofTopics(ids);
        if (names.isEmpty()) {
            return Map.of(Side.READERS, List.of(), Side.DESK, List.of());
        }
        Map<Long, Counted> counts = counts(names.keySet());
        Map<Long, List<String>> former = FormerAddresses.of(SubjectKind.TOPIC, names.keySet());
        List<OfTopic> readers = new ArrayList<>();
        List<OfTopic> desk = new ArrayList<>();
        names.forEach((id, name) -> {
            Counted count = counts.getOrDefault(id, new Counted(0L, 0L));
            List<String> others = former.getOrDefault(id, List.of());
            desk.add(new OfTopic(name, others, count.published() > 0, Math.toIntExact(count.claims())));
            if (count.published() > 0) {
                readers.add(new OfTopic(name, others, true, Math.toIntExact(count.published())));
            }
        });
        return Map.of(Side.READERS, readers, Side.DESK, desk);
    }

    /** Those that some topics were merged into. */
    static Set<Key> survivors(Collection<Long> ids) {
        return Claim.getEntityManager()
                .createQuery(
                        "select t.mergedInto from Topic t where t.id in ?1 and t.mergedInto is not null", Long.class)
                .setParameter(1, ids)
                .getResultStream()
                .map(Key::topic)
                .collect(toSet());
    }

    /** Some topics and all above them. */
    static Set<Long> withBroader(Collection<Long> ids) {
        Set<Long> all = new HashSet<>(ids);
        Collection<Long> from = ids;
        for (int step = 0; step < Topic.MOST_STEPS && !from.isEmpty(); step++) {
            from = Claim.getEntityManager()
                    .createQuery(
                            "select distinct t.broader.id from Topic t where t.id in ?1 and t.broader is not null",
                            Long.class)
                    .setParameter(1, from)
                    .getResultList();
            all.addAll(from);
        }
        return all;
    }

    private static Map<Long, Counted> counts(Set<Long> ids) {
        Map<Long, Set<Long>> below = below(ids);
        Map<Long, Counted> counts = Claim.getEntityManager()
                .createQuery(ABOUT_EACH, CountedEach.class)
                .setParameter(1, ids)
                .setParameter(2, Publication.PUBLISHED)
                .setParameter(3, RowsOfClaims.GONE)
                .getResultStream()
                .collect(toMap(CountedEach::id, each -> new Counted(each.claims(), each.published())));
        below.forEach((id, narrower) -> {
            if (narrower.size() > 1) {
                counts.put(id, count(narrower));
            }
        });
        return counts;
    }

    private static Counted count(Set<Long> ids) {
        return Claim.getEntityManager()
                .createQuery(ABOUT, Counted.class)
                .setParameter(1, ids)
                .setParameter(2, Publication.PUBLISHED)
                .setParameter(3, RowsOfClaims.GONE)
                .getSingleResult();
    }

    /** For each topic itself and all below it. */
    private static Map<Long, Set<Long>> below(Set<Long> ids) {
        Map<Long, Set<Long>> all = new HashMap<>();
        ids.forEach(id -> all.put(id, new HashSet<>(Set.of(id))));
        Map<Long, Set<Long>> above = ids.stream().collect(toMap(id -> id, Set::of));
        for (int step = 0; step < Topic.MOST_STEPS && !above.isEmpty(); step++) {
            above = descended(above, all);
        }
        return all;
    }

    /** One step down: the topics right below some, with the ones at the top that they are found under. */
    private static Map<Long, Set<Long>> descended(Map<Long, Set<Long>> above, Map<Long, Set<Long>> all) {
        Map<Long, Set<Long>> next = new HashMap<>();
        for (Below row : rightBelow(above.keySet())) {
            above.get(row.broader()).forEach(top -> {
                all.get(top).add(row.id());
                next.computeIfAbsent(row.id(), none -> new HashSet<>()).add(top);
            });
        }
        return next;
    }

    private static List<Below> rightBelow(Set<Long> ids) {
        return Claim.getEntityManager()
                .createQuery("select t.id, t.broader.id from Topic t where t.broader.id in ?1", Below.class)
                .setParameter(1, ids)
                .getResultList();
    }
}

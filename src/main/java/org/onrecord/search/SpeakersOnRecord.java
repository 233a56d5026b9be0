package org.onrecord.search;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.SubjectKind;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfSpeaker;
import org.onrecord.speaker.SpeakerKind;

/** Reads speakers from the database as the index is to hold them, in as many statements for two hundred as for one. */
final class SpeakersOnRecord {

    /** What they said that stands, and how much of it is published. */
    private static final String SAID = """
            select a.speaker.id, count(distinct c.id), count(distinct case when c.publication = ?2 then c.id end)
            from Attribution a join a.claim c where a.speaker.id in ?1 and c.publication not in ?3
            group by a.speaker.id""";

    /** The state is asked for of each claim by itself: H2 takes it for rare, and would begin with all that have it. */
    private static final String RELAYING = """
            select s.id from Speaker s where s.id in ?1 and exists (select 1 from Hop h join h.attribution a
            where h.agent = s and exists (select 1 from Claim k where k = a.claim and k.publication = ?2))""";

    private record Counted(Long id, Long claims, Long published) {}

    private record Kind(Long id, SpeakerKind kind) {}

    private SpeakersOnRecord() {}

    /**
     * Those of some speakers that stand, once for each side that they are to be found on: readers meet those who said or
     * relayed a published claim. To be called in a transaction.
     */
    static Map<Side, List<OfSpeaker>> of(Collection<Long> ids) {
        Map<Long, Named> names = ids.isEmpty() ? Map.of() : Names.ofSpeakers(ids);
        if (names.isEmpty()) {
            return Map.of(Side.READERS, List.of(), Side.DESK, List.of());
        }
        return sides(names, kinds(names.keySet()), said(names.keySet()), relaying(names.keySet()));
    }

    private static Map<Side, List<OfSpeaker>> sides(
            Map<Long, Named> names, Map<Long, SpeakerKind> kinds, Map<Long, Counted> said, Set<Long> relaying) {
        Map<Long, List<String>> former = FormerAddresses.of(SubjectKind.SPEAKER, names.keySet());
        List<OfSpeaker> readers = new ArrayList<>();
        List<OfSpeaker> desk = new ArrayList<>();
        names.forEach((id, name) -> {
            Counted count = said.getOrDefault(id, new Counted(id, 0L, 0L));
            boolean forReaders = count.published() > 0 || relaying.contains(id);
            List<String> others = former.getOrDefault(id, List.of());
            desk.add(new OfSpeaker(name, others, kinds.get(id), forReaders, Math.toIntExact(count.claims())));
            if (forReaders) {
                readers.add(new OfSpeaker(name, others, kinds.get(id), true, Math.toIntExact(count.published())));
            }
        });
        return Map.of(Side.READERS, readers, Side.DESK, desk);
    }

    private static Map<Long, SpeakerKind> kinds(Set<Long> ids) {
        return Claim.getEntityManager()
                .createQuery("select s.id, s.kind from Speaker s where s.id in ?1", Kind.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(toMap(Kind::id, Kind::kind));
    }

    private static Map<Long, Counted> said(Set<Long> ids) {
        return Claim.getEntityManager()
                .createQuery(SAID, Counted.class)
                .setParameter(1, ids)
                .setParameter(2, Publication.PUBLISHED)
                .setParameter(3, RowsOfClaims.GONE)
                .getResultStream()
                .collect(toMap(Counted::id, count -> count));
    }

    private static Set<Long> relaying(Set<Long> ids) {
        return Set.copyOf(Claim.getEntityManager()
                .createQuery(RELAYING, Long.class)
                .setParameter(1, ids)
                .setParameter(2, Publication.PUBLISHED)
                .getResultList());
    }
}

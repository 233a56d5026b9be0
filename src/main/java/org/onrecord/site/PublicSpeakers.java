package org.onrecord.site;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Publication;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Folded;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** The speakers whom readers meet: those who said or relayed a published claim. The others are the desk's affair. */
public final class PublicSpeakers {

    /** A speaker, and how many published claims they said. */
    public record Entry(Speaker speaker, long claims) {}

    /**
     * Whether a speaker {@code s} is one of them, with the public state of claims as the first parameter. The state is
     * asked for of each claim by itself: a database that takes one state for rare would begin with all that have it.
     */
    public static final String PUBLIC = """
            (exists (select 1 from Attribution a where a.speaker = s
                and exists (select 1 from Claim k where k = a.claim and k.publication = ?1))
            or exists (select 1 from Hop h join h.attribution a where h.agent = s
                and exists (select 1 from Claim k where k = a.claim and k.publication = ?1)))""";

    /** How many published claims they said, with the same parameter. */
    private static final String CLAIMS = """
            (select count(distinct a.claim.id) from Attribution a where a.speaker = s
                and exists (select 1 from Claim k where k = a.claim and k.publication = ?1))""";

    private PublicSpeakers() {}

    /** Those whose names hold all words of the query, in any order: a page of them by name. */
    static Paging<Entry> matching(String query, int number) {
        List<String> patterns = Folded.patterns(query);
        String where = PUBLIC + Folded.holding("s.names", 2, patterns);
        TypedQuery<Object[]> page = Speaker.getEntityManager()
                .createQuery(
                        "select s, " + CLAIMS + " from Speaker s where " + where + " order by s.name, s.id",
                        Object[].class);
        TypedQuery<Long> count = Speaker.getEntityManager()
                .createQuery(
                        PublishedClaims.counted(
                                "select s.id as id from Speaker s where " + where + " order by s.name, s.id", number),
                        Long.class);
        for (TypedQuery<?> query1 : List.of(page, count)) {
            query1.setParameter(1, Publication.PUBLISHED);
            for (int i = 0; i < patterns.size(); i++) {
                query1.setParameter(i + 2, patterns.get(i));
            }
        }
        List<Entry> found =
                page.setFirstResult(Paging.offset(number)).setMaxResults(Paging.SIZE).getResultList().stream()
                        .map(row -> new Entry((Speaker) row[0], (Long) row[1]))
                        .toList();
        return Paging.counted(found, number, count.getSingleResult());
    }

    /** Those of some that readers meet, for their names alone: counting takes as long as they have claims. */
    static List<Speaker> named(Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Speaker.getEntityManager()
                .createQuery("select s from Speaker s where s.id in ?2 and " + PUBLIC, Speaker.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, ids)
                .getResultList();
    }

    /** Those of some that readers meet, with how much they said. */
    static Map<Long, Entry> byId(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Speaker.getEntityManager()
                .createQuery("select s, " + CLAIMS + " from Speaker s where s.id in ?2 and " + PUBLIC, Object[].class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, ids)
                .getResultStream()
                .map(row -> new Entry((Speaker) row[0], (Long) row[1]))
                .collect(Collectors.toMap(entry -> entry.speaker().id(), entry -> entry));
    }

    /** As {@link Addresses#slugNow}. */
    static String slugNow(String asked, Issues issues) {
        return Addresses.slugNow(asked, "speaker", issues, Speaker::at, PublicSpeakers::isPublic);
    }

    public static boolean isPublic(Speaker speaker) {
        return !publicAmong(List.of(speaker)).isEmpty();
    }

    /** The ids of those who have a page of their own. */
    public static Set<Long> publicAmong(List<Speaker> speakers) {
        List<Long> ids = speakers.stream().map(Speaker::id).toList();
        return Speaker.getEntityManager()
                .createQuery("select s.id from Speaker s where " + PUBLIC + " and s.id in ?2", Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}

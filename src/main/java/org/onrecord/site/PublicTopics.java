package org.onrecord.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** The topics that readers meet: those of published claims, and the broader ones above them. */
public final class PublicTopics {

    /** A topic {@code t} that is another one, or stands a step below it, or two, up to {@link Topic#MOST_STEPS}. */
    private static final List<String> UNDER = List.of(
            "from Topic t where t = %s",
            "from Topic t where t.broader = %s",
            "from Topic t join t.broader b where b.broader = %s",
            "from Topic t join t.broader b join b.broader bb where bb.broader = %s",
            "from Topic t join t.broader b join b.broader bb join bb.broader bbb where bbb.broader = %s");

    /** Whether a topic {@code t} has a published claim: one that has none, or the last of a million, would else have all claims read. */
    private static final String HAS = " and exists (select 1 from Claim c join c.topics own where own = t"
            + " and exists (select 1 from Claim k where k = c and k.publication = ?1))";

    /**
     * Whether a topic {@code n} is one of them, with the public state of claims as the first parameter. Each step down is
     * looked up by itself: in one condition all topics would be gone through for each.
     */
    public static final String PUBLIC = UNDER.stream()
            .map(topics -> "exists (select 1 " + topics.formatted("n") + HAS + ")")
            .collect(Collectors.joining(" or ", "(", ")"));

    private static final String IDS_UNDER = UNDER.stream()
            .map(topics -> "select t.id " + topics.formatted("?1"))
            .collect(Collectors.joining(" union all "));

    private PublicTopics() {}

    /** The ids of a topic and of those below it: few, and asked for first, so that no database reads all claims for them. */
    static List<Long> under(Topic topic) {
        return Topic.getEntityManager()
                .createQuery(IDS_UNDER, Long.class)
                .setParameter(1, topic)
                .getResultList();
    }

    /** Narrows claims to those that are about a topic, or about one below it. */
    public static Conditions about(Topic topic, Conditions conditions) {
        return about(under(topic), conditions);
    }

    /** Narrows claims to those that are about one of some topics. */
    static Conditions about(List<Long> topics, Conditions conditions) {
        return conditions.andFew("c.id in (select x.id from Claim x join x.topics t where t.id in ?)", topics);
    }

    /** A page of them by name, each with the one above it. */
    static Paging<Topic> page(int number) {
        String all = "where n.mergedInto is null and " + PUBLIC + " order by n.name, n.id";
        List<Topic> found = Topic.getEntityManager()
                .createQuery("from Topic n left join fetch n.broader " + all, Topic.class)
                .setParameter(1, Publication.PUBLISHED)
                .setFirstResult(Paging.offset(number))
                .setMaxResults(Paging.SIZE)
                .getResultList();
        long counted = Topic.getEntityManager()
                .createQuery(PublishedClaims.counted("select n.id as id from Topic n " + all, number), Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .getSingleResult();
        return Paging.counted(found, number, counted);
    }

    /** As {@link Addresses#slugNow}. */
    static String slugNow(String asked, Issues issues) {
        return Addresses.slugNow(asked, "topic", issues, Topic::at, PublicTopics::isPublic);
    }

    public static boolean isPublic(Topic topic) {
        return !publicAmong(List.of(topic)).isEmpty();
    }

    /** Those of some that readers meet. */
    static List<Topic> byId(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Topic.getEntityManager()
                        .createQuery("from Topic n where n.id in ?2 and " + PUBLIC, Topic.class)
                        .setParameter(1, Publication.PUBLISHED)
                        .setParameter(2, ids)
                        .getResultList();
    }

    /** Those of some that readers meet, in their order. */
    public static List<Topic> publicAmong(List<Topic> topics) {
        List<Long> found = Topic.getEntityManager()
                .createQuery("select n.id from Topic n where n.id in ?2 and " + PUBLIC, Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, topics.stream().map(Topic::id).toList())
                .getResultList();
        return topics.stream().filter(topic -> found.contains(topic.id())).toList();
    }
}

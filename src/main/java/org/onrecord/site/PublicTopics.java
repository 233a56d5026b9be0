package org.onrecord.site;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;

/** The topics that readers meet: those of published claims, and the broader ones above them. */
public final class PublicTopics {

    /** A topic {@code t} that is another one, or stands below it. */
    private static final String UNDER = """
            from Topic t left join t.broader b left join b.broader bb
            left join bb.broader bbb left join bbb.broader bbbb
            where (t = %1$s or b = %1$s or bb = %1$s or bbb = %1$s or bbbb = %1$s)
            """;

    /**
     * Whether a topic {@code n} is one of them, with the public state of claims as the first parameter. Topics are gone
     * through, of which there are few, and each is asked whether it has a claim: one that has none, or the last of a
     * million, would else have all claims read.
     */
    public static final String PUBLIC = "exists (select 1 " + UNDER.formatted("n") + """
            and exists (select 1 from Claim c join c.topics own where own = t
                and exists (select 1 from Claim k where k = c and k.publication = ?1)))""";

    private PublicTopics() {}

    /** The ids of a topic and of those below it: few, and asked for first, so that no database reads all claims for them. */
    static List<Long> under(Topic topic) {
        return Topic.getEntityManager()
                .createQuery("select t.id " + UNDER.formatted("?1"), Long.class)
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

    /** Nobody orders topics in more steps than these. */
    public static List<Topic> publicAmong(List<Topic> topics) {
        List<Long> found = Topic.getEntityManager()
                .createQuery("select n.id from Topic n where n.id in ?2 and " + PUBLIC, Long.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, topics.stream().map(Topic::id).toList())
                .getResultList();
        return topics.stream().filter(topic -> found.contains(topic.id())).toList();
    }
}

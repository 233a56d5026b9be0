package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;

/** The topics that readers meet: those of published claims, and the broader ones above them. */
public final class PublicTopics {

    /** The ids of the claims that are about a topic, or about one below it. */
    static final String ABOUT = """
            select x.id from Claim x join x.topics t left join t.broader b left join b.broader bb
            left join bb.broader bbb left join bbb.broader bbbb
            where t = ? or b = ? or bb = ? or bbb = ? or bbbb = ?""";

    /** Whether a topic {@code n} is one of them, with the public state of claims as the first parameter. */
    public static final String PUBLIC = """
            exists (select 1 from Claim c join c.topics t left join t.broader b left join b.broader bb
            left join bb.broader bbb left join bbb.broader bbbb
            where c.publication = ?1 and (t = n or b = n or bb = n or bbb = n or bbbb = n))""";

    private PublicTopics() {}

    /** Narrows claims to those that are about a topic, or about one below it. */
    public static Conditions about(Topic topic, Conditions conditions) {
        return conditions.and("c.id in (" + ABOUT + ")", topic, topic, topic, topic, topic);
    }

    public static boolean isPublic(Topic topic) {
        return !publicAmong(List.of(topic)).isEmpty();
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

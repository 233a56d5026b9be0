package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;

/** The topics that readers meet: those of published claims, and the broader ones above them. */
final class PublicTopics {

    private PublicTopics() {}

    static boolean isPublic(Topic topic) {
        return !publicAmong(List.of(topic)).isEmpty();
    }

    static List<Topic> narrowerThan(Topic topic) {
        return publicAmong(Topic.narrowerThan(topic));
    }

    /** Nobody orders topics in more steps than these. */
    static List<Topic> publicAmong(List<Topic> topics) {
        List<Long> found = Topic.getEntityManager()
                .createQuery("""
                        select n.id from Topic n where n.id in ?1 and exists
                        (select 1 from Claim c join c.topics t left join t.broader b left join b.broader bb
                        left join bb.broader bbb left join bbb.broader bbbb
                        where c.publication = ?2 and (t = n or b = n or bb = n or bbb = n or bbbb = n))""", Long.class)
                .setParameter(1, topics.stream().map(Topic::id).toList())
                .setParameter(2, Publication.PUBLISHED)
                .getResultList();
        return topics.stream().filter(topic -> found.contains(topic.id())).toList();
    }
}

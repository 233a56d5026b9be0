package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Topic;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** A topic: where it stands among the others, and the claims about it. */
record TopicPage(Topic topic, Topic broader, List<Topic> narrower, Paging<ClaimEntry> claims) {

    static TopicPage of(String slug, int number) {
        Topic topic = Topic.bySlug(Addresses.slug(slug));
        if (!PublicTopics.isPublic(topic)) {
            throw Refusal.missing();
        }
        Addresses.require(slug, topic, "/topics/", "");
        Topic above = topic.broader();
        return new TopicPage(
                topic,
                above != null && PublicTopics.isPublic(above) ? above : null,
                PublicTopics.narrowerThan(topic),
                PublishedClaims.page(
                        Conditions.published()
                                .and("c.id in (select x.id from Claim x join x.topics t where t = ?)", topic),
                        number));
    }

    public Head head() {
        return Head.website(topic.name(), "Claims on record about " + topic.name() + ".", "/topics/" + topic.slug());
    }

    public String paged() {
        return Head.encoded("/topics/" + topic.slug()) + "?page=";
    }
}

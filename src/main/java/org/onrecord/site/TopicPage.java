package org.onrecord.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.Topic;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/**
 * A topic: where it stands among the others, how claims about it were judged, and the list of them. What is about a
 * narrower topic is about this one. Ten statements.
 */
record TopicPage(
        Topic topic,
        Topic broader,
        List<Topic> narrower,
        Tally tally,
        PledgeCounts pledges,
        Narrowing narrowing,
        Paging<ClaimEntry> claims) {

    /**
     * @param filter how the address narrows the claims; about no other topic
     * @param today the day that it is at the desk, by which pledges are overdue
     */
    static TopicPage of(String slug, FormData address, ClaimFilter filter, Issues issues, LocalDate today) {
        Topic topic = Topic.bySlug(Addresses.slug(slug));
        List<Long> under = PublicTopics.under(topic);
        Tally tally = Tally.about(under);
        if (tally.claims() == 0) {
            throw Refusal.missing();
        }
        Addresses.require(slug, topic, "/topics/", "");
        Narrowing narrowing = new Narrowing(
                "/topics/" + topic.slug(), filter, Narrowing.order(address), issues, "speaker", tally.choices());
        List<Topic> around = around(topic);
        boolean above = topic.broader() != null && around.contains(topic.broader());
        return new TopicPage(
                topic,
                above ? topic.broader() : null,
                around.stream().filter(other -> other != topic.broader()).toList(),
                tally,
                PledgeCounts.about(under, today),
                narrowing,
                claims(under, narrowing, Paging.number(address.text("page"))));
    }

    /** The topic right above and those right below that readers meet. */
    private static List<Topic> around(Topic topic) {
        List<Topic> around = new ArrayList<>(Topic.narrowerThan(topic));
        if (topic.broader() != null) {
            around.add(topic.broader());
        }
        return around.isEmpty() ? List.of() : PublicTopics.publicAmong(around);
    }

    private static Paging<ClaimEntry> claims(List<Long> topics, Narrowing narrowing, int number) {
        narrowing.requireNow(number);
        Conditions conditions = PublicTopics.about(topics, narrowing.filter().read(narrowing.issues()));
        if (narrowing.order() == ListOrder.SAID) {
            conditions.newestFirst(
                    "select max(coalesce(o.said.earliest, o.said.latest)) from Attribution o where o.claim = c");
        }
        return PublishedClaims.page(conditions, number);
    }

    public Head head() {
        return Head.website(topic.name(), "Claims on record about " + topic.name() + ".", narrowing.path());
    }

    /** Where programs follow what is said about it, without the format. */
    public String feed() {
        return Head.encoded("/topics/" + topic.slug()) + "/feed";
    }

    public Issues issues() {
        return narrowing.issues();
    }
}

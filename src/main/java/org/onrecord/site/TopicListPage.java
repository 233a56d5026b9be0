package org.onrecord.site;

import org.onrecord.claim.Topic;
import org.onrecord.web.Paging;

/** The list of what published claims are about, by name; two statements. */
record TopicListPage(Paging<Topic> topics) {

    static TopicListPage of(int number) {
        return new TopicListPage(PublicTopics.page(number));
    }

    public Head head() {
        return Head.website("Topics", "What the claims on record are about.", "/topics");
    }

    public String paged() {
        return "/topics?page=";
    }
}

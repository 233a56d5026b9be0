package org.onrecord.claim;

import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * The desk's list of topics, with the form for a new one.
 *
 * @param twin the topic that bears the name already that was typed, or null
 */
record TopicList(Paging<Topic> topics, String q, TopicForm form, Issues issues, Topic twin) {

    static TopicList of(String q, int page) {
        return new TopicList(Topic.matching(q, page), q, TopicForm.BLANK, Issues.none(), null);
    }

    /** The list with a form that could not be saved. */
    static TopicList sent(TopicForm form, Issues issues) {
        Topic twin = form.taken(null, issues);
        return new TopicList(Topic.matching("", 1), "", form, issues, twin);
    }
}

package org.onrecord.claim;

import java.util.List;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * The page on which a topic is entered and changed.
 *
 * @param topic the topic on record, or null while there is none
 * @param twin another topic of the name that was typed, or null
 * @param clashes where another editor's text differs from what was typed
 */
record TopicPage(TopicForm form, Issues issues, Topic topic, Topic twin, List<Clash> clashes) {

    static TopicPage of(Topic topic) {
        return new TopicPage(TopicForm.of(topic), Issues.none(), topic, null, List.of());
    }

    /** The page with a form that could not be saved. */
    static TopicPage sent(TopicForm form, Issues issues, Topic topic) {
        Topic twin = form.taken(topic, issues);
        return new TopicPage(form, issues, topic, twin, List.of());
    }

    /** The page after another editor was faster: both texts side by side, the form still as it was typed. */
    static TopicPage overtaken(TopicForm form, Topic topic) {
        List<Clash> clashes = Clash.between(TopicForm.of(topic).said(), form.said());
        return new TopicPage(form.over(topic.revision()), Issues.none(), topic, null, clashes);
    }

    /** Who saved what clashes with what was typed. */
    public String lastAuthor() {
        return Revision.lastAuthor(SubjectKind.TOPIC, topic.id());
    }

    /** Whether the page comes after another editor's save. */
    public boolean overtaken() {
        return topic != null && !clashes.isEmpty();
    }

    public String action() {
        return topic == null ? "/desk/topics" : "/desk/topics/" + topic.id();
    }

    /** The topics that are part of this one. */
    public List<Topic> narrower() {
        return topic == null ? List.of() : Topic.narrowerThan(topic);
    }
}

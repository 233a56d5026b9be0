package org.onrecord.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * A topic as it is typed.
 *
 * @param revision the revision that the editor had before them
 * @param broader the name of the topic that this one is part of, or empty
 */
public record TopicForm(
        @PlainText(max = 10) String revision,

        @NotBlank(message = "Write what the topic is called.")
        @PlainText(max = 200)
        @Pattern(
                regexp = "[^,;\\r\\n]*",
                message =
                        "A topic’s name holds no comma, semicolon or line end: a claim names its topics between them.")
        String name,

        @PlainText(max = 1_000) String otherLabels,
        @PlainText(max = 200) String broader) {

    private static final String TAKEN = "A topic of this name is on record already; see above.";

    private static final String TOO_DEEP =
            "No topic stands more than %d steps below the topmost, and this one, or what is part of it, would."
                    .formatted(Topic.MOST_STEPS);

    static final TopicForm BLANK = new TopicForm("0", "", "", "");

    static TopicForm from(FormData data) {
        return new TopicForm(data.text("revision"), data.text("name"), data.text("otherLabels"), data.text("broader"));
    }

    /** What is on record, as it would have been typed. */
    static TopicForm of(Topic topic) {
        return new TopicForm(
                Integer.toString(topic.revision()),
                topic.name(),
                topic.otherLabels() == null ? "" : topic.otherLabels(),
                topic.broader() == null ? "" : topic.broader().name());
    }

    /** The same form on top of another revision: sent again, it deliberately replaces what stands there. */
    TopicForm over(int other) {
        return new TopicForm(Integer.toString(other), name, otherLabels, broader);
    }

    /** Adds what keeps the form from being saved, and changes nothing. */
    void read(Topic topic, Issues issues) {
        if (issues.on("name") == null && twin(topic) != null) {
            issues.add("name", TAKEN);
        }
        if (broader.isEmpty() || issues.on("broader") != null) {
            return;
        }
        Topic above = Topic.named(broader).orElse(null);
        if (above == null) {
            issues.add("broader", "No topic of this name is on record. Make it first.");
        } else if (topic != null && above.isWithin(topic)) {
            issues.add("broader", "That topic is this one, or part of it.");
        } else if (moves(topic, above) && above.room() < 1 + (topic == null ? 0 : topic.steps())) {
            issues.add("broader", TOO_DEEP);
        }
    }

    /** What already stands deeper than may be is still saved where it stands. */
    private static boolean moves(Topic topic, Topic above) {
        return topic == null || topic.broader() == null || !topic.broader().id().equals(above.id());
    }

    /** The topic that the issues speak of when the name is taken, or null. */
    Topic taken(Topic topic, Issues issues) {
        return TAKEN.equals(issues.on("name")) ? twin(topic) : null;
    }

    private Topic twin(Topic topic) {
        return Topic.named(name)
                .filter(other -> topic == null || !other.id().equals(topic.id()))
                .orElse(null);
    }

    /** Says of a topic what was typed. */
    void describe(Topic topic) {
        topic.describe(
                name,
                otherLabels.isEmpty() ? null : otherLabels,
                broader.isEmpty() ? null : Topic.named(broader).orElse(null));
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Name", name);
        said.put("Other labels", otherLabels);
        said.put("Part of", broader);
        return said;
    }
}

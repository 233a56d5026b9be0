package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Two topics that are one. */
final class TopicMerging implements Merging {

    @Override
    public Issues against(Addressed one, Addressed other) {
        Topic from = (Topic) one;
        Topic into = (Topic) other;
        Issues issues = Issues.none();
        if (into.isWithin(from) || from.isWithin(into)) {
            issues.add("into", "One stands below the other. Put it elsewhere first.");
        } else if (into.room() < from.steps()) {
            issues.add(
                    "into",
                    "What stands below would stand more than %d steps below the topmost topic. Put it elsewhere first."
                            .formatted(Topic.MOST_STEPS));
        }
        return issues;
    }

    @Override
    public List<String> effects(Addressed from, Addressed into) {
        return List.of(
                Merging.count(Claim.about((Topic) from).size(), "claim is", "claims are")
                        + " about the other topic instead.",
                Merging.count(Topic.below((Topic) from).size(), "topic stands", "topics stand")
                        + " below the other one instead.",
                "The name goes on finding the other topic.");
    }

    @Override
    public void perform(Merge merge, Addressed one, Addressed other, Actor actor) {
        Topic from = (Topic) one;
        Topic into = (Topic) other;
        TouchedClaims claims = new TouchedClaims(Claim.about(from));
        Topic.below(from).forEach(topic -> {
            topic.below(into, actor);
            merge.moved(Part.BROADER_TOPIC, topic.id());
        });
        claims.change(
                actor,
                merge.reason(),
                claim -> merge.moved(claim.retopic(from, into) ? Part.TOPIC_BESIDE : Part.TOPIC_OF_CLAIM, claim.id()));
    }

    @Override
    public void undo(Merge merge, Addressed one, Addressed other, Actor actor) {
        Topic from = (Topic) one;
        Topic into = (Topic) other;
        TouchedClaims claims = new TouchedClaims(Claim.about(into));
        Set<Long> moved = merge.ids(Part.BROADER_TOPIC);
        List<Topic> below = Topic.below(into).stream()
                .filter(topic -> moved.contains(topic.id()))
                .toList();
        if (from.broader() != null) {
            requireRoom(from.broader(), from);
        }
        below.forEach(topic -> requireRoom(from, topic));
        below.forEach(topic -> topic.below(from, actor));
        Set<Long> about = merge.ids(Part.TOPIC_OF_CLAIM);
        Set<Long> beside = merge.ids(Part.TOPIC_BESIDE);
        claims.change(actor, "A merge was undone.", claim -> {
            if (about.contains(claim.id())) {
                claim.retopic(into, from);
            } else if (beside.contains(claim.id())) {
                claim.addTopic(from);
            }
        });
        from.unmerge(actor);
    }

    /** What stands above the topic may have been put elsewhere since the merge. */
    private static void requireRoom(Topic above, Topic topic) {
        if (above.isWithin(topic) || above.room() < 1 + topic.steps()) {
            throw Refusal.conflict(
                    "“%s” would go back below “%s”, and now stand too deep there, or below itself. Put what is above that elsewhere first."
                            .formatted(topic.name(), above.name()));
        }
    }
}

package org.onrecord.identity;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Issues;

/** Two topics that are one. */
final class TopicMerging implements Merging {

    @Override
    public Issues against(Addressed from, Addressed into) {
        Issues issues = Issues.none();
        if (((Topic) into).isWithin((Topic) from) || ((Topic) from).isWithin((Topic) into)) {
            issues.add("into", "One stands below the other. Put it elsewhere first.");
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
        Set<Long> below = merge.ids(Part.BROADER_TOPIC);
        Topic.below(into).stream()
                .filter(topic -> below.contains(topic.id()))
                .forEach(topic -> topic.below(from, actor));
        Set<Long> moved = merge.ids(Part.TOPIC_OF_CLAIM);
        Set<Long> beside = merge.ids(Part.TOPIC_BESIDE);
        claims.change(actor, "A merge was undone.", claim -> {
            if (moved.contains(claim.id())) {
                claim.retopic(into, from);
            } else if (beside.contains(claim.id())) {
                claim.addTopic(from);
            }
        });
        from.unmerge(actor);
    }
}

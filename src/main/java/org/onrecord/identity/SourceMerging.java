package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.web.Issues;

/** Two entries of one publication: they agree on who published it and when. */
final class SourceMerging implements Merging {

    @Override
    public Issues against(Addressed one, Addressed other) {
        Source from = (Source) one;
        Source into = (Source) other;
        Issues issues = Issues.none();
        if (!from.publisher().id().equals(into.publisher().id())) {
            issues.add(
                    "into",
                    "They have two publishers, so they are two publications: “%s” and “%s”."
                            .formatted(from.publisher().name(), into.publisher().name()));
        } else if (!from.published().sameTime(into.published())) {
            issues.add(
                    "into",
                    "They were published on different days, %s and %s. Dates hang on that: make them agree first."
                            .formatted(from.published().text(), into.published().text()));
        } else if (from.restsOn(into) || into.restsOn(from)) {
            issues.add("into", "One came from the other, so they are two publications.");
        }
        return issues;
    }

    @Override
    public List<String> effects(Addressed one, Addressed other) {
        Source from = (Source) one;
        return List.of(
                Merging.count(Capture.idsOf(from).size(), "copy belongs", "copies belong")
                        + " to the other source then.",
                Merging.count(Claim.restingOn(from.id()).size(), "claim rests", "claims rest")
                        + " on the other source then.",
                Merging.count(Source.derivedFrom(from).size(), "source is", "sources are")
                        + " said to come from the other one then.",
                "The address on the web goes on finding the other source.");
    }

    @Override
    public void perform(Merge merge, Addressed one, Addressed other, Actor actor) {
        Source from = (Source) one;
        Source into = (Source) other;
        List<Long> resting = Claim.restingOn(from.id());
        TouchedClaims.lock(resting);
        Capture.idsOf(from).forEach(copy -> merge.moved(Part.COPY, copy));
        Capture.belongTo(into, merge.ids(Part.COPY));
        Source.derivedFrom(from).forEach(source -> {
            source.derivedFrom(into, actor);
            merge.moved(Part.ORIGINAL, source.id());
        });
        new TouchedClaims(resting)
                .change(
                        actor,
                        merge.reason(),
                        claim -> claim.attributions().stream()
                                .filter(report -> report.exchangeAnchor(from.id(), into.id()))
                                .forEach(report -> merge.moved(Part.ANCHOR, report.id())));
    }

    @Override
    public void undo(Merge merge, Addressed one, Addressed other, Actor actor) {
        Source from = (Source) one;
        Source into = (Source) other;
        List<Long> resting = Claim.restingOn(into.id());
        TouchedClaims.lock(resting);
        List<Long> copies = new ArrayList<>(Capture.idsOf(into));
        copies.retainAll(merge.ids(Part.COPY));
        Capture.belongTo(from, copies);
        Set<Long> derived = merge.ids(Part.ORIGINAL);
        Source.derivedFrom(into).stream()
                .filter(source -> derived.contains(source.id()))
                .forEach(source -> source.derivedFrom(from, actor));
        Set<Long> anchored = merge.ids(Part.ANCHOR);
        new TouchedClaims(resting)
                .change(
                        actor,
                        "A merge was undone.",
                        claim -> claim.attributions().stream()
                                .filter(report -> anchored.contains(report.id()))
                                .forEach(report -> report.exchangeAnchor(into.id(), from.id())));
        from.unmerge(actor);
    }
}

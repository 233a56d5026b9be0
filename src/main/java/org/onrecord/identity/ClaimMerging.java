package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimLink;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Publication;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.Response;
import org.onrecord.quantity.QuantityFigure;
import org.onrecord.review.Review;
import org.onrecord.watch.QuoteTask;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Two claims that say the same: the one has the reports of both, with the verdicts on them. */
final class ClaimMerging implements Merging {

    @Override
    public Issues against(Addressed one, Addressed other) {
        Claim from = (Claim) one;
        Claim into = (Claim) other;
        Issues issues = Issues.none();
        if (!from.published() || !into.published()) {
            issues.add(
                    "into",
                    "Two published claims can be made one: what nobody approved does not become part of what is"
                            + " published. This one is %s, the other %s."
                                    .formatted(lower(from.publication()), lower(into.publication())));
        }
        return issues.isEmpty() ? againstOutcomes(from, into) : issues;
    }

    /** What came of a claim goes along, where there is room for it and it says something of the other one. */
    private static Issues againstOutcomes(Claim from, Claim into) {
        Issues issues = Issues.none();
        if (Outcome.kept(from).isEmpty()) {
            return issues;
        }
        if (Outcome.kept(into).isPresent()) {
            issues.add("into", "It is said of both what came of them, and the two cannot be made one.");
        } else if (from.kind() != into.kind()) {
            issues.add(
                    "into",
                    "What came of this claim is on record, and the other one is of another kind. Make the kinds agree first.");
        }
        return issues;
    }

    private static String lower(Publication publication) {
        return publication.label().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> effects(Addressed one, Addressed other) {
        Claim from = (Claim) one;
        List<String> effects = new ArrayList<>(List.of(
                Merging.count(from.attributions().size(), "report goes", "reports go")
                        + " to the other claim, with the verdicts on whether they said it.",
                "The verdicts on whether this claim is so are kept, and no longer shown.",
                "Its links to other claims go to the other claim."));
        if (!from.text().equals(((Claim) other).text())) {
            effects.add("The other claim’s words differ: the verdicts that go along ask for re-verification.");
        }
        int followUps = FollowUp.idsOn(from).size();
        if (followUps > 0) {
            effects.add(Merging.count(followUps, "follow-up goes", "follow-ups go") + " to the other claim.");
        }
        if (Outcome.kept(from).isPresent()) {
            effects.add("What came of it goes along, with what it is judged by.");
        }
        long asked = Response.on(from).size();
        if (asked > 0) {
            effects.add(Merging.count(asked, "request for comment goes", "requests for comment go")
                    + " to the other claim, with what came of it.");
        }
        effects.add("Readers of this claim’s address are led to the other one, and told of it there.");
        return effects;
    }

    @Override
    public void perform(Merge merge, Addressed one, Addressed other, Actor actor) {
        Claim from = (Claim) one;
        Claim into = (Claim) other;
        from.attributions().forEach(report -> merge.moved(Part.REPORT, report.id()));
        FollowUp.idsOn(from).forEach(followUp -> merge.moved(Part.FOLLOW_UP, followUp));
        FollowUp.follow(merge.ids(Part.FOLLOW_UP), into);
        List<Long> asked = Response.on(from);
        asked.forEach(response -> merge.moved(Part.RESPONSE, response));
        Response.move(asked, into);
        move(merge.ids(Part.REPORT).stream().sorted().toList(), from, into);
        placeOf(from, into).ifPresent(place -> {
            place.goTo(into);
            merge.moved(Part.PLACE_OF_FIGURE, place.id());
        });
        ClaimLink.from(from, into).forEach(link -> merge.moved(Part.LINK_FROM, link));
        ClaimLink.to(from, into).forEach(link -> merge.moved(Part.LINK_TO, link));
        moveLinks(merge, from, into);
        Outcome.kept(from).ifPresent(outcome -> {
            outcome.follow(into);
            merge.moved(Part.OUTCOME, outcome.id());
        });
        into.revise(actor, merge.reason());
        into.tell(actor, new Notice.Entry(NoticeKind.UPDATE, from.text(), into.text(), merge.reason()));
    }

    @Override
    public void undo(Merge merge, Addressed one, Addressed other, Actor actor) {
        Claim from = (Claim) one;
        Claim into = (Claim) other;
        List<Long> reports = into.attributions().stream()
                .map(Attribution::id)
                .filter(merge.ids(Part.REPORT)::contains)
                .toList();
        if (from.publishedAt() != null
                && (reports.isEmpty() || reports.size() == into.attributions().size())) {
            throw Refusal.conflict("One of the two claims would be left without a report.");
        }
        FollowUp.follow(merge.ids(Part.FOLLOW_UP), from);
        Response.move(
                Response.on(into).stream()
                        .filter(merge.ids(Part.RESPONSE)::contains)
                        .toList(),
                from);
        move(reports, into, from);
        QuantityFigure.of(into)
                .filter(place -> merge.ids(Part.PLACE_OF_FIGURE).contains(place.id()))
                .ifPresent(place -> place.goTo(from));
        moveLinks(merge, into, from);
        Outcome.kept(into)
                .filter(outcome -> merge.ids(Part.OUTCOME).contains(outcome.id()))
                .ifPresent(outcome -> outcome.follow(from));
        from.unmerge(actor);
        from.revise(actor, "A merge was undone.");
        into.revise(actor, "A merge was undone.");
        into.tell(
                actor,
                new Notice.Entry(
                        NoticeKind.UPDATE, null, null, "It was taken for one with another claim, and no longer is."));
    }

    /** The place of a claim's figure, where the other claim has a figure that can stand there, and no place yet. */
    private static Optional<QuantityFigure> placeOf(Claim from, Claim into) {
        return QuantityFigure.of(from)
                .filter(place -> into.figure() != null
                        && place.quantity().takes(into.figure().unit())
                        && QuantityFigure.of(into).isEmpty());
    }

    /** What links the two to each other stays, and shows nowhere while they are one. */
    private static void moveLinks(Merge merge, Claim from, Claim into) {
        ClaimLink.leadFrom(List.copyOf(merge.ids(Part.LINK_FROM)), from, into);
        ClaimLink.leadTo(List.copyOf(merge.ids(Part.LINK_TO)), from, into);
    }

    /** Reports go by statement: taken out of one claim's list, they would be deleted as its orphans. */
    private static void move(List<Long> reports, Claim from, Claim into) {
        Attribution.move(reports, into);
        Review.follow(reports, into);
        QuoteTask.follow(reports, into);
        Claim.getEntityManager().flush();
        Claim.getEntityManager().refresh(from);
        Claim.getEntityManager().refresh(into);
    }
}

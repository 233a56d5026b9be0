package org.onrecord.outcome;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.review.Review;
import org.onrecord.web.Choice;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * One follow-up, with the forms that change and close it.
 *
 * @param forms what was typed into them
 * @param clashes where somebody else saved it meanwhile, what they saved and what was typed
 */
record FollowUpPage(
        FollowUp followUp,
        Forms forms,
        Issues issues,
        List<Clash> clashes,
        List<Assignee> people,
        List<Choice> verdicts) {

    /** What is typed on the page: one of them comes back, the others are as they began. */
    record Forms(FollowUpForm change, SnoozeForm snooze, ResultForm result, ReasonForm reason) {

        static Forms of(FollowUp followUp) {
            return new Forms(FollowUpForm.of(followUp), SnoozeForm.BLANK, ResultForm.BLANK, ReasonForm.BLANK);
        }

        Forms with(FollowUpForm typed) {
            return new Forms(typed, snooze, result, reason);
        }

        Forms with(SnoozeForm typed) {
            return new Forms(change, typed, result, reason);
        }

        Forms with(ResultForm typed) {
            return new Forms(change, snooze, typed, reason);
        }

        Forms with(ReasonForm typed) {
            return new Forms(change, snooze, result, typed);
        }
    }

    static FollowUpPage of(FollowUp followUp) {
        return of(followUp, Forms.of(followUp), Issues.none());
    }

    static FollowUpPage of(FollowUp followUp, Forms forms, Issues issues) {
        return new FollowUpPage(
                followUp,
                forms,
                issues,
                List.of(),
                followUp.open() ? Assignee.all() : List.of(),
                followUp.open() ? verdicts(followUp.claim()) : List.of());
    }

    /** What somebody saved meanwhile beside what was typed; sent again, that deliberately takes its place. */
    static FollowUpPage overtaken(FollowUp followUp, FollowUpForm typed) {
        List<Assignee> people = Assignee.all();
        FollowUpForm stored = FollowUpForm.of(followUp);
        return new FollowUpPage(
                followUp,
                Forms.of(followUp).with(typed.over(followUp.version())),
                Issues.none(),
                Clash.between(
                        stored.byLabel(followUp.assignee().name()), typed.byLabel(label(people, typed.assignee()))),
                people,
                verdicts(followUp.claim()));
    }

    private static String label(List<Assignee> people, String id) {
        return people.stream()
                .filter(person -> person.name().equals(id))
                .map(Assignee::label)
                .findFirst()
                .orElse("");
    }

    private static List<Choice> verdicts(Claim claim) {
        return Review.ever(claim).stream()
                .filter(Review::inForce)
                .map(FollowUpPage::offered)
                .toList();
    }

    /** A verdict as the form offers it. */
    private static Choice offered(Review review) {
        return Choice.of(
                review.id().toString(),
                review.axis().label() + " " + review.verdict().label() + ", "
                        + review.basis().label());
    }

    public boolean overtaken() {
        return !clashes.isEmpty();
    }

    public String action() {
        return "/desk/claims/" + followUp.claim().id() + "/follow-ups/" + followUp.id();
    }

    public List<ResultKind> kinds() {
        return List.of(ResultKind.values());
    }
}

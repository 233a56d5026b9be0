package org.onrecord.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;

/**
 * What the desk looks at again on a day: a follow-up that somebody set, or a pledge or prediction that is due, which
 * nobody has to set.
 *
 * @param followUp what was set, or null
 * @param outcome what is due, or null: there is one of both
 */
public record Look(FollowUp followUp, Outcome outcome) {

    private static final Comparator<Look> FIRST =
            Comparator.comparing(Look::comesUp, Comparator.nullsLast(Comparator.naturalOrder()));

    static Look at(FollowUp followUp) {
        return new Look(followUp, null);
    }

    static Look at(Outcome outcome) {
        return new Look(null, outcome);
    }

    /** A person's that are due on a day or were before, those that wait longest first; two statements. */
    public static List<Look> dueOf(User person, LocalDate today, int most) {
        return together(FollowUp.dueOf(person, today, most), DueDates.between(null, today, person, most), most);
    }

    /** A person's that come up on a day or later, up to the end of the week that begins then. */
    static List<Look> weekOf(User person, LocalDate first, int most) {
        return together(
                FollowUp.weekOf(person, first, most),
                DueDates.between(first, Urgency.endOfWeek(first), person, most),
                most);
    }

    /** A person's that have a day, the first of them first. */
    static List<Look> datedOf(User person, int most) {
        return together(FollowUp.datedOf(person, most), DueDates.between(null, null, person, most), most);
    }

    private static List<Look> together(List<FollowUp> followUps, List<Outcome> outcomes, int most) {
        return Stream.concat(followUps.stream().map(Look::at), outcomes.stream().map(Look::at))
                .sorted(FIRST)
                .limit(most)
                .toList();
    }

    public Claim claim() {
        return followUp == null ? outcome.claim() : followUp.claim();
    }

    /** The day on which it is to be seen to, or null while only an event is waited for. */
    public LocalDate comesUp() {
        return followUp == null ? outcome.due().latest() : followUp.comesUp();
    }

    public String question() {
        return followUp == null
                ? "What came of the " + claim().kind().label().toLowerCase(Locale.ROOT) + "?"
                : followUp.question();
    }

    /** When to look, as it ends a sentence. */
    public String when() {
        return followUp == null ? outcome.due().phrase() : followUp.when();
    }

    /** Whose it is, or null while it is every reviewer's. */
    public String who() {
        if (followUp != null) {
            return followUp.assignee().name();
        }
        User last = claim().lastEditedBy();
        return last.active() ? last.name() : null;
    }

    public Urgency urgency(LocalDate today) {
        return followUp == null ? Urgency.of(comesUp(), today) : followUp.urgency(today);
    }

    /** Where the desk says what it found. */
    public String path() {
        String at = "/desk/claims/" + claim().id();
        return followUp == null ? at + "/outcome" : at + "/follow-ups/" + followUp.id();
    }
}

package org.onrecord.outcome;

import java.time.LocalDate;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** Follow-ups for tests, made by the verbs that the pages use. */
public final class FollowUps {

    private FollowUps() {}

    /** One of a person's, which readers see. */
    public static Long on(Long claim, User person, String question, String due) {
        return on(claim, person, question, due, false);
    }

    static Long on(Long claim, User person, String question, String due, boolean hidden) {
        return Records.as(person, actor -> {
            FollowUp followUp = FollowUp.set(
                    Claim.locked(claim),
                    new FollowUp.Entry(question, FuzzyDate.of(due), null, actor.user()),
                    hidden,
                    actor);
            followUp.persist();
            followUp.entered(actor);
            return followUp.id();
        });
    }

    static FollowUp of(User person, Long claim, Long id) {
        return Records.as(person, actor -> FollowUp.on(claim, id));
    }

    /** Closes one with a note. */
    public static Long answered(User person, Long claim, Long id, String note) {
        return Records.as(person, actor -> {
            FollowUp.on(claim, id).done(Result.note(note), actor);
            return id;
        });
    }

    static String day(LocalDate day) {
        return day.toString();
    }
}

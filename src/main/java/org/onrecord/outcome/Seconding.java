package org.onrecord.outcome;

import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.review.FourEyes;

/**
 * The rule of the second pair of eyes for what came of a claim: what ends the matter, or opens it again, is said by a
 * reviewer who neither entered the claim, nor was the last to edit it, nor wrote what it is judged by.
 */
final class Seconding {

    private Seconding() {}

    /** Whether saying this takes two people. */
    static boolean takesTwo(OutcomeStatus status, OutcomeStatus present) {
        return status.isFinal() || present.isFinal();
    }

    /** Why a person may not say it, as a sentence for them; empty when they may. */
    static Optional<String> against(User person, Outcome outcome) {
        if (!person.canReview() && !person.isAdmin()) {
            return Optional.of("A reviewer has to say this.");
        }
        if (person.id().equals(outcome.writtenBy().id())) {
            return Optional.of("You wrote what it is judged by; somebody else has to say this.");
        }
        return FourEyes.against(person, outcome.claim());
    }
}

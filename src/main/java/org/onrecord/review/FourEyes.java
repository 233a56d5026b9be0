package org.onrecord.review;

import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.web.Refusal;

/**
 * The rule of the second pair of eyes (invariant 13): whoever approves is neither the author of what is approved, nor
 * the claim's author, nor the last to edit it.
 */
public final class FourEyes {

    private FourEyes() {}

    /** Why a person may not approve a claim or send it back, as a sentence for them; empty when they may. */
    public static Optional<String> against(User person, Claim claim) {
        if (same(person, claim.createdBy())) {
            return Optional.of("You entered this claim; somebody else has to look at it.");
        }
        if (same(person, claim.lastEditedBy())) {
            return Optional.of("You were the last to edit this claim; somebody else has to look at it.");
        }
        return Optional.empty();
    }

    /** Why a person may not approve a verdict, as a sentence for them; empty when they may. */
    static Optional<String> against(User person, Review review) {
        if (same(person, review.author())) {
            return Optional.of("You wrote this verdict; somebody else has to approve it.");
        }
        return against(person, review.claim());
    }

    /**
     * Refuses what a hindrance speaks against, unless an administrator overrides it with a reason for all to read.
     *
     * @param override the reason, or null
     */
    static void require(Optional<String> hindrance, User person, String override) {
        boolean overridden = override != null && !override.isBlank() && person.isAdmin();
        if (hindrance.isPresent() && !overridden) {
            throw Refusal.forbidden(hindrance.get());
        }
    }

    private static boolean same(User one, User other) {
        return other != null && one.id().equals(other.id());
    }
}

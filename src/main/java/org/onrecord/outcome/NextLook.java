package org.onrecord.outcome;

import org.onrecord.web.Issues;

/** A pledge or prediction that has no due date keeps a follow-up that has one, until it ends (invariant 29). */
final class NextLook {

    private NextLook() {}

    /** Adds why a follow-up can't lose its date or come to its end, if it is the last that its claim has to have. */
    static void require(FollowUp followUp, Issues issues) {
        boolean needed = followUp.comesUp() != null
                && Outcome.of(followUp.claim()).filter(NextLook::isOpenEnded).isPresent();
        if (needed && !FollowUp.anyOpenBeside(followUp)) {
            issues.add(
                    "Nobody knows when this claim is due, so it keeps a follow-up with a date. Set the next one first.");
        }
    }

    private static boolean isOpenEnded(Outcome outcome) {
        return outcome.due().isUnknown() && !outcome.present().isFinal();
    }
}

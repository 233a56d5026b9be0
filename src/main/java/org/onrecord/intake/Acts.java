package org.onrecord.intake;

import java.util.List;
import java.util.Set;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.SpeechAct;

/** Decides what a speaker did by saying it, by the verb that reports it. */
final class Acts {
    static final Set<String> DENYING = Set.of("deny", "dispute", "rebut", "refute", "reject", "repudiate");
    static final Set<String> REPEATING = Set.of("echo", "reaffirm", "reiterate", "repeat", "restate");
    static final Set<String> RETRACTING = Set.of("recant", "retract", "take back", "walk back");

    private Acts() {}

    static SpeechAct of(List<String> cue, ClaimKind kind) {
        PhraseSearch verbs = new PhraseSearch(cue);
        if (verbs.form(DENYING).isPresent()) {
            return SpeechAct.DENIES;
        }
        if (verbs.form(RETRACTING).isPresent()) {
            return SpeechAct.RETRACTS;
        }
        if (verbs.form(REPEATING).isPresent()) {
            return SpeechAct.REPEATS;
        }
        return kind == ClaimKind.PLEDGE
                ? SpeechAct.PLEDGES
                : kind == ClaimKind.PREDICTION ? SpeechAct.PREDICTS : SpeechAct.ASSERTS;
    }
}

package org.onrecord.outcome;

import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.web.Choice;

/** What can be said to have come of a pledge or a prediction. That it is overdue is none of it: that is worked out. */
public enum OutcomeStatus implements Choice {
    NOT_YET_RATED(
            ClaimKind.PLEDGE,
            Stage.BEGINNING,
            "Not yet rated",
            "This desk has not yet judged what came of the pledge."),
    IN_THE_WORKS(
            ClaimKind.PLEDGE,
            Stage.UNDER_WAY,
            "In the works",
            "Something was done towards it that can be shown, and it is not done yet."),
    STALLED(
            ClaimKind.PLEDGE,
            Stage.UNDER_WAY,
            "Stalled",
            "Nothing moves any more, or nothing ever did, and there is still time."),
    KEPT(ClaimKind.PLEDGE, Stage.JUDGED, "Kept", "What was pledged was done, by the criteria set for it."),
    COMPROMISE(
            ClaimKind.PLEDGE,
            Stage.JUDGED,
            "Compromise",
            "Part of it was done, or something less than was pledged, by the criteria set for it."),
    BROKEN(ClaimKind.PLEDGE, Stage.JUDGED, "Broken", "What was pledged was not done, by the criteria set for it."),
    UNTESTABLE(
            ClaimKind.PLEDGE,
            Stage.SET_ASIDE,
            "Untestable",
            "Nothing that could be shown would tell whether it was kept."),
    OPEN(ClaimKind.PREDICTION, Stage.BEGINNING, "Open", "Whether it comes about is not known yet."),
    OCCURRED(
            ClaimKind.PREDICTION,
            Stage.JUDGED,
            "Occurred",
            "What was predicted came about, by the criteria set for it."),
    DID_NOT_OCCUR(
            ClaimKind.PREDICTION,
            Stage.JUDGED,
            "Did not occur",
            "What was predicted did not come about, by the criteria set for it."),
    AMBIGUOUS(
            ClaimKind.PREDICTION,
            Stage.SET_ASIDE,
            "Ambiguous",
            "What happened can be read both ways by the criteria set for it."),
    ANNULLED(
            ClaimKind.PREDICTION,
            Stage.SET_ASIDE,
            "Annulled",
            "What the prediction hung on fell away, so that it can no longer be judged.");

    /** How far a status goes: the last two end the matter, the one with a judgement and the other without. */
    private enum Stage {
        BEGINNING,
        UNDER_WAY,
        JUDGED,
        SET_ASIDE
    }

    private final ClaimKind kind;
    private final Stage stage;
    private final String label;
    private final String definition;

    OutcomeStatus(ClaimKind kind, Stage stage, String label, String definition) {
        this.kind = kind;
        this.stage = stage;
        this.label = label;
        this.definition = definition;
    }

    /** Those that a claim of a kind can have. */
    public static List<OutcomeStatus> of(ClaimKind kind) {
        return Arrays.stream(values()).filter(status -> status.kind == kind).toList();
    }

    /** What holds of a claim of a kind before anybody says anything. */
    public static OutcomeStatus first(ClaimKind kind) {
        return kind == ClaimKind.PLEDGE ? NOT_YET_RATED : OPEN;
    }

    /** Those that end the matter. */
    public static List<OutcomeStatus> ends() {
        return Arrays.stream(values()).filter(OutcomeStatus::isFinal).toList();
    }

    /** What readers are told that the value means, in one sentence. */
    public String definition() {
        return definition;
    }

    public ClaimKind kind() {
        return kind;
    }

    /** Whether it ends the matter, until somebody reverses it. */
    public boolean isFinal() {
        return stage == Stage.JUDGED || stage == Stage.SET_ASIDE;
    }

    /** Whether it says how it ended: that cannot be known before its time (invariant 29). */
    public boolean judges() {
        return stage == Stage.JUDGED;
    }

    /** Whether it is what holds before anybody says anything. */
    public boolean begins() {
        return stage == Stage.BEGINNING;
    }

    /** Whether it takes back what stood before it: something that had ended the matter, or any step already made. */
    public boolean reverses(OutcomeStatus before) {
        return before != null && this != before && (before.isFinal() || begins());
    }

    @Override
    public String label() {
        return label;
    }
}

package org.onrecord.claim;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.onrecord.web.Choice;
import org.onrecord.web.Refusal;

/** Where a claim stands on its way to readers, and the one table of the ways between. */
public enum Publication implements Choice {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    SCHEDULED("Scheduled"),
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn"),
    MERGED("Merged"),
    ERASED("Erased");

    /** An act that moves a claim from one state to another. */
    public enum Step {
        SUBMIT("sent to review"),
        RECALL("taken back from review"),
        REQUEST_CHANGES("sent back for changes"),
        SCHEDULE("scheduled"),
        UNSCHEDULE("taken off its schedule"),
        REOPEN("put back into review"),
        PUBLISH("published"),
        WITHDRAW("withdrawn"),
        MERGE("merged into another"),
        UNMERGE("made a claim of its own again"),
        ERASE("erased");

        private final String done;

        Step(String done) {
            this.done = done;
        }
    }

    private static final Map<Publication, Map<Step, Publication>> TABLE = new EnumMap<>(Map.of(
            DRAFT, Map.of(Step.SUBMIT, IN_REVIEW, Step.ERASE, ERASED),
            IN_REVIEW,
                    Map.of(
                            Step.RECALL, DRAFT,
                            Step.REQUEST_CHANGES, DRAFT,
                            Step.SCHEDULE, SCHEDULED,
                            Step.PUBLISH, PUBLISHED,
                            Step.ERASE, ERASED),
            SCHEDULED,
                    Map.of(
                            Step.UNSCHEDULE, IN_REVIEW,
                            Step.REOPEN, IN_REVIEW,
                            Step.PUBLISH, PUBLISHED,
                            Step.ERASE, ERASED),
            PUBLISHED, Map.of(Step.WITHDRAW, WITHDRAWN, Step.MERGE, MERGED, Step.ERASE, ERASED),
            WITHDRAWN, Map.of(Step.ERASE, ERASED),
            MERGED, Map.of(Step.UNMERGE, PUBLISHED, Step.ERASE, ERASED),
            ERASED, Map.of()));

    private final String label;

    Publication(String label) {
        this.label = label;
    }

    public boolean allows(Step step) {
        return TABLE.get(this).containsKey(step);
    }

    /**
     * The state that a step leads to.
     *
     * @throws Refusal 409 when the table has no such way
     */
    public Publication after(Step step) {
        Publication next = TABLE.get(this).get(step);
        if (next == null) {
            throw Refusal.conflict(
                    "A claim that is %s cannot be %s.".formatted(label.toLowerCase(Locale.ROOT), step.done));
        }
        return next;
    }

    /** Whether verdicts are given on it, and put in force. */
    public boolean isJudged() {
        return this == IN_REVIEW || this == SCHEDULED || this == PUBLISHED;
    }

    @Override
    public String label() {
        return label;
    }
}

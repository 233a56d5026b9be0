package org.onrecord.outcome;

import org.onrecord.claim.Claim;
import org.onrecord.review.Review;

/**
 * What looking at a claim again led to. Whatever the kind, a note can say more; readers see it where they see the
 * follow-up.
 *
 * @param review the verdict, of the kind REVIEW
 * @param entry the entry on what came of it, of the kind OUTCOME
 * @param claim the other claim, of the kind CLAIM
 * @param note what the desk found, or null; never of the kind NOTE
 */
public record Result(ResultKind kind, Review review, OutcomeEntry entry, Claim claim, String note) {

    /** The longest note, in UTF-16 units. */
    public static final int LONGEST_NOTE = 2_000;

    public static Result verdict(Review review, String note) {
        return new Result(ResultKind.REVIEW, review, null, null, note);
    }

    public static Result entry(OutcomeEntry entry, String note) {
        return new Result(ResultKind.OUTCOME, null, entry, null, note);
    }

    public static Result claim(Claim claim, String note) {
        return new Result(ResultKind.CLAIM, null, null, claim, note);
    }

    public static Result note(String note) {
        return new Result(ResultKind.NOTE, null, null, null, note);
    }

    /** The result in words that can stand on record here: another claim's own words can go with that claim alone. */
    public String words() {
        String found = switch (kind) {
            case REVIEW ->
                review.axis().label() + " " + review.verdict().label() + (review.isVoid() ? " (void since)" : "");
            case OUTCOME -> entry.status().label();
            case CLAIM -> "another claim";
            case NOTE -> note;
        };
        return kind == ResultKind.NOTE || note == null ? found : found + " – " + note;
    }
}

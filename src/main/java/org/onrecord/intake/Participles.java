package org.onrecord.intake;

import java.util.Set;

/** What participles after a comma do: "marking" comments, "viewing" tells what the subject thinks, "striving" what it aims at. */
final class Participles {
    /** The outlet comments on what stands before. */
    static final Set<String> COMMENTS = Set.of(
            "becoming",
            "bringing",
            "ending",
            "exceeding",
            "extending",
            "highlighting",
            "making",
            "marking",
            "prompting",
            "raising",
            "reflecting",
            "representing",
            "setting",
            "showing",
            "signalling",
            "signaling",
            "sparking",
            "underlining",
            "underscoring");

    /** The subject is said to think or say it. */
    static final Set<String> THOUGHTS = Set.of(
            "accusing",
            "alleging",
            "arguing",
            "believing",
            "blaming",
            "calling",
            "citing",
            "claiming",
            "considering",
            "denouncing",
            "describing",
            "fearing",
            "hailing",
            "insisting",
            "labelling",
            "noting",
            "praising",
            "predicting",
            "promising",
            "regarding",
            "saying",
            "seeing",
            "stating",
            "viewing",
            "vowing",
            "warning");

    /** The subject is said to aim at it. */
    static final Set<String> AIMS = Set.of(
            "aiming", "attempting", "hoping", "intending", "planning", "seeking", "striving", "trying", "wanting");

    /** Something came of what stands before. */
    static final Set<String> RESULTS = Set.of(
            "affecting",
            "causing",
            "closing",
            "cutting",
            "damaging",
            "destroying",
            "displacing",
            "forcing",
            "injuring",
            "killing",
            "leaving",
            "wounding");

    private Participles() {}

    /** Whether a clause that it opens is a claim of its own. */
    static boolean claims(String opener) {
        return COMMENTS.contains(opener)
                || THOUGHTS.contains(opener)
                || AIMS.contains(opener)
                || RESULTS.contains(opener);
    }
}

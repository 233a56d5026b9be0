package org.onrecord.review;

import org.onrecord.web.Choice;

/** The answer to the question of one axis. */
public sealed interface Verdict extends Choice permits AttributionVerdict, ContentVerdict {

    Axis axis();

    /** What readers are told that the verdict means, in one sentence. */
    String definition();

    /** Whether it says only that nothing is judged: such a verdict rests on nothing (invariant 14). */
    default boolean judgesNothing() {
        return this == AttributionVerdict.UNCHECKED
                || this == ContentVerdict.NOT_RATED
                || this == ContentVerdict.NOT_CHECKABLE;
    }

    /** The verdict of an axis by its stored name. */
    static Verdict of(Axis axis, String name) {
        return axis == Axis.ATTRIBUTION ? AttributionVerdict.valueOf(name) : ContentVerdict.valueOf(name);
    }
}

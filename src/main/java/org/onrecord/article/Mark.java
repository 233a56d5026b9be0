package org.onrecord.article;

import org.onrecord.intake.Stretch;

/**
 * Words of an article that a proposal is made of. It holds their place and not the words, so that nothing has to be
 * taken out of it when those are erased.
 */
public record Mark(MarkKind kind, int start, int end) {

    static Mark of(MarkKind kind, Stretch at) {
        return new Mark(kind, at.start(), at.end());
    }

    Stretch at() {
        return new Stretch(start, end);
    }

    boolean is(MarkKind other) {
        return kind == other;
    }
}

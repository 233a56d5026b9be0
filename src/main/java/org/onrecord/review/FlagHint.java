package org.onrecord.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.figure.Distortion;
import org.onrecord.figure.Distortion.Kind;

/** What became of a figure on its way brings a flag to mind. It is for the reviewer to say whether it stands. */
enum FlagHint {
    HEDGE(Flag.HEDGE_DROPPED, "A reservation was dropped", EnumSet.of(Kind.HEDGE_DROPPED)),
    SCOPE(
            Flag.SCOPE_SHIFT,
            "What the figure is about changed",
            EnumSet.of(Kind.SCOPE_WIDENED, Kind.SCOPE_NARROWED, Kind.SCOPE_CHANGED)),
    MORE(Flag.EXAGGERATED, "The figure became more", EnumSet.of(Kind.VALUE_RAISED, Kind.BOUND_RAISED)),
    LESS(Flag.UNDERSTATED, "The figure became less", EnumSet.of(Kind.VALUE_LOWERED, Kind.BOUND_LOWERED));

    private final Flag flag;
    private final String what;
    private final Set<Kind> kinds;

    FlagHint(Flag flag, String what, Set<Kind> kinds) {
        this.flag = flag;
        this.what = what;
        this.kinds = kinds;
    }

    /** Those that some changes bring to mind, each once. */
    static List<FlagHint> of(List<Distortion> changes) {
        return Arrays.stream(values())
                .filter(hint -> changes.stream().map(Distortion::kind).anyMatch(hint.kinds::contains))
                .toList();
    }

    /** For the reviewer: "A reservation was dropped: consider the flag “Hedge dropped”." */
    String text() {
        return what + ": consider the flag “" + flag.label() + "”.";
    }
}

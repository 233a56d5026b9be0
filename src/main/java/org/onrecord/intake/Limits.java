package org.onrecord.intake;

import java.util.List;
import java.util.Set;
import org.onrecord.intake.CueLexicon.Frame;

/** How far what a verb reports can reach: up to "according to", to a verb that shares its subject, to another's clause. */
final class Limits {
    private static final Set<String> JOINS = Set.of("and", "but", "or", "then");
    private static final Set<String> CONTRASTS = Set.of("but", "and", "while", "though", "although");
    private static final double SAYS_STRONGLY = 0.88;

    private final Line line;
    private final List<Cue> cues;

    Limits(Line line, List<Cue> cues) {
        this.line = line;
        this.cues = cues;
    }

    /** The last piece that may belong to what the cue of this number reports. */
    int of(int index) {
        Cue cue = cues.get(index);
        int limit = line.clauseEnd(cue.last());
        for (int i = index + 1; i < cues.size() && cues.get(i).first() <= limit; i++) {
            Cue next = cues.get(i);
            if (joined(cue, next) || trails(next)) {
                return line.beforeJoin(next.first() - 1);
            }
            int other = contrasted(next);
            if (other > cue.last() && other <= limit) {
                return other;
            }
        }
        return limit;
    }

    /** "said … and added": both verbs finite and alike, and the second one says something as well. */
    private boolean joined(Cue cue, Cue next) {
        return line.among(next.first() - 1, JOINS)
                && next.shape() == Cue.Shape.FINITE
                && past(cue) == past(next)
                && (cue.sure(Frame.SAYS) == 0 || says(next));
    }

    private boolean trails(Cue next) {
        return line.comma(next.first() - 1) && next.shape() == Cue.Shape.PARTICIPLE;
    }

    /** "…, but others say": where the first clause ends, or -1. */
    private int contrasted(Cue next) {
        Sources.Found who = next.shape() == Cue.Shape.FINITE && says(next) ? Sources.before(line, next.first()) : null;
        boolean apart = who != null && line.among(who.first() - 1, CONTRASTS) && line.comma(who.first() - 2);
        return apart ? who.first() - 3 : -1;
    }

    private boolean past(Cue cue) {
        String form = line.lower(cue.head());
        return form.endsWith("ed") || !form.endsWith("s");
    }

    private boolean says(Cue cue) {
        return CueLexicon.ours().of(line.lower(cue.head())).stream()
                .anyMatch(verb -> verb.sure(Frame.SAYS) > SAYS_STRONGLY);
    }
}

package org.onrecord.intake;

import java.util.Map;
import org.onrecord.intake.CueLexicon.Frame;

/**
 * Words of a line that report.
 *
 * @param first its first piece, with auxiliaries, adverbs and negation
 * @param head the verb
 * @param last its last piece, with a particle
 * @param frames how the verb takes what it reports
 */
record Cue(int first, int head, int last, Map<Frame, Double> frames, Shape shape) {

    /** The form that the verb stands in. */
    enum Shape {
        /** "says", "has said". */
        FINITE,
        /** "saying". */
        PARTICIPLE,
        /** "to say". */
        INFINITIVE,
        /** "was said", "called" after a noun. */
        PASSIVE
    }

    double sure(Frame frame) {
        return frames.getOrDefault(frame, 0.0);
    }
}

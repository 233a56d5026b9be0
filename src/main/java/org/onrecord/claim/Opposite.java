package org.onrecord.claim;

import java.util.List;

/**
 * A claim of the same speaker that may say the opposite: proposed to an editor, never judged.
 *
 * @param differences in what the two differ, in sentences
 * @param later how the claim stands to it where the one was surely said after the other; else null
 */
record Opposite(Claim claim, List<String> differences, Relation later) {

    Opposite {
        differences = List.copyOf(differences);
    }
}

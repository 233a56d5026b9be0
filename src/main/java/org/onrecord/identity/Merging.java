package org.onrecord.identity;

import java.util.List;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Issues;

/** How two entries of one kind become one, and two again. */
interface Merging {

    /** What stands against two entries being one; to be asked before and again once both are locked. */
    Issues against(Addressed from, Addressed into);

    /** What will happen, in sentences. */
    List<String> effects(Addressed from, Addressed into);

    /** Moves everything of one entry to the other, in a transaction in which both are locked. */
    void perform(Merge merge, Addressed from, Addressed into, Actor actor);

    /** Moves back what was moved and is still where the merge put it, and makes the entry one of its own again. */
    void undo(Merge merge, Addressed from, Addressed into, Actor actor);

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}

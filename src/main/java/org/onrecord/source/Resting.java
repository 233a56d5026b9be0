package org.onrecord.source;

import java.util.List;

/** Tells the desk what on record rests on words of copies; those who know claims answer. */
public interface Resting {

    /** The most that is told at one time. */
    int MOST = 100;

    /**
     * Something that rests on words of a copy.
     *
     * @param label what it is, in its own words
     * @param language the language of those words
     * @param path where the desk finds it
     * @param standing where it stands, such as {@code Draft}
     */
    record Ground(Passage passage, String label, String language, String path, String standing) {}

    /** What rests on copies of a source, drafts too, the newest first, at most {@value #MOST}. */
    List<Ground> on(Source source);

    /** What rests on one copy, drafts too, in the order in which it stands there, at most {@value #MOST}. */
    List<Ground> on(Capture copy);
}

package org.onrecord.imports;

/** How much was passed over while reading, which no entry of its own tells of. */
public final class Tally {

    private int nothing;
    private int notWanted;
    private int others;

    void nothing() {
        nothing++;
    }

    void notWanted() {
        notWanted++;
    }

    void other() {
        others++;
    }

    /** Entries that were empty. */
    public int empty() {
        return nothing;
    }

    /** Reviews of publishers that nobody asked for. */
    public int unwanted() {
        return notWanted;
    }

    /** Things that are no reviews. */
    public int others() {
        return others;
    }
}

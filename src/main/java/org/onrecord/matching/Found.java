package org.onrecord.matching;

/**
 * What was found for a text, with what can be done about it.
 *
 * @param matches null where nothing was looked for
 * @param way what the text is, which decides what can be done
 * @param of the claim that is being written, or the proposal as {@code 3/7}, where there is one
 */
record Found(Matches matches, Way way, String of) {

    enum Way {
        /** It is only looked for. */
        LOOK,
        /** It is being written as a new claim. */
        NEW,
        /** It is a claim on record that is being changed. */
        ENTERED,
        /** It is proposed from an article. */
        PROPOSED
    }

    static final Found NOTHING_YET = new Found(null, Way.LOOK, "");

    /** Whether a report can be added to a claim that was found with the press of a button. */
    public boolean adds(Match match) {
        return way == Way.NEW && match.onRecord().open();
    }

    /** Where a proposal is added to a claim as a report of it; empty where there is none. */
    public String adding(Match match) {
        if (way != Way.PROPOSED || !match.onRecord().open()) {
            return "";
        }
        String[] ids = of.split("/");
        return "/desk/articles/" + ids[0] + "/proposals/" + ids[1] + "/report";
    }

    /** Where the claim that is being changed is linked to others; empty where it is no claim on record. */
    public String linking() {
        return way == Way.ENTERED ? "/desk/claims/" + of + "/links" : "";
    }
}

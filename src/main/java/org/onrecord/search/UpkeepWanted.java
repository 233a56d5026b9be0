package org.onrecord.search;

/** That the index needs more than to be brought from where it is to where the record is. */
enum UpkeepWanted {
    /** It holds nothing yet of what was there before. */
    FILLING,
    /** What it holds was made by other rules than those of today. */
    REBUILDING,
    /** It was opened, and is where the record is as far as it knows. */
    COMPARING
}

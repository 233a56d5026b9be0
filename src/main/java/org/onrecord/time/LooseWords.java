package org.onrecord.time;

import java.util.regex.Pattern;

/**
 * Leaves out of the words for a date what makes them no wider and no date knows: the part of a day, and "early" or
 * "late" in a longer stretch. "Monday night" is read as Monday, "late 2019" as 2019, never as something more precise.
 */
final class LooseWords {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final Pattern TODAY =
            Pattern.compile("\\b(?:this (?:morning|afternoon|evening)|tonight|(?:earlier|later|early|late) today)\\b");
    private static final Pattern PART_OF_DAY =
            Pattern.compile("\\b((?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|tomorrow)(?: (?:early|late))?"
                    + " (?:morning|afternoon|evening|night)$");
    private static final Pattern PART = Pattern.compile(
            "^(on |in |during |since |until |from )?(?:the )?(?:(?:very )?(?:early|late)(?: on | in | )|mid(?:-| ))(?=.)");
    private static final Pattern EARLIER_ON = Pattern.compile("^(?:earlier|later) (?=on |yesterday)");

    private LooseWords() {}

    /** The words without them, in lower case; at most as long as the words were. */
    static String plain(String verbatim) {
        String words = SPACES.matcher(DateWords.plain(verbatim)).replaceAll(" ").strip();
        words = TODAY.matcher(words).replaceAll("today");
        words = PART_OF_DAY.matcher(words).replaceAll("$1");
        words = EARLIER_ON.matcher(words).replaceAll("");
        return PART.matcher(words).replaceAll("$1");
    }
}

package org.onrecord.matching;

import java.util.Optional;
import org.onrecord.search.Near;

/**
 * How sure it is that two texts say the same. The fewer words a text has, the closer what says the same must lie, for a
 * few words in common are easily had by chance. The bounds were chosen on tweets and the claims that they repeat, whole
 * and cut after 8 and 12 words (CheckThat! 2020, train): nine of ten in the first band are right, four of ten in the second;
 * docs/matching.md says what that gives on tweets that were not chosen by.
 */
public enum Band {
    SAME("Probably the same", 0.92, 1.1, 0.12, 2.3),
    ABOUT("About the same thing", 0.85, 0.85, 0.04, 1.65);

    private static final int FEWEST = 4;
    private static final int MOST = 40;

    private final String label;
    private final double closeness;
    private final double closenessOfFew;
    private final double words;
    private final double wordsOfFew;

    /**
     * @param closeness the least {@link Near#closeness} of a long text whose meaning is known
     * @param closenessOfFew how much more it takes, divided by the number of words
     * @param words as the first, {@link Near#words} of a text whose meaning is not known
     * @param wordsOfFew as the second
     */
    Band(String label, double closeness, double closenessOfFew, double words, double wordsOfFew) {
        this.label = label;
        this.closeness = closeness;
        this.closenessOfFew = closenessOfFew;
        this.words = words;
        this.wordsOfFew = wordsOfFew;
    }

    public String label() {
        return label;
    }

    /**
     * The band that a claim lies in; none where it is about something else.
     *
     * @param byMeaning whether the meaning of the text is known
     */
    public static Optional<Band> of(Near near, boolean byMeaning, String text) {
        int count = Math.max(FEWEST, Math.min(MOST, text.strip().split("\\s+", MOST).length));
        for (Band band : values()) {
            if (band.holds(near, byMeaning, count)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Near near, boolean byMeaning, int count) {
        return byMeaning
                ? near.closeness() >= closeness + closenessOfFew / count
                : near.words() >= words + wordsOfFew / count;
    }
}

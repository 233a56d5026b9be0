package org.onrecord.claim;

import java.util.List;

/**
 * A claim on record that says what another text says, or nearly.
 *
 * @param claim its id
 * @param text what it says
 * @param speakers who says it there, in words; empty where nobody is named
 * @param how in what the two are alike
 * @param sameSpeaker whether one who may be meant there says it here
 * @param opposed whether the two may say the opposite of each other: one of them has a “not”, or their figures can't both
 *     be so
 * @param differences in what they differ, as far as that is easily told, in sentences for an editor
 */
public record OnRecord(
        Long claim,
        String text,
        Publication publication,
        String speakers,
        How how,
        boolean sameSpeaker,
        boolean opposed,
        List<String> differences) {

    /** In what two claims are alike, from what says most. */
    public enum How {
        QUOTATION(true, "It quotes the same words."),
        STATEMENT(true, "It says the same in the same words."),
        PASSAGE(false, "It rests on the same words of a text."),
        PART_OF_QUOTATION(false, "One quotes a part of what the other quotes."),
        LIKE_STATEMENT(false, "It says much the same."),
        MEANING(false, "It may say the same in other words.");

        private final boolean exact;
        private final String label;

        How(boolean exact, String label) {
            this.exact = exact;
            this.label = label;
        }

        public boolean exact() {
            return exact;
        }

        /** A sentence for an editor. */
        public String label() {
            return label;
        }
    }

    public OnRecord {
        differences = List.copyOf(differences);
    }

    /** Whether it says the same: in the same words, by the same speaker, and nothing is seen to differ. */
    public boolean same() {
        return how.exact() && sameSpeaker && differences.isEmpty();
    }

    /** Whether one more report can be added to it. */
    public boolean open() {
        return publication != Publication.WITHDRAWN
                && publication != Publication.MERGED
                && publication != Publication.ERASED;
    }
}

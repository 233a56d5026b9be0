package org.onrecord.quantity;

import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;

/** Who gave a figure, or passed it on: what is shown of a speaker beside it. */
public record Claimant(Long id, String name, String slug, SpeakerKind kind) {

    /** As a sentence has it; see {@link Speaker#within}. */
    public String nameWithin() {
        return Speaker.within(name);
    }

    /** In a draft nobody may have said it yet: such a one is the same as no other. */
    static Claimant nobody(Long figure) {
        return new Claimant(-figure, "Nobody yet", null, null);
    }
}

package org.onrecord.intake;

import java.util.List;
import org.onrecord.speaker.SpeakerKind;

/**
 * Who speaks, by the text.
 *
 * @param at where this sentence names them, such as "he" or "the president"; null for the outlet itself
 * @param name as it would be put on record, such as "Kim Jong Un"
 * @param antecedent where the name stands that a pronoun or a bare surname was read as; null where it was not needed
 * @param role the title or office that the text gives them, or empty
 * @param kind what kind of voice it is; null for a single name, of which the text does not tell
 * @param others who else may be meant, likeliest first
 */
public record Named(Stretch at, String name, Stretch antecedent, String role, SpeakerKind kind, List<String> others) {

    public Named {
        others = List.copyOf(others);
    }
}

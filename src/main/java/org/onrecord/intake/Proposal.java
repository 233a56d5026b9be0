package org.onrecord.intake;

import java.util.List;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.Obstacle;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Figure;
import org.onrecord.time.FuzzyDate;

/**
 * A claim that a text may hold, with all that the text gives of it: for an editor to accept, change or reject.
 *
 * @param passage the words that it rests on, mostly a sentence
 * @param content what is claimed, within the passage, in one or more stretches in the order of the text
 * @param statement what is claimed, as a sentence of its own
 * @param speaker who says it
 * @param cue the words that report it; null in the narrator's own voice
 * @param quotations the words inside quotation marks, without the marks and the outlet's punctuation
 * @param relays through whom it came, from the speaker on, without the publisher
 * @param figure the figure that it turns on, or null
 * @param figureAt where the figure stands, or null
 * @param said when it was said, or null where the text does not tell
 * @param kind what kind of proposition it is
 * @param obstacle why it can't be checked, or only in part; null when nothing stands in the way
 * @param certainty how sure it is, from 0 to 100
 * @param reasons why it is proposed and why so, in sentences for an editor
 */
public record Proposal(
        Stretch passage,
        List<Stretch> content,
        String statement,
        Named speaker,
        Stretch cue,
        Form form,
        Voice voice,
        SpeechAct act,
        List<Stretch> quotations,
        List<Relay> relays,
        Figure figure,
        Stretch figureAt,
        When said,
        ClaimKind kind,
        Checkability checkability,
        Obstacle obstacle,
        int certainty,
        List<String> reasons) {

    /** From this certainty on a proposal is accepted with all that are sure. */
    public static final int SURE = 80;

    public Proposal {
        content = List.copyOf(content);
        quotations = List.copyOf(quotations);
        relays = List.copyOf(relays);
        reasons = List.copyOf(reasons);
    }

    public boolean sure() {
        return certainty >= SURE;
    }

    /**
     * When something was said, by the text.
     *
     * @param at where the text says so; null when it follows from other sentences
     * @param words as printed
     * @param readings what the words can mean; more than one where weeks can be counted in two ways
     */
    public record When(Stretch at, String words, List<FuzzyDate> readings) {
        public When {
            readings = List.copyOf(readings);
        }
    }
}

package org.onrecord.imports;

import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.matching.Looking;
import org.onrecord.review.ContentVerdict;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;

/**
 * One entry as it is shown before anything is made of it, or after.
 *
 * @param draft the claim that is on record of it now; null for none
 * @param already the claim that the same review was imported as before; null for none
 * @param again whether the same stands before it, of which a draft is to be made
 * @param meant whoever on record may be meant by who is named
 * @param reading what their verdict is read as; null when it is read as nothing
 */
public record PreviewRow(
        ImportItem item,
        Understood what,
        Claim draft,
        Long already,
        boolean again,
        List<Speaker> meant,
        ContentVerdict reading) {

    public Entry entry() {
        return what.entry();
    }

    public List<Message> messages() {
        return what.messages();
    }

    /** Whether a draft can be made of it. */
    public boolean usable() {
        return item.stage() == Stage.READY && what.usable();
    }

    public boolean gone() {
        return item.stage() == Stage.MADE || item.stage() == Stage.ALREADY;
    }

    /** When it was said. */
    public FuzzyDate said() {
        return FuzzyDate.of(entry().said());
    }

    /** The language of the claim, for the page. */
    public String language() {
        return entry().language().isEmpty() ? "und" : entry().language();
    }

    /** Where it is looked up whether it is on record in other words; of a long claim, by its beginning. */
    public String looking() {
        Entry entry = entry();
        return new Looking(entry.claim(), entry.speaker(), entry.language(), entry.said(), "").address();
    }
}

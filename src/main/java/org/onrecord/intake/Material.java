package org.onrecord.intake;

import java.util.List;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;

/**
 * What a proposal is made of, before it is said what kind of claim it is.
 *
 * @param passage the sentences that it rests on
 * @param content what is claimed, in the order of the text
 * @param report who is reported to have said it; null in the narrator's voice
 * @param role what kind of clause the content is; main for a whole sentence or all that was said
 * @param opener the word that opens such a clause, in lower case, or empty
 * @param subject what a participle says something about, or null
 */
record Material(
        Stretch passage, List<Stretch> content, Report report, Voice voice, Role role, String opener, Stretch subject) {

    Material {
        content = List.copyOf(content);
    }

    /** "The bank is expected to cut rates": whether the words that report it stand within it. */
    boolean held() {
        Stretch cue = report == null ? null : report.reported().cue();
        return cue != null
                && content.size() == 2
                && content.get(0).end() <= cue.start()
                && cue.end() + 1 == content.get(1).start()
                && report.reported().source() != null
                && report.reported().source().overlaps(cue);
    }

    boolean narrated() {
        return report == null;
    }

    Stretch whole() {
        return content.stream().reduce(Stretch::to).orElseThrow();
    }
}

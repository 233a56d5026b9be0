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

    boolean narrated() {
        return report == null;
    }

    Stretch whole() {
        return content.stream().reduce(Stretch::to).orElseThrow();
    }
}

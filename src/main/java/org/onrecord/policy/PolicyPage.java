package org.onrecord.policy;

import java.util.List;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * A policy page as administrators write it.
 *
 * @param policy what is on record, or null while nothing ever was
 * @param preview what readers would see, as Markdown, or null where nobody asked
 * @param clashes where another administrator's text differs from what was typed
 */
record PolicyPage(PolicyKind kind, PolicyForm form, Issues issues, Policy policy, String preview, List<Clash> clashes) {

    static PolicyPage of(PolicyKind kind) {
        Policy policy = Policy.ever(kind).orElse(null);
        return new PolicyPage(kind, PolicyForm.of(policy), Issues.none(), policy, null, List.of());
    }

    /** The page with a form that could not be saved, or is to be seen as readers would. */
    PolicyPage sent(PolicyForm typed, Issues wrong, boolean seen) {
        return new PolicyPage(kind, typed, wrong, policy, seen && wrong.isEmpty() ? typed.text() : null, List.of());
    }

    /** The page after another administrator was faster: both texts side by side, the form still as it was typed. */
    PolicyPage overtaken(PolicyForm typed) {
        return new PolicyPage(
                kind,
                typed.over(policy.revision()),
                Issues.none(),
                policy,
                null,
                Clash.between(PolicyForm.of(policy).said(), typed.said()));
    }

    public boolean overtaken() {
        return !clashes.isEmpty();
    }

    /** Who saved it last. */
    public String lastAuthor() {
        return Revision.lastAuthor(SubjectKind.POLICY, policy.id());
    }

    public String action() {
        return "/desk/policies/" + kind.key();
    }

    public int max() {
        return Policy.MAX;
    }
}

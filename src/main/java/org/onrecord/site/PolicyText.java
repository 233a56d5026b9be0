package org.onrecord.site;

import org.onrecord.policy.Policy;
import org.onrecord.policy.PolicyKind;
import org.onrecord.web.Refusal;

/**
 * A page on which the desk says something of itself.
 *
 * @param policy what it wrote, or null where there is a page all the same
 */
public record PolicyText(PolicyKind kind, Policy policy) {

    static PolicyText of(PolicyKind kind) {
        Policy written = Policy.written(kind).orElse(null);
        if (written == null && !kind.always()) {
            throw Refusal.missing();
        }
        return new PolicyText(kind, written);
    }

    /** The page at the last part of an address. */
    static PolicyText at(String slug) {
        return of(PolicyKind.at(slug).orElseThrow(Refusal::missing));
    }

    public Head head() {
        return Head.website(kind.label(), kind.description(), kind.path());
    }
}

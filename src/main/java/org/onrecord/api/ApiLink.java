package org.onrecord.api;

import org.onrecord.claim.Claim;
import org.onrecord.claim.LinkKind;
import org.onrecord.site.Beside;

/**
 * A published claim that stands beside this one.
 *
 * @param leads FROM where this claim is to the other what the kind says, TO where the other is that to this one
 * @param label what this claim is to the other, in words
 */
record ApiLink(LinkKind kind, Leads leads, String label, String note, ApiReference claim) {

    /** Which way a link leads. */
    enum Leads {
        FROM,
        TO
    }

    static ApiLink of(Beside beside, Claim claim, ApiAddresses addresses) {
        Claim other = beside.claim();
        return new ApiLink(
                beside.link().kind(),
                beside.link().leadsFrom(claim) ? Leads.FROM : Leads.TO,
                beside.label(),
                beside.link().note(),
                addresses.claim(other.id(), other.slug(), other.text()));
    }
}

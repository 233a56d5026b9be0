package org.onrecord.claimreview;

import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.claimreview.Schema.Desk;
import org.onrecord.policy.Policies;
import org.onrecord.policy.PolicyKind;
import org.onrecord.web.Site;

/** Gives published claims as JSON-LD: what stands on a claim's page, and all that is known of it. */
@ApplicationScoped
public class Markup {

    private final Site site;
    private final Policies policies;

    Markup(Site site, Policies policies) {
        this.site = site;
        this.policies = policies;
    }

    /** What the page of a claim says of it to machines; one node, and none where the page is a list or a farewell. */
    public Schema.Node node(Shown shown) {
        return marking().node(shown);
    }

    /** All that readers are shown of a claim, as one document. */
    public String document(Shown shown) {
        return JsonLd.write(new ClaimDocument(marking(), site::absolute).of(shown));
    }

    private Marking marking() {
        return new Marking(desk(), site.today(), site::absolute);
    }

    private Desk desk() {
        String work = address(PolicyKind.METHODOLOGY);
        return new Desk(
                site.name(),
                site.absolute("/"),
                work,
                work,
                address(PolicyKind.CORRECTIONS),
                address(PolicyKind.FUNDING),
                address(PolicyKind.NON_PARTISANSHIP));
    }

    /** Where readers find a page, or null while there is none. */
    private String address(PolicyKind kind) {
        return policies.pages().contains(kind) ? site.absolute(kind.path()) : null;
    }
}

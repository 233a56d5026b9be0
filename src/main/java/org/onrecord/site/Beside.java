package org.onrecord.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimLink;

/** A published claim that stands beside another one, and how. */
public record Beside(ClaimLink link, String label, Claim claim) {

    /**
     * What readers see of a claim's links: those to claims that are published, each relation to each claim once, and
     * none to the claim itself, which two that were merged had to each other.
     */
    static List<Beside> of(Claim claim) {
        Map<String, Beside> shown = new LinkedHashMap<>();
        for (ClaimLink link : ClaimLink.of(claim)) {
            Claim other = link.other(claim);
            if (other.published() && !other.id().equals(claim.id())) {
                shown.putIfAbsent(link.label(claim) + other.id(), new Beside(link, link.label(claim), other));
            }
        }
        return new ArrayList<>(shown.values());
    }
}

package org.onrecord.site;

import org.onrecord.claim.Hop;
import org.onrecord.speaker.Speaker;

/**
 * One station between the mouth and the page.
 *
 * @param hop the relay, or null for the speaker and for a publisher whom no relay names
 */
public record Step(Speaker agent, Hop hop, boolean first, boolean last) {

    public boolean elided() {
        return hop != null && hop.elided();
    }

    public boolean unseen() {
        return hop != null && !hop.seen();
    }

    public String look() {
        return (elided() ? "elided " : "") + (unseen() ? "unseen" : "");
    }
}

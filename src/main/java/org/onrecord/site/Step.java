package org.onrecord.site;

import java.util.Optional;
import org.onrecord.claim.FigureChain;
import org.onrecord.claim.Hop;
import org.onrecord.speaker.Speaker;

/**
 * One station between the mouth and the page.
 *
 * @param hop the relay, or null for the speaker and for a publisher whom no relay names
 * @param given the figure as it was given there, and what became of it on the way, where that is known
 */
public record Step(Speaker agent, Hop hop, boolean first, boolean last, Optional<FigureChain.Given> given) {

    /** Whether readers find a page of theirs: a publisher whom no relay names may have none. */
    public boolean reachable() {
        return first || hop != null;
    }

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

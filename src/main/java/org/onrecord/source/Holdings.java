package org.onrecord.source;

import java.util.List;
import org.onrecord.web.Paging;

/**
 * What the desk has on a source: its copies, where it came from, from where else it may have come, and what rests on
 * it.
 *
 * @param copies a page of the copies, the newest first, each with what changed since the one before
 */
record Holdings(
        Paging<CopyEntry> copies, Lineage lineage, List<OriginProposal> proposals, List<Resting.Ground> grounds) {

    /** What there is on a source that is not on record yet. */
    static final Holdings NONE =
            new Holdings(new Paging<>(List.of(), 1, 0), new Lineage(List.of(), List.of()), List.of(), List.of());

    /** What there is on the source of a page that comes after an act: the first of its copies. */
    static Holdings of(SourcePage page, Resting resting) {
        return page.source() == null ? NONE : of(page.source(), 1, resting);
    }

    static Holdings of(Source source, int page, Resting resting) {
        List<CopyEntry> copies = CopyEntry.of(Capture.of(source, page), Paging.SIZE);
        return new Holdings(
                new Paging<>(copies, page, Capture.count("source", source)),
                Lineage.of(source),
                OriginProposal.of(source),
                resting.on(source));
    }

    /** Whether there is anything to say of where it came from. */
    public boolean kin() {
        return !lineage.ancestors().isEmpty() || !lineage.descendants().isEmpty() || !proposals.isEmpty();
    }

    /** The ways in which one source comes from another. */
    public List<Derivation> derivations() {
        return List.of(Derivation.values());
    }
}

package org.onrecord.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.time.FuzzyDate;

/**
 * That one source may have come from another, since their texts overlap strongly. Which of the two came first, their
 * dates say; where they don't, a person does.
 *
 * @param overlap the id of the overlap that was found
 * @param other the other source
 * @param ofThis how much of this source's text stands in the other, in hundredths
 * @param ofOther how much of the other's text stands in this one, in hundredths
 */
record OriginProposal(
        Long overlap, Source other, int ofThis, int ofOther, boolean mayComeFromIt, boolean itMayComeFromThis) {

    /** The most that are shown at one time. */
    static final int MOST = 5;

    /** What holds so much of another and no less is taken for a copy, until a person says otherwise. */
    private static final int COPY = 90;

    /** The proposals for a source: none that is said to be its kin already, and one for each other source. */
    static List<OriginProposal> of(Source source) {
        Map<Long, TextOverlap> overlaps = new LinkedHashMap<>();
        TextOverlap.open(source)
                .forEach(overlap -> overlaps.putIfAbsent(overlap.beside(source).id(), overlap));
        if (overlaps.isEmpty()) {
            return List.of();
        }
        Set<Long> all = new HashSet<>(overlaps.keySet());
        all.add(source.id());
        Map<Long, List<Long>> ancestors = Lineage.ancestors(all);
        Set<Long> kin = withItself(source.id(), ancestors);
        return overlaps.entrySet().stream()
                .filter(entry -> Collections.disjoint(kin, withItself(entry.getKey(), ancestors)))
                .map(entry -> of(entry.getValue(), source))
                .limit(MOST)
                .toList();
    }

    private static Set<Long> withItself(Long source, Map<Long, List<Long>> ancestors) {
        List<Long> line = new ArrayList<>(ancestors.getOrDefault(source, List.of()));
        line.add(source);
        return Set.copyOf(line);
    }

    static OriginProposal of(TextOverlap overlap, Source source) {
        Source other = overlap.beside(source);
        return new OriginProposal(
                overlap.id(),
                other,
                hundredths(overlap.shareOf(source)),
                hundredths(overlap.shareOf(other)),
                source.derivedFrom() == null && !before(source.published(), other.published()),
                other.derivedFrom() == null && !before(other.published(), source.published()));
    }

    /** Whether one day is certainly before another. */
    static boolean before(FuzzyDate one, FuzzyDate other) {
        return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
    }

    private static int hundredths(double share) {
        return (int) Math.floor(100 * share);
    }

    /** Whether more of this source's text stands in the other than the other way round. */
    public boolean moreOfThis() {
        return ofThis >= ofOther;
    }

    public boolean either() {
        return mayComeFromIt || itMayComeFromThis;
    }

    /** How this source came from the other, as far as the texts tell. */
    public Derivation howThis() {
        return ofThis >= COPY ? Derivation.WIRE_COPY : Derivation.REWRITE;
    }

    /** How the other source came from this one, as far as the texts tell. */
    public Derivation howOther() {
        return ofOther >= COPY ? Derivation.WIRE_COPY : Derivation.REWRITE;
    }
}

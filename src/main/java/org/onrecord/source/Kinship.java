package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks, when a copy is kept, for copies of other sources with much the same text: their marks tell which to look at,
 * and the texts themselves decide.
 */
@ApplicationScoped
class Kinship {

    /** Copies that share a smaller part of their marks are not looked at. */
    private static final double PROMISING = 0.3;

    /** How many copies are looked through for those that share most. */
    private static final int LOOKED_THROUGH = 40;

    /** How many texts are compared in full: each may be 2 MB. */
    private static final int COMPARED = 5;

    private final EntityManager database;

    Kinship(EntityManager database) {
        this.database = database;
    }

    /** Walls and error pages are alike everywhere, and say nothing of where a publication came from. */
    void copyKept(@Observes CopyKept told) {
        Capture copy = Capture.byId(told.capture());
        if (copy.doubt() == null) {
            Set<Long> marks = TextMarks.of(copy.text());
            List<Long> candidates = marks.isEmpty() ? List.of() : candidates(marks, told.source());
            marks.forEach(mark -> new TextMark(copy.id(), mark).persist());
            if (!candidates.isEmpty()) {
                compare(copy, candidates);
            }
        }
    }

    /** Of each other source the copy that shares most, where that is enough. */
    private static List<Long> candidates(Set<Long> marks, Long source) {
        List<TextMark.Match> matches = TextMark.matching(marks, source, LOOKED_THROUGH);
        if (matches.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> counts = new HashMap<>();
        TextMark.counts(Set.copyOf(matches.stream().map(TextMark.Match::capture).toList()))
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        Set<Long> sources = new HashSet<>();
        return matches.stream()
                .filter(match -> match.shared() >= PROMISING * Math.min(marks.size(), counts.get(match.capture())))
                .filter(match -> sources.add(match.source()))
                .map(TextMark.Match::capture)
                .limit(COMPARED)
                .toList();
    }

    private void compare(Capture copy, List<Long> candidates) {
        long[] runs = TextMarks.runs(copy.text());
        List<Object[]> texts = database.createQuery(
                        "select c.id, c.text from Capture c where c.id in ?1", Object[].class)
                .setParameter(1, candidates)
                .getResultList();
        for (Object[] row : texts) {
            long[] others = TextMarks.runs((String) row[1]);
            double ofCopy = TextMarks.share(runs, others);
            double ofOther = TextMarks.share(others, runs);
            if (Math.max(ofCopy, ofOther) >= TextOverlap.STRONG) {
                new TextOverlap(copy, database.getReference(Capture.class, row[0]), ofCopy, ofOther).persist();
            }
        }
    }
}

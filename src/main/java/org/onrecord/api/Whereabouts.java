package org.onrecord.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.api.ApiChanges.Now;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.PublicChange;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.Standing;
import org.onrecord.site.PublicCopies;
import org.onrecord.site.PublicQuantities;
import org.onrecord.site.PublicSpeakers;
import org.onrecord.site.PublicTopics;

/** What things are to readers now, and at which address: one statement for each kind of thing, however many there are. */
final class Whereabouts {

    /**
     * @param slug null where no word of it may be told
     * @param into the id of what it was merged into, or null
     */
    record Place(Now now, String slug, Long into) {

        private static final Place NOWHERE = new Place(Now.HIDDEN, null, null);
    }

    private static final Map<SubjectKind, String> PUBLIC = Map.of(
            SubjectKind.SPEAKER, one("Speaker s", "s", PublicSpeakers.PUBLIC),
            SubjectKind.TOPIC, one("Topic n", "n", PublicTopics.PUBLIC),
            SubjectKind.QUANTITY, one("Quantity q", "q", "exists (select 1 from " + PublicQuantities.FIGURES + ")"),
            SubjectKind.SOURCE,
                    one(
                            "Source s",
                            "s",
                            "exists (select 1 from Capture k where k.source = s and "
                                    + PublicCopies.RESTING
                                            .replace(":published", "?1")
                                            .replace(":inForce", "?3")
                                    + ")"));

    private final Map<SubjectKind, Map<Long, Place>> places = new HashMap<>();

    static Whereabouts of(List<PublicChange> changes) {
        Whereabouts found = new Whereabouts();
        for (SubjectKind kind :
                changes.stream().map(PublicChange::kind).distinct().toList()) {
            List<Long> ids = changes.stream()
                    .filter(change -> change.kind() == kind)
                    .map(PublicChange::subject)
                    .distinct()
                    .toList();
            found.places.put(kind, kind == SubjectKind.CLAIM ? claims(ids) : others(kind, ids));
        }
        return found;
    }

    Place of(PublicChange change) {
        return places.get(change.kind()).getOrDefault(change.subject(), Place.NOWHERE);
    }

    private static Map<Long, Place> claims(List<Long> ids) {
        Map<Long, Place> places = new HashMap<>();
        Claim.getEntityManager()
                .createQuery(
                        "select c.id, c.slug, c.publication, c.mergedInto from Claim c where c.id in ?1",
                        Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(row -> places.put((Long) row[0], claim((String) row[1], (Publication) row[2], (Long) row[3])));
        return places;
    }

    private static Place claim(String slug, Publication publication, Long into) {
        return switch (publication) {
            case PUBLISHED -> new Place(Now.PUBLIC, slug, null);
            case WITHDRAWN -> new Place(Now.WITHDRAWN, slug, null);
            case MERGED -> new Place(Now.MERGED, null, into);
            case ERASED -> new Place(Now.ERASED, null, null);
            default -> Place.NOWHERE;
        };
    }

    private static Map<Long, Place> others(SubjectKind kind, List<Long> ids) {
        Map<Long, Place> places = new HashMap<>();
        var query = Claim.getEntityManager()
                .createQuery(PUBLIC.get(kind), Object[].class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, ids);
        if (kind == SubjectKind.SOURCE) {
            query.setParameter(3, Standing.IN_FORCE);
        }
        query.getResultList()
                .forEach(row -> places.put((Long) row[0], other((String) row[1], (Long) row[2], (Boolean) row[3])));
        return places;
    }

    private static Place other(String slug, Long into, boolean met) {
        if (into != null) {
            return new Place(Now.MERGED, null, into);
        }
        return met ? new Place(Now.PUBLIC, slug, null) : Place.NOWHERE;
    }

    private static String one(String from, String name, String condition) {
        return "select %2$s.id, %2$s.slug, %2$s.mergedInto, case when %3$s then true else false end from %1$s where %2$s.id in ?2"
                .formatted(from, name, condition);
    }
}

package org.onrecord.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.api.ApiChanges.Now;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.history.PublicChange;
import org.onrecord.history.SubjectKind;
import org.onrecord.policy.Policy;
import org.onrecord.review.Standing;
import org.onrecord.site.PublicQuantities;
import org.onrecord.site.PublicSpeakers;
import org.onrecord.site.PublicTopics;
import org.onrecord.watch.Resting;

/** What things are to readers now, and at which address: one statement for each kind of thing, however many there are. */
final class Whereabouts {

    /**
     * @param path where its page stands, not encoded; null where no word of it may be told
     * @param api whether it stands under the same path in this interface, too
     * @param into the id of what it was merged into, or null
     */
    record Place(Now now, String path, boolean api, Long into) {

        private static final Place NOWHERE = without(Now.HIDDEN, null);

        private static Place without(Now now, Long into) {
            return new Place(now, null, false, into);
        }

        private static Place at(Now now, SubjectKind kind, String slug) {
            return new Place(now, ApiAddresses.path(kind) + "/" + slug, true, null);
        }
    }

    private static final Map<SubjectKind, String> PUBLIC = Map.of(
            SubjectKind.SPEAKER, one("Speaker s", "s", PublicSpeakers.PUBLIC),
            SubjectKind.TOPIC, one("Topic n", "n", PublicTopics.PUBLIC),
            SubjectKind.QUANTITY, one("Quantity q", "q", "exists (select 1 from " + PublicQuantities.FIGURES + ")"),
            SubjectKind.SOURCE,
                    one(
                            "Source s",
                            "s",
                            Resting.ON_SOURCE.replace(":published", "?1").replace(":inForce", "?3")));

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
            found.places.put(
                    kind,
                    switch (kind) {
                        case CLAIM -> claims(ids);
                        case POLICY -> policies(ids);
                        default -> others(kind, ids);
                    });
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
            case PUBLISHED -> Place.at(Now.PUBLIC, SubjectKind.CLAIM, slug);
            case WITHDRAWN -> Place.at(Now.WITHDRAWN, SubjectKind.CLAIM, slug);
            case MERGED -> Place.without(Now.MERGED, into);
            case ERASED -> Place.without(Now.ERASED, null);
            default -> Place.NOWHERE;
        };
    }

    private static Map<Long, Place> policies(List<Long> ids) {
        Map<Long, Place> places = new HashMap<>();
        Policy.<Policy>list("id in ?1", ids)
                .forEach(policy -> places.put(
                        policy.id(),
                        policy.text().isEmpty()
                                ? Place.NOWHERE
                                : new Place(Now.PUBLIC, policy.kind().path(), false, null)));
        return places;
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
                .forEach(row ->
                        places.put((Long) row[0], other(kind, (String) row[1], (Long) row[2], (Boolean) row[3])));
        return places;
    }

    private static Place other(SubjectKind kind, String slug, Long into, boolean met) {
        if (into != null) {
            return Place.without(Now.MERGED, into);
        }
        return met ? Place.at(Now.PUBLIC, kind, slug) : Place.NOWHERE;
    }

    private static String one(String from, String name, String condition) {
        return "select %2$s.id, %2$s.slug, %2$s.mergedInto, case when %3$s then true else false end from %1$s where %2$s.id in ?2"
                .formatted(from, name, condition);
    }
}

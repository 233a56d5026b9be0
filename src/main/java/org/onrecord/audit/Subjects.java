package org.onrecord.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.history.Event;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Beginning;

/** What the things are called that acts were done to: one statement for each kind of thing, however many there are. */
final class Subjects {

    private static final int LONGEST_NAME = 120;

    private static final Map<SubjectKind, String> NAMES = Map.of(
            SubjectKind.CLAIM,
                    "select c.id, case when c.erasedAt is null then c.text else 'Erased claim' end from Claim c where c.id in ?1",
            SubjectKind.SPEAKER, "select s.id, s.name from Speaker s where s.id in ?1",
            SubjectKind.SOURCE, "select s.id, s.title from Source s where s.id in ?1",
            SubjectKind.TOPIC, "select t.id, t.name from Topic t where t.id in ?1",
            SubjectKind.QUANTITY, "select q.id, q.name from Quantity q where q.id in ?1",
            SubjectKind.ARTICLE, "select a.id, a.capture.source.title from Article a where a.id in ?1",
            SubjectKind.USER, "select u.id, u.name from User u where u.id in ?1");

    private final Map<SubjectKind, Map<Long, String>> names = new EnumMap<>(SubjectKind.class);

    static Subjects of(List<Event> events) {
        Subjects subjects = new Subjects();
        NAMES.forEach((kind, query) -> {
            List<Long> ids = events.stream()
                    .filter(event -> event.subjectKind() == kind)
                    .map(Event::subjectId)
                    .distinct()
                    .toList();
            subjects.names.put(kind, ids.isEmpty() ? Map.of() : named(query, ids));
        });
        return subjects;
    }

    private static Map<Long, String> named(String query, List<Long> ids) {
        Map<Long, String> named = new HashMap<>();
        Event.getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(row -> named.put((Long) row[0], (String) row[1]));
        return named;
    }

    /** What a thing is called; by its kind alone when it has no name or is no longer there. */
    String name(Event event) {
        String name = names.getOrDefault(event.subjectKind(), Map.of())
                .getOrDefault(event.subjectId(), event.subjectKind().label());
        String beginning = Beginning.of(name, LONGEST_NAME);
        return beginning.length() < name.length() ? beginning + "…" : name;
    }

    /** Where on the desk a thing is found. */
    Optional<String> address(Event event) {
        Long id = event.subjectId();
        return Optional.ofNullable(
                switch (event.subjectKind()) {
                    case CLAIM -> "/desk/claims/" + id + "/review";
                    case SPEAKER -> "/desk/speakers/" + id;
                    case SOURCE -> "/desk/sources/" + id;
                    case TOPIC -> "/desk/topics/" + id;
                    case QUANTITY -> "/desk/quantities/" + id;
                    case ARTICLE -> "/desk/articles/" + id;
                    case IMPORT -> "/desk/imports/" + id;
                    case LABEL -> "/desk/imports/labels";
                    case USER -> "/desk/users/" + id;
                    case POLICY -> "/desk/policies";
                    case INVITATION -> "/desk/invitations";
                    case API_KEY -> "/desk/keys";
                    case WEBHOOK -> "/desk/webhooks";
                    default -> null;
                });
    }
}

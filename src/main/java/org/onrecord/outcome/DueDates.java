package org.onrecord.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.account.User;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;

/**
 * The due dates of published pledges and predictions of which nobody yet said how they ended. Each is a matter for
 * whoever edited the claim last; once they no longer work here, for every reviewer, since it takes one to end it.
 */
final class DueDates {

    private static final String WAITS = """
            where c.publication = :published and c.kind in :kinds and o.due.latest is not null
            and (o.status is null or o.status not in :ends) and\s""";

    /** An outcome, its claim, and whoever edited that last. */
    static final String AWAITED = " from Outcome o join o.claim c join c.lastEditedBy e " + WAITS;

    /** With all that is shown of one. */
    private static final String WHOLE = "from Outcome o join fetch o.claim c join fetch c.lastEditedBy e ";

    private DueDates() {}

    /** What those queries have to be told. */
    static Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("published", Publication.PUBLISHED);
        parameters.put("kinds", List.of(ClaimKind.PLEDGE, ClaimKind.PREDICTION));
        parameters.put("ends", OutcomeStatus.ends());
        return parameters;
    }

    /** That one is a person's, in a query that knows {@code e}, who edited the claim last. */
    static String of(User person, Map<String, Object> parameters) {
        parameters.put("person", person.id());
        return person.canReview() ? "(e.id = :person or e.active = false)" : "e.id = :person";
    }

    /**
     * A person's, what is due first first; one statement.
     *
     * @param first the first day on which they may be due, or null
     * @param last the last such day, or null
     */
    static List<Outcome> between(LocalDate first, LocalDate last, User person, int most) {
        Map<String, Object> parameters = parameters();
        StringBuilder which = new StringBuilder(of(person, parameters));
        if (first != null) {
            which.append(" and o.due.latest >= :first");
            parameters.put("first", first);
        }
        if (last != null) {
            which.append(" and o.due.latest <= :last");
            parameters.put("last", last);
        }
        return Outcome.<Outcome>find(WHOLE + WAITS + which + " order by o.due.latest, o.id", parameters)
                .range(0, most - 1)
                .list();
    }

    /** Some by their ids; one statement. */
    static Map<Long, Outcome> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Outcome.<Outcome>list(WHOLE + "where o.id in ?1", ids).stream()
                        .collect(Collectors.toMap(Outcome::id, Function.identity()));
    }
}

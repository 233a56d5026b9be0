package org.onrecord.audit;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.history.Event;
import org.onrecord.web.Paging;

/** Which acts a list holds, as conditions on {@code e}; the newest come first. */
final class AuditQuery {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition on a value, which stands wherever there is a question mark. */
    AuditQuery and(String condition, Object value) {
        values.add(value);
        where.append(" and ").append(condition.replace("?", "?" + values.size()));
        return this;
    }

    /** Adds a condition on a value, unless there is none. */
    AuditQuery andIs(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** One page, with the people who acted: two statements. */
    Paging<Event> page(int number) {
        return new Paging<>(
                newestFirst(where.toString(), values)
                        .range(Paging.offset(number), Paging.offset(number) + Paging.SIZE - 1)
                        .list(),
                number,
                Event.count("from Event e where " + where, values.toArray()));
    }

    /**
     * What comes next in the list, with the people who acted. However far on that is, the database goes to the place
     * by its index.
     *
     * @param at the moment of the last act that was given
     * @param id its id
     * @param most how many acts to give at most
     */
    List<Event> after(Instant at, Long id, int most) {
        List<Object> all = new ArrayList<>(values);
        all.add(at);
        all.add(id);
        String rest = " and e.at <= ?%1$d and (e.at < ?%1$d or e.id < ?%2$d)".formatted(all.size() - 1, all.size());
        return newestFirst(where + rest, all).range(0, most - 1).list();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    /** A left join, though each has an actor: H2 would otherwise begin with the people, and sort all they ever did. */
    private static PanacheQuery<Event> newestFirst(String where, List<Object> values) {
        return Event.find(
                "from Event e left join fetch e.actor where " + where + " order by e.at desc, e.id desc",
                values.toArray());
    }
}

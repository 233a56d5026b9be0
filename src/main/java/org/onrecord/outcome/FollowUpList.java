package org.onrecord.outcome;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.account.User;
import org.onrecord.web.Choice;
import org.onrecord.web.Paging;
import org.onrecord.web.Vocabulary;

/**
 * What the desk looks at again, of one person or of everyone, what comes up first first: follow-ups, and the due dates of
 * pledges and predictions while nothing ended those. Five statements, whatever is on record.
 *
 * @param when to which urgency the list is narrowed, or null for all that wait
 * @param who whose they are: {@value #MINE}, {@value #EVERYONE}, or a person's id
 * @param counts how many there are of each urgency, whoever's are shown
 */
record FollowUpList(
        Paging<Look> looks,
        Urgency when,
        String who,
        Map<Urgency, Long> counts,
        List<Assignee> people,
        LocalDate today) {

    static final String MINE = "mine";
    static final String EVERYONE = "everyone";

    /** How many there are of each urgency: of follow-ups, and of due dates, which are no longer shown once closed. */
    private static final String COUNTS = """
            select coalesce(sum(case when f.closedAt is null and f.comesUp < :today then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is null and f.comesUp between :today and :end then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is null and (f.comesUp is null or f.comesUp > :end) then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is not null then 1 else 0 end), 0)
            from FollowUp f where %s
            union all
            select coalesce(sum(case when o.due.latest < :today then 1 else 0 end), 0),
            coalesce(sum(case when o.due.latest between :today and :end then 1 else 0 end), 0),
            coalesce(sum(case when o.due.latest > :end then 1 else 0 end), 0),
            coalesce(sum(case when o.id is null then 1 else 0 end), 0)
            %s%s""";

    private static final String WAITING = """
            select w.kind, w.id, w.falls from (
                select 'FOLLOW_UP' as kind, f.id as id, f.comesUp as falls from FollowUp f
                where f.closedAt is null and %s and %s
                union all
                select 'DUE' as kind, o.id as id, o.due.latest as falls %s%s and %s) w
            order by w.falls nulls last, w.kind, w.id""";

    static FollowUpList of(String when, String who, int page, User viewer, LocalDate today) {
        Urgency urgency = Vocabulary.find(Urgency.class, when);
        String whose = who != null && (who.equals(EVERYONE) || who.matches("\\d{1,18}")) ? who : MINE;
        Scope scope = Scope.of(whose, viewer);
        Map<Urgency, Long> counts = counts(scope, today);
        return new FollowUpList(
                new Paging<>(found(urgency, scope, page, today), page, total(counts, urgency)),
                urgency,
                whose,
                counts,
                Assignee.all(),
                today);
    }

    /**
     * Whose are shown, as a query asks.
     *
     * @param followUp that {@code f} is one of them
     * @param due that {@code o} is, whose claim {@code e} edited last
     * @param parameters what both name
     */
    private record Scope(String followUp, String due, Map<String, Object> parameters) {

        private static Scope of(String whose, User viewer) {
            Map<String, Object> parameters = new HashMap<>();
            if (whose.equals(EVERYONE)) {
                return new Scope("1 = 1", "1 = 1", parameters);
            }
            String due = "e.id = :person";
            if (whose.equals(MINE)) {
                due = DueDates.of(viewer, parameters);
            } else {
                parameters.put("person", Long.valueOf(whose));
            }
            return new Scope("f.assignee.id = :person", due, parameters);
        }

        private <T> TypedQuery<T> query(String written, Class<T> type, Map<String, Object> more) {
            TypedQuery<T> query = FollowUp.getEntityManager().createQuery(written, type);
            parameters.forEach(query::setParameter);
            more.forEach(query::setParameter);
            return query;
        }
    }

    private static Map<Urgency, Long> counts(Scope scope, LocalDate today) {
        Map<String, Object> parameters = DueDates.parameters();
        parameters.put("today", today);
        parameters.put("end", Urgency.endOfWeek(today));
        String query = COUNTS.formatted(scope.followUp, DueDates.AWAITED, scope.due);
        Map<Urgency, Long> counts = new EnumMap<>(Urgency.class);
        for (Object[] row : scope.query(query, Object[].class, parameters).getResultList()) {
            for (Urgency urgency : Urgency.values()) {
                counts.merge(urgency, ((Number) row[urgency.ordinal()]).longValue(), Long::sum);
            }
        }
        return counts;
    }

    private static long total(Map<Urgency, Long> counts, Urgency urgency) {
        return urgency != null
                ? counts.get(urgency)
                : counts.get(Urgency.OVERDUE) + counts.get(Urgency.WEEK) + counts.get(Urgency.LATER);
    }

    private static List<Look> found(Urgency urgency, Scope scope, int page, LocalDate today) {
        return urgency == Urgency.CLOSED ? closed(scope, page) : waiting(urgency, scope, page, today);
    }

    private static List<Look> closed(Scope scope, int page) {
        String query = FollowUp.WHOLE + "f.closedAt is not null and " + scope.followUp
                + " order by f.closedAt desc, f.id desc";
        return paged(scope.query(query, FollowUp.class, Map.of()), page).stream()
                .map(Look::at)
                .toList();
    }

    private static <T> List<T> paged(TypedQuery<T> query, int page) {
        return query.setFirstResult(Paging.offset(page))
                .setMaxResults(Paging.SIZE)
                .getResultList();
    }

    private static List<Look> waiting(Urgency urgency, Scope scope, int page, LocalDate today) {
        Map<String, Object> parameters = DueDates.parameters();
        String query = WAITING.formatted(
                scope.followUp,
                which(urgency, "f.comesUp", parameters, today),
                DueDates.AWAITED,
                scope.due,
                which(urgency, "o.due.latest", parameters, today));
        List<Object[]> rows = paged(scope.query(query, Object[].class, parameters), page);
        Map<Long, FollowUp> followUps = FollowUp.withIds(ids(rows, "FOLLOW_UP"));
        Map<Long, Outcome> outcomes = DueDates.withIds(ids(rows, "DUE"));
        return rows.stream()
                .map(row -> row[0].equals("DUE") ? Look.at(outcomes.get(row[1])) : Look.at(followUps.get(row[1])))
                .toList();
    }

    private static List<Long> ids(List<Object[]> rows, String kind) {
        return rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> (Long) row[1])
                .toList();
    }

    /** That what waits comes up when an urgency says. */
    private static String which(Urgency urgency, String day, Map<String, Object> parameters, LocalDate today) {
        if (urgency == null) {
            return "1 = 1";
        }
        if (urgency != Urgency.LATER) {
            parameters.put("today", today);
        }
        if (urgency != Urgency.OVERDUE) {
            parameters.put("end", Urgency.endOfWeek(today));
        }
        return switch (urgency) {
            case OVERDUE -> day + " < :today";
            case WEEK -> day + " between :today and :end";
            default -> "(%1$s is null or %1$s > :end)".formatted(day);
        };
    }

    /** Whose follow-ups can be chosen. */
    public List<Choice> whose() {
        List<Choice> all = new ArrayList<>();
        all.add(new Assignee(MINE, "Mine"));
        all.add(new Assignee(EVERYONE, "Everyone’s"));
        all.addAll(people);
        return all;
    }

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    /** The address of this list with another urgency, which may be null. */
    public String narrowed(Urgency other) {
        return "/desk/follow-ups?who=" + who + (other == null ? "" : "&when=" + other.name());
    }

    /** The address of a page of this list, up to its number. */
    public String address() {
        return narrowed(when) + "&page=";
    }
}

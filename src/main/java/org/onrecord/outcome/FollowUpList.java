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
 * The follow-ups of the desk, of one person or of everyone, those that come up first first: three statements, whatever
 * is on record.
 *
 * @param when to which urgency the list is narrowed, or null for all that wait
 * @param who whose they are: {@value #MINE}, {@value #EVERYONE}, or a person's id
 * @param counts how many there are of each urgency, whoever's are shown
 */
record FollowUpList(
        Paging<FollowUp> followUps,
        Urgency when,
        String who,
        Map<Urgency, Long> counts,
        List<Assignee> people,
        LocalDate today) {

    static final String MINE = "mine";
    static final String EVERYONE = "everyone";

    private static final String WAITS = "f.closedAt is null and ";

    private static final String COUNTS = """
            select coalesce(sum(case when f.closedAt is null and f.comesUp < :today then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is null and f.comesUp between :today and :end then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is null and (f.comesUp is null or f.comesUp > :end) then 1 else 0 end), 0),
            coalesce(sum(case when f.closedAt is not null then 1 else 0 end), 0)
            from FollowUp f where\s""";

    static FollowUpList of(String when, String who, int page, User viewer, LocalDate today) {
        Urgency urgency = Vocabulary.find(Urgency.class, when);
        String whose = who != null && (who.equals(EVERYONE) || who.matches("\\d{1,18}")) ? who : MINE;
        Long person = whose.equals(EVERYONE) ? null : whose.equals(MINE) ? viewer.id() : Long.valueOf(whose);
        Map<Urgency, Long> counts = counts(person, today);
        return new FollowUpList(
                new Paging<>(found(urgency, person, page, today), page, total(counts, urgency)),
                urgency,
                whose,
                counts,
                Assignee.all(),
                today);
    }

    private static Map<Urgency, Long> counts(Long person, LocalDate today) {
        TypedQuery<Object[]> query = FollowUp.getEntityManager()
                .createQuery(COUNTS + whose(person), Object[].class)
                .setParameter("today", today)
                .setParameter("end", Urgency.endOfWeek(today));
        if (person != null) {
            query.setParameter("person", person);
        }
        Object[] row = query.getSingleResult();
        Map<Urgency, Long> counts = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            counts.put(urgency, ((Number) row[urgency.ordinal()]).longValue());
        }
        return counts;
    }

    private static String whose(Long person) {
        return person == null ? "1 = 1" : "f.assignee.id = :person";
    }

    private static long total(Map<Urgency, Long> counts, Urgency urgency) {
        return urgency != null
                ? counts.get(urgency)
                : counts.get(Urgency.OVERDUE) + counts.get(Urgency.WEEK) + counts.get(Urgency.LATER);
    }

    private static List<FollowUp> found(Urgency urgency, Long person, int page, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        if (person != null) {
            parameters.put("person", person);
        }
        return FollowUp.<FollowUp>find(
                        FollowUp.WHOLE + which(urgency, parameters, today) + " and " + whose(person) + order(urgency),
                        parameters)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
    }

    private static String which(Urgency urgency, Map<String, Object> parameters, LocalDate today) {
        if (urgency == null) {
            return "f.closedAt is null";
        }
        return switch (urgency) {
            case OVERDUE -> {
                parameters.put("today", today);
                yield WAITS + "f.comesUp < :today";
            }
            case WEEK -> {
                parameters.put("today", today);
                parameters.put("end", Urgency.endOfWeek(today));
                yield WAITS + "f.comesUp between :today and :end";
            }
            case LATER -> {
                parameters.put("end", Urgency.endOfWeek(today));
                yield WAITS + "(f.comesUp is null or f.comesUp > :end)";
            }
            case CLOSED -> "f.closedAt is not null";
        };
    }

    private static String order(Urgency urgency) {
        return urgency == Urgency.CLOSED
                ? " order by f.closedAt desc, f.id desc"
                : " order by f.comesUp nulls last, f.id";
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

package org.onrecord.outcome;

import java.time.LocalDate;
import java.util.List;
import org.onrecord.account.User;

/**
 * What a person is reminded of in one e-mail.
 *
 * @param overdue the first of what is overdue
 * @param week the first of what comes up within a week
 * @param base the address of the site, without a slash at its end
 */
public record Digest(User person, List<Look> overdue, List<Look> week, String base, String siteName) {

    /** How many of each it names; a longer list ends with a pointer to the desk's own. */
    static final int NAMED = 50;

    static Digest of(User person, LocalDate today, String base, String siteName) {
        return new Digest(
                person,
                Look.dueOf(person, today.minusDays(1), NAMED + 1),
                Look.weekOf(person, today, NAMED + 1),
                base,
                siteName);
    }

    public boolean empty() {
        return overdue.isEmpty() && week.isEmpty();
    }

    /** Numbers and the site's name alone: no word that somebody typed stands in the head of an e-mail. */
    public String subject() {
        String late = overdue.isEmpty() ? "" : number(overdue) + " overdue";
        String soon = week.isEmpty() ? "" : number(week) + " to look at this week";
        return siteName + ": " + late + (late.isEmpty() || soon.isEmpty() ? "" : ", ") + soon;
    }

    private static String number(List<Look> some) {
        return some.size() > NAMED ? "over " + NAMED : Integer.toString(some.size());
    }

    /** Those of a list that are named. */
    public List<Look> named(List<Look> some) {
        return some.subList(0, Math.min(NAMED, some.size()));
    }

    public boolean more(List<Look> some) {
        return some.size() > NAMED;
    }
}

package org.onrecord.site;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.Publication;
import org.onrecord.speaker.Speaker;

/**
 * Which published claims a list holds, as conditions on {@code c}. That they are published is the first of them and
 * can't be left out.
 */
public final class Conditions {

    /**
     * The order in which an index holds them. All have one state; where it is not named first, not every database sees
     * that the index has this order.
     */
    private static final String NEWEST = "c.publication, c.publishedAt desc, c.id desc";

    /** The same order, for few claims: these are sorted, where H2 would read all in the order of the index to find them. */
    private static final String NEWEST_OF_FEW = "c.publishedAt desc, c.id desc";

    private final StringBuilder where = new StringBuilder("c.publication = ?1");
    private final List<Object> parameters = new ArrayList<>(List.of(Publication.PUBLISHED));
    private boolean few;
    private String day;
    private List<Object> dayValues = List.of();

    public static Conditions published() {
        return new Conditions();
    }

    /** Those that somebody said. */
    public static Conditions saidBy(Speaker speaker) {
        return published().andFew("c.id in (select a.claim.id from Attribution a where a.speaker = ?)", speaker);
    }

    /** Those that somebody relayed or published. */
    public static Conditions relayedBy(Speaker agent) {
        return published().andFew("c.id in (select h.attribution.claim.id from Hop h where h.agent = ?)", agent);
    }

    /** Adds that somebody said them. */
    Conditions by(String slug) {
        return andFew("c.id in (select a.claim.id from Attribution a where a.speaker.slug = ?)", slug);
    }

    /** Adds that they are about a topic itself. */
    Conditions about(String slug) {
        return andFew("c.id in (select x.id from Claim x join x.topics t where t.slug = ?)", slug);
    }

    /** Adds a condition, with a value for each question mark in it. */
    public Conditions and(String condition, Object... values) {
        where.append(" and ").append(numbered(condition, values.length, parameters.size()));
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** As {@link #and}, with a condition that leaves few of all claims, which a database had better begin with. */
    Conditions andFew(String condition, Object... values) {
        few = true;
        return and(condition, values);
    }

    /** In what order the newest published come first. */
    public String newest() {
        return few ? NEWEST_OF_FEW : NEWEST;
    }

    /** Puts the claims first for which a subquery gives the latest day, and last those for which it gives none. */
    Conditions newestFirst(String subquery, Object... values) {
        day = subquery;
        dayValues = List.of(values);
        return this;
    }

    private static String numbered(String text, int values, int before) {
        StringBuilder numbered = new StringBuilder();
        int next = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            numbered.append(c);
            if (c == '?') {
                numbered.append(++next);
            }
        }
        if (next - before != values) {
            throw new IllegalArgumentException(text + " takes " + (next - before) + " values, not " + values);
        }
        return numbered.toString();
    }

    public String where() {
        return where.toString();
    }

    /**
     * What stands after “from” in a query for things of which each belongs to one of these claims. Few claims are begun
     * with; otherwise each thing is asked for its claim, and a database can begin with the newest of them.
     *
     * @param things such as {@code Review r}
     * @param claim whose claim, such as {@code r.claim}
     */
    public String withEach(String things, String claim) {
        return few
                ? "Claim c join " + things + " on " + claim + " = c where " + where
                : things + " where exists (select 1 from Claim c where c = " + claim + " and " + where + ")";
    }

    /** In which order the claims stand, the newest published first where nothing else was asked for. */
    String order() {
        return day == null
                ? newest()
                : "(" + numbered(day, dayValues.size(), parameters.size()) + ") desc nulls last, " + newest();
    }

    /** Gives a query that counts the claims its values. */
    public <Q extends Query> Q fill(Q query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** Gives a query that also orders the claims its values. */
    <Q extends Query> Q fillOrdered(Q query) {
        for (int i = 0; i < dayValues.size(); i++) {
            query.setParameter(parameters.size() + i + 1, dayValues.get(i));
        }
        return fill(query);
    }
}

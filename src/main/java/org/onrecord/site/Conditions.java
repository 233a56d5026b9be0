package org.onrecord.site;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.Publication;

/**
 * Which published claims a list holds, as conditions on {@code c}. That they are published is the first of them and
 * can't be left out.
 */
final class Conditions {

    private final StringBuilder where = new StringBuilder("c.publication = ?1");
    private final List<Object> parameters = new ArrayList<>(List.of(Publication.PUBLISHED));

    static Conditions published() {
        return new Conditions();
    }

    /** Adds a condition, with a value for each question mark in it. */
    Conditions and(String condition, Object... values) {
        where.append(" and ");
        int next = 0;
        for (int i = 0; i < condition.length(); i++) {
            char c = condition.charAt(i);
            where.append(c);
            if (c == '?') {
                parameters.add(values[next++]);
                where.append(parameters.size());
            }
        }
        if (next != values.length) {
            throw new IllegalArgumentException(
                    condition + " takes " + next + " values, not " + Arrays.toString(values));
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    <Q extends Query> Q fill(Q query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}

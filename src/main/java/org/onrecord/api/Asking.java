package org.onrecord.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.web.FormData;
import org.onrecord.web.Formats;
import org.onrecord.web.Issues;

/**
 * What a machine asks a list for. A parameter that is not known is refused, not passed over: a misspelt filter would
 * give everything, and nobody would notice.
 *
 * @param cursor behind which entry to begin, or null for the beginning
 * @param limit how many entries to give at most
 */
record Asking(String list, Map<String, String> filters, Cursor cursor, int limit) {

    static final int USUAL = 25;
    static final int MOST = 100;

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    /**
     * @param path the list's own path
     * @param known the names of its filters
     */
    static Asking of(String path, MultivaluedMap<String, String> query, Issues issues, String... known) {
        Set<String> names = new LinkedHashSet<>(List.of(known));
        query.forEach((name, values) -> {
            if (!names.contains(name) && !name.equals(CURSOR) && !name.equals(LIMIT)) {
                issues.add(shown(name), "There is no such parameter here.");
            } else if (values.size() > 1) {
                issues.add(name, "Give this parameter once.");
            }
        });
        FormData data = new FormData(query);
        Map<String, String> filters = new TreeMap<>();
        names.stream().filter(name -> !data.text(name).isEmpty()).forEach(name -> filters.put(name, data.text(name)));
        String list = path + filters;
        return new Asking(path, filters, cursor(data.text(CURSOR), list, issues), limit(data.text(LIMIT), issues));
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static Cursor cursor(String text, String list, Issues issues) {
        if (text.isEmpty()) {
            return null;
        }
        Cursor cursor = Cursor.of(text, list).orElse(null);
        if (cursor == null) {
            issues.add(CURSOR, "This is no cursor of this list with these filters. Begin again without one.");
        }
        return cursor;
    }

    private static int limit(String text, Issues issues) {
        if (text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            issues.add(LIMIT, "Ask for 1 to " + MOST + " entries.");
            return USUAL;
        }
        return Integer.parseInt(text);
    }

    /** How many entries to look for: one more than is given tells whether there is a next page. */
    int sought() {
        return limit + 1;
    }

    /** A page of what was found. */
    <F, T> ApiPage<T> page(
            List<F> found, Function<F, Cursor> place, Function<List<F>, List<T>> written, ApiAddresses addresses) {
        List<F> given = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? next(place.apply(given.get(limit - 1)), addresses) : null;
        return new ApiPage<>(written.apply(given), next);
    }

    private String next(Cursor last, ApiAddresses addresses) {
        Map<String, String> query = new TreeMap<>(filters);
        if (limit != USUAL) {
            query.put(LIMIT, Integer.toString(limit));
        }
        query.put(CURSOR, last.text(list + filters));
        return addresses.absolute(list + "?"
                + query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + Formats.urlEncoded(one.getValue()))
                        .collect(Collectors.joining("&")));
    }
}

package org.onrecord.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.search.Facets.Count;
import org.onrecord.web.Choice;
import org.onrecord.web.Formats;

/**
 * What a search can be narrowed to, as links that do: each adds a filter to what was typed.
 *
 * @param label what these are values of
 */
public record Narrowed(String label, List<Link> links) {

    /** A value, how many of the claims have it, and the query that finds these; null where that is too long to be read. */
    public record Link(String label, int claims, String query) {

        /** For the end of an address. */
        public String encoded() {
            return Formats.urlEncoded(query);
        }
    }

    /** A speaker or topic as it is written behind a colon, and its name. */
    public record Named(String slug, String name) {}

    private static Narrowed named(
            String label, String field, List<Count<Long>> counts, Map<Long, Named> named, Found found) {
        return new Narrowed(
                label,
                counts.stream()
                        .filter(count -> named.containsKey(count.value()))
                        .map(count -> link(
                                named.get(count.value()).name(),
                                field + ":" + named.get(count.value()).slug(),
                                count,
                                found))
                        .toList());
    }

    private static <E extends Enum<E> & Choice> Narrowed of(
            String label, String field, List<Count<E>> counts, Found found) {
        return new Narrowed(
                label,
                counts.stream()
                        .map(count ->
                                link(count.value().label(), field + ":" + Filters.key(count.value()), count, found))
                        .toList());
    }

    private static Link link(String label, String filter, Count<?> count, Found found) {
        String typed = found.sought().typed();
        return new Link(label, count.claims(), typed.isEmpty() ? filter : typed.strip() + " " + filter);
    }

    /** All that tell some of the claims from others. */
    public static List<Narrowed> of(Found found, Map<Long, Named> speakers, Map<Long, Named> topics) {
        Facets facets = found.facets();
        return List.of(
                        named("Speaker", "speaker", facets.speakers(), speakers, found),
                        named("Topic", "topic", facets.topics(), topics, found),
                        of("Kind", "kind", facets.kinds(), found),
                        of("Is it so?", "verdict", facets.verdicts(), found),
                        new Narrowed(
                                "Said in",
                                facets.years().stream()
                                        .map(count -> link(
                                                String.valueOf(count.value()),
                                                String.format("said:%04d", count.value()),
                                                count,
                                                found))
                                        .toList()),
                        of("State", "state", facets.states(), found))
                .stream()
                .map(one -> one.telling(found.total()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Without what all of the claims have, and what would be too long a query. */
    private Optional<Narrowed> telling(long total) {
        List<Link> telling = links.stream()
                .filter(link -> link.claims() < total && link.query().length() <= Sought.LONGEST)
                .toList();
        return telling.isEmpty() ? Optional.empty() : Optional.of(new Narrowed(label, telling));
    }
}

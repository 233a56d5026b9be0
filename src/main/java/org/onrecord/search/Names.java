package org.onrecord.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.claim.Claim;
import org.onrecord.search.Indexed.Named;

/** What speakers and topics are called, in a few statements however many they are; to be read in a transaction. */
final class Names {

    private record Row(Long id, String slug, String name) {}

    private record TopicRow(Long id, String slug, String name, String others) {

        Row row() {
            return new Row(id, slug, name);
        }
    }

    private record Other(Long id, String name) {}

    private record Merged(Long id, Long into, String name, String others) implements Absorbed.Merged {}

    private Names() {}

    /** Speakers by their ids; those that were merged into others are not among them. */
    static Map<Long, Named> ofSpeakers(Collection<Long> ids) {
        Map<Long, Set<String>> others = new HashMap<>();
        list("select s.id, n from Speaker s join s.otherNames n where s.id in ?1 order by s.id, n", Other.class, ids)
                .forEach(row -> others.computeIfAbsent(row.id(), none -> new LinkedHashSet<>())
                        .add(row.name()));
        return named(
                list(
                        "select s.id, s.slug, s.name from Speaker s where s.id in ?1 and s.mergedInto is null",
                        Row.class,
                        ids),
                others);
    }

    /** Topics by their ids, found by the names of what was merged into them, too. */
    static Map<Long, Named> ofTopics(Collection<Long> ids) {
        List<TopicRow> rows = list(
                "select t.id, t.slug, t.name, t.otherLabels from Topic t where t.id in ?1 and t.mergedInto is null",
                TopicRow.class,
                ids);
        Map<Long, Set<String>> others = new HashMap<>();
        rows.forEach(row ->
                others.computeIfAbsent(row.id(), none -> new LinkedHashSet<>()).addAll(labels(row.others())));
        addMerged(others);
        return named(rows.stream().map(TopicRow::row).toList(), others);
    }

    private static void addMerged(Map<Long, Set<String>> others) {
        Absorbed.by(
                "select t.id, t.mergedInto, t.name, t.otherLabels from Topic t where t.mergedInto in ?1 order by t.id",
                Merged.class,
                others.keySet(),
                (survivor, merged) -> {
                    others.get(survivor).add(merged.name());
                    others.get(survivor).addAll(labels(merged.others()));
                });
    }

    private static Map<Long, Named> named(List<Row> rows, Map<Long, Set<String>> others) {
        Map<Long, Named> named = new LinkedHashMap<>();
        for (Row row : rows) {
            Set<String> found = new LinkedHashSet<>(others.getOrDefault(row.id(), Set.of()));
            found.remove(row.name());
            named.put(row.id(), new Named(row.id(), row.slug(), row.name(), new ArrayList<>(found)));
        }
        return named;
    }

    private static List<String> labels(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList();
    }

    private static <T> List<T> list(String query, Class<T> row, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        EntityManager database = Claim.getEntityManager();
        return database.createQuery(query, row).setParameter(1, ids).getResultList();
    }
}

package org.onrecord.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which entries of an import are new, before drafts are made: not on record yet, and the first of their kind. */
final class Repeats {

    /** Rows that were sorted before rows had keys count each for itself. */
    private static final String FRESH = """
            select count(distinct coalesce(i.reviewKey, cast(i.id as string))) from ImportItem i
            where i.batch = ?1 and i.stage = ?2
                and not exists (select 1 from ImportedClaim c where c.reviewKey = i.reviewKey)""";

    private static final String FIRST = """
            select i.reviewKey, min(i.place) from ImportItem i
            where i.batch = ?1 and i.stage = ?2 and i.reviewKey in ?3 group by i.reviewKey""";

    private Repeats() {}

    /**
     * How many drafts an import would make now. The database counts by the keys, in one statement, and no entry is read
     * for it; but it looks at the row of each, which is why it is only asked where an import is
     * {@linkplain Import#counted() counted}.
     */
    static int fresh(Import batch) {
        return ImportItem.getEntityManager()
                .createQuery(FRESH, Long.class)
                .setParameter(1, batch)
                .setParameter(2, Stage.READY)
                .getSingleResult()
                .intValue();
    }

    /** Those of some entries that stand in their import before already, and wait there for a draft to be made of them. */
    static Set<ImportItem> among(List<ImportItem> some, Import batch) {
        Map<String, Integer> first = first(some, batch);
        return some.stream()
                .filter(item -> item.place() > first.getOrDefault(item.reviewKey(), item.place()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> first(List<ImportItem> some, Import batch) {
        Set<String> keys = some.stream()
                .filter(item -> item.stage() == Stage.READY)
                .map(ImportItem::reviewKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Integer> first = new HashMap<>();
        if (!keys.isEmpty()) {
            ImportItem.getEntityManager()
                    .createQuery(FIRST, Object[].class)
                    .setParameter(1, batch)
                    .setParameter(2, Stage.READY)
                    .setParameter(3, keys)
                    .getResultList()
                    .forEach(row -> first.put((String) row[0], (Integer) row[1]));
        }
        return first;
    }
}

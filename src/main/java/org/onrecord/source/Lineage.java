package org.onrecord.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a source came from, and what came from it.
 *
 * @param ancestors from the source that it came from to the root
 * @param descendants the first sources that came from it directly, at most {@value #MOST}
 */
public record Lineage(List<Step> ancestors, List<Source> descendants) {

    /** The most sources that are named as having come from one. */
    public static final int MOST = 50;

    /** More steps than anybody enters; looking further would only cost. */
    private static final int LONGEST = 50;

    private static final String ANCESTORS = """
            with recursive way (start_id, at_id, step) as (
                select s.id, s.derived_from_id, 1 from source s where s.id in (:ids) and s.derived_from_id is not null
                union all
                select w.start_id, s.derived_from_id, w.step + 1 from way w join source s on s.id = w.at_id
                where s.derived_from_id is not null and w.step < :longest)
            select start_id, at_id from way order by start_id, step""";

    /**
     * A source that another came from.
     *
     * @param how how the other came from it; null where that isn't known
     */
    public record Step(Derivation how, Source source) {}

    /** The lineage of a source, in three statements at most. */
    public static Lineage of(Source source) {
        return new Lineage(
                source.derivedFrom() == null ? List.of() : steps(source),
                Source.list("""
                        from Source s join fetch s.publisher where s.derivedFrom = ?1 and s.mergedInto is null
                        order by s.id""", source).stream()
                        .limit(MOST)
                        .map(Source.class::cast)
                        .toList());
    }

    private static List<Step> steps(Source source) {
        List<Long> ids = ancestors(Set.of(source.id())).getOrDefault(source.id(), List.of());
        Map<Long, Source> sources =
                Source.<Source>list("from Source s join fetch s.publisher where s.id in ?1", ids).stream()
                        .collect(Collectors.toMap(Source::id, Function.identity()));
        List<Step> steps = new ArrayList<>();
        Source from = source;
        for (Long id : ids) {
            steps.add(new Step(from.derivation(), sources.get(id)));
            from = sources.get(id);
        }
        return steps;
    }

    /** The ids of what each of some sources came from, the nearest first. */
    static Map<Long, List<Long>> ancestors(Collection<Long> sources) {
        List<?> rows = Source.getEntityManager()
                .createNativeQuery(ANCESTORS)
                .setParameter("ids", sources)
                .setParameter("longest", LONGEST)
                .getResultList();
        Map<Long, List<Long>> ancestors = new HashMap<>();
        for (Object row : rows) {
            Object[] step = (Object[]) row;
            ancestors
                    .computeIfAbsent(((Number) step[0]).longValue(), start -> new ArrayList<>())
                    .add(((Number) step[1]).longValue());
        }
        return ancestors;
    }
}

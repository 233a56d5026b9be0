package org.onrecord.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.onrecord.claim.Claim;
import org.onrecord.history.Alias;
import org.onrecord.history.SubjectKind;

/**
 * The addresses that lead to speakers or topics besides their own: those at which they once stood, and all of what was
 * merged into them; in a few statements however many they are, to be read in a transaction.
 */
final class FormerAddresses {

    private record Merged(Long id, Long into, String slug) {}

    private final Map<Long, Long> survivors = new HashMap<>();
    private final Map<Long, TreeSet<String>> found = new HashMap<>();

    private FormerAddresses(Collection<Long> ids) {
        ids.forEach(id -> survivors.put(id, id));
    }

    /** By the ids of those that they lead to, each time in the same order. */
    static Map<Long, List<String>> of(SubjectKind kind, Collection<Long> ids) {
        FormerAddresses addresses = new FormerAddresses(ids);
        addresses.addMerged(kind == SubjectKind.SPEAKER ? "Speaker" : "Topic");
        Alias.of(kind, addresses.survivors.keySet()).forEach((id, slugs) -> addresses.add(id, slugs));
        Map<Long, List<String>> all = new HashMap<>();
        addresses.found.forEach((id, slugs) -> all.put(id, List.copyOf(slugs)));
        return all;
    }

    private void addMerged(String entity) {
        Collection<Long> into = List.copyOf(survivors.keySet());
        for (int step = 0; step < Names.LONGEST_WAY && !into.isEmpty(); step++) {
            List<Merged> merged = Claim.getEntityManager()
                    .createQuery(
                            "select e.id, e.mergedInto, e.slug from " + entity + " e where e.mergedInto in ?1",
                            Merged.class)
                    .setParameter(1, into)
                    .getResultList();
            merged.forEach(row -> {
                survivors.put(row.id(), survivors.get(row.into()));
                add(row.id(), List.of(row.slug()));
            });
            into = merged.stream().map(Merged::id).toList();
        }
    }

    private void add(Long id, List<String> slugs) {
        found.computeIfAbsent(survivors.get(id), none -> new TreeSet<>()).addAll(slugs);
    }
}

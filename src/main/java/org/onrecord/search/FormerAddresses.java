package org.onrecord.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.onrecord.history.Alias;
import org.onrecord.history.SubjectKind;

/**
 * The addresses that lead to speakers or topics besides their own: those at which they once stood, and all of what was
 * merged into them; in a few statements however many they are, to be read in a transaction.
 */
final class FormerAddresses {

    private record Merged(Long id, Long into, String slug) implements Absorbed.Merged {}

    private final Map<Long, TreeSet<String>> found = new HashMap<>();

    private FormerAddresses() {}

    /** By the ids of those that they lead to, each time in the same order. */
    static Map<Long, List<String>> of(SubjectKind kind, Collection<Long> ids) {
        FormerAddresses addresses = new FormerAddresses();
        String entity = kind == SubjectKind.SPEAKER ? "Speaker" : "Topic";
        Map<Long, Long> survivors = Absorbed.by(
                "select e.id, e.mergedInto, e.slug from " + entity + " e where e.mergedInto in ?1",
                Merged.class,
                ids,
                (survivor, merged) -> addresses.add(survivor, List.of(merged.slug())));
        Alias.of(kind, survivors.keySet()).forEach((id, slugs) -> addresses.add(survivors.get(id), slugs));
        Map<Long, List<String>> all = new HashMap<>();
        addresses.found.forEach((id, slugs) -> all.put(id, List.copyOf(slugs)));
        return all;
    }

    private void add(Long survivor, List<String> slugs) {
        found.computeIfAbsent(survivor, none -> new TreeSet<>()).addAll(slugs);
    }
}

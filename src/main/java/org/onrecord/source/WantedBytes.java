package org.onrecord.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.onrecord.history.Content;

/**
 * Which bytes are still wanted: those of copies that were not erased, and of what is on its way to be one. Asked of
 * many hashes in their order, it looks at those with the same beginning at once.
 */
public final class WantedBytes implements Predicate<String> {

    private static final int BEGINNING = 2;

    private static final String KEPT = "c.original.sha256 is not null and (c.text <> '' or c.textSha256 = :empty)";

    private static final String COMING = "d.original.sha256 is not null and d.phase not in :done";

    private static final Set<Phase> DONE = Set.of(Phase.KEPT, Phase.DISMISSED);

    private String beginning = "";
    private Set<String> wanted = Set.of();

    @Override
    public boolean test(String sha256) {
        if (!sha256.startsWith(beginning) || beginning.isEmpty()) {
            beginning = sha256.substring(0, BEGINNING);
            wanted = beginningWith(beginning);
        }
        return wanted.contains(sha256);
    }

    private static Set<String> beginningWith(String digits) {
        Set<String> found = new HashSet<>(Capture.getEntityManager()
                .createQuery(
                        "select c.original.sha256 from Capture c where c.original.sha256 like :some and " + KEPT,
                        String.class)
                .setParameter("some", digits + "%")
                .setParameter("empty", Content.sha256(""))
                .getResultList());
        found.addAll(Delivery.getEntityManager()
                .createQuery(
                        "select d.original.sha256 from Delivery d where d.original.sha256 like :some and " + COMING,
                        String.class)
                .setParameter("some", digits + "%")
                .setParameter("done", DONE)
                .getResultList());
        return found;
    }

    /** Those of some hashes that nothing refers to any more. */
    public static Set<String> unwanted(Collection<String> hashes) {
        Set<String> left = new TreeSet<>(hashes);
        left.removeIf(new WantedBytes());
        return left;
    }
}

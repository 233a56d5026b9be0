package org.onrecord.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.onrecord.claim.Claim;

/** What was merged into some things, into what was merged into them, and so on: a statement for each step. */
final class Absorbed {

    /** More merges, one after the other, than anybody makes; looking further would only cost. */
    private static final int LONGEST_WAY = 10;

    /** Something that was merged. */
    interface Merged {

        Long id();

        /** The id of what it was merged into. */
        Long into();
    }

    private Absorbed() {}

    /**
     * To be called in a transaction.
     *
     * @param query takes the ids of what things were merged into
     * @param found told of each thing and of which of the survivors it led to, those nearest to them first
     * @return to which of the survivors all of them lead, by their ids, the survivors themselves among them
     */
    static <M extends Merged> Map<Long, Long> by(
            String query, Class<M> row, Collection<Long> survivors, BiConsumer<Long, M> found) {
        Map<Long, Long> led = new HashMap<>();
        survivors.forEach(id -> led.put(id, id));
        Collection<Long> into = List.copyOf(survivors);
        for (int step = 0; step < LONGEST_WAY && !into.isEmpty(); step++) {
            List<M> merged = Claim.getEntityManager()
                    .createQuery(query, row)
                    .setParameter(1, into)
                    .getResultList();
            for (M one : merged) {
                Long survivor = led.get(one.into());
                led.put(one.id(), survivor);
                found.accept(survivor, one);
            }
            into = merged.stream().map(Merged::id).toList();
        }
        return led;
    }
}

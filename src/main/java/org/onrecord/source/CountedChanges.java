package org.onrecord.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In how many places copies differ, remembered under the hashes of their texts, which never change: a list that
 * everybody reads compares nothing twice.
 */
final class CountedChanges {

    private static final int MOST = 2_000;

    /** Two texts, by their SHA-256. */
    record Pair(String before, String after) {

        static Pair of(Capture before, Capture after) {
            return new Pair(before.textSha256(), after.textSha256());
        }
    }

    private static final Map<Pair, Integer> COUNTED = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Integer> eldest) {
            return size() > MOST;
        }
    });

    private CountedChanges() {}

    /** The number, or null where it was not counted yet. */
    static Integer known(Pair pair) {
        return pair.before().equals(pair.after()) ? Integer.valueOf(0) : COUNTED.get(pair);
    }

    static int count(Pair pair, String before, String after) {
        int changes = TextDifference.count(before, after);
        COUNTED.put(pair, changes);
        return changes;
    }
}

package org.onrecord.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copy in the list of a source's copies, with what changed in it since the one before.
 *
 * @param before the copy before it that is one of the source, or null where there is none
 * @param changes in how many places it differs from that one; null where that wasn't counted
 */
public record CopyEntry(Capture copy, Capture before, Integer changes) {

    /** Longer texts are compared only when somebody asks for it, in characters. */
    private static final int COMPARED = 200_000;

    /** How many pairs of copies are compared for one list; the next reader finds the next ones compared, too. */
    private static final int PAIRS = 10;

    /**
     * The first of some copies, with what changed; in one statement, however many they are.
     *
     * @param copies the newest first
     * @param most how many of them become entries: one more is there to compare the last of them with
     */
    public static List<CopyEntry> of(List<Capture> copies, int most) {
        Map<Capture, Capture> before = new HashMap<>();
        Capture older = null;
        for (int i = copies.size() - 1; i >= 0; i--) {
            Capture copy = copies.get(i);
            before.put(copy, copy.doubt() == null ? older : null);
            older = copy.doubt() == null ? copy : older;
        }
        List<Capture> shown = copies.subList(0, Math.min(most, copies.size()));
        Map<Long, String> texts = texts(shown, before);
        List<CopyEntry> entries = new ArrayList<>();
        shown.forEach(copy -> entries.add(entry(copy, before.get(copy), texts)));
        return entries;
    }

    private static CopyEntry entry(Capture copy, Capture before, Map<Long, String> texts) {
        if (before == null) {
            return new CopyEntry(copy, null, null);
        }
        CountedChanges.Pair pair = CountedChanges.Pair.of(before, copy);
        Integer known = CountedChanges.known(pair);
        String was = texts.get(before.id());
        String is = texts.get(copy.id());
        boolean countable = known == null && was != null && is != null;
        return new CopyEntry(copy, before, countable ? Integer.valueOf(CountedChanges.count(pair, was, is)) : known);
    }

    private static Map<Long, String> texts(List<Capture> shown, Map<Capture, Capture> before) {
        Set<Long> wanted = new HashSet<>();
        shown.stream()
                .filter(copy -> before.get(copy) != null)
                .filter(copy -> CountedChanges.known(CountedChanges.Pair.of(before.get(copy), copy)) == null)
                .limit(PAIRS)
                .forEach(copy ->
                        wanted.addAll(List.of(copy.id(), before.get(copy).id())));
        Map<Long, String> texts = new HashMap<>();
        if (!wanted.isEmpty()) {
            Capture.getEntityManager()
                    .createQuery(
                            "select c.id, c.text from Capture c where c.id in ?1 and c.text <> '' and length(c.text) <= ?2",
                            Object[].class)
                    .setParameter(1, wanted)
                    .setParameter(2, COMPARED)
                    .getResultList()
                    .forEach(row -> texts.put((Long) row[0], (String) row[1]));
        }
        return texts;
    }

    /** What changed since the copy before, in words; empty where there is none. */
    public String changed() {
        if (before == null) {
            return "";
        }
        if (changes == null) {
            return "other words than before";
        }
        return switch (changes) {
            case 0 -> "the same words as before";
            case 1 -> "1 passage changed";
            default -> changes + " passages changed";
        };
    }

    /** Whether there is something to compare it with. */
    public boolean comparable() {
        return before != null && (changes == null || changes > 0);
    }
}

package org.onrecord.source;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.web.Folded;

/**
 * Decides by which marks the text of one copy is found again in another: hashes of runs of {@value #RUN} words, thinned
 * by winnowing (Schleimer, Wilkerson and Aiken 2003) so that equal stretches yield equal marks wherever they stand.
 */
public final class TextMarks {

    /** How many words a hash is made of: so many in a row are hardly ever written twice by chance. */
    static final int RUN = 8;

    /** The most marks that are kept of one text; of a longer one, the smallest are, which is a fair choice. */
    static final int MOST = 256;

    /** Of so many hashes in a row at least one is a mark. */
    private static final int WINDOW = 4;

    /** A word as spaces tell words apart, or a single sign of a script that has none. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]"
                    + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]++");

    private TextMarks() {}

    /** Whether a sign is of a script that sets no spaces between words. */
    static boolean unspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** The marks of a text, at most {@value #MOST}; none where it is shorter than a run. */
    static Set<Long> of(String text) {
        long[] hashes = hashes(text);
        TreeSet<Long> marks = new TreeSet<>();
        int window = Math.min(WINDOW, hashes.length);
        for (int begin = 0; window > 0 && begin + window <= hashes.length; begin++) {
            long least = hashes[begin];
            for (int i = begin + 1; i < begin + window; i++) {
                least = Math.min(least, hashes[i]);
            }
            marks.add(least);
        }
        Set<Long> kept = new LinkedHashSet<>();
        marks.stream().limit(MOST).forEach(kept::add);
        return kept;
    }

    /** The hashes of all runs of a text, each once, in order: what {@link #share} compares. */
    static long[] runs(String text) {
        return Arrays.stream(hashes(text)).sorted().distinct().toArray();
    }

    /** How much of one text, from 0 to 1, stands in another, by their runs. */
    static double share(long[] ofThis, long[] in) {
        long found = Arrays.stream(ofThis)
                .filter(run -> Arrays.binarySearch(in, run) >= 0)
                .count();
        return ofThis.length == 0 ? 0 : (double) found / ofThis.length;
    }

    private static long[] hashes(String text) {
        Matcher word = WORD.matcher(Folded.of(text));
        long[] last = new long[RUN];
        long[] hashes = new long[1024];
        int words = 0;
        while (word.find()) {
            last[words++ % RUN] = hash(word.group());
            if (words >= RUN) {
                if (words - RUN == hashes.length) {
                    hashes = Arrays.copyOf(hashes, hashes.length * 2);
                }
                hashes[words - RUN] = run(last, words);
            }
        }
        return Arrays.copyOf(hashes, Math.max(0, words - RUN + 1));
    }

    private static long run(long[] last, int words) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = mixed(hash * 31 + last[(words + i) % RUN]);
        }
        return hash;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finish of SplitMix64: every bit of the result hangs on every bit of the number. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

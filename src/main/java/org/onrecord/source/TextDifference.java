package org.onrecord.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Fate;
import org.onrecord.history.Difference.Span;
import org.onrecord.web.Beginning;

/**
 * What differs between two texts, place by place: first by lines and sentences, then word by word within them. Whatever
 * the texts are, comparing them is bounded, and so is what is shown.
 *
 * @param places the first places that differ, at most {@value #MOST}
 * @param more how many further places differ
 */
public record TextDifference(List<Place> places, int more) {

    /** The most places that are shown. */
    public static final int MOST = 100;

    /** Longer lines are compared by sentences. */
    private static final int LONG_LINE = 300;

    /** How much of what stays the same is shown before and behind a place. */
    private static final int AROUND = 160;

    /** The longest stretch of a place that is shown whole. */
    private static final int SHOWN = 2_000;

    /** Longer stretches aren't compared word by word, since that costs the square of what differs. */
    private static final int COMPARED = 1_500;

    /** How much comparing word by word all places together may cost. */
    private static final long EFFORT = 40_000_000;

    private static final Pattern LINE = Pattern.compile("[^\\n]*+\\n|[^\\n]++");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…。！？]++[.!?…。！？]*+\\s*+|[.!?…。！？]++\\s*+");

    /**
     * A place that differs.
     *
     * @param before what stands before it in both texts, as far as it is shown
     * @param spans what went out and what came in, and what stayed between
     * @param after what stands behind it in both texts, as far as it is shown
     */
    public record Place(String before, List<Span> spans, String after) {}

    /** What came in and what went out from one text to another. */
    public static TextDifference between(String before, String after) {
        List<String> old = units(before);
        List<String> now = units(after);
        List<UnitDifference.Hunk> hunks = UnitDifference.between(old, now);
        List<Place> places = new ArrayList<>();
        long effort = EFFORT;
        for (UnitDifference.Hunk hunk : hunks.subList(0, Math.min(MOST, hunks.size()))) {
            String out = String.join("", old.subList(hunk.from(), hunk.to()));
            String in = String.join("", now.subList(hunk.nowFrom(), hunk.nowTo()));
            long cost = (long) (out.length() + in.length()) * (out.length() + in.length()) / 2;
            boolean close = out.length() <= COMPARED && in.length() <= COMPARED && cost <= effort;
            effort -= close ? cost : 0;
            places.add(new Place(
                    hunk.from() == 0 ? "" : tail(old.get(hunk.from() - 1)),
                    close ? Difference.spans(out, in) : whole(out, in),
                    hunk.to() == old.size() ? "" : head(old.get(hunk.to()))));
        }
        return new TextDifference(places, hunks.size() - places.size());
    }

    /** In how many places two texts differ. */
    public static int count(String before, String after) {
        return UnitDifference.between(units(before), units(after)).size();
    }

    public boolean none() {
        return places.isEmpty();
    }

    private static List<Span> whole(String out, String in) {
        return Stream.of(new Span(Fate.REMOVED, shown(out)), new Span(Fate.ADDED, shown(in)))
                .filter(span -> !span.text().isEmpty())
                .toList();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : Beginning.of(text, SHOWN) + " …";
    }

    private static String head(String unit) {
        return unit.length() <= AROUND ? unit : Beginning.of(unit, AROUND) + "…";
    }

    private static String tail(String unit) {
        if (unit.length() <= AROUND) {
            return unit;
        }
        int cut = unit.length() - AROUND;
        return "…" + unit.substring(Character.isLowSurrogate(unit.charAt(cut)) ? cut + 1 : cut);
    }

    private static List<String> units(String text) {
        return LINE.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(line -> line.length() <= LONG_LINE
                        ? Stream.of(line)
                        : SENTENCE.matcher(line).results().map(MatchResult::group))
                .toList();
    }
}

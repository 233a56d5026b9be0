package org.onrecord.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.figure.CountedFinder.Found;
import org.onrecord.figure.FigureFinder.Placed;
import org.onrecord.figure.UnitFinder.Unit;

/** Finds amounts that are given in words only, and have no number: "dozens", "several hundred", "tens of thousands". */
final class VagueFinder {
    private static final Set<String> PLURAL_SCALES =
            Set.of("dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "trillions");
    private static final Set<String> SOME = Set.of("several", "few", "many");

    private final FigureWords words;
    private final List<Bounded> numbers;
    private final UnitFinder units;
    private final CountedFinder counting;

    VagueFinder(FigureWords words, List<Bounded> numbers) {
        this.words = words;
        this.numbers = numbers;
        this.units = new UnitFinder(words);
        this.counting = new CountedFinder(words);
    }

    List<Placed> all() {
        List<Placed> found = new ArrayList<>();
        int number = 0;
        for (int at = 0; at < words.size(); at++) {
            while (number < numbers.size() && numbers.get(number).to() <= at) {
                number++;
            }
            int end = amountAt(at);
            boolean free =
                    number == numbers.size() || numbers.get(number).first().from() > at || isSome(at);
            if (end > at && free) {
                found.add(placed(at, end));
                at = end - 1;
            }
        }
        return found;
    }

    private boolean isSome(int at) {
        return SOME.contains(words.at(at).text());
    }

    /** The token after the amount that begins here; the same one where none does. */
    private int amountAt(int at) {
        String word = words.at(at).text();
        if (SOME.contains(word)) {
            int end = at + 1;
            while (NumberWords.SCALES.containsKey(words.at(end).text())) {
                end++;
            }
            return end > at + 1 ? end : at;
        }
        if (!PLURAL_SCALES.contains(word)) {
            return at;
        }
        int end = at + 1;
        while (words.at(end).text().equals("of")
                && PLURAL_SCALES.contains(words.at(end + 1).text())) {
            end += 2;
        }
        boolean needsOf = word.equals("scores") || word.equals("tens");
        return needsOf && end == at + 1 && !words.at(end).text().equals("of") ? at : end;
    }

    private Placed placed(int at, int end) {
        int start = words.at(at - 1).text().equals("a") && at > 0 ? at - 1 : at;
        int from = BoundLead.before(words, start).from();
        int noun = words.at(end).text().equals("of") ? end + 1 : end;
        Optional<Unit> unit = units.after(noun, false).filter(found -> !found.sign());
        int afterUnit = unit.map(Unit::to).orElse(end);
        Optional<Found> counted =
                counting.around(from, afterUnit, unit.map(Unit::text).orElse(null));
        Figure figure = Figure.inWords(words.printed(words.at(from), words.at(end - 1)))
                .in(unit.map(Unit::text).orElse(null))
                .counting(counted.map(Found::counted).orElse(null))
                .hedged(counted.map(Found::hedge).orElse(null));
        return new Placed(words.at(from).start(), words.at(end - 1).end(), figure);
    }
}

package org.onrecord.figure;

import java.util.Optional;

/** Finds what a number in running text is a number of: the noun that follows it, with what stands between them. */
final class UnitFinder {
    private static final int LONGEST_UNIT = 5;

    private final FigureWords words;

    UnitFinder(FigureWords words) {
        this.words = words;
    }

    /**
     * A unit where it stands.
     *
     * @param to the token after its last
     * @param sign whether it belongs to the number as printed, as "%" and "-day" do
     */
    record Unit(String text, int to, boolean sign) {}

    /** The unit of a number that ends before the token. */
    Optional<Unit> after(int at, boolean single) {
        return perCent(at).or(() -> hyphened(at)).or(() -> glued(at)).or(() -> noun(at, single));
    }

    private Optional<Unit> perCent(int at) {
        String word = words.at(at).text();
        String next = words.at(at + 1).text();
        boolean points = next.equals("points") || next.equals("point");
        if (word.equals("percentage") && points) {
            return Optional.of(new Unit("percentage points", at + 2, true));
        }
        if (word.equals("%") || word.equals("percent") || word.equals("percents") || word.equals("pct")) {
            return Optional.of(points ? new Unit("percentage points", at + 2, true) : new Unit("%", at + 1, true));
        }
        return word.equals("per") && next.equals("cent") ? Optional.of(new Unit("%", at + 2, true)) : Optional.empty();
    }

    /** "Five-day": the measure in its singular, for a reader in the plural. */
    private Optional<Unit> hyphened(int at) {
        if (!isHyphen(at)) {
            return Optional.empty();
        }
        String word = words.at(at + 1).text();
        boolean measure = WordSets.HYPHENED.contains(word) && !isHyphen(at + 2);
        return measure ? Optional.of(new Unit(plural(word), at + 2, true)) : Optional.empty();
    }

    private static String plural(String measure) {
        return switch (measure) {
            case "foot" -> "feet";
            case "person" -> "people";
            case "strong" -> "";
            case "man", "woman", "km", "kg", "m", "mm", "cm", "mph", "yen", "percent" ->
                measure.equals("percent") ? "%" : measure;
            case "century" -> "centuries";
            case "penny" -> "pence";
            case "inch" -> "inches";
            case "story" -> "stories";
            default -> measure + "s";
        };
    }

    private boolean isHyphen(int at) {
        return words.at(at).text().equals("-") && words.touchesBefore(at) && words.touchesBefore(at + 1);
    }

    private Optional<Unit> glued(int at) {
        boolean measure =
                words.touchesBefore(at) && WordSets.GLUED.contains(words.at(at).text());
        return measure ? Optional.of(new Unit(printed(at, at + 1), at + 1, true)) : Optional.empty();
    }

    private Optional<Unit> noun(int from, boolean single) {
        int start = isQualifier(from) ? from + 1 : from;
        int at = start;
        for (int taken = 0; taken < LONGEST_UNIT && isPartOfUnit(at); taken++) {
            int next = afterWord(at);
            if (isHead(at, next) || (single && taken == 0 && !isPartOfUnit(next))) {
                return Optional.of(new Unit(printed(start, next), next, false));
            }
            at = next;
        }
        return Optional.empty();
    }

    private boolean isQualifier(int at) {
        String word = words.at(at).text();
        return word.equals("more") || word.equals("other") || word.equals("additional") || word.equals("further");
    }

    private boolean isPartOfUnit(int at) {
        String word = words.at(at).text();
        boolean isWord = Character.isLetter(words.initial(at));
        return isWord
                && !WordSets.NO_UNIT.contains(word)
                && !WordSets.MONTHS.contains(word)
                && !NumberWords.isNumberWord(word)
                && !CountedFinder.isCounted(word);
    }

    /** After a word with all that hyphens and full stops join to it: "anti-tank", "U.S.". */
    private int afterWord(int at) {
        int next = at + 1;
        while (isHyphen(next) && Character.isLetter(words.initial(next + 1)) && next < at + LONGEST_UNIT) {
            next += 2;
        }
        while (isInitial(next - 1)
                && words.at(next).text().equals(".")
                && words.touchesBefore(next)
                && next < at + 2 * LONGEST_UNIT) {
            boolean more = words.touchesBefore(next + 1) && isInitial(next + 1);
            next += more ? 2 : 1;
        }
        return next;
    }

    private boolean isInitial(int at) {
        return words.at(at).text().length() == 1 && Character.isUpperCase(words.initial(at));
    }

    /** A plural ends the unit, unless it is a name that another noun follows: "United States soldiers". */
    private boolean isHead(int at, int next) {
        boolean name = Character.isUpperCase(words.initial(at));
        boolean goesOn = isPartOfUnit(next) && (isPlural(next) || isPartOfUnit(next + 1) && isPlural(next + 1));
        return isPlural(next - 1) && !(name && goesOn);
    }

    private boolean isPlural(int at) {
        return isPlural(words.at(at).text());
    }

    static boolean isPlural(String word) {
        if (WordSets.PLURALS.contains(word) || word.endsWith("men")) {
            return true;
        }
        boolean regular = word.length() > 3 && word.endsWith("s");
        return regular
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.endsWith("'s")
                && !word.endsWith("’s")
                && !word.endsWith("ous");
    }

    private String printed(int from, int to) {
        return words.printed(words.at(from), words.at(to - 1));
    }

    /** What "one in five" is one of: "of adults". */
    Optional<Unit> ofNoun(int at) {
        return noun(at, false).map(unit -> new Unit("of " + unit.text(), unit.to(), false));
    }

    /** What a number is a part of that stands right before "of" another: "of 300 posts", "of the 15 judges". */
    Optional<Unit> ofNumber(int at, Bounded whole) {
        int last = words.at(at + 1).text().equals("the")
                        || WordSets.DETERMINERS.contains(words.at(at + 1).text())
                ? at + 2
                : at + 1;
        if (!words.at(at).text().equals("of") || whole.from() != last) {
            return Optional.empty();
        }
        Optional<Unit> unit = after(whole.last().to(), false);
        int to = unit.map(Unit::to).orElse(whole.to());
        return unit.filter(Unit::sign).isPresent()
                ? Optional.empty()
                : Optional.of(new Unit(printed(at, to), to, false));
    }

    /** What a fraction is a part of, with the "of": "of North Korean soldiers". */
    Optional<Unit> whole(int at) {
        if (!words.at(at).text().equals("of")) {
            return Optional.empty();
        }
        int start = at + 1;
        String first = words.at(start).text();
        boolean determiner = first.equals("the") || first.equals("its") || first.equals("all") || first.equals("their");
        int noun = determiner ? start + 1 : start;
        int to = noun;
        while (to < noun + LONGEST_UNIT && isPartOfUnit(to)) {
            int next = afterWord(to);
            if (isHead(to, next)) {
                return Optional.of(new Unit(printed(at, next), next, false));
            }
            to = next;
        }
        return isPartOfUnit(noun) ? Optional.of(firstOf(at, noun)) : Optional.empty();
    }

    /** Without a plural the first noun is taken, with its owner: "of the country's army". */
    private Unit firstOf(int at, int noun) {
        int next = afterWord(noun);
        boolean owner =
                words.at(noun).text().endsWith("'s") || words.at(noun).text().endsWith("’s");
        int to = owner && isPartOfUnit(next) ? afterWord(next) : next;
        return new Unit(printed(at, to), to, false);
    }
}

package org.onrecord.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.onrecord.figure.Numeral.Shape;
import org.onrecord.figure.UnitFinder.Unit;

/** Decides which numbers of running text are no figures: years, dates, times, scores, ages, names, and what is too bare. */
final class NotFigures {
    private static final String BEFORE = "$£€¥₹₩₽₴([“‘\"«~<>—―…";
    private static final String AFTER = "%,.;:)]?!+—―…”’\"'»~°";
    private static final Set<String> MANY = Set.of("several", "few", "many", "couple");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private final FigureWords words;

    NotFigures(FigureWords words) {
        this.words = words;
    }

    /** Whether what touches the number, or the word before it, makes it a part of a name, a date or a code. */
    boolean standsInName(Bounded number) {
        int from = number.first().from();
        int to = number.last().to();
        return number.first().shape() == Shape.POWER
                || isCode(from, to)
                || isNamed(number)
                || isDate(from, to, number)
                || isTimeOfDay(from, to, number)
                || isAge(from, to, number);
    }

    private boolean isCode(int from, int to) {
        String printed = words.at(from).text();
        boolean zeros = printed.length() > 1 && printed.charAt(0) == '0' && Character.isDigit(printed.charAt(1));
        String last = words.at(to - 1).text();
        boolean network = (last.equals("g") || last.equals("t")) && !isMoney(from);
        return zeros || network || isStuckBefore(from) || isStuckAfter(to);
    }

    private boolean isStuckBefore(int from) {
        return words.touchesBefore(from) && BEFORE.indexOf(words.initial(from - 1)) < 0 && !isQuoteBefore(from);
    }

    /** An apostrophe opens a quotation where a space stands before it, and no two digits follow, as in '90s. */
    private boolean isQuoteBefore(int from) {
        boolean apostrophe = "'".indexOf(words.initial(from - 1)) >= 0 && !words.touchesBefore(from - 1);
        return apostrophe && words.at(from).text().length() > 2;
    }

    private boolean isStuckAfter(int to) {
        if (!words.touchesBefore(to)) {
            return false;
        }
        char mark = words.initial(to);
        boolean more = words.touchesBefore(to + 1) && words.at(to + 1).isNumber();
        boolean joins = mark == ',' || mark == '.' || mark == ':';
        boolean dash = words.at(to).text().equals("-");
        if (dash && mark != '—') {
            return more || !Character.isLetter(words.initial(to + 1)) || !words.touchesBefore(to + 1);
        }
        return (joins && more) || (AFTER.indexOf(mark) < 0 && !Character.isLetter(mark));
    }

    /** "Article 5", "No. 1", "Apollo 11", "World War Two". */
    private boolean isNamed(Bounded number) {
        int from = number.from();
        String before = words.at(from - 1).text();
        boolean abbreviated = before.equals(".") && words.touchesBefore(from - 1);
        String name = abbreviated ? words.at(from - 2).text() : before;
        if (MANY.contains(before) || words.at(from - 2).text().equals("couple") && before.equals("of")) {
            return true;
        }
        boolean bare = number.bound() == null && !isMoney(number.first().from());
        return bare && (WordSets.NAMED_BY_NUMBER.contains(name) || isCapitalWord(number.first()));
    }

    private boolean isMoney(int from) {
        return from > 0 && BoundedReader.isCurrency(words.at(from - 1).text());
    }

    private boolean isCapitalWord(Numeral number) {
        boolean capital = Character.isUpperCase(words.initial(number.from()));
        String before = words.at(number.from() - 1).text();
        return number.shape() == Shape.WORDS && capital && !before.isEmpty() && Character.isLetter(before.charAt(0));
    }

    private boolean isDate(int from, int to, Bounded number) {
        if (number.high().compareTo(LAST_DAY) > 0 && !number.last().amount().mayBeYear()) {
            return false;
        }
        int before = words.at(from - 1).text().equals(".")
                        || words.at(from - 1).text().equals(",")
                ? from - 2
                : from - 1;
        int after = words.at(to).text().equals("of") ? to + 1 : to;
        return isMonth(before) || isMonth(after) || isMonthAfterAnother(to);
    }

    private boolean isMonth(int at) {
        return WordSets.MONTHS.contains(words.at(at).text()) && Character.isUpperCase(words.initial(at));
    }

    /** "On 23 and 24 December". */
    private boolean isMonthAfterAnother(int to) {
        String joint = words.at(to).text();
        boolean list = joint.equals("and") || joint.equals("or") || joint.equals(",");
        return list && words.at(to + 1).isNumber() && isMonth(to + 2);
    }

    private boolean isTimeOfDay(int from, int to, Bounded number) {
        if (number.high().compareTo(LAST_HOUR) > 0 || number.bound() != null && number.bound() != Bound.APPROX) {
            return false;
        }
        String next = words.at(to).text();
        boolean half = (next.equals("a") || next.equals("p"))
                && words.at(to + 1).text().equals(".")
                && words.at(to + 2).text().equals("m");
        boolean named = Set.of("am", "pm", "o'clock", "o’clock", "gmt", "utc", "noon", "local")
                .contains(next);
        boolean past = words.at(from - 1).text().equals("past")
                && words.at(from - 2).text().equals("half");
        return half || named || past;
    }

    private boolean isAge(int from, int to, Bounded number) {
        String before = words.at(number.from() - 1).text();
        boolean old = words.at(to).text().equals("-")
                && words.at(to + 1).text().startsWith("year")
                && words.at(to + 2).text().equals("-");
        boolean said = words.at(to).text().startsWith("year")
                && words.at(to + 1).text().equals("old");
        boolean between = before.equals(",")
                && words.at(to).text().equals(",")
                && Character.isUpperCase(words.initial(from - 2))
                && words.at(from).isNumber()
                && number.high().compareTo(OLDEST) < 0;
        return before.equals("aged") || before.equals("age") || old || said || between;
    }

    /** Whether a number that stands in no name is a figure, by its unit. */
    boolean isFigure(Bounded number, Unit unit) {
        Numeral last = number.last();
        boolean glued = last.shape() == Shape.GLUED || number.first().shape() == Shape.GLUED;
        boolean hyphened = number.to() == last.to()
                && !isMoney(number.first().from())
                && words.at(last.to()).text().equals("-")
                && words.touchesBefore(last.to())
                && words.initial(last.to()) != '—';
        if ((glued || hyphened) && (unit == null || !unit.sign())) {
            return false;
        }
        return !isYear(number, unit) && !isPeriod(number, unit) && isWholeFraction(number, unit);
    }

    private boolean isYear(Bounded number, Unit unit) {
        if (!number.first().amount().mayBeYear() || isMoney(number.first().from()) || (unit != null && unit.sign())) {
            return false;
        }
        if (number.isRange()) {
            return number.last().amount().mayBeYear();
        }
        return number.bound() == null || unit == null;
    }

    /** "Two weeks ago" is a date; "the past five years" is a stretch of time; "over two days" may mean during them. */
    private boolean isPeriod(Bounded number, Unit unit) {
        if (unit == null || !RatioReader.isTime(unit.text())) {
            return false;
        }
        String lead = words.at(number.from()).text();
        boolean during = number.bound() == Bound.GT
                && lead.equals("over")
                && number.from() + 1 == number.first().from();
        return WordSets.BACK_OR_ON.contains(words.at(unit.to()).text())
                || WordSets.PERIODS.contains(words.at(number.from() - 1).text())
                || during;
    }

    /** "Rose from 3 to 4" has no range but a change, of which the end is the figure. */
    Bounded endOfChange(Bounded number) {
        boolean from = number.isRange() && words.at(number.from()).text().equals("from");
        if (!from || !WordSets.CHANGES.contains(words.at(number.from() - 1).text())) {
            return number;
        }
        Numeral last = number.last();
        int start = isMoney(last.from()) ? last.from() - 1 : last.from();
        return new Bounded(start, number.to(), last, last, null, last.value(), last.value(), false, null);
    }

    private boolean isWholeFraction(Bounded number, Unit unit) {
        Numeral last = number.last();
        if (last.shape() != Shape.FRACTION || (unit != null && unit.sign())) {
            return true;
        }
        String next = words.at(last.to()).text();
        String before = words.at(number.from() - 1).text();
        boolean half = words.at(last.to() - 1).text().equals("half");
        boolean ofSomething = next.equals("of") || (half && WordSets.DETERMINERS.contains(next));
        boolean several = words.at(last.to() - 1).text().endsWith("s") && last.to() - last.from() > 1;
        return !WordSets.DETERMINERS.contains(before) && (ofSomething || several || number.bound() != null && !half);
    }

    /** Whether a number says enough: one without a unit only where it is large, bounded, or counts something. */
    boolean isWorthwhile(Bounded number, Unit unit, String currency, boolean counts) {
        if (currency != null || counts || (unit != null && unit.sign())) {
            return true;
        }
        Numeral first = number.first();
        if (isOne(number) || isKnownFew(number)) {
            return false;
        }
        if (unit != null) {
            return true;
        }
        boolean fraction = first.shape() == Shape.FRACTION || first.shape() == Shape.RATIO;
        boolean atHour =
                words.at(number.from() - 1).text().equals("at") && number.high().compareTo(LAST_HOUR) <= 0;
        boolean subject =
                WordSets.SUBJECT_FOLLOWS.contains(words.at(number.to()).text());
        boolean large = number.high().abs().compareTo(THOUSAND) >= 0 && !isAfterName(first) && !isDashPair(number);
        return fraction
                || (number.bound() != null && !isDashPair(number) && !atHour)
                || large
                || (subject && !isAfterName(first));
    }

    private boolean isOne(Bounded number) {
        boolean word = number.to() == number.from() + 1
                && words.at(number.from()).text().equals("one");
        return word && number.bound() == null;
    }

    /** "The two leaders" were spoken of before. */
    private boolean isKnownFew(Bounded number) {
        boolean few = number.bound() == null
                && number.high().compareTo(TWELVE) <= 0
                && number.first().shape() == Shape.WORDS;
        return few && WordSets.DETERMINERS.contains(words.at(number.from() - 1).text());
    }

    /** "3–4" without a unit may be a score, and 555-1234 a telephone number. */
    private boolean isDashPair(Bounded number) {
        boolean grouped = words.at(number.last().from()).text().indexOf(',') > 0
                || number.last().amount().scale() == null;
        return number.isRange()
                && number.from() == number.first().from()
                && !grouped
                && number.last().to() == number.last().from() + 1
                && words.at(number.first().to()).text().equals("-");
    }

    /** "Apollo 11": a name stands before the number. */
    private boolean isAfterName(Numeral number) {
        String before = words.at(number.from() - 1).text();
        boolean capital = Character.isUpperCase(words.initial(number.from() - 1));
        return capital && !WordSets.OFTEN_CAPITAL.contains(before);
    }
}

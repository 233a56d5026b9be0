package org.onrecord.intake;

import java.util.Set;
import org.onrecord.intake.CueLexicon.Frame;

/** The noun phrases of a line: from their last word leftwards, or from their first on. */
final class Phrases {
    private static final Set<String> BOUND = Set.of("VERB", "AUX", "ADP", "SCONJ", "PART");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");
    private static final Set<String> IRREGULAR =
            Set.of("led", "held", "made", "known", "seen", "taken", "given", "written", "run");
    private static final int LONGEST = 30;
    private static final int LONGEST_BRACKET = 8;

    private Phrases() {}

    /** Where the phrase begins that ends here, with what is joined to it by "of" and "and". */
    static int start(Line line, int last) {
        if (NounWords.alone(line, last)) {
            return last;
        }
        int start = base(line, last);
        while (last - start < LONGEST && NounWords.link(line, start - 1) && NounWords.nominal(line, start - 2)) {
            start = base(line, start - 2);
        }
        if (NounWords.join(line, start - 1)) {
            return joined(line, start);
        }
        if (reduced(line, start)) {
            return start(line, start - 3);
        }
        return line.tag(start - 1).equals("ADP") ? afterAdverbial(line, start, last) : start;
    }

    /** "Smith and Jones", "U.S., Ukrainian and South Korean intelligence". */
    private static int joined(Line line, int start) {
        int before = line.comma(start - 2) ? start - 3 : start - 2;
        if (!item(line, before)) {
            return start;
        }
        int first = listed(line, before);
        boolean hangs = NounWords.link(line, first - 1) && NounWords.nominal(line, first - 2);
        boolean surely = line.comma(start - 2) || line.tag(before).equals("ADJ") || hangs || first == 0;
        first = !surely ? start(line, before) : hangs ? start(line, first - 2) : first;
        return line.tagged(first - 1, BOUND) ? start : first;
    }

    /** Where a list begins whose last item but one ends here. */
    private static int listed(Line line, int last) {
        int first = base(line, last);
        while (line.comma(first - 1) && item(line, first - 2)) {
            first = base(line, first - 2);
        }
        return first;
    }

    private static boolean item(Line line, int index) {
        return NounWords.nominal(line, index) || line.tag(index).equals("ADJ") && line.capital(index);
    }

    /** "men injured in the crash said": with two verbs for one subject, the first hangs on a noun. */
    private static boolean reduced(Line line, int start) {
        String form = line.lower(start - 2);
        return line.tag(start - 1).equals("ADP")
                && line.tag(start - 2).equals("VERB")
                && (form.endsWith("ed") || form.endsWith("ing") || IRREGULAR.contains(form))
                && line.tagged(start - 3, NOMINAL)
                && (SeenBy.begins(line, start - 2)
                        || CueLexicon.ours().of(form).stream().allMatch(verb -> verb.sure(Frame.SAYS) == 0));
    }

    /** Without what hangs on it: the words that may stand before a noun. */
    static int base(Line line, int last) {
        int start = line.lower(last).equals(")") ? Math.max(0, opening(line, last) - 1) : last;
        while (start > 0 && last - start < LONGEST) {
            boolean whole =
                    NounWords.begins(line, start) && !line.tag(start - 1).equals("DET");
            boolean counted = NounWords.begins(line, start)
                    && line.tag(start - 1).equals("ADV")
                    && line.tag(start - 2).isEmpty();
            if (whole && !counted || !NounWords.inner(line, start - 1)) {
                break;
            }
            start--;
        }
        return start;
    }

    private static int opening(Line line, int closing) {
        for (int i = closing - 1; i >= 0 && closing - i < LONGEST_BRACKET; i--) {
            if (line.lower(i).equals("(")) {
                return i;
            }
        }
        return closing;
    }

    /** "In Ohio officials said": what belongs to the preposition is left out, if that leaves anything. */
    private static int afterAdverbial(Line line, int start, int last) {
        for (int i = start + 1; i <= last; i++) {
            boolean named = line.tag(i).equals("PROPN") && line.tag(i - 1).equals("NOUN");
            if (named || line.tag(i).equals("DET") || NounWords.time(line, i - 1)) {
                return i;
            }
        }
        return start;
    }

    /** Where the phrase ends that begins here, with "of" and the like; -1 where none begins. */
    static int end(Line line, int first) {
        int end = baseEnd(line, first);
        while (end >= 0 && end - first < LONGEST) {
            int next = next(line, end);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Where a phrase ends that hangs on the one that ends here, or is joined to it; -1 where none is. */
    private static int next(Line line, int end) {
        boolean link = NounWords.link(line, end + 1);
        boolean join = NounWords.join(line, end + 1);
        int next = link || join ? baseEnd(line, end + 2) : -1;
        boolean aside = next >= 0 && link && NounWords.aside(line, end + 2, next);
        boolean clause = next >= 0 && join && line.tagged(next + 1, Set.of("VERB", "AUX"));
        return aside || clause ? -1 : next;
    }

    /** The same without "of" and "and". */
    static int baseEnd(Line line, int first) {
        boolean object = line.among(first, NounWords.OBJECTS);
        if (NounWords.alone(line, first) || object && !line.tagged(first + 1, Set.of("NOUN", "ADJ", "PROPN"))) {
            return first;
        }
        int end = first - 1;
        boolean headed = false;
        while (end + 1 < line.size() && end - first < LONGEST && NounWords.goesOn(line, end + 1, headed)) {
            end++;
            headed |= line.tagged(end, Set.of("NOUN", "PROPN", "PRON", "NUM", "X"));
        }
        return headed ? bracket(line, end) : object ? first : -1;
    }

    /** "Sen. Susan Collins (R-Maine)". */
    private static int bracket(Line line, int end) {
        if (line.lower(end + 1).equals("(")) {
            for (int i = end + 2; i < line.size() && i - end <= LONGEST_BRACKET; i++) {
                if (line.lower(i).equals(")")) {
                    return i;
                }
            }
        }
        return end;
    }
}

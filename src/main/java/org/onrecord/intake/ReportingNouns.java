package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is reported without a verb: "according to Smith", "Smith's claim that", "fears that", "reportedly". */
final class ReportingNouns {
    private static final double ACCORDING = 0.93;
    private static final double OWNED = 0.75;
    private static final double NOBODYS = 0.6;

    private static final Set<String> SAYINGS = WordList.of("sayings");
    private static final Set<String> AIMS = WordList.of("aims");
    private static final Set<String> HEARSAY = WordList.of("hearsay");

    private final Line line;
    private final List<Draft> found = new ArrayList<>();

    private ReportingNouns(Line line) {
        this.line = line;
    }

    /** Whether it is such a noun, with "that" after it. */
    static boolean saying(String noun) {
        return SAYINGS.contains(noun);
    }

    static List<Draft> in(Line line) {
        ReportingNouns nouns = new ReportingNouns(line);
        for (int i = line.beginning(); i + 2 < line.size(); i++) {
            nouns.according(i);
            nouns.noun(i);
            nouns.hearsay(i);
        }
        return nouns.found;
    }

    private void according(int at) {
        boolean according =
                line.lower(at).equals("according") && line.lower(at + 1).equals("to");
        Sources.Found who = according ? Sources.after(line, at + 2) : null;
        if (who == null) {
            return;
        }
        boolean first = at == line.beginning() || line.among(at - 1, Set.of("and", "but", "while"));
        Stretch content =
                first ? line.content(who.last() + 1, line.lastWord()) : line.content(line.beginning(), at - 1);
        add(line.span(who.first(), who.last()), line.span(at, at + 1), ACCORDING, content);
    }

    /** "Smith's claim that", "fears that", "her plan to". */
    private void noun(int at) {
        boolean noun = line.tag(at).equals("NOUN");
        boolean clause = noun && line.among(at, SAYINGS) && line.lower(at + 1).equals("that");
        boolean aim = noun
                && line.among(at, AIMS)
                && line.lower(at + 1).equals("to")
                && line.tag(at + 2).equals("VERB");
        if (!clause && !aim) {
            return;
        }
        int first = at;
        while (line.tagged(first - 1, Set.of("ADJ", "NOUN"))) {
            first--;
        }
        Stretch owner = owner(first - 1);
        if (owner != null) {
            add(owner, line.span(first, at), OWNED, line.content(at + 1, end(at)));
        } else if (clause) {
            add(null, line.span(at, at), NOBODYS, line.content(at + 1, end(at)));
        }
    }

    /** Whose it is: "her", "Smith's"; null where that is not told. */
    private Stretch owner(int last) {
        if (NounWords.owner(line, last)) {
            return line.span(last, last);
        }
        boolean owned = line.lower(last).equals("'s") && NounWords.head(line, last - 1);
        return owned ? line.span(Phrases.start(line, last - 1), last - 1) : null;
    }

    /** Where the noun is the subject, its clause ends before the sentence's own verb. */
    private int end(int noun) {
        int end = line.clauseEnd(noun + 1);
        if (line.finiteWithin(0, noun - 1)) {
            return end;
        }
        boolean seen = false;
        for (int i = noun + 2; i < end; i++) {
            boolean begins =
                    line.finite(i) && !line.finite(i - 1) && !line.tag(i - 1).equals("ADV");
            if (begins && seen) {
                return i - 1;
            }
            seen |= begins;
        }
        return end;
    }

    /** "reportedly": somebody said so, and the text does not tell who. */
    private void hearsay(int at) {
        if (line.tag(at).equals("ADV") && line.among(at, HEARSAY)) {
            add(null, line.span(at, at), NOBODYS, line.content(line.beginning(), line.lastWord()));
        }
    }

    private void add(Stretch source, Stretch cue, double sure, Stretch content) {
        if (content != null) {
            found.add(new Draft(source, cue, sure).add(content));
        }
    }
}

package org.onrecord.intake;

import java.util.Set;
import org.onrecord.intake.CueLexicon.Frame;

/** Finds what follows a verb that reports: a clause, a quotation, an infinitive or a thing. */
final class Complements {
    private static final Set<String> ASKING = Set.of("how", "why", "whether", "what", "if", "where", "who");
    private static final Set<String> ADRIFT =
            Set.of("on", "for", "in", "of", "at", "with", "by", "to", "than", "about", "from", "like", "without");
    private static final Set<String> BREAKS = WordList.of("breaks");
    private static final Set<String> JOINS = Set.of("and", "but", "or");
    private static final Set<String> THINGS =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "VERB", "ADV", Line.QUOTE);
    private static final Set<String> LIKENING = Set.of("as", "to", "like", "with");
    private static final int LONGEST_ADJUNCT = 16;

    /** A thing that a verb of saying takes is less surely what was said: "said nothing". */
    private static final double THING_SAID = 0.7;

    private final Line line;

    Complements(Line line) {
        this.line = line;
    }

    /**
     * Null where the verb takes nothing that it could report.
     *
     * @param limit the last piece that may belong to it
     */
    Complement of(Cue cue, int limit) {
        int next = cue.last() + 1;
        if (next > limit) {
            return null;
        }
        int led = led(cue, next, limit);
        if (led >= 0) {
            return new Complement(led, limit, speaks(cue));
        }
        Complement told = told(cue, next, limit);
        if (told != null) {
            return told;
        }
        int deed = Occasions.after(line, next);
        if (deed <= limit && infinitive(deed)) {
            return cue.sure(Frame.WANTS) > 0
                    ? new Complement(deed, endOfDeed(deed, limit), cue.sure(Frame.WANTS))
                    : null;
        }
        int clause = cue.sure(Frame.SAYS) > 0 ? clause(cue, next, limit) : -1;
        return clause >= 0 ? new Complement(clause, limit, cue.sure(Frame.SAYS)) : thing(cue, next, limit);
    }

    /** "told staff in an email seen by Reuters: “…”": the quotation after the colon; -1 where a clause comes before it. */
    private int led(Cue cue, int next, int limit) {
        for (int i = next; speaks(cue) > 0 && i < limit && i - next < LONGEST_ADJUNCT; i++) {
            if (line.lower(i).equals(":")) {
                return i > next && line.quotes(i + 1) ? i + 1 : -1;
            }
            if (line.quotes(i) || line.finite(i) && !SeenBy.begins(line, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static double speaks(Cue cue) {
        return Math.max(cue.sure(Frame.SAYS), Math.max(cue.sure(Frame.TELLS), cue.sure(Frame.URGES)));
    }

    /** "Vowed to rebuild the town and visited a school": what was done besides was not vowed. */
    private int endOfDeed(int deed, int limit) {
        for (int i = deed + 1; i < limit; i++) {
            boolean another = line.among(i, JOINS)
                    && line.tag(i + 1).equals("VERB")
                    && line.lower(i + 1).endsWith("ed");
            if (another) {
                return line.beforeJoin(i);
            }
        }
        return limit;
    }

    /** "To raise", "not to raise". */
    private boolean infinitive(int at) {
        int index = line.among(at, Set.of("not", "never")) ? at + 1 : at;
        return line.lower(index).equals("to")
                && (line.tagged(index + 1, Set.of("VERB", "AUX", "ADV")) || line.quotes(index + 1));
    }

    /** "told reporters that", "urged them to". */
    private Complement told(Cue cue, int next, int limit) {
        boolean person = cue.sure(Frame.TELLS) > 0 || cue.sure(Frame.URGES) > 0;
        int end = person ? Phrases.end(line, next) : -1;
        if (end < 0) {
            return null;
        }
        if (infinitive(Occasions.after(line, end + 1))) {
            // Who is told to do something is part of what was said: the speaker isn't the one to do it.
            double sure = cue.sure(Frame.URGES) > 0 ? cue.sure(Frame.URGES) : cue.sure(Frame.TELLS);
            return new Complement(next, limit, sure);
        }
        int clause = clause(cue, end + 1, limit);
        return clause < 0 || cue.sure(Frame.TELLS) == 0 ? null : new Complement(clause, limit, cue.sure(Frame.TELLS));
    }

    /** Where a clause or quotation begins, after what may stand between it and the verb; -1 where none does. */
    private int clause(Cue cue, int next, int limit) {
        int time = line.tag(next).equals("ADP") || !NounWords.time(line, next) ? next + 1 : next;
        if (NounWords.dated(line, next)
                && !line.tagged(time + 1, Set.of("NOUN", "PROPN"))
                && begins(cue, time + 1, limit)) {
            return time + 1;
        }
        if (begins(cue, next, limit)) {
            return next;
        }
        if (line.comma(next) || line.lower(next).equals(":")) {
            boolean begins = line.quotes(next + 1) || line.lower(next).equals(":");
            if (begins) {
                return next + 1 <= limit ? next + 1 : -1;
            }
        }
        return adjunct(next) ? afterAdjunct(cue, next, limit) : -1;
    }

    private boolean adjunct(int index) {
        return line.tagged(index, Set.of("ADP", "ADV", "PROPN", "DET"))
                || NounWords.dated(line, index)
                || line.comma(index);
    }

    /** "said in a statement on Friday that". */
    private int afterAdjunct(Cue cue, int next, int limit) {
        for (int i = next + 1; i <= limit && i - next < LONGEST_ADJUNCT; i++) {
            boolean marked = line.lower(i).equals("that") && !line.tag(i).equals("DET")
                    || line.quotesWhole(i) && line.comma(i - 1)
                    || line.quotes(i) && line.lower(i - 1).equals(":");
            if (marked) {
                return i;
            }
            if (line.tag(i).equals("VERB") && !line.lower(i).endsWith("ing") && !describes(i)) {
                break;
            }
        }
        int time = line.tag(next).equals("ADP") || !NounWords.time(line, next) ? next + 1 : next;
        return NounWords.time(line, time) && begins(cue, time + 1, limit) ? time + 1 : -1;
    }

    /** "A statement released on Monday", "a letter seen by Reuters": a participle that tells more of its noun. */
    private boolean describes(int index) {
        boolean released = line.tag(index - 1).equals("NOUN")
                && line.lower(index).endsWith("ed")
                && line.tag(index + 1).equals("ADP");
        return released || SeenBy.begins(line, index);
    }

    /** Whether a clause or quotation begins here. */
    boolean begins(Cue cue, int next, int limit) {
        if (next > limit) {
            return false;
        }
        boolean marked = line.quotes(next)
                || line.lower(next).equals("that") && !line.tag(next).equals("DET")
                || line.among(next, ASKING)
                || line.among(next, NounWords.SUBJECTS);
        if (marked) {
            return true;
        }
        int end = Phrases.end(line, next);
        if (end < 0) {
            return line.tag(next).equals("SCONJ")
                    && !line.among(next, BREAKS)
                    && !line.among(next, ADRIFT)
                    && !line.lower(next).equals("as");
        }
        boolean only = cue.sure(Frame.TREATS) == 0 && cue.sure(Frame.CALLS) == 0;
        if (only && line.quotes(end + 1) && line.predicate(end + 1)) {
            return true;
        }
        return line.finite(end + 1)
                || line.tag(end + 1).equals("ADV") && line.finite(end + 2)
                || only && line.finiteWithin(end + 1, limit);
    }

    private Complement thing(Cue cue, int next, int limit) {
        double likened = likened(next, limit) ? cue.sure(Frame.LIKENS) : 0;
        double called = Math.max(cue.sure(Frame.CALLS), likened);
        double sure = Math.max(Math.max(cue.sure(Frame.TREATS), called), cue.sure(Frame.SAYS) * THING_SAID);
        if (sure == 0 || !line.tagged(next, THINGS) && likened == 0) {
            return null;
        }
        int end = next;
        while (end < limit && !ends(end + 1)) {
            end++;
        }
        return new Complement(next, end, sure);
    }

    private boolean likened(int next, int limit) {
        for (int i = next; i <= limit && i - next < LONGEST_ADJUNCT; i++) {
            if (line.among(i, LIKENING)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int index) {
        if (line.comma(index)) {
            boolean listed = line.tagged(index + 1, Set.of("NOUN", "PROPN", "ADJ", "NUM", "CCONJ"));
            return !listed || line.tagged(index + 2, Set.of("VERB", "AUX"));
        }
        boolean joined = line.among(index, JOINS)
                && (line.tagged(index + 1, Set.of("VERB", "AUX")) || line.among(index + 1, NounWords.SUBJECTS));
        return joined || line.among(index, BREAKS) || line.among(index, Set.of(";", ":")) || line.dash(index);
    }
}

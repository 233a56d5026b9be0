package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.intake.CueLexicon.Frame;
import org.onrecord.intake.Sources.Found;

/** Reads one line for what it reports: each of its cues with its source and content. */
final class Statements {
    private static final Set<String> JOINS = Set.of("and", "but", "or", "then");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> OBJECTS = Set.of("that", "it", "him", "her", "them", "me", "us");

    /** From here on a verb says so surely that it may follow what was said. */
    private static final double MAY_FOLLOW = 0.8;

    private static final double AFTERWARDS = 0.97;
    private static final double SHARED_SUBJECT = 0.95;
    private static final double PARTICIPLE = 0.93;
    private static final double VAGUE = 0.88;
    private static final double AGENT = 0.8;
    private static final double HEARSAY = 0.6;
    private static final double INFINITIVE = 0.7;

    private final Line line;
    private final List<Cue> cues;
    private final Complements complements;
    private final Limits limits;
    private final List<Draft> drafts;
    private Stretch source;

    Statements(Line line) {
        this.line = line;
        this.cues = Cues.in(line);
        this.complements = new Complements(line);
        this.limits = new Limits(line, cues);
        this.drafts = new ArrayList<>(Labels.in(line, cues));
        drafts.addAll(ReportingNouns.in(line));
    }

    List<Draft> read() {
        for (int i = 0; i < cues.size(); i++) {
            Draft draft = cue(cues.get(i), limits.of(i));
            if (draft != null && !draft.content().isEmpty()) {
                drafts.add(draft);
                source = draft.source() == null ? source : draft.source();
            }
        }
        return drafts;
    }

    private Draft cue(Cue cue, int limit) {
        if (cue.shape() == Cue.Shape.PASSIVE) {
            return passive(cue);
        }
        Draft inverted = inverted(cue);
        if (inverted != null) {
            return inverted;
        }
        Found who = Sources.before(line, cue.first());
        who = who == null ? cutOff(cue) : who;
        return cue.shape() == Cue.Shape.FINITE && who != null ? spoken(cue, who, limit) : elided(cue, limit);
    }

    /** "Smith, pledged last week to": a name that a stray comma cuts off from its verb; null where it is none. */
    private Found cutOff(Cue cue) {
        int last = cue.first() - 2;
        boolean name = line.comma(last + 1) && line.tag(last).equals("PROPN");
        boolean begins = name && Phrases.start(line, last) == line.beginning();
        boolean alone = Occasions.after(line, cue.last() + 1) > cue.last() + 1 || Phrases.end(line, cue.last() + 1) < 0;
        return begins && alone ? new Found(line.beginning(), last) : null;
    }

    /** "was praised by Smith", "is said to have won". */
    private Draft passive(Cue cue) {
        Found subject = Sources.before(line, cue.first());
        if (subject != null
                && cue.sure(Frame.SAYS) > 0
                && line.lower(cue.last() + 1).equals("to")) {
            return new Draft(null, span(cue), HEARSAY)
                    .add(span(subject))
                    .add(line.content(cue.last() + 1, line.clauseEnd(cue.last())));
        }
        Found who = line.lower(cue.last() + 1).equals("by") ? Sources.after(line, cue.last() + 2) : null;
        Found what = Sources.before(line, cue.first());
        if (who == null || what == null) {
            return null;
        }
        double sure = Math.max(Math.max(cue.sure(Frame.TREATS), cue.sure(Frame.SAYS)), cue.sure(Frame.CALLS));
        return new Draft(span(who), line.span(cue.first(), cue.last() + 1), sure * AGENT)
                .add(line.content(what.first(), what.last()));
    }

    /** "…," said Smith. */
    private Draft inverted(Cue cue) {
        int before = cue.first() - 1;
        boolean apt = cue.shape() == Cue.Shape.FINITE
                && cue.sure(Frame.SAYS) > MAY_FOLLOW
                && (line.quotes(before) || line.comma(before))
                && !line.among(cue.last() + 1, OBJECTS);
        Found who = apt ? Sources.after(line, cue.last() + 1) : null;
        if (who == null || line.comma(before) && !closed(before) && !turned(cue)) {
            return null;
        }
        return new Draft(span(who), span(cue), cue.sure(Frame.SAYS))
                .add(line.content(beginning(before), before))
                .add(quotedAfter(who.last() + 1));
    }

    /** "…", with the comma behind the mark, as the British print it: a quotation, and nothing before it. */
    private boolean closed(int comma) {
        return line.comma(comma) && line.quotes(comma - 1) && beginning(comma) == comma - 1;
    }

    /** Whether what stands after the verb is its subject, and a clause stands before it. */
    private boolean turned(Cue cue) {
        int end = Phrases.end(line, cue.last() + 1);
        boolean subject = line.finite(end + 1)
                || line.among(cue.last() + 1, NounWords.SUBJECTS) && !line.tagged(end + 1, Set.of("PUNCT", "ADV", ""));
        boolean another = Sources.before(line, cue.first()) != null && !line.comma(end + 1) && end < line.lastWord();
        int before = cue.first() - 1;
        return !subject && !another && line.finiteWithin(beginning(before), before);
    }

    /** A quotation that goes on after "he said". */
    private Stretch quotedAfter(int from) {
        for (int i = from; i < line.size(); i++) {
            if (line.quotesWhole(i)) {
                boolean led = line.among(i - 1, Set.of("but", "and", "that", "because"));
                return line.content(led ? i - 1 : i, line.lastWord());
            }
        }
        return null;
    }

    /** Where what was said before a cue begins: after what another one has already. */
    private int beginning(int before) {
        int start = line.beginning();
        for (Draft draft : drafts) {
            while (start < before
                    && line.piece(start).at().start() < draft.cue().end()) {
                start++;
            }
        }
        while (start < before && line.tagged(start, Set.of("PUNCT", "CCONJ"))) {
            start++;
        }
        for (int i = before; i > start; i--) {
            // "The council voted to close it: “We had no choice,” Smith said.": only the quotation is Smith's.
            if (line.lower(i - 1).equals(":") && line.quotesWhole(i)) {
                return i;
            }
        }
        return start;
    }

    private Draft spoken(Cue cue, Found who, int limit) {
        int before = who.first() - 1;
        boolean relative = who.first() == who.last() && line.among(who.first(), RELATIVE);
        boolean quoted = line.quotesWhole(before)
                || closed(before) && !relative
                || line.quotes(before) && ",?!".indexOf(line.lastWithin(before)) >= 0;
        double says = Math.max(cue.sure(Frame.SAYS), cue.sure(Frame.TELLS));
        if (quoted && says > 0) {
            return new Draft(span(who), span(cue), says)
                    .add(line.content(beginning(before), before))
                    .add(quotedAfter(cue.last() + 1));
        }
        Complement complement = complements.of(cue, limit);
        boolean mayFollow = cue.sure(Frame.SAYS) > MAY_FOLLOW || line.quotes(before - 1) && says > MAY_FOLLOW;
        if (line.comma(before) && mayFollow && !relative) {
            Draft afterwards = afterwards(cue, who, complement, limit);
            if (afterwards != null) {
                return afterwards;
            }
        }
        boolean vague = relative || line.lower(who.first()).equals("it") && cue.sure(Frame.SAYS) < SHARED_SUBJECT;
        return complement == null ? null : draft(span(who), cue, complement, vague ? VAGUE : 1);
    }

    /** "…, he said" and "…, he said, …"; null where what was said follows. */
    private Draft afterwards(Cue cue, Found who, Complement complement, int limit) {
        int before = who.first() - 1;
        boolean torn = line.comma(cue.last() + 1) && goesOn(cue, cue.last() + 2, limit);
        if (!torn && complement != null) {
            return null;
        }
        double says = Math.max(cue.sure(Frame.SAYS), cue.sure(Frame.TELLS));
        Draft draft = new Draft(span(who), span(cue), says * AFTERWARDS).add(line.content(beginning(before), before));
        return torn ? draft.add(line.content(cue.last() + 2, limit)) : draft;
    }

    /** Whether what was said goes on after "he said,". */
    private boolean goesOn(Cue cue, int next, int limit) {
        if (line.quotes(next)) {
            return Character.isLowerCase(line.firstWithin(next));
        }
        boolean torn = line.finite(next) && !line.finiteWithin(beginning(next), cue.first() - 2);
        boolean more =
                line.tagged(next, Set.of("SCONJ", "CCONJ")) && !line.lower(next).equals("as");
        return torn || more || complements.begins(cue, next, limit);
    }

    /** Without a subject of its own: that of the verb before it, or of the sentence. */
    private Draft elided(Cue cue, int limit) {
        boolean joined = line.among(cue.first() - 1, JOINS) && cue.shape() != Cue.Shape.PARTICIPLE;
        boolean aside = cue.shape() == Cue.Shape.PARTICIPLE;
        boolean aim = cue.shape() == Cue.Shape.INFINITIVE
                && !line.tag(cue.first() - 1).equals("ADJ");
        Stretch who = joined || aside || aim ? sharedSubject(cue) : null;
        Complement complement = who == null ? null : complements.of(cue, limit);
        double factor = joined ? SHARED_SUBJECT : aside ? PARTICIPLE : INFINITIVE;
        return complement == null ? null : draft(who, cue, complement, factor);
    }

    private Stretch sharedSubject(Cue cue) {
        int before = cue.first() - 1;
        boolean aside = cue.shape() == Cue.Shape.PARTICIPLE;
        if (aside && NounWords.head(line, before)) {
            return span(Sources.before(line, cue.first()));
        }
        if (source != null && cue.shape() != Cue.Shape.INFINITIVE) {
            return source;
        }
        Found subject = Sources.subject(line, cue.first());
        return subject == null ? source : span(subject);
    }

    private Draft draft(Stretch who, Cue cue, Complement complement, double factor) {
        return new Draft(who, span(cue), complement.sure() * factor)
                .add(line.content(complement.first(), complement.last()));
    }

    private Stretch span(Found found) {
        return found == null ? null : line.span(found.first(), found.last());
    }

    private Stretch span(Cue cue) {
        return line.span(cue.first(), cue.last());
    }
}

package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.intake.CueLexicon.Verb;

/** Finds the verbs of a line that report, outside its quotations, each with its auxiliaries and adverbs. */
final class Cues {
    private static final Set<String> BEFORE = Set.of("AUX", "ADV", "PART");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "get", "gets", "got");

    private static final Set<String> AUXILIARIES =
            Set.of("has", "have", "had", "having", "is", "are", "was", "were", "been", "being");

    /** "was quoted as saying". */
    private static final Set<String> PASSED_ON = Set.of("quoted", "cited", "reported", "recorded");

    private static final Set<String> SURE = WordList.of("sure");

    /** Verbs that others follow with "to", as in "tried to argue". */
    private static final Set<String> CHAINED = WordList.of("chained");

    private static final int LONGEST_BEFORE = 6;

    private Cues() {}

    static List<Cue> in(Line line) {
        List<Cue> found = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Cue cue = line.quotes(i) ? null : at(line, i);
            if (cue != null) {
                found.add(cue);
                i = cue.last();
            }
        }
        return found;
    }

    private static Cue at(Line line, int index) {
        String form = line.lower(index);
        boolean verb =
                line.tag(index).equals("VERB") || SURE.contains(form) || beside(line, index) || ruled(line, index);
        boolean owned = line.lower(index - 1).equals("'s") && !bent(form)
                || line.lower(index - 1).equals("without");
        if (!verb
                || owned
                || form.endsWith("s") && line.lower(index + 1).equals("$")
                || line.tagged(index - 1, Set.of("NOUN", "PROPN", "PUNCT")) && SeenBy.begins(line, index)
                || line.lower(index - 1).equals("to") && line.lower(index - 2).equals("according")) {
            return null;
        }
        boolean passedOn = line.lower(index - 1).equals("as") && line.among(index - 2, PASSED_ON);
        for (Verb entry : CueLexicon.ours().of(form)) {
            if (follows(line, index + 1, entry.particle())) {
                int first = first(line, passedOn ? index - 2 : index);
                return new Cue(
                        first,
                        index,
                        index + entry.particle().size(),
                        entry.frames(),
                        passedOn ? Cue.Shape.FINITE : shape(line, first, index));
            }
        }
        return null;
    }

    /** Beside a quotation even "asks" is a verb, whatever the tagger says. */
    private static boolean beside(Line line, int index) {
        boolean ends = line.tag(index + 1).equals("PUNCT")
                || line.quotes(index + 1)
                || line.tag(index + 1).equals("PROPN");
        return ends
                && bent(line.lower(index))
                && !line.lower(index).endsWith("ing")
                && !line.tag(index).equals("VERB")
                && (line.quotesWhole(0)
                        || line.quotesWhole(index + 1)
                        || line.quotesWhole(index + 2)
                        || line.quotesWhole(index - 1))
                && CueLexicon.ours().of(line.lower(index)).stream()
                        .anyMatch(verb -> verb.sure(CueLexicon.Frame.SAYS) > 0.8);
    }

    /** "experts caution that": between a noun and "that" it can only be a verb. */
    private static boolean ruled(Line line, int index) {
        return line.tag(index).equals("NOUN")
                && line.tagged(index - 1, Set.of("NOUN", "PROPN"))
                && (line.lower(index - 1).endsWith("s") || line.lower(index).endsWith("s"))
                && (line.lower(index + 1).equals("that")
                        || line.lower(index + 1).equals("as"))
                && !ReportingNouns.saying(line.lower(index));
    }

    private static boolean bent(String form) {
        return form.endsWith("s") || form.endsWith("ed") || form.endsWith("ing") || SURE.contains(form);
    }

    private static boolean follows(Line line, int from, List<String> particle) {
        for (int i = 0; i < particle.size(); i++) {
            if (!line.lower(from + i).equals(particle.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int first(Line line, int head) {
        int first = head;
        while (first > 0 && head - first < LONGEST_BEFORE && before(line, first - 1)) {
            first--;
        }
        if (line.lower(first).equals("to") && line.among(first - 1, CHAINED)) {
            return first(line, first - 1);
        }
        return first;
    }

    private static boolean before(Line line, int index) {
        String lower = line.lower(index);
        boolean possessive = lower.equals("'s") && line.tag(index).equals("PART") || lower.equals("'");
        return (line.tagged(index, BEFORE) || AUXILIARIES.contains(lower)) && !possessive;
    }

    private static Cue.Shape shape(Line line, int first, int head) {
        if (line.lower(head).endsWith("ing")) {
            return finite(line, first, head) ? Cue.Shape.FINITE : Cue.Shape.PARTICIPLE;
        }
        int auxiliary = head - 1;
        while (auxiliary > first && line.tag(auxiliary).equals("ADV")) {
            auxiliary--;
        }
        if (auxiliary >= first
                && BE.contains(line.lower(auxiliary))
                && !line.lower(auxiliary).equals("'s")) {
            return Cue.Shape.PASSIVE;
        }
        return line.lower(first).equals("to") ? Cue.Shape.INFINITIVE : Cue.Shape.FINITE;
    }

    private static boolean finite(Line line, int first, int head) {
        for (int i = first; i < head; i++) {
            if (line.tag(i).equals("AUX") || BE.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }
}

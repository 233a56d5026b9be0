package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Clause.Role;

/** Decides what claims a report holds: one, or, where it is told in other words, one for each clause that stands by itself. */
final class Attributed {
    private static final Set<String> VIEWS =
            Set.of("belief", "claim", "fear", "hope", "idea", "opinion", "promise", "view", "warning");
    private static final int FAR = 6;
    private static final int LEAST_WORDS = 4;

    private final Reading reading;
    private final Finds finds;

    Attributed(Reading reading, Finds finds) {
        this.reading = reading;
        this.finds = finds;
    }

    List<Material> of(Report report) {
        Reported reported = report.reported();
        Stretch passage = reading.sentencesAround(reported.whole());
        boolean whole = reported.content().size() > 1 || reported.way() == Reported.Way.DIRECT;
        if (whole) {
            List<Stretch> content = reported.content();
            return List.of(new Material(passage, content, report, Voice.SPEAKER, Role.MAIN, "", null));
        }
        return cut(report, passage, beginning(reported.content().get(0)));
    }

    /** Without a dateline, and without "that" and the date before it. */
    private Stretch beginning(Stretch content) {
        int sentence = reading.sentenceAt(content.start());
        int start = sentence < 0 ? 0 : Opening.end(reading.sentences().get(sentence));
        Stretch from = start > content.start() && start < content.end() ? new Stretch(start, content.end()) : content;
        List<Word> words = reading.words(from);
        for (int i = 0; i < Math.min(FAR, words.size() - 1); i++) {
            if (words.get(i).lower().equals("that") && leads(words, i)) {
                return new Stretch(words.get(i + 1).at().start(), from.end());
            }
        }
        return from;
    }

    /** Nothing, a date, or "the view" may stand before "that". */
    private boolean leads(List<Word> words, int that) {
        if (that == 0) {
            return !words.get(0).is("DET");
        }
        Stretch before = words.get(0).at().to(words.get(that - 1).at());
        boolean date =
                finds.datesIn(before).stream().anyMatch(found -> found.at().equals(before));
        boolean view = that == 2
                && words.get(0).is("DET")
                && VIEWS.contains(words.get(1).lower());
        return date || view;
    }

    private List<Material> cut(Report report, Stretch passage, Stretch content) {
        List<Material> made = new ArrayList<>();
        List<Stretch> cuts = new ArrayList<>();
        boolean narrator = false;
        for (Clause clause : Clauses.of(reading.words(content), word -> reading.isQuoted(word.at()))) {
            if (clause.own() > content.start() && stands(clause)) {
                narrator = voice(clause, narrator) == Voice.NARRATOR;
                made.add(material(report, passage, clause, narrator));
                cuts.add(clause.ownStretch());
            }
        }
        List<Stretch> rest = Cutting.without(content, cuts, reading);
        if (!rest.isEmpty()) {
            made.add(0, new Material(passage, rest, report, Voice.SPEAKER, Role.MAIN, "", null));
        }
        return made;
    }

    private static boolean stands(Clause clause) {
        boolean comment = clause.is(Role.PARTICIPLE) && !Participles.claims(clause.opener());
        return !clause.is(Role.MAIN) && !comment && clause.words().size() >= LEAST_WORDS;
    }

    private static Voice voice(Clause clause, boolean afterNarrator) {
        boolean comment = clause.is(Role.PARTICIPLE) && Participles.COMMENTS.contains(clause.opener());
        if (comment || afterNarrator) {
            return Voice.NARRATOR;
        }
        return clause.is(Role.RELATIVE) ? Voice.AMBIGUOUS : Voice.SPEAKER;
    }

    private Material material(Report report, Stretch passage, Clause clause, boolean narrator) {
        // What a relative clause after a quotation hangs on is in the main claim: only its own words are in doubt.
        boolean quoted =
                clause.is(Role.RELATIVE) && !reading.quoted(clause.at().get(0)).isEmpty();
        List<Stretch> at = quoted ? List.of(clause.ownStretch()) : clause.at();
        return new Material(
                passage, at, narrator ? null : report, voice(clause, narrator), clause.role(), clause.opener(), null);
    }
}

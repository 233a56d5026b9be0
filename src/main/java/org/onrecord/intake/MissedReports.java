package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds reports without a plain verb of saying: "there are fears that", "it is believed that", "which the North condemns
 * as", and a verb that was taken for a noun, as in "experts caution that".
 */
final class MissedReports {
    /** What is in the air without anybody to have said it. */
    static final Set<String> FEARS = Set.of(
            "belief",
            "concern",
            "concerns",
            "doubts",
            "expectation",
            "expectations",
            "fear",
            "fears",
            "hope",
            "hopes",
            "optimism",
            "rumors",
            "rumours",
            "speculation",
            "suspicion",
            "suspicions",
            "worries");

    /** "It is believed that". */
    static final Set<String> HELD = Set.of(
            "alleged",
            "assumed",
            "believed",
            "claimed",
            "expected",
            "feared",
            "hoped",
            "rumoured",
            "rumored",
            "said",
            "suspected",
            "thought",
            "understood");

    private static final Set<String> NAMING = Set.of("PROPN", "ADJ", "NOUN", "DET", "NUM");
    private static final Set<String> PUTS = Set.of("put", "puts");
    private static final Set<String> COUNTS = Set.of(
            "toll",
            "number",
            "numbers",
            "figure",
            "count",
            "cost",
            "costs",
            "total",
            "estimate",
            "share",
            "rate",
            "losses",
            "casualties",
            "damage",
            "bill",
            "chance",
            "chances",
            "death",
            "deaths",
            "dead",
            "population");
    private static final int NUMBER = 5;
    private static final double PUT = 0.85;
    private static final double FEARED = 0.75;
    private static final double CALLED = 0.8;
    private static final double SPOKEN = 0.8;
    private static final double SURELY = 0.9;
    private static final int FAR = 10;

    private final Reading reading;

    MissedReports(Reading reading) {
        this.reading = reading;
    }

    /** Those that were found with those that were missed, in the order of the text. */
    List<Reported> with(List<Reported> found) {
        List<Reported> all = new ArrayList<>(found);
        int next = 0;
        List<Reported> ordered =
                found.stream().sorted(Comparator.comparing(Reported::whole)).toList();
        for (Sentence sentence : reading.sentences()) {
            List<Reported> here = new ArrayList<>();
            while (next < ordered.size()
                    && ordered.get(next).whole().start() < sentence.at().end()) {
                here.add(ordered.get(next++));
            }
            missed(sentence).stream()
                    .filter(missed -> here.stream().noneMatch(known -> same(known, missed)))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Reported::whole));
        return all;
    }

    /** Whether a report that was found already has that cue, or that content. */
    private static boolean same(Reported known, Reported missed) {
        boolean cue = known.cue() != null && known.cue().overlaps(missed.cue());
        Stretch content = missed.content().get(missed.content().size() - 1);
        return cue
                || known.content().stream()
                        .anyMatch(other ->
                                other.start() <= content.start() + 1 && other.shared(content) > 0.6 * content.length());
    }

    private List<Reported> missed(Sentence sentence) {
        List<Reported> missed = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int i = 0; i + 2 < words.size(); i++) {
            if (reading.isQuoted(words.get(i).at())) {
                continue;
            }
            Reported report = at(words, i);
            if (report != null) {
                missed.add(report);
            }
        }
        return missed;
    }

    private Reported at(List<Word> words, int i) {
        String next = words.get(i + 1).lower();
        if (next.equals("that")) {
            return FEARS.contains(words.get(i).lower())
                    ? feared(words, i)
                    : HELD.contains(words.get(i).lower()) ? held(words, i) : spoken(words, i);
        }
        boolean growing = FEARS.contains(words.get(i).lower())
                && Verbs.auxiliary(words.get(i + 1))
                && i + 4 < words.size()
                && words.get(i + 3).lower().equals("that");
        if (growing) {
            return grown(words, i);
        }
        if (PUTS.contains(words.get(i).lower())) {
            return put(words, i);
        }
        return next.equals("as") && Lemma.isIn(KindRules.CALLING, words.get(i).lower()) ? called(words, i) : null;
    }

    /** "There are increasing fears that", "amid fears that". */
    private Reported feared(List<Word> words, int i) {
        Stretch source = words.get(start(words, i)).at().to(words.get(i).at());
        return new Reported(source, words.get(i).at(), List.of(after(words, i + 2)), Reported.Way.INDIRECT, FEARED);
    }

    /** "Fears are growing that". */
    private Reported grown(List<Word> words, int i) {
        Stretch source = words.get(start(words, i)).at().to(words.get(i).at());
        Stretch cue = words.get(i).at().to(words.get(i + 2).at());
        return new Reported(source, cue, List.of(after(words, i + 4)), Reported.Way.INDIRECT, FEARED);
    }

    /** "It is widely believed that". */
    private Reported held(List<Word> words, int i) {
        int be = i < 2 ? 0 : words.get(i - 1).is("ADV") ? i - 2 : i - 1;
        boolean nobody = be > 0
                && Verbs.auxiliary(words.get(be))
                && words.get(be - 1).lower().equals("it");
        return nobody
                ? new Reported(
                        words.get(be - 1).at().to(words.get(i).at()),
                        words.get(be).at().to(words.get(i).at()),
                        List.of(after(words, i + 2)),
                        Reported.Way.INDIRECT,
                        FEARED)
                : null;
    }

    /** "Experts caution that", even where the verb is tagged as a noun: it stands after one and before a clause. */
    private Reported spoken(List<Word> words, int i) {
        if (i == 0) {
            return null;
        }
        int before = i - 1;
        while (before > 0
                && (words.get(before).is("ADV")
                        || words.get(before).lower().equals("once")
                        || Verbs.auxiliary(words.get(before)))) {
            before--;
        }
        boolean plural = before == i - 1 && words.get(before).lower().endsWith("s");
        boolean cue = words.get(i).is("VERB") || words.get(i).is("NOUN") && plural;
        boolean somebody = words.get(before).is("NOUN")
                || words.get(before).is("PROPN")
                || words.get(before).is("PRON")
                || Character.isUpperCase(words.get(before).text().codePointAt(0));
        if (!cue || !somebody || !surelySays(words.get(i).lower())) {
            return null;
        }
        Stretch source =
                words.get(start(words, before)).at().to(words.get(before).at());
        return new Reported(source, words.get(i).at(), List.of(after(words, i + 2)), Reported.Way.INDIRECT, SPOKEN);
    }

    private static boolean surelySays(String word) {
        return CueLexicon.ours().of(word).stream().anyMatch(verb -> verb.sure(CueLexicon.Frame.SAYS) >= SURELY);
    }

    /** "The army put the toll at 31", even where the verb is tagged as a noun. */
    private Reported put(List<Word> words, int i) {
        int at = i + 1;
        while (at < words.size() - 1 && at - i < FAR && !words.get(at).lower().equals("at")) {
            at++;
        }
        boolean count = words.subList(i + 1, at).stream().anyMatch(word -> COUNTS.contains(word.lower()));
        boolean number = at + 1 < words.size()
                && words.subList(at + 1, Math.min(words.size(), at + NUMBER)).stream()
                        .anyMatch(word -> word.is("NUM"));
        int before = i - 1;
        while (before > 0 && (words.get(before).is("ADV") || Verbs.auxiliary(words.get(before)))) {
            before--;
        }
        boolean somebody = before >= 0
                && (NAMING.contains(words.get(before).tag())
                        || words.get(before).is("PRON"));
        if (!count || !number || !somebody || !words.get(at).lower().equals("at")) {
            return null;
        }
        int from = start(words, before);
        while (from > 1
                && words.get(from - 1).lower().equals("of")
                && NAMING.contains(words.get(from - 2).tag())) {
            from = start(words, from - 2);
        }
        Stretch source = words.get(from).at().to(words.get(before).at());
        return new Reported(source, words.get(i).at(), List.of(after(words, i + 1)), Reported.Way.INDIRECT, PUT);
    }

    /** ", which North Korea condemns as rehearsals": of what stands before "which". */
    private Reported called(List<Word> words, int i) {
        int which = Math.max(0, i - 1);
        while (which > Math.max(0, i - FAR) && !words.get(which).lower().equals("which")) {
            which--;
        }
        if (!words.get(which).lower().equals("which") || which == i - 1 || which == 0) {
            return null;
        }
        Stretch about = ClauseParts.antecedent(words, which);
        return new Reported(
                words.get(which + 1).at().to(words.get(i - 1).at()),
                words.get(i).at(),
                List.of(about, after(words, i + 1)),
                Reported.Way.INDIRECT,
                CALLED);
    }

    private static int start(List<Word> words, int noun) {
        int start = noun;
        while (start > 0
                && noun - start < FAR
                && (NAMING.contains(words.get(start - 1).tag())
                        || words.get(start - 1).lower().endsWith("ing"))) {
            start--;
        }
        return start;
    }

    /** From a word to the end of its sentence, or to the next semicolon. */
    private Stretch after(List<Word> words, int from) {
        int end = from;
        while (end + 1 < words.size() && !words.get(end + 1).text().equals(";") && !stop(words, end + 1)) {
            end++;
        }
        return words.get(from).at().to(words.get(end).at());
    }

    private static boolean stop(List<Word> words, int i) {
        return i == words.size() - 1 && ".!?".contains(words.get(i).text());
    }
}

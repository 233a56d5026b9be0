package org.onrecord.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.ClaimKind;

/**
 * Decides what kind of proposition words are, by lists that stand in {@code docs/proposals.md} too. The first rule that
 * finds one of its words decides.
 */
final class KindRules {
    /** Verbs that report a pledge. */
    static final Set<String> PLEDGING = Set.of("commit", "guarantee", "pledge", "promise", "swear", "undertake", "vow");
    /** Verbs that report what others are told to do. */
    static final Set<String> DIRECTING =
            Set.of("beg", "call for", "call on", "demand", "implore", "instruct", "order", "tell to", "urge");
    /** Verbs that report what something is called, or what is thought of it. */
    static final Set<String> CALLING = Set.of(
            "blast",
            "brand",
            "call",
            "characterise",
            "characterize",
            "condemn",
            "consider",
            "criticise",
            "criticize",
            "decry",
            "deem",
            "denounce",
            "depict",
            "describe",
            "dismiss",
            "dub",
            "hail",
            "label",
            "lambast",
            "mock",
            "portray",
            "praise",
            "regard",
            "see",
            "slam",
            "view",
            "welcome");
    /** Verbs that report what is expected. */
    static final Set<String> PREDICTING = Set.of("forecast", "foresee", "predict", "project");

    static final Set<String> MUST =
            Set.of("must", "need to", "needs to", "ought to", "should", "the need for", "the need to");
    static final Set<String> RULES = Set.of(
            "against the law",
            "ban",
            "breach",
            "forbid",
            "illegal",
            "illegally",
            "in breach of",
            "lawful",
            "legally",
            "outlaw",
            "permit by law",
            "prohibit",
            "required by law",
            "the law requires",
            "under the law",
            "unlawful",
            "unlawfully",
            "violate",
            "violation");
    static final Set<String> FIRSTS = Set.of(
            "best",
            "biggest",
            "busiest",
            "deadliest",
            "fastest",
            "fewest",
            "first",
            "heaviest",
            "highest",
            "hottest",
            "largest",
            "last remaining",
            "least",
            "longest",
            "lowest",
            "most",
            "oldest",
            "only the",
            "poorest",
            "record",
            "richest",
            "shortest",
            "smallest",
            "sole",
            "strongest",
            "tallest",
            "the last",
            "the only",
            "unprecedented",
            "weakest",
            "wettest",
            "worst",
            "youngest");
    static final Set<String> NOT_FIRSTS = Set.of(
            "at first",
            "at the highest level",
            "first to the",
            "at least",
            "at most",
            "first aid",
            "first half",
            "first lady",
            "first minister",
            "first name",
            "first quarter",
            "first term",
            "first time buyers",
            "most likely",
            "most of",
            "most people",
            "on record",
            "record of",
            "the record",
            "to record");
    static final Set<String> MAYBE =
            Set.of("could", "may", "might", "perhaps", "possibly", "potentially", "the potential", "the possibility");
    static final Set<String> FUTURE = Set.of(
            "about to",
            "are set to",
            "be expected to",
            "due to be",
            "expected to",
            "going to",
            "is set to",
            "likely",
            "on course to",
            "shall",
            "unlikely",
            "will",
            "won't",
            "would");
    static final Set<String> NOT_FUTURE = Set.of("free will", "good will", "would have");

    /** What the speaker will do, in the speaker's own words. */
    static final Set<String> OWN_WILL =
            Set.of("i promise", "i will", "i won't", "i'll", "we promise", "we will", "we won't", "we'll");

    static final Set<String> AIMS = Set.of(
            "aim to",
            "aiming to",
            "aims to",
            "attempting to",
            "hope to",
            "hoped to",
            "hopes to",
            "hoping to",
            "in a bid to",
            "in an effort to",
            "in order to",
            "intend to",
            "intends to",
            "plan to",
            "planned to",
            "plans to",
            "seek to",
            "seeking to",
            "seeks to",
            "so as to",
            "sought to",
            "striving to",
            "trying to",
            "want to",
            "wanted to",
            "wants to");
    static final Set<String> ABSENCES = Set.of(
            "absence of",
            "cannot",
            "decline to",
            "declined to",
            "did not",
            "didn't",
            "do not",
            "does not",
            "doesn't",
            "don't",
            "fail to",
            "failed to",
            "fails to",
            "had no",
            "had not",
            "hadn't",
            "has no",
            "has not",
            "hasn't",
            "have no",
            "have not",
            "haven't",
            "is no",
            "is not",
            "isn't",
            "lack of",
            "never",
            "no one",
            "nobody",
            "none of",
            "refuse to",
            "refused to",
            "there are no",
            "there is no",
            "there was no",
            "was no",
            "was not",
            "wasn't",
            "were no",
            "were not",
            "weren't",
            "without any");
    static final Set<String> TRENDS = Set.of(
            "accelerate",
            "climb",
            "decline",
            "decrease",
            "double",
            "drop",
            "fall",
            "grow",
            "halve",
            "increase",
            "jump",
            "plummet",
            "plunge",
            "quadruple",
            "rise",
            "shrink",
            "slow",
            "slump",
            "soar",
            "surge",
            "treble",
            "triple");
    static final Set<String> CAUSES = Set.of(
            "as a result",
            "because",
            "because of",
            "blamed on",
            "caused by",
            "complicate",
            "contribute to",
            "derail",
            "due to",
            "force",
            "foster",
            "in response to",
            "in retaliation",
            "lead to",
            "led to",
            "owing to",
            "prompt",
            "result in",
            "spark",
            "thanks to",
            "thanks to the",
            "trigger");

    private static final Set<String> BEING = Set.of("are", "be", "been", "is", "keep", "keeps", "was", "were");

    /** The lists by their names in the documentation, in the order in which they decide. */
    static final Map<String, Set<String>> LISTS = lists();

    private KindRules() {}

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        lists.put("pledging verbs", PLEDGING);
        lists.put("calling verbs", CALLING);
        lists.put("directing verbs", DIRECTING);
        lists.put("predicting verbs", PREDICTING);
        lists.put("words of duty", MUST);
        lists.put("words of law", RULES);
        lists.put("words for firsts", FIRSTS);
        lists.put("not for firsts", NOT_FIRSTS);
        lists.put("words of possibility", MAYBE);
        lists.put("words of the future", FUTURE);
        lists.put("not of the future", NOT_FUTURE);
        lists.put("words of own will", OWN_WILL);
        lists.put("words of aims", AIMS);
        lists.put("words of absence", ABSENCES);
        lists.put("words of change", TRENDS);
        lists.put("words of cause", CAUSES);
        return lists;
    }

    /** A kind, with the word that decided it; none where a figure did, or nothing did. */
    record Found(ClaimKind kind, String word) {}

    /**
     * @param cue the words that report it, or the participle that opens it; none in the narrator's voice
     * @param content the words of the content
     * @param figure whether a figure stands in it
     * @param mixed whether some of it is quoted, and some is not
     */
    static Found of(List<String> cue, List<String> content, boolean figure, boolean mixed) {
        PhraseSearch said = new PhraseSearch(content);
        return byCue(cue, content, said)
                .or(() -> said.first(OWN_WILL).map(word -> new Found(ClaimKind.PLEDGE, word)))
                .or(() -> byDuty(said))
                .or(() -> said.first(AIMS).map(word -> new Found(ClaimKind.INTENT, word)))
                .or(() -> said.first(ABSENCES).map(word -> new Found(ClaimKind.ABSENCE, word)))
                .or(() -> byQuotation(figure, mixed))
                .or(() -> byAmount(content, figure))
                .or(() -> said.form(CAUSES).map(word -> new Found(ClaimKind.CAUSAL, word)))
                .orElse(new Found(ClaimKind.EVENT, ""));
    }

    private static Optional<Found> byCue(List<String> cue, List<String> content, PhraseSearch said) {
        PhraseSearch cues = new PhraseSearch(cue);
        return cues.form(PLEDGING)
                .map(word -> new Found(ClaimKind.PLEDGE, word))
                .or(() -> cues.form(CALLING).map(word -> new Found(ClaimKind.CHARACTERISATION, word)))
                .or(() -> cues.form(DIRECTING).map(word -> new Found(ClaimKind.DIRECTIVE, word)))
                .or(() -> cues.form(PREDICTING).map(word -> new Found(ClaimKind.PREDICTION, word)));
    }

    private static Optional<Found> byDuty(PhraseSearch said) {
        return said.first(MUST)
                .map(word -> new Found(ClaimKind.DIRECTIVE, word))
                .or(() -> said.form(RULES).map(word -> new Found(ClaimKind.RULE, word)))
                .or(() -> byFuture(said))
                .or(() -> said.without(NOT_FIRSTS).first(FIRSTS).map(word -> new Found(ClaimKind.SUPERLATIVE, word)));
    }

    private static Optional<Found> byFuture(PhraseSearch said) {
        return said.without(NOT_FUTURE)
                .first(FUTURE)
                .or(() -> said.first(MAYBE))
                .map(word -> new Found(ClaimKind.PREDICTION, word));
    }

    /** Where only some words are quoted, it is mostly since they judge. */
    private static Optional<Found> byQuotation(boolean figure, boolean mixed) {
        return mixed && !figure ? Optional.of(new Found(ClaimKind.CHARACTERISATION, "")) : Optional.empty();
    }

    private static Optional<Found> byAmount(List<String> content, boolean figure) {
        return figure
                ? Optional.of(new Found(ClaimKind.QUANTITY, ""))
                : new PhraseSearch(changes(content)).form(TRENDS).map(word -> new Found(ClaimKind.QUANTITY, word));
    }

    /** Without "growing" in "growing cooperation", but with "is growing". */
    private static List<String> changes(List<String> content) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            boolean attribute = content.get(i).endsWith("ing") && (i == 0 || !BEING.contains(content.get(i - 1)));
            left.add(attribute ? "" : content.get(i));
        }
        return left;
    }
}

package org.onrecord.intake;

import java.util.List;
import java.util.Set;
import org.onrecord.intake.Clause.Role;

/** Decides whether a word opens a clause of its own. */
final class ClauseOpeners {
    static final Set<String> RELATIVES = Set.of("which", "who", "whose", "whom", "where");
    private static final Set<String> RELATIVE_AFTER_ONE = Set.of("that", "which", "who");
    static final Set<String> ADVERBS =
            Set.of("as", "because", "since", "although", "though", "while", "whereas", "after", "when");
    static final Set<String> WITHOUT_COMMA = Set.of("because", "although", "though", "whereas", "since");
    static final Set<String> JOINTS = Set.of("and", "but", "so", "yet");

    /** What somebody did may be done for these; after most other verbs "to" completes the verb. */
    static final Set<String> PURPOSES = Set.of(
            "aid",
            "avoid",
            "boost",
            "celebrate",
            "combat",
            "counter",
            "curb",
            "defend",
            "deter",
            "discuss",
            "ensure",
            "fight",
            "fund",
            "help",
            "mark",
            "prevent",
            "promote",
            "protect",
            "protest",
            "reduce",
            "replace",
            "secure",
            "stop",
            "strengthen",
            "support",
            "tackle");

    private static final Set<String> TAKE_TO = Set.of(
            "ability",
            "agreement",
            "attempt",
            "bid",
            "campaign",
            "capacity",
            "chance",
            "commitment",
            "deal",
            "decision",
            "duty",
            "effort",
            "failure",
            "way",
            "measure",
            "move",
            "need",
            "offer",
            "opportunity",
            "plan",
            "pledge",
            "power",
            "promise",
            "proposal",
            "refusal",
            "request",
            "right",
            "step",
            "vow",
            "willingness",
            "call",
            "deployment",
            "fund",
            "program",
            "programme",
            "law",
            "bill",
            "order",
            "time");
    private static final Set<String> OBJECT_TO = Set.of(
            "ask",
            "tell",
            "urge",
            "order",
            "force",
            "allow",
            "help",
            "want",
            "expect",
            "require",
            "call",
            "persuade",
            "invite",
            "enable",
            "encourage",
            "advise",
            "warn",
            "need",
            "lead",
            "use",
            "get",
            "permit",
            "instruct",
            "compel");
    private static final int NEAR = 12;

    private final List<Word> words;

    ClauseOpeners(List<Word> words) {
        this.words = words;
    }

    /**
     * @param verbAt the latest verb of the clause that would end here, or -1
     * @return null when the word goes on with that clause
     */
    Role at(int i, int verbAt) {
        if (i + 1 >= words.size()) {
            return null;
        }
        String word = words.get(i).lower();
        boolean stop = i > 0
                && (words.get(i - 1).text().equals(";")
                        || words.get(i - 1).text().equals(":") && verbAt >= 0);
        if (stop) {
            return verbAhead(i) > i ? Role.JOINED : null;
        }
        return i == 0 || afterComma(i) ? afterPause(i, word, verbAt) : within(i, word, verbAt);
    }

    private Role afterPause(int i, String word, int verbAt) {
        boolean one = word.equals("one")
                && RELATIVE_AFTER_ONE.contains(words.get(i + 1).lower());
        if (RELATIVES.contains(word) || one) {
            return i > 0 && i + 2 < words.size() ? Role.RELATIVE : null;
        }
        if (Verbs.participle(words.get(i)) || i > 0 && word.equals("speaking")) {
            return words.get(i + 1).is("CCONJ") || words.get(i + 1).text().equals(",") ? null : Role.PARTICIPLE;
        }
        if (ADVERBS.contains(word)) {
            return verbAhead(i) > i + 1 ? Role.ADVERBIAL : null;
        }
        if (word.equals("despite")) {
            return despite(i) ? Role.ADVERBIAL : null;
        }
        return verbAt >= 0 && i > 0 && JOINTS.contains(word) ? joined(i) : null;
    }

    private Role within(int i, String word, int verbAt) {
        if (WITHOUT_COMMA.contains(word)) {
            int verb = verbAhead(i);
            return verbAt >= 0 && verb > i + 1 && verb < i + NEAR ? Role.ADVERBIAL : null;
        }
        if (word.equals("and") || word.equals("but")) {
            return verbAt >= 0 ? predicate(i) : null;
        }
        return verbAt >= 0 && purpose(i, word, verbAt) ? Role.PURPOSE : null;
    }

    /** "..., and the mayor resigned", "..., and later resigned". */
    private Role joined(int i) {
        int verb = verbAhead(i);
        boolean also = words.get(i + 1).lower().equals("also");
        return verb > i && verb < i + NEAR && !also ? Role.JOINED : null;
    }

    /** "approved the budget and rejected the motion", but not "bought and sold". */
    private Role predicate(int i) {
        int next = words.get(i + 1).is("ADV") ? i + 2 : i + 1;
        boolean also = words.get(i + 1).lower().equals("also");
        boolean pair = words.get(i - 1).is("VERB")
                || words.get(i - 1).is("ADJ")
                || words.get(i - 1).is("ADV");
        return !also && !pair && next + 1 < words.size() && Verbs.finite(words, next) ? Role.JOINED : null;
    }

    private boolean purpose(int i, String word, int verbAt) {
        boolean inOrder = word.equals("in") && words.get(i + 1).lower().equals("order")
                || word.equals("so") && words.get(i + 1).lower().equals("as");
        if (inOrder) {
            return i + 2 < words.size() && words.get(i + 2).lower().equals("to");
        }
        return word.equals("to")
                && PURPOSES.contains(words.get(i + 1).lower())
                && i - verbAt >= 3
                && !words.get(i - 1).is("VERB")
                && !words.get(i - 1).is("ADJ")
                && !Lemma.isIn(TAKE_TO, words.get(i - 1).lower())
                && !Lemma.isIn(OBJECT_TO, words.get(verbAt).lower());
    }

    /** "Despite its tests that violate the resolutions" claims something; "despite the rain" does not. */
    private boolean despite(int i) {
        for (int j = i + 2; j < Math.min(words.size() - 1, i + NEAR); j++) {
            String word = words.get(j).lower();
            if (word.equals("that") || word.equals("which")) {
                return Verbs.firstFinite(words, j + 1, Math.min(words.size(), j + 4)) > 0;
            }
        }
        return false;
    }

    private boolean afterComma(int i) {
        int before = i - 1;
        while (before > 0 && closingMark(words.get(before).text())) {
            before--;
        }
        String text = words.get(before).text();
        return text.equals(",") || text.equals("—") || text.equals("–") || text.equals("--");
    }

    private static boolean closingMark(String text) {
        return text.equals("”") || text.equals("\"") || text.equals("’") || text.equals("''");
    }

    /** Where the next finite verb stands, before the next comma but for one that is too near to end a clause; or -1. */
    private int verbAhead(int i) {
        int until = Math.min(words.size(), i + Clauses.FAR);
        for (int j = i + 1; j < until; j++) {
            if (words.get(j).text().equals(";")) {
                return -1;
            }
            if (Verbs.finite(words, j)) {
                return j;
            }
        }
        return -1;
    }
}

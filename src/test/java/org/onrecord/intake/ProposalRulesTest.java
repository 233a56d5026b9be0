package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/proposals.md} tells an editor is what the rules do. */
class ProposalRulesTest {
    private static final Path DOCS = Path.of("docs", "proposals.md");
    private static final Pattern LIST = Pattern.compile("(?m)^\\| \\*\\*(.+?)\\*\\* \\| (.+) \\|$");
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\| (.+?) \\| (\\d+) \\|$");

    @Test
    void theListsInTheDocumentationAreThoseOfTheRules() throws IOException {
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        LIST.matcher(Files.readString(DOCS))
                .results()
                .forEach(list -> shown.put(
                        list.group(1), new TreeSet<>(Set.of(list.group(2).split(", ")))));

        assertEquals(lists(), shown);
    }

    @Test
    void theCertaintiesInTheDocumentationAreThoseOfTheRules() throws IOException {
        Map<String, Integer> shown = new LinkedHashMap<>();
        NUMBER.matcher(Files.readString(DOCS))
                .results()
                .forEach(row -> shown.put(row.group(1), Integer.valueOf(row.group(2))));

        assertTrue(
                shown.values()
                        .containsAll(List.of(
                                Certainty.BEST,
                                Certainty.NARRATOR,
                                Certainty.PART,
                                Certainty.FOR_FACTS,
                                Certainty.PRONOUN,
                                Certainty.OTHERS,
                                Certainty.UNKNOWN_NAME,
                                Certainty.NOBODY,
                                Certainty.FLOATING,
                                Certainty.ELIDED,
                                Certainty.UNNAMED,
                                Certainty.AMBIGUOUS,
                                Certainty.SPLIT_OFF,
                                ForeignText.CERTAINTY,
                                Proposal.SURE)),
                shown.toString());
    }

    static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        KindRules.LISTS.forEach((name, words) -> lists.put(name, new TreeSet<>(words)));
        add(lists, "denying verbs", Acts.DENYING);
        add(lists, "retracting verbs", Acts.RETRACTING);
        add(lists, "repeating verbs", Acts.REPEATING);
        add(lists, "closed doors", Checking.CLOSED);
        add(lists, "vague words", Checking.VAGUE);
        add(lists, "no saying", Reports.NO_SAYING);
        add(lists, "thinking verbs", Chain.THINKING);
        add(lists, "fears", MissedReports.FEARS);
        add(lists, "held by nobody", MissedReports.HELD);
        add(lists, "comments", Participles.COMMENTS);
        add(lists, "results", Participles.RESULTS);
        add(lists, "thoughts", Participles.THOUGHTS);
        add(lists, "aims", Participles.AIMS);
        add(lists, "purposes", ClauseOpeners.PURPOSES);
        return lists;
    }

    private static void add(Map<String, Set<String>> lists, String name, Set<String> words) {
        lists.put(name, new TreeSet<>(words));
    }
}

package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final Issues issues = Issues.none();

    private List<String> texts(List<Summary.Entry> entries) {
        return entries.stream().map(entry -> entry.text().toString()).toList();
    }

    @Test
    void entriesNameTheirFieldsInTheOrderOfThePageThoughItsFieldsStandBelow() {
        issues.add("note", "Shorten it.").add("why", "Shorten it.");
        List<Summary.Entry> entries = issues.summary();
        issues.beside("why", "Why");
        issues.beside("name", "Name");
        issues.beside("note", "Note");

        assertEquals(List.of("Why: Shorten it.", "Note: Shorten it."), texts(entries));
        assertEquals("why", entries.get(0).anchor().toString());
    }

    @Test
    void whatConcernsTheWholeFormComesFirstAndWhatThePageDoesNotShowLast() {
        issues.add("gone", "Load the page again.").add("why", "Say why.").add("Somebody was faster.");
        List<Summary.Entry> entries = issues.summary();
        issues.beside("why", "Why");

        assertEquals(List.of("Somebody was faster.", "Why: Say why.", "Load the page again."), texts(entries));
        assertEquals(
                List.of(false, true, true),
                entries.stream().map(Summary.Entry::ofField).toList());
    }

    @Test
    void aLabelThatIsAQuestionTakesNoColon() {
        issues.add("kind", "Choose one.");
        issues.beside("kind", "Can it be checked?");

        assertEquals(List.of("Can it be checked? Choose one."), texts(issues.summary()));
    }
}

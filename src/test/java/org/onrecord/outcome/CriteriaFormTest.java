package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.claim.NoticeForm;
import org.onrecord.web.Issues;

/** When a pledge or a prediction can be due. */
class CriteriaFormTest {

    private static final LocalDate SAID = LocalDate.of(2024, 5, 28);

    private static final String UNDATED =
            "Write by when: a day, a month or a year. If nobody knows, set a follow-up with a date first.";

    private static String fault(String due, LocalDate spoken, boolean followed) {
        Issues issues = Issues.none();
        new CriteriaForm("", "Built.", due, NoticeForm.BLANK).readDue(spoken, followed, issues);
        return issues.on("due");
    }

    @ParameterizedTest
    @CsvSource({
        "27 May 2024, This is before it was said.",
        "2023, This is before it was said.",
        "28 May 2024, ",
        "May 2024, ",
        "2024, ",
        "9999, ",
        "03/04/2024, 'This date can be read in two ways. Write the month as a word: 3 April 2024.'"
    })
    void itIsNotDueBeforeItWasSaid(String due, String fault) {
        assertEquals(fault == null, fault(due, SAID, false) == null, due + ": " + fault(due, SAID, false));
        if (fault != null && fault.startsWith("This is")) {
            assertEquals(fault, fault(due, SAID, false));
        }
    }

    @Test
    void whereNobodyKnowsWhenItWasSaidAnyDateDoes() {
        assertNull(fault("1850", null, false));
    }

    @ParameterizedTest
    @CsvSource({"''", "date unknown", "after 2025", "since 2025"})
    void withoutALastDayTheDeskLooksAgainAtADateThatItSet(String due) {
        assertEquals(UNDATED, fault(due, SAID, false));
        assertNull(fault(due, SAID, true));
    }
}

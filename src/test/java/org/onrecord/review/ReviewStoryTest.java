package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** A reviewer answers several questions on one page, and loses nothing that they typed. */
@QuarkusTest
@Tag("any-database")
class ReviewStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String THEY = "[id^=report][id$=";

    private static final String SATIRE = "section[aria-labelledby=claim] [name=flags][value=SATIRE]";

    private final User reviewer = People.reviewer();
    private final Long claim = Records.submitted(People.editor(), Records.unique("Boats left the harbour"));
    private final Page page = browser.of("reviewer");
    private final List<String> asked = new ArrayList<>();

    @Test
    void aVerdictThatCameBackIsSentAgainWithoutAQuestion() {
        open();
        page.fill(THEY + "-rationale]", "So the copy says.");
        send(0);
        page.waitForSelector(".summary");
        answer(THEY, "REPORTED_ONLY", "So the copy says.");
        send(0);
        page.waitForSelector(".state:has-text('Waits for a second person')");
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsTypedUnderAnotherQuestionIsCarriedOverUntilItIsSaved() {
        open();
        answer(THEY, "REPORTED_ONLY", "So the copy says.");
        page.selectOption("#claim-verdict", "SUPPORTED");
        page.fill("#claim-rationale", "Two lists of moorings agree.");
        page.check(SATIRE);
        page.locator("button:text-is('Add a passage')").last().click();
        page.waitForSelector("#claim-evidence-1-note");
        page.fill("#claim-evidence-1-note", "Of the harbour office");
        isCarriedOver(THEY + "-rationale]", "So the copy says.");

        page.selectOption(THEY + "-verdict]", "");
        send(0);
        page.waitForSelector(".summary");
        isCarriedOver("#claim-evidence-1-note", "Of the harbour office");
        page.selectOption(THEY + "-verdict]", "REPORTED_ONLY");
        send(0);
        page.waitForSelector(".state:has-text('Waits for a second person')");
        isCarriedOver("#claim-evidence-1-note", "Of the harbour office");
        assertEquals("Two lists of moorings agree.", page.inputValue("#claim-rationale"));
        assertEquals("SUPPORTED", page.inputValue("#claim-verdict"));
        assertTrue(page.isChecked(SATIRE));
        browser.axeClean(page);
        page.setViewportSize(Browser.WIDE, 900);

        page.selectOption("#claim-evidence-0-stance", "SUPPORTS");
        page.fill("#claim-evidence-1-note", "");
        send(1);
        page.waitForSelector("section[aria-labelledby=claim] .state:has-text('Waits for a second person')");
        page.reload();
        assertEquals(0, page.locator("text=Not saved yet").count());
        assertEquals("", page.inputValue("#claim-rationale"));
        assertEquals(List.of(), asked);
    }

    private void answer(String question, String verdict, String rationale) {
        page.selectOption(question + "-verdict]", verdict);
        page.fill(question + "-rationale]", rationale);
        page.selectOption(question + "-evidence-0-stance]", "SUPPORTS");
    }

    /** Though nothing of it is on record. */
    private void isCarriedOver(String field, String typed) {
        page.waitForSelector("form:has-text('Not saved yet') " + field);
        assertEquals(typed, page.inputValue(field));
    }

    private void open() {
        browser.signedIn(page, reviewer.email(), People.PASSWORD);
        page.onDialog(this::leave);
        page.navigate("/desk/claims/" + claim + "/review");
    }

    /** Without it the browser would stay wherever it asks. */
    private void leave(Dialog dialog) {
        asked.add(dialog.type());
        dialog.accept();
    }

    private void send(int question) {
        page.locator("button:text-is('Put it before a second person')")
                .nth(question)
                .click();
    }
}

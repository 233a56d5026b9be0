package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        page.selectOption(THEY + "-verdict]", "REPORTED_ONLY");
        page.selectOption(THEY + "-evidence-0-stance]", "SUPPORTS");
        send(0);
        page.waitForSelector(".state:has-text('Waits for a second person')");
        assertEquals(List.of(), asked);
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

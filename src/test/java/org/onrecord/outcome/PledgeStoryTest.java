package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.claim.ClaimKind;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** A pledge is judged: an editor says by what, a reviewer that it was broken and then that it was not, a reader sees all. */
@QuarkusTest
@Tag("any-database")
class PledgeStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final Long speaker = Records.speaker(People.editor(), SpeakerKind.PERSON, Records.unique("Ana Sousa"));
    private final Promised pledge = Promised.of(ClaimKind.PLEDGE, speaker).publish();

    private Page desk(String person, String email) {
        Page page = browser.signedIn(browser.of(person), email, People.PASSWORD);
        page.setViewportSize(Browser.WIDE, 900);
        return page;
    }

    private void enter(Page page, String status, String note) {
        page.navigate(pledge.desk());
        page.selectOption("#status", status);
        page.fill("#asOf", "March 2026");
        page.fill("#note", note);
        page.fill("#passage-copy", pledge.copy.toString());
        page.fill("#passage-exact", Promised.WORDS);
    }

    private void looked(Page page, String name) {
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, name);
        page.setViewportSize(Browser.WIDE, 900);
    }

    @Test
    void whatCameOfAPledgeIsThereForGood() {
        Page editor = desk("editor", pledge.editor.email());
        editor.navigate("/desk/claims/" + pledge.id);
        editor.click("a:has-text('What came of it')");
        editor.fill("#criteria", "The mole stands along its whole length, by the harbour office's own survey.");
        editor.fill("#due", "31 December 2025");
        editor.click("button:has-text('Save the criteria')");
        assertTrue(editor.textContent("main").contains("Not yet rated, and overdue."));
        looked(editor, "outcome-criteria");

        Page reviewer = desk("reviewer", pledge.reviewer.email());
        enter(reviewer, "BROKEN", "The survey shows 300 metres of 900.");
        reviewer.click("button:has-text('Add the entry')");
        assertTrue(reviewer.textContent(".flash").contains("The entry is added."));
        enter(reviewer, "IN_THE_WORKS", "A second survey counts the northern half.");
        reviewer.click("button:has-text('Add the entry')");
        assertTrue(reviewer.textContent(".summary").contains("Say why, for readers."));
        looked(reviewer, "outcome-refused");
        reviewer.fill("#reason", "The first survey left the northern half out.");
        reviewer.click("button:has-text('Add the entry')");
        assertTrue(reviewer.textContent(".flash").contains("The entry is added."));
        looked(reviewer, "outcome-entries");

        Page reader = browser.of("reader");
        reader.navigate(pledge.path());
        String outcome = reader.textContent("section[aria-labelledby=outcome]");
        assertTrue(outcome.contains("It takes back “Broken”"), outcome);
        looked(reader, "claim-outcome");
        reader.navigate("/pledges?status=OVERDUE");
        assertTrue(reader.textContent("main").contains(pledge.text()));
        looked(reader, "pledges");
    }
}

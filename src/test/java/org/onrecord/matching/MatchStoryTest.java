package org.onrecord.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** An editor writes a claim that is on record in other words, sees it, and adds a report to it instead. */
@QuarkusTest
class MatchStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String ON_RECORD =
            "Fishermen of Porto Moniz emptied forty-one lobster traps beside the lighthouse on Candlemas.";

    private static final String WRITTEN =
            "On Candlemas, lobster traps beside the lighthouse were emptied by fishermen of Porto Moniz";

    private final User editor = People.editor();
    private final Page page = browser.of("editor");

    @Test
    void whatIsOnRecordInOtherWordsIsSeenAndAddedTo() {
        Long id = Records.draft(editor, ON_RECORD);
        CaughtUp.await();
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/claims/new?capture=" + Records.capture(editor, Records.TEXT));
        page.fill("[name=exact]", "around 300 boats had left");
        page.fill("[name=cue]", "noted");
        page.locator("[name=text]").pressSequentially(WRITTEN);
        page.waitForSelector("#matches .queue li");
        assertEquals("Probably the same", page.textContent("#matches .kicker"));
        assertTrue(page.textContent("#matches").contains(ON_RECORD));
        browser.axeClean(page);
        browser.look(page, "match-while-writing");
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
        page.click("#matches button:has-text('Add a report to that claim instead')");
        assertTrue(page.url().endsWith("/desk/matches/reports/" + id), page.url());
        assertEquals(ON_RECORD, page.inputValue("[name=text]"));
        assertEquals("around 300 boats had left", page.inputValue("[name=exact]"));
        assertEquals("noted", page.inputValue("[name=cue]"));
        assertEquals("A new report of the claim", page.textContent("h1"));
        assertTrue(page.textContent(".notice").contains("This report is not saved yet."));
        browser.axeClean(page);
        page.setViewportSize(Browser.WIDE, 900);
        staysWhenAsked();
        page.click("button:text-is('Save draft')");
        assertTrue(page.textContent("body").contains("The draft is saved."));
        Claim claim = Records.claim(id);
        assertEquals(2, claim.attributions().size());
        assertEquals("noted", claim.attributions().get(1).cue());
        page.navigate("/desk/matches?text=" + WRITTEN.replace(" ", "+"));
        browser.axeClean(page);
        browser.look(page, "match-by-itself");
        browser.fitsNarrow(page);
    }

    private void staysWhenAsked() {
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.click(".bar >> text=Claims");
        assertEquals(List.of("beforeunload"), asked);
    }
}

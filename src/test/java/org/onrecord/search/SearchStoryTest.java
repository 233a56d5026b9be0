package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.site.Published;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** A reader searches, narrows what was found, and follows what was offered; an editor finds a draft. */
@QuarkusTest
@Tag("any-database")
class SearchStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String MARK = Records.unique("gdansk").replace(" ", "");
    private static final String NAME = Records.unique("Xaveria Kowalska");
    private static Published refuted;

    @BeforeAll
    static void enter() {
        refuted = Published.claim()
                .saying("Taxes rose by a third in " + MARK)
                .by(NAME)
                .of(ClaimKind.QUANTITY)
                .said(FuzzyDate.of("March 2021"))
                .about(Records.topic(People.editor(), Records.unique("Budget")))
                .publish();
        refuted.judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "The budget says otherwise.");
        for (int i = 0; i < 26; i++) {
            Published.claim()
                    .saying("Taxes are said to be due in " + MARK + ", part " + i)
                    .publish();
        }
        CaughtUp.await();
    }

    @Test
    void aReaderSearchesAndNarrows() {
        Page page = browser.of("reader");
        page.navigate("/search?q=" + MARK + "+tax");
        assertEquals("27 claims", page.textContent("h2"));
        assertEquals(25, page.locator(".entries > li").count());
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, "search-found");
        page.setViewportSize(Browser.WIDE, 900);
        page.click("details.facts a:text-is('Refuted')");
        assertEquals(List.of(refuted.text()), page.locator(".entries h3").allTextContents());
        assertEquals(MARK + " tax verdict:refuted", page.inputValue("#q"));
        assertTrue(page.textContent("main").contains("with the verdict “Refuted”."));
        page.click("summary:text-is('How to search')");
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, "search-narrowed");
        page.click(".entries h3 a");
        assertTrue(page.url().endsWith(refuted.path()));
    }

    @Test
    void aMisspeltWordIsAskedBackAbout() {
        Page page = browser.withoutScript("reader");
        String typed = MARK.replace("gdansk", "gdanks");
        page.navigate("/search");
        page.fill("#q", typed);
        page.press("#q", "Enter");
        assertEquals(typed, page.inputValue("#q"));
        page.click("text=Did you mean >> a");
        assertEquals(25, page.locator(".entries > li").count());
    }

    @Test
    void aReaderFollowsASuggestionByKeyboard() {
        Page page = browser.of("reader");
        page.navigate("/search");
        page.locator("#q").pressSequentially(NAME.substring(0, NAME.length() - 2));
        page.waitForSelector("#suggestions a");
        assertTrue(page.textContent("#suggested").contains("suggestion"));
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, "search-suggested");
        page.setViewportSize(Browser.WIDE, 900);
        page.press("#q", "Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/speakers/" + refuted.speakerSlug());
        assertEquals(NAME, page.textContent("h1"));
    }

    @Test
    void whatIsNotOnRecordIsAskedBackAbout() {
        Page page = browser.of("reader");
        page.navigate("/search?q=" + MARK.replace("gdansk", "gdanks"));
        assertTrue(page.textContent("main").contains("Did you mean"));
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, "search-misspelt");
    }

    @Test
    void anEditorFindsADraft() {
        User editor = People.editor();
        String text = Records.unique("A draft of taxes in " + MARK);
        Records.draft(editor, text);
        CaughtUp.await();
        Page page = browser.of("editor");
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk");
        page.fill(".bar input[name=q]", MARK + " draft");
        page.press(".bar input[name=q]", "Enter");
        assertEquals("Draft", page.textContent(".queue .state"));
        browser.axeClean(page);
        browser.fitsNarrow(page);
        page.navigate("/desk/search?q=" + MARK);
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, "search-desk");
    }
}

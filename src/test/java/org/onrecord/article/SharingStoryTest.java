package org.onrecord.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.WebPage;

/** From a page of another site to the form in which an article is pasted, by the bookmark. */
@QuarkusTest
@Tag("any-database")
class SharingStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String ELSEWHERE = """
            <!DOCTYPE html><html lang="en"><head><title>Boats leave Vik</title>
            <style>.hidden { display: none }</style></head><body><h1>Boats leave</h1>
            <article id="a"><p>The <b>ferry</b> left, <q>for good,</q> she said.</p><p>Nobody asked 3,000 others.</p></article>
            <p>Around it</p></body></html>""";

    private static final String SELECT = "() => getSelection().selectAllChildren(document.getElementById('a'))";

    private final User editor = People.editor();

    private Page signedIn() {
        return browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
    }

    /** What the bookmarks bar would run, which belongs to the browser and not to the page. */
    private static Page chosen(Page elsewhere, String bookmark) {
        return elsewhere.waitForPopup(
                () -> elsewhere.evaluate(bookmark.replaceFirst("^javascript:", "") + ";undefined"));
    }

    private static String bookmark(Page desk) {
        desk.navigate("/desk/articles/new");
        desk.locator("summary").click();
        browser.axeClean(desk);
        browser.fitsNarrow(desk);
        return desk.locator("a[href^='javascript:']").getAttribute("href");
    }

    @Test
    void aSelectionArrivesInTheForm() {
        Page desk = signedIn();
        String bookmark = bookmark(desk);
        Page elsewhere = browser.of("editor");
        WebPage page = WebPage.of(ELSEWHERE);
        elsewhere.navigate(page.address());
        elsewhere.evaluate(SELECT);
        Page arrived = chosen(elsewhere, bookmark);
        assertThat(arrived.locator("h1")).hasText("Paste an article");
        assertThat(arrived.locator("[name=title]")).hasValue("Boats leave Vik");
        assertThat(arrived.locator("[name=address]")).hasValue(page.address());
        assertThat(arrived.locator("[name=text]"))
                .hasValue("The ferry left, “for good,” she said.\n\nNobody asked 3,000 others.");
        assertEquals("Boats leave Vik", elsewhere.title(), "the other page stays as it was");
        assertEquals(0, elsewhere.locator("form").count());
    }

    @Test
    void whatIsSentWhileNobodyIsSignedInWaits() {
        Page desk = signedIn();
        String bookmark = bookmark(desk);
        desk.context().clearCookies();
        Page elsewhere = browser.of("editor");
        elsewhere.navigate(WebPage.of(ELSEWHERE).address());
        elsewhere.evaluate(SELECT);
        Page arrived = chosen(elsewhere, bookmark);
        assertThat(arrived.locator("h1")).hasText("Go on to the desk");
        assertThat(arrived.locator(".lede")).containsText("Nobody is signed in here");
        browser.axeClean(arrived);
        browser.fitsNarrow(arrived);
        Page signIn = arrived.waitForPopup(() -> arrived.locator("main a").click());
        signIn.waitForLoadState();
        browser.signedIn(signIn, editor.email(), People.PASSWORD);
        arrived.locator("main form button").click();
        assertThat(arrived.locator("[name=title]")).hasValue("Boats leave Vik");
        assertTrue(arrived.locator("[name=text]").inputValue().startsWith("The ferry left, “for good,”"));
    }

    @Test
    void ourOwnPageRunsNothingOfTheBookmark() {
        Page desk = signedIn();
        bookmark(desk);
        desk.locator("a[href^='javascript:']").click();
        assertEquals(2, desk.locator("main form, footer form").count());
        assertTrue(desk.url().endsWith("/desk/articles/new"));
    }
}

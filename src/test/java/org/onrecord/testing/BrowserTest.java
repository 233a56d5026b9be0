package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That the browser of the other tests sees what they rely on it to see. */
@QuarkusTest
@Tag("any-database")
class BrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aReadablePageIsClean() {
        Page page = content("<style>:root { color-scheme: light dark }</style><p>Readable.</p>");
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.keep(page, "browser-test");
        assertTrue(Files.exists(Path.of("target/screenshots/browser-test-360-dark.png")));
    }

    @Test
    void faintTextIsFoundInTheDarkToo() {
        Page page = content("""
                <style>@media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }</style>
                <p>Readable by day.</p>""");
        String found =
                assertThrows(AssertionError.class, () -> browser.axeClean(page)).getMessage();
        assertTrue(found.contains("dark, 1280 wide: color-contrast"), found);
        assertTrue(!found.contains("light, "), found);
    }

    @Test
    void aFieldWithoutALabelIsFound() {
        Page page = content("<input name=\"lost\">");
        assertTrue(assertThrows(AssertionError.class, () -> browser.axeClean(page))
                .getMessage()
                .contains("name=\"lost\""));
    }

    @Test
    void aPageThatIsTooWideIsFound() {
        Page page = content("<div style=\"width: 500px\">Wide.</div>");
        assertThrows(AssertionError.class, () -> browser.fitsNarrow(page));
    }

    @Test
    void axeRunsUnderTheContentSecurityPolicyOfTheApplicationsOwnPages() {
        Page page = browser.of("reader");
        assertTrue(page.navigate("/no-such-page")
                .headers()
                .getOrDefault("content-security-policy", "")
                .contains("default-src 'self'"));
        page.evaluate("document.body.innerHTML = '<input name=\"lost\">'");
        assertTrue(assertThrows(AssertionError.class, () -> browser.axeClean(page))
                .getMessage()
                .contains("name=\"lost\""));
    }

    @Test
    void everyPersonHasASessionOfTheirOwn() {
        Page editor = browser.of("editor");
        editor.navigate("/");
        editor.context().addCookies(List.of(new Cookie("who", "editor").setUrl(editor.url())));
        assertEquals(1, browser.of("editor").context().cookies().size());
        assertEquals(0, browser.of("reviewer").context().cookies().size());
    }

    @Test
    void aBrowserWithoutScriptRunsNone() {
        String html = "<!doctype html><title>still</title><script>document.title = 'moved'</script>";
        Page with = browser.of("editor");
        with.setContent(html);
        assertEquals("moved", with.title());
        Page without = browser.withoutScript("editor");
        without.setContent(html);
        assertEquals("still", without.title());
    }

    private static Page content(String body) {
        Page page = browser.of("reader");
        page.setContent("<!doctype html><html lang=\"en\"><head><title>A page</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>A page</h1>" + body
                + "</main></body></html>");
        return page;
    }
}

package org.onrecord.imports;

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
import org.onrecord.testing.Records;

/** An editor pastes another desk's markup, sees what deviates in it, has drafts made, and finishes one. */
@QuarkusTest
@Tag("any-database")
class ImportStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final User editor = People.editor();

    @Test
    void fromPastedMarkupToReview() {
        String claim = Records.unique("Around 300 boats left the harbour");
        String odd = Imported.review(Records.unique("The harbour is closed"), "B. Roe", Imported.url())
                .replace("\"bestRating\":5,", "\"bestRating\":5,,".replace(",,", ","))
                .replace("\"2021-05-02\"", "\"2021-05-02 17:22\"")
                .replace("\"False\"}}", "\"Hmm\",}}");
        Page page = browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        page.navigate("/desk/imports");
        isFit(page, "imports");
        page.fill("#markup", Imported.block(Imported.review(claim, Records.unique("Ana Sousa"), Imported.url()), odd));
        page.click("text=Read it");
        page.waitForSelector("text=Make 2 drafts");
        assertTrue(page.textContent("main").contains("STRAY_COMMA"));
        assertTrue(page.textContent("main").contains("DATE_WITHOUT_ZONE"));
        isFit(page, "import-preview");
        page.click("text=Make 2 drafts");
        page.waitForSelector("text=2 made into drafts");
        isFit(page, "import-done");
        assertTrue(page.textContent("ol.entries").contains("A draft is made"));
        page.click("ol.entries li >> nth=0 >> text=" + claim);
        isFit(page, "import-draft");
        Long copy = Records.capture(editor, Records.TEXT);
        page.click("text=Choose the copy that it stands in");
        page.click("[href$='capture=" + copy + "']");
        page.fill("#exact", "around 300 boats had left");
        page.selectOption("#kind", "EVENT");
        page.selectOption("#checkability", "YES");
        page.click("text=Send to review");
        page.waitForSelector("text=The claim is sent to review.");
        assertEquals(0, page.locator("#missing").count());
        page.click("text=What was imported");
        isFit(page, "imported");
        page.navigate("/desk/imports/labels");
        isFit(page, "labels");
    }

    private static void isFit(Page page, String name) {
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, name);
    }
}

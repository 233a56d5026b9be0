package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** An editor enters what the speaker's own figure was, links two claims, and readers see both. */
@QuarkusTest
@Tag("any-database")
class LinkStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final Page page = browser.of("editor");

    private void publish(Long id) {
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
    }

    @Test
    void theFigureOnItsWayAndTheClaimBesideItAreThereForReaders() {
        Long id = Records.draft(editor, Records.unique("More than 3,000 boats left the harbour"));
        Long other = Records.published(editor, reviewer, Records.unique("No more than 1,100 boats left"));
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/claims/" + id);
        page.click("summary:text-is('The figure as they gave it')");
        page.fill("[name='originalFigure.verbatim']", "already exceeded 3,000");
        page.fill("[name='originalFigure.hedge']", "preliminary data");
        page.click("summary:text-is('Figure')");
        page.fill("[name='figure.verbatim']", "around 3,000");
        page.click("button:text-is('Save draft')");
        assertTrue(page.textContent("body").contains("The draft is saved."));
        browser.axeClean(page);
        browser.look(page, "chain-figure-form");
        browser.fitsNarrow(page);
        publish(id);
        page.setViewportSize(Browser.WIDE, 900);
        page.navigate("/desk/claims/" + id + "/links");
        CaughtUp.await();
        page.fill("#q", Records.claim(other).text());
        page.click("button:text-is('Look for it')");
        page.check("[name=other]");
        page.selectOption("[name=relation]", "CONTRADICTS");
        page.fill("[name=note]", "Counted on the same day, from the pier.");
        browser.axeClean(page);
        browser.look(page, "claim-links-form");
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
        page.click("button:text-is('Link the two')");
        assertTrue(page.textContent("body").contains("The two claims are linked."));
        Long opposite =
                Records.published(editor, reviewer, Records.claim(id).text().replace("left", "never left"));
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(opposite);
            Attribution first = claim.attributions().get(0);
            first.exchangeSpeaker(
                    first.speaker(), Claim.byId(id).attributions().get(0).speaker());
            return opposite;
        });
        page.navigate("/desk/claims/" + id + "/links");
        browser.axeClean(page);
        browser.look(page, "claim-links");
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
        page.navigate("/claims/" + Records.slug(id));
        assertTrue(page.textContent(".lost").contains("The reservation “preliminary data” was dropped."));
        assertTrue(page.textContent("[aria-labelledby=links]").contains("from the pier"));
        browser.axeClean(page);
        browser.look(page, "chain-figure");
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
        page.navigate("/desk/claims/" + id + "/review");
        browser.axeClean(page);
        browser.fitsNarrow(page);
    }
}

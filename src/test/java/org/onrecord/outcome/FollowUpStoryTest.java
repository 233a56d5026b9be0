package org.onrecord.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** A follow-up is set, falls due, and is closed with a verdict; readers see each step. Every page is fit for everyone. */
@QuarkusTest
@Tag("any-database")
class FollowUpStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final SetClock clock = SetClock.atNoon();
    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    @Test
    void fromAPromiseToItsAnswer() {
        QuarkusMock.installMockForType(clock, Clock.class);
        Long claim = Records.published(editor, reviewer, Records.unique("The bridge will be open by June"));
        Page desk = browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        Page reader = browser.of("reader");

        desk.navigate("/desk/claims/" + claim);
        desk.click("a:text-is('Follow-ups') >> nth=-1");
        fit(desk, "follow-ups-none");
        desk.fill("#question", "Is the bridge open to everybody, lorries too?");
        desk.fill("#due", clock.today().plusDays(2).toString());
        desk.fill("#waitsFor", "the ministry publishes its report");
        desk.click("button:has-text('Set the follow-up')");
        assertTrue(desk.textContent("body").contains("The follow-up is set."));
        FollowUps.on(
                claim,
                editor,
                "How many lanes has it?",
                "about " + (clock.today().getYear() + 1));
        fit(desk, "follow-ups");
        reader.navigate("/claims/" + Records.slug(claim));
        assertTrue(reader.textContent("#again").contains("Looking again"));
        fit(reader, "follow-up-promised");

        clock.forward(Duration.ofDays(3));
        desk = browser.signedIn(browser.of("editor, days later"), editor.email(), People.PASSWORD);
        desk.navigate("/desk");
        fit(desk, "follow-ups-work");
        desk.click("section[aria-labelledby=again] a");
        assertTrue(desk.textContent("aside").contains("Overdue since"));
        fit(desk, "follow-up");
        Long verdict = verdict(claim);
        desk.reload();
        desk.selectOption("#kind", "REVIEW");
        desk.selectOption("#review", new SelectOption().setValue(verdict.toString()));
        desk.fill("#note", "We drove over it.");
        desk.click("button:has-text('Close it with this')");
        assertTrue(desk.textContent("body").contains("The follow-up is closed with what you found."));
        fit(desk, "follow-up-closed");
        reader.reload();
        assertEquals(
                1,
                reader.locator("section[aria-labelledby=again] :text('We looked again on')")
                        .count());
        fit(reader, "follow-up-answered");
    }

    @Test
    void theListAndTheReminders() {
        Long claim = Records.published(editor, reviewer, Records.unique("The bridge will be open by June"));
        FollowUps.on(claim, editor, "Is it open?", "2025-06-30");
        FollowUps.on(
                claim, editor, "Is it still open?", clock.today().plusDays(3).toString(), true);
        FollowUps.on(claim, editor, "Was it repaired?", "about 2100");
        Page desk = browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        desk.navigate("/desk/follow-ups");
        fit(desk, "follow-ups-list");
        desk.navigate("/desk/account/reminders");
        fit(desk, "reminders");
        desk.check("#wanted");
        desk.fill("#zone", "Mars/Olympus");
        desk.click("button:text-is('Save')");
        fit(desk, "reminders-wrong");
        desk.fill("#zone", "Europe/Kyiv");
        desk.click("button:text-is('Save')");
        assertTrue(desk.textContent("body").contains("Your reminders are set."));
        desk.click("button:has-text('Make an address')");
        assertTrue(desk.textContent("main code").endsWith(".ics"));
        fit(desk, "calendar-address");
    }

    private static void fit(Page page, String name) {
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, name);
        page.setViewportSize(Browser.WIDE, 900);
    }

    private Long verdict(Long claim) {
        Long waits = Records.as(reviewer, actor -> {
            Review review = new Review(
                    Claim.byId(claim), ContentVerdict.UNPROVEN, Knowledge.IN_HINDSIGHT, "Not clear.", Set.of());
            review.propose(actor, List.of());
            review.persist();
            return review.id();
        });
        return Records.as(People.reviewer(), actor -> {
            Review.byId(waits).approve(actor, List.of(), null);
            return waits;
        });
    }
}

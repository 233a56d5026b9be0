package org.onrecord.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.claim.ClaimKind;
import org.onrecord.outcome.Responses;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** A reader finds a claim, reads it, and follows it everywhere; every page on the way is fit for everyone. */
@QuarkusTest
@Tag("any-database")
class ReaderStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void everyPublicPageCanBeReadByEveryoneOnEveryScreen() {
        Long topic = Records.topic(People.editor(), Records.unique("Harbours"));
        Published claim = Published.claim()
                .about(topic)
                .publish()
                .judge(
                        AttributionVerdict.ALTERED,
                        Knowledge.AT_THE_TIME,
                        "The recording has one word more.",
                        Flag.HEDGE_DROPPED)
                .judge(ContentVerdict.UNPROVEN, Knowledge.AT_THE_TIME, "Nobody had counted.")
                .judge(
                        ContentVerdict.MOSTLY_SUPPORTED,
                        Knowledge.IN_HINDSIGHT,
                        "The log has 290.",
                        Flag.NOT_INDEPENDENTLY_VERIFIED);
        claim.edit(claim.text().replace("Around 300", "Nearly 300"), null, "The word was “nearly”.");
        Published several =
                Published.claim().about(topic).of(ClaimKind.EVENT).reported(2).publish();
        Long asked = Responses.asked(
                claim.editor, claim.id, claim.speakerId(), "Who counted the boats, and when were they counted?");
        Responses.answered(claim.editor, claim.id, asked, "The harbour office did, on the Monday.", null);
        Responses.asked(claim.editor, claim.id, several.speakerId(), "Did you count them?");
        Published withdrawn = Published.claim().publish().withdraw("We had mixed up two harbours.");
        for (int i = 0; i < 25; i++) {
            Published.claim().about(topic).publish();
        }
        CaughtUp.await();
        Map<String, String> pages = Map.ofEntries(
                Map.entry("home", "/"),
                Map.entry("claims", "/claims?topic=" + Published.topicSlug(topic)),
                Map.entry("claims-wrong", "/claims?from=2024-13-40&kind=PLEDGE"),
                Map.entry("claim", claim.path()),
                Map.entry("claim-several", several.path()),
                Map.entry("history", claim.path() + "/history"),
                Map.entry("withdrawn", withdrawn.path()),
                Map.entry("topics", "/topics"),
                Map.entry("speakers", "/speakers"),
                Map.entry("speaker", "/speakers/" + claim.speakerSlug()),
                Map.entry("speaker-nothing", "/speakers/" + claim.speakerSlug() + "?kind=PLEDGE&from=2024"),
                Map.entry("topic", "/topics/" + Published.topicSlug(topic)),
                Map.entry("source", "/sources/" + claim.sourceSlug()),
                Map.entry("methodology", "/about/methodology"),
                Map.entry("search", "/search?q=boats"),
                Map.entry("search-nothing", "/search?q=zzzzzz"),
                Map.entry("missing", "/claims/nothing-here"));
        Page page = browser.of("reader");
        pages.forEach((name, path) -> {
            page.navigate(path);
            browser.axeClean(page);
            browser.fitsNarrow(page);
            browser.look(page, "site-" + name);
        });
    }

    @Test
    void aReaderFindsAClaimAndFollowsItToItsSpeakerAndSource() {
        String name = Records.unique("Ana Sousa");
        Published claim = Published.claim().by(name).publish();
        CaughtUp.await();
        Page page = browser.withoutScript("reader");
        page.navigate("/");
        page.fill("main input[name=q]", name.substring(name.length() - 8) + " harbour");
        page.press("main input[name=q]", "Enter");
        page.click("text=" + claim.text());
        assertEquals("The sea is calm", page.textContent("h1 q"));
        page.click(".byline a");
        assertEquals(name, page.textContent("h1"));
        page.click("text=" + claim.text());
        page.click("ol.chain li:last-child a[href^='/sources/']");
        assertEquals(List.of(claim.text()), page.locator(".entries h3").allTextContents());
    }
}

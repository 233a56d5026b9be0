package org.onrecord.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;

/** An editor makes two spellings of one speaker one, sees what happens first, and takes it back; a claim is split. */
@QuarkusTest
@Tag("any-database")
class MergeStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final User editor = People.editor();
    private final Page page = browser.of("editor");

    private static String slug(Long speaker) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(speaker).slug());
    }

    private static Long speakerOf(Long claim) {
        return Records.claim(claim).attributions().get(0).speaker().id();
    }

    @Test
    void twoSpellingsBecomeOneAndTwoAgain() {
        Long one = speakerOf(Records.published(editor, People.reviewer(), Records.unique("Boats left")));
        Long other = speakerOf(Records.published(editor, People.reviewer(), Records.unique("Boats came")));
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/speakers/" + one);
        page.click("a:has-text('Address and duplicates')");
        browser.axeClean(page);
        browser.fitsNarrow(page);
        page.fill("#into", slug(other));
        page.fill("#reason", "Her own site spells it so.");
        page.click("button:has-text('Show what will happen')");
        assertTrue(page.textContent("[aria-labelledby=effects]").contains("1 claim names the other entry instead."));
        browser.axeClean(page);
        browser.look(page, "merge-preview");
        page.setViewportSize(Browser.WIDE, 900);
        page.click("button:has-text('Make them one')");
        assertTrue(page.textContent("body").contains("The two entries are one now."));
        assertEquals("/desk/identity/speakers/" + other, URI.create(page.url()).getPath());
        browser.axeClean(page);
        page.navigate("/speakers/" + slug(one));
        assertEquals("/speakers/" + slug(other), URI.create(page.url()).getPath());
        page.navigate("/desk/identity/speakers/" + other);
        page.click("button:has-text('Undo it')");
        assertTrue(page.textContent("body").contains("they are two entries again"));
        page.navigate("/speakers/" + slug(one));
        assertEquals("/speakers/" + slug(one), URI.create(page.url()).getPath());
    }

    @Test
    void aClaimIsSplitAndTheNewOneIsADraft() {
        Long claim = Records.published(editor, People.reviewer(), Records.unique("Boats left and the sea was calm"));
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/claims/" + claim);
        page.click("a:has-text('Split this claim')");
        page.fill("#text", Records.unique("The sea was calm"));
        page.click("button:has-text('Split it')");
        assertTrue(page.textContent(".summary").contains("Choose at least one report"));
        browser.axeClean(page);
        browser.fitsNarrow(page);
        page.setViewportSize(Browser.WIDE, 900);
        page.check("[name=reports]");
        page.click("button:has-text('Split it')");
        assertTrue(page.textContent("body").contains("The new claim is a draft."));
    }
}

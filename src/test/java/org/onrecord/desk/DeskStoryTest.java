package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Role;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** An editor keeps the desk's register in a browser; every page on the way is fit for everyone. */
@QuarkusTest
@Tag("any-database")
class DeskStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final User editor = People.with(UserRole.EDITOR, UserRole.REVIEWER, UserRole.ADMIN);
    private final Page page = browser.of("editor");

    @Test
    void everyPageOfTheRegisterCanBeReadByEveryoneOnEveryScreen() {
        Long copy = Records.capture(editor, Records.TEXT.repeat(6));
        Long source = Records.as(editor, actor -> Capture.byId(copy).source().id());
        Long speaker = speaker(Records.unique("Ana Sousa"));
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        work();
        browser.signedIn(page, editor.email(), People.PASSWORD);
        Map<String, String> pages = new TreeMap<>(Map.of(
                "work", "/desk",
                "sources", "/desk/sources",
                "source-new", "/desk/sources/new",
                "source", "/desk/sources/" + source,
                "capture", "/desk/captures/" + copy,
                "speakers", "/desk/speakers",
                "speaker-new", "/desk/speakers/new",
                "speaker", "/desk/speakers/" + speaker,
                "topics", "/desk/topics",
                "topic", "/desk/topics/" + topic));
        pages.put("people", "/desk/users");
        pages.put("person", "/desk/users/" + editor.id());
        pages.put("audit", "/desk/audit");
        pages.put("audit-nothing", "/desk/audit?words=zzzz&from=never");
        pages.put("invite", "/desk/invitations");
        pages.put("account", "/desk/account");
        pages.put("sources-nothing", "/desk/sources?q=zzzz");
        pages.forEach((name, path) -> {
            page.navigate(path);
            isFit("desk-" + name);
        });
    }

    @Test
    void whatIsRefusedOrOvertakenCanBeReadByEveryone() {
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/sources/new");
        page.fill("#title", "Boats leave");
        page.fill("#publisher", "Nobody on record");
        page.fill("#published", "31 February 2024");
        page.selectOption("#kind", "ARTICLE");
        page.click("text=Enter the source");
        assertEquals("31 February 2024", page.inputValue("#published"));
        isFit("desk-source-refused");

        Long speaker = speaker(Records.unique("Ana Sousa"));
        page.navigate("/desk/speakers/" + speaker);
        Records.as(People.editor(), actor -> {
            Speaker changed = Speaker.locked(speaker);
            changed.describe(changed.name(), changed.kind(), "Another text", null, List.of(), List.of(), List.of());
            changed.edited(actor);
            return speaker;
        });
        page.fill("#description", "My text");
        page.click("text=Save the speaker");
        assertTrue(page.textContent(".conflict").contains("My text"));
        isFit("desk-speaker-conflict");
    }

    @Test
    void whoIsNotSignedInCanReadTheirPagesToo() {
        Page stranger = browser.of("stranger");
        stranger.navigate("/login");
        stranger.fill("[name=email]", "nobody@desk.example");
        stranger.fill("[name=password]", "nothing at all");
        stranger.press("[name=password]", "Enter");
        stranger.waitForSelector(".summary");
        browser.axeClean(stranger);
        browser.fitsNarrow(stranger);
        browser.look(stranger, "sign-in");
        stranger.navigate("/invitations/none");
        browser.axeClean(stranger);
    }

    @Test
    void aNameIsCompletedAsItIsTyped() {
        String name = Records.unique("Zdeněk Čáp");
        speaker(name);
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/sources/new");

        page.locator("#publisher").pressSequentially("cap " + name.substring(name.length() - 8));
        page.waitForSelector(
                "#speakers option", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));

        assertEquals(1, page.locator("#speakers option").count());
        assertEquals(name, page.getAttribute("#speakers option", "value"));
    }

    @Test
    void aRoleIsAddedWithoutLeavingThePage() {
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/speakers/new");
        page.fill("#name", Records.unique("Ana Sousa"));
        page.selectOption("#kind", "PERSON");
        page.fill("#roles-0-title", "mayor");
        page.click("#add-role");
        page.fill("#roles-1-title", "minister");
        page.fill("#roles-1-since", "May 2019");
        page.click("text=Enter the speaker");
        page.waitForURL(url -> url.matches(".*/desk/speakers/\\d+"));

        assertEquals(
                List.of("mayor", "minister, from May 2019"),
                page.locator(".facts li").allTextContents());
    }

    @Test
    void whatIsProposedFollowsWhatItWasReadFromAndWhatWasTypedStays() {
        Long copy = Records.capture(editor, Records.TEXT);
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/captures/" + copy);
        page.click("text=Enter a claim from this copy");
        page.fill("#text", Records.unique("Boats will leave"));
        page.locator("summary:text-is('Figure')").click();
        page.fill("#figure-verbatim", "around 3,000 boats");
        becomes("figure-value", "3000");
        becomes("act", "ASSERTS");

        page.fill("#figure-verbatim", "more than 5,000 boats");
        becomes("figure-value", "5000");
        becomes("figure-bound", "GT");
        page.fill("#figure-verbatim", "");
        becomes("figure-value", "");

        page.fill("#figure-verbatim", "around 3,000 boats");
        becomes("figure-value", "3000");
        page.fill("#figure-unit", "ships");
        page.selectOption("#kind", "PLEDGE");
        becomes("act", "PLEDGES");
        assertEquals("ships", page.inputValue("#figure-unit"));

        page.selectOption("#kind", "PREDICTION");
        page.click("text=Save draft");
        page.waitForURL(url -> url.matches(".*/desk/claims/\\d+.*"));
        assertEquals("PREDICTS", page.inputValue("#act"), "sent before it was proposed anew");
        assertEquals("ships", page.inputValue("#figure-unit"));
    }

    private void becomes(String field, String value) {
        page.waitForFunction("([id, value]) => document.getElementById(id).value === value", List.of(field, value));
    }

    @Test
    void aFormThatCameBackIsSentAgainWithoutAQuestion() {
        Long copy = Records.capture(editor, Records.TEXT);
        Long source = Records.as(editor, actor -> Capture.byId(copy).source().id());
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/sources/" + source);
        page.click("text=Keep the copy");
        page.waitForSelector("#text-error");
        page.fill("#text", "Another text");
        page.click("text=Keep the copy");
        page.waitForURL(url -> url.matches(".*/desk/captures/\\d+"));

        assertEquals("Another text", page.textContent(".source"));
    }

    @Test
    void whoStaysOnAPageCanSendTheSameFormAgain() {
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/sources/new");
        page.click("#title");
        page.fill("#title", "Boats leave");
        page.onceDialog(Dialog::dismiss);
        page.click("text=Fetch it >> nth=-1");
        assertEquals(0, page.locator("[aria-busy]").count());
        page.onceDialog(Dialog::accept);
        page.click("text=Fetch it >> nth=-1");
        page.waitForURL("**/desk/deliveries");
    }

    @Test
    void whatWasSentAfterTheSessionEndedIsStillThereToBeSentAgain() {
        typeATitle();
        page.context().clearCookies();
        page.click("text=Enter the source");
        assertTrue(page.textContent(".notice").contains("What you sent is not saved"));
        isFit("sign-in-unsent");

        browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        theTitleIsSentAgain();
    }

    @Test
    void whatWasSentWithATokenThatIsGoneIsStillThereToBeSentAgain() {
        typeATitle();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("csrf"));
        page.click("text=Enter the source");
        assertEquals("Please send it again", page.textContent("h1"));
        isFit("stale-form");

        browser.of("editor").navigate("/desk");
        theTitleIsSentAgain();
    }

    private void typeATitle() {
        browser.signedIn(page, editor.email(), People.PASSWORD);
        page.navigate("/desk/sources/new");
        page.click("#title");
        page.fill("#title", "Boats leave");
        page.fill("#publisher", "Nobody on record");
        page.selectOption("#kind", "ARTICLE");
    }

    /** Only a form that is taken as ours comes back with what is wrong in it. */
    private void theTitleIsSentAgain() {
        page.goBack();
        assertEquals("Boats leave", page.inputValue("#title"));
        assertEquals("Nobody on record", page.inputValue("#publisher"));
        page.click("text=Enter the source");
        page.waitForSelector("#publisher-error");
        assertEquals("Boats leave", page.inputValue("#title"));
    }

    @Test
    void aSourceIsEnteredAndAClaimBegunWithoutScript() {
        Page plain = browser.withoutScript("editor");
        browser.signedIn(plain, editor.email(), People.PASSWORD);
        plain.navigate("/desk");
        plain.click(".bar >> text=Sources");
        plain.click("text=New source");
        plain.fill("#title", Records.unique("Boats leave"));
        plain.selectOption("#kind", "ARTICLE");
        plain.fill("#publisher", Records.unique("Harbour Times"));
        plain.selectOption("#publisherKind", "OUTLET");
        plain.fill("#text", Records.TEXT);
        plain.click("text=Enter the source");
        plain.click("text=Enter a claim from this copy");

        assertEquals(Records.TEXT, plain.textContent("[data-source]"));
    }

    private void isFit(String name) {
        browser.axeClean(page);
        browser.fitsNarrow(page);
        browser.look(page, name);
    }

    /** Something in each list of what waits for the editor. */
    private void work() {
        Records.draft(editor, Records.unique("Around 300 boats have left the harbour since the storm was foretold."));
        Long asked = Records.submitted(editor, Records.unique("The sea was calm for the whole of last week."));
        Records.submitted(People.editor(), Records.unique("More than 300 boats have left."));
        Records.as(People.reviewer(), actor -> {
            Claim.locked(asked)
                    .requestChanges(
                            actor, "Say whose count this is: the harbour’s log has 290, and she gave no source.");
            return asked;
        });
    }

    private Long speaker(String name) {
        Long id = Records.speaker(editor, SpeakerKind.PERSON, name);
        return Records.as(editor, actor -> {
            Speaker speaker = Speaker.locked(id);
            Role role = new Role("harbour master", "Port of Faro", FuzzyDate.of("2019-05"), FuzzyDate.of("2021"));
            speaker.describe(
                    name,
                    SpeakerKind.PERSON,
                    "A harbour master.",
                    "Q42",
                    List.of("A. Sousa"),
                    List.of(role),
                    List.of());
            return id;
        });
    }
}

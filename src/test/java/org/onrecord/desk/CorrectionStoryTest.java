package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.testing.Browser;
import org.onrecord.testing.Records;
import org.onrecord.tlog.TlogProof;
import org.onrecord.tlog.VerifyCommand;

/**
 * A correction, from the desk to the reader: the word "not" goes from a quotation that was verified, readers see at
 * once what it said, what it says now and why, and can prove both offline; then it is verified anew. Every page on the
 * way is fit for everyone.
 */
@QuarkusTest
@Tag("any-database")
class CorrectionStoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String PASSAGE =
            "A harbour official said last week that around 300 boats had left. “The sea is not calm,” she added."
                    + " Others wrote: “The sea is calm.”";

    private static final String WHY = "We had printed a word that the copy does not have there.";

    @TempDir
    Path downloads;

    /** The same pages need to be tried for fitness once. */
    private boolean pagesAreTried = true;

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private final User second = People.reviewer();
    private final String claim = Records.unique("The sea was rough when around 300 boats left the harbour");
    private final String topic = Records.unique("Harbours");

    @Test
    void fromAVerifiedQuotationToOneThatIsVerifiedAnew() throws IOException {
        Page desk = browser.signedIn(browser.of("editor"), editor.email(), People.PASSWORD);
        Page reviews = browser.signedIn(browser.of("reviewer"), reviewer.email(), People.PASSWORD);
        Page others = browser.signedIn(browser.of("second"), second.email(), People.PASSWORD);
        Page reader = browser.of("reader");

        String form = enter(desk);
        judge(reviews, "So the copy says.");
        reviews.click("text=Approve and publish");
        reviews.waitForSelector(".state[data-state=PUBLISHED] >> nth=0");
        approve(others);
        String address = find(reader);
        Path earlier = download(reader, "earlier");
        assertTrue(provenContent(earlier).contains("The sea is not calm"));

        dropTheWord(desk, form);
        Path later = readTheCorrection(reader, address);
        assertEquals(0, verify(earlier), "what was proved once stays proved");
        noByteCanBeChanged(later);

        judgeAnew(reviews);
        approve(others);
        readThatItIsVerified(reader, address);
    }

    @Test
    void aReaderWithoutScriptSeesAndProvesTheSame() throws IOException {
        pagesAreTried = false;
        Page desk = browser.signedIn(browser.withoutScript("editor"), editor.email(), People.PASSWORD);
        Page reviews = browser.signedIn(browser.withoutScript("reviewer"), reviewer.email(), People.PASSWORD);
        Page reader = browser.withoutScript("reader");

        String form = enter(desk);
        judge(reviews, "So the copy says.");
        reviews.click("text=Approve and publish");
        approve(browser.signedIn(browser.withoutScript("second"), second.email(), People.PASSWORD));
        String address = find(reader);
        dropTheWord(desk, form);

        readTheCorrection(reader, address);
    }

    // ---------------------------------------------------------------- the editor

    /** The form of the claim that was entered. */
    private String enter(Page page) {
        page.navigate("/desk/captures/" + Records.capture(editor, PASSAGE));
        page.click("text=Enter a claim from this copy");
        page.fill("#exact", PASSAGE);
        page.fill("#text", claim);
        page.selectOption("#kind", "EVENT");
        page.selectOption("#checkability", "YES");
        page.fill("#speaker", Records.unique("Ana Sousa"));
        page.selectOption("#speakerKind", "PERSON");
        page.fill("#cue", "said");
        page.fill("#said", "28 May 2024");
        page.fill("#quotations-0-exact", "The sea is not calm");
        page.fill("#topics", topic);
        page.click("text=Send to review");
        page.waitForSelector(".state[data-state=IN_REVIEW]");
        return page.url();
    }

    private void dropTheWord(Page page, String form) {
        page.navigate(form);
        page.fill("#quotations-0-exact", "The sea is calm");
        page.fill("#note", "Seen on the copy.");
        page.fill("#reason", "One word.");
        page.click("text=Save the change");

        assertEquals("Choose what kind of notice this is.", page.textContent("#notice-kind-error"));
        assertEquals("Say why, for readers.", page.textContent("#notice-why-error"));
        assertEquals("The sea is calm", page.inputValue("#quotations-0-exact"));
        assertEquals("Seen on the copy.", page.inputValue("#note"));
        assertEquals("One word.", page.inputValue("#reason"));
        isFit(page, "form-refused");
        page.selectOption("#notice-kind", "CORRECTION");
        page.fill("#notice-why", WHY);
        page.click("text=Save the change");
        page.waitForSelector(".flash");
        assertEquals("The sea is calm", page.inputValue("#quotations-0-exact"));
        isFit(page, "form");
    }

    // ---------------------------------------------------------------- the reviewers

    private void judge(Page page, String rationale) {
        openFromQueue(page);
        giveVerdict(page, rationale);
    }

    private void judgeAnew(Page page) {
        page.navigate("/desk/reviews?wait=REVERIFICATION");
        narrowToTopic(page);
        assertTrue(page.textContent(".queue tbody tr").contains("Needs re-verification"));
        page.click("summary:text-is('What changed')");
        assertEquals(List.of("removed: not "), page.locator(".queue del").allTextContents());
        assertTrue(page.isVisible(".queue del"));
        isFit(page, "queue");

        page.click(".queue >> text=" + claim);
        assertEquals(List.of("removed: not "), page.locator(".rows del").allTextContents());
        page.click("summary:text-is('Declare it void')");
        isFit(page, "review");
        if (page.locator("[id^=report][id$=-verdict]").isHidden()) {
            page.locator("summary:text-is('Give another verdict')").first().click();
        }
        giveVerdict(page, "So the copy says, further down.");
        isFit(page, "review-waiting");
    }

    private void openFromQueue(Page page) {
        page.navigate("/desk/reviews");
        narrowToTopic(page);
        page.click(".queue >> text=" + claim);
    }

    /** Other tests' claims wait in the same queue. */
    private void narrowToTopic(Page page) {
        page.selectOption("#topic", new SelectOption().setLabel(topic));
        show(page, "topic=");
    }

    private static void giveVerdict(Page page, String rationale) {
        page.selectOption("[id^=report][id$=-verdict]", "CONFIRMED");
        page.fill("[id^=report][id$=-rationale]", rationale);
        page.selectOption("[id^=report][id$=-evidence-0-stance]", "SUPPORTS");
        page.locator("text=Put it before a second person").first().click();
        page.waitForSelector(".state:has-text('Waits for a second person')");
    }

    private void approve(Page page) {
        openFromQueue(page);
        page.click("text=Approve this verdict");
        page.waitForSelector(".state:has-text('In force')");
    }

    // ---------------------------------------------------------------- the reader

    /** The address of the claim, as it stands before anything was corrected. */
    private String find(Page page) {
        page.navigate("/claims");
        page.click("main >> text=" + claim);
        assertEquals("The sea is not calm", page.textContent("h1 q"));
        assertEquals(0, page.locator(".verdict-note").count());
        assertEquals(0, page.locator("main > .notice").count());
        return page.url();
    }

    /** A browser may keep a page for a minute; who loads it anew sees what stands there now. */
    private static void open(Page page, String address) {
        page.navigate(address);
        page.reload();
    }

    /** What a reader sees at once; and the proof of it. */
    private Path readTheCorrection(Page page, String address) throws IOException {
        open(page, address);
        assertEquals("The sea is calm", page.textContent("h1 q"));
        String changed = page.textContent(".told:has(h2:text-is('Changed since it was verified'))");
        assertTrue(changed.contains("removed: not "), changed);
        assertTrue(page.textContent(".verdicts .verdict-note").contains("Changed since it was verified"));
        String notice = page.textContent(".told:has-text('" + WHY + "')");
        assertTrue(notice.contains("Correction"), notice);
        assertTrue(notice.contains("The sea is not calm") && notice.contains("The sea is calm"), notice);
        isFit(page, "claim");

        page.click(".bar >> text=Corrections");
        page.selectOption("#kind", "CORRECTION");
        show(page, "kind=CORRECTION");
        isFit(page, "corrections");
        String listed = page.textContent(".history > li:has-text('" + claim + "')");
        assertTrue(listed.contains(WHY) && listed.contains("The sea is not calm"), listed);
        page.fill("#to", "2019");
        show(page, "to=2019");
        assertTrue(page.textContent("main").contains("No notice fits all of this."));
        page.fill("#to", "");
        page.selectOption("#kind", "RETRACTION");
        show(page, "kind=RETRACTION");
        assertEquals(0, page.locator("text=" + claim).count());
        isFit(page, "corrections-narrowed");

        page.navigate(address);
        page.click("text=Every version of this page");
        page.waitForURL(address + "/history");
        assertEquals(
                List.of("removed: not "),
                page.locator(".history > li:has(h2:text-is('Edited')) del").allTextContents());
        isFit(page, "history");

        page.navigate(address);
        Path proof = download(page, "later");
        page.click("text=how to check it");
        isFit(page, "log");
        String key = page.textContent("#key");
        assertEquals(0, verify(proof, "--key", key));
        assertTrue(provenContent(proof).contains("The sea is calm"));
        return proof;
    }

    /** Narrows a list by its filters. */
    private static void show(Page page, String address) {
        page.click("button:text-is('Show')");
        page.waitForURL(url -> url.contains(address));
    }

    private void readThatItIsVerified(Page page, String address) {
        open(page, address);
        assertEquals(0, page.locator(".verdict-note").count());
        assertEquals(0, page.locator("text=Changed since it was verified").count());
        String earlier = page.textContent("section:has(h2:text-is('History'))");
        assertTrue(earlier.contains("Earlier verdicts") && earlier.contains("in force until"), earlier);
        isFit(page, "claim-verified");
    }

    private Path download(Page page, String name) {
        Download download = page.waitForDownload(() -> page.click("text=its proof"));
        assertEquals("claim.tlog-proof", download.suggestedFilename());
        Path file = downloads.resolve(name + ".tlog-proof");
        download.saveAs(file);
        return file;
    }

    // ---------------------------------------------------------------- the verifier

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int verify(Path file, String... rest) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] args = new String[rest.length + 2];
        args[0] = "verify";
        args[1] = file.toString();
        System.arraycopy(rest, 0, args, 2, rest.length);
        return VerifyCommand.run(args, out, out);
    }

    /** What stood on record, as a proof that holds opens it. */
    private String provenContent(Path file) throws IOException {
        assertEquals(0, verify(file), said.toString(StandardCharsets.UTF_8));
        return new String(TlogProof.read(Files.readString(file)).extra(), StandardCharsets.UTF_8);
    }

    private void noByteCanBeChanged(Path proof) throws IOException {
        byte[] bytes = Files.readAllBytes(proof);
        Path changed = downloads.resolve("changed.tlog-proof");
        for (int at = 0; at < bytes.length; at += 23) {
            bytes[at] ^= 1;
            Files.write(changed, bytes);
            assertNotEquals(0, verify(changed), "byte " + at);
            bytes[at] ^= 1;
        }
        assertEquals(0, verify(Files.write(changed, bytes)));
    }

    private void isFit(Page page, String name) {
        if (pagesAreTried) {
            browser.axeClean(page);
            browser.fitsNarrow(page);
            browser.look(page, "correction-" + name);
            page.setViewportSize(Browser.WIDE, 900);
        }
    }
}

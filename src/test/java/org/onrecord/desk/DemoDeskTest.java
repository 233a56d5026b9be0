package org.onrecord.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.Browser;
import org.onrecord.claim.Publication;
import org.onrecord.policy.PolicyKind;
import org.onrecord.review.Review;
import org.onrecord.review.Standing;
import org.onrecord.testing.Statements;

/** What somebody finds who starts the demo desk. */
@QuarkusTest
@TestProfile(DemoDeskTest.Demo.class)
class DemoDeskTest {

    public static class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onrecord.demo", "true");
        }
    }

    private static final String ZELENSKYY = "More than 3,000 North Korean soldiers have been killed or wounded";
    private static final String KIM = "North Korea will follow its toughest policy so far";

    @Inject
    EntityManager entityManager;

    private static Document read(String path) {
        return Jsoup.parse(
                RestAssured.get(path).then().statusCode(200).extract().asString());
    }

    private static Document claim(String beginning) {
        Element link = read("/claims").select("ol.entries h3 > a").stream()
                .filter(found -> found.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Readers find no claim that begins with: " + beginning));
        return read(link.attr("href"));
    }

    private static Browser signedIn(String email) {
        Browser browser = new Browser();
        browser.open("/login");
        browser.send("/login", "email", email, "password", "demo-desk-only")
                .then()
                .statusCode(303);
        return browser;
    }

    @Test
    void theDeskSaysOfItselfWhatReadersAndMachinesAskFor() {
        for (PolicyKind kind : PolicyKind.values()) {
            assertEquals(kind.label(), read(kind.path()).selectFirst("h1").text());
        }
        assertTrue(read("/about").text().contains("no newsroom answers for it"));
    }

    @Test
    void readersFindTwentyNineClaimsTheArticlesBeforeTheEstimates() {
        Elements links = read("/claims").select("ol.entries h3 > a");
        links.addAll(read("/claims?page=2").select("ol.entries h3 > a"));
        assertEquals(29, links.size());
        assertEquals(
                14,
                links.subList(15, 29).stream()
                        .filter(link -> link.text().contains("Kursk region by"))
                        .count());
        links.forEach(link -> read(link.attr("href")));
    }

    @Test
    void theEstimateKeepsItsBoundItsHedgeAndItsRelativeDate() {
        String page = claim(ZELENSKYY).text();
        assertTrue(page.contains("“around 3,000”, read as about 3,000 soldiers, killed or wounded (“were reported”)"));
        assertTrue(page.contains("The report’s words for the time: “last week”"), page);
        assertTrue(page.contains("with weeks counted from Sunday: between 22 and 28 December 2024"));
        assertTrue(page.contains(
                "“already exceeded 3,000”, read as more than 3,000 soldiers, killed or wounded (“preliminary data”)"));
    }

    @Test
    void thePledgeShowsEachRelayTheElidedOneAmongThemAndThatItsWordsWereAltered() {
        Document page = claim(KIM);
        List<String> chain = page.select("#main section[aria-labelledby=chain-1] ol.chain > li > p:first-child")
                .eachText();
        assertEquals(
                List.of(
                        "Kim Jong Un, General Secretary, Workers’ Party of Korea",
                        "Korean Central News Agency",
                        "A news agency, not named in the report",
                        "Demo Courier"),
                chain);
        assertEquals(1, page.select("ol.chain > li.elided").size());
        Element quotation = page.selectFirst(".evidence li:has(b:contains(Altered))");
        assertEquals("most stringent", quotation.selectFirst("blockquote q").text());
        assertTrue(quotation.text().contains("the toughest anti-U.S. counteraction"));
    }

    @Test
    void everyStateHasSomethingToShow() {
        List<Object[]> states = QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createQuery(
                                "select c.publication, count(c) from Claim c group by c.publication order by c.publication",
                                Object[].class)
                        .getResultList());
        Map<Object, Object> counts = new TreeMap<>();
        states.forEach(state -> counts.put(state[0], state[1]));
        assertEquals(
                Map.of(
                        Publication.DRAFT, 2L,
                        Publication.IN_REVIEW, 2L,
                        Publication.PUBLISHED, 29L,
                        Publication.WITHDRAWN, 1L),
                counts);
    }

    @Test
    void theReviewersQueueHasEachKindOfThingThatWaits() {
        Document queue = Browser.page(signedIn("reviewer@demo.example").open("/desk/reviews"));
        List<String> waits = queue.select(".queue tbody td:nth-child(2)").stream()
                .map(Element::ownText)
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of("A verdict waits for a second person", "Needs re-verification", "Waits for review"), waits);
        assertTrue(queue.select(".queue tbody td:last-child").eachText().contains("you"));
    }

    @ParameterizedTest
    @CsvSource({
        "editor@demo.example, Changes requested",
        "reviewer@demo.example, Reviews waiting",
        "admin@demo.example, ''"
    })
    void eachOfTheDemosPeopleSignsInAndHasWork(String email, String heading) {
        Document work = Browser.page(signedIn(email).open("/desk"));
        assertEquals("My work", work.selectFirst("h1").text());
        assertTrue(
                work.select("h2").text().toLowerCase().contains(heading.toLowerCase()),
                work.select("h2").text());
    }

    @Test
    void theDemosPeopleAreShownWhereOneSignsIn() {
        String page = read("/login").text();
        assertTrue(page.contains("editor@demo.example"));
        assertTrue(page.contains("demo-desk-only"));
    }

    @Test
    void everyVerdictInForceIsTwoPeoples() {
        List<Review> inForce = QuarkusTransaction.requiringNew()
                .call(() -> Review.find(
                                "from Review r join fetch r.author join fetch r.approver join fetch r.claim c"
                                        + " join fetch c.createdBy where r.standing = ?1",
                                Standing.IN_FORCE)
                        .list());
        assertTrue(inForce.size() >= 15, inForce.size() + " verdicts");
        inForce.forEach(review -> {
            assertNotEquals(review.author().id(), review.approver().id());
            assertNotEquals(review.claim().createdBy().id(), review.approver().id());
        });
    }

    @Test
    void theRivalEstimatesStandBesideOneAnotherEachCountedSetByItself() {
        Document list = read("/quantities");
        Document page = read(list.selectFirst("main a[href^=/quantities/]").attr("href"));
        assertEquals(15, page.select("main table tbody tr").size());
        assertEquals(
                List.of("Killed or wounded", "Killed", "Wounded"),
                page.select("main h3").eachText());
        assertEquals(3, page.select("main svg[role=img]").size());
        String residuals = page.text();
        assertTrue(residuals.contains("about 300 killed and 2,700 wounded add up to about 3,000"), residuals);
    }

    @Test
    void thePledgeAndThePredictionStandOnTheBoardAndThePredictionIsOverdue() {
        Document board = read("/pledges");
        assertEquals(2, board.select("main a[href^=/claims/]").size(), board.text());
        assertTrue(board.text().contains("In the works"), board.text());
        assertTrue(board.text().contains("Overdue"), board.text());
        String page = claim(KIM).text();
        assertTrue(page.contains("Kept, if North Korea takes measures"), page);
        assertTrue(page.contains("A new-type intermediate-range hypersonic ballistic missile was test-fired"), page);
        assertTrue(page.contains("What did it do in the whole of 2025?"), page);
    }

    @Test
    void whatIsToBeLookedAtAgainIsOverdueDueAndLater() {
        Browser editor = signedIn("editor@demo.example");
        String list =
                Browser.page(editor.open("/desk/follow-ups")).select("main").text();
        assertTrue(list.contains("Overdue: 2"), list);
        assertTrue(list.contains("This week: 1"), list);
        assertTrue(list.contains("Later: 1"), list);
        assertTrue(list.contains("Closed: 1"), list);
    }

    @Test
    void readersPagesCostTheDatabaseLittle() {
        List<String> addresses = read("/claims").select("ol.entries h3 > a").eachAttr("href");
        for (String address : addresses) {
            long statements = Statements.of(() -> read(address));
            assertTrue(statements <= 14, address + ": " + statements);
        }
        long list = Statements.of(() -> read("/claims"));
        assertTrue(list <= 5, list + " statements");
    }
}

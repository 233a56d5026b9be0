package org.onrecord.quantity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Claim;
import org.onrecord.figure.Bound;
import org.onrecord.quantity.RivalEstimates.Given;
import org.onrecord.testing.Records;

/** What readers see of fifteen rival estimates, held against the estimates themselves. */
@QuarkusTest
class RivalEstimatesTest {

    private static Document page(String path) {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.asString());
    }

    @Test
    void thePageAndTheFileHoldEveryEstimateAsItWasGiven() throws IOException {
        RivalEstimates estimates = RivalEstimates.published();
        String path = "/quantities/" + estimates.slug;
        Document page = page(path);
        assertEquals(15, page.select("tbody tr").size());
        for (Given given : RivalEstimates.ALL) {
            assertEquals(1, lines(page, given, estimates.mark), given.toString());
        }
        List<String> sets = page.select(".panels h3").eachText();
        assertEquals(List.of("Killed or wounded", "Killed", "Wounded"), sets);
        assertEquals(3, page.select(".panels svg[role=img]").size());
        checkFile(path, estimates);
        checkMarks(page);
        assertTrue(page.select("section[aria-labelledby=parts] li").eachText().stream()
                .anyMatch(said ->
                        said.contains("add up to about 3,000") && said.contains("the two differ by about 800")));
        assertTrue(page.text().contains("that leaves 4,100"));
        assertTrue(page.text().contains("None is averaged with another, and none is called best."));
    }

    private static long lines(Document page, Given given, String mark) {
        return page.select("tbody tr").stream()
                .map(Element::text)
                .filter(line -> line.contains(given.claimant() + " " + mark)
                        && line.contains("“" + given.verbatim() + "”")
                        && line.contains(given.hedge())
                        && line.contains(given.via().isEmpty() ? "" : "via " + given.via() + " " + mark)
                        && line.contains(given.value().isEmpty() ? "in words" : soldiers(given.value())))
                .count();
    }

    private static String soldiers(String value) {
        return Numbers.grouped(new BigDecimal(value)) + " soldiers";
    }

    private static void checkFile(String path, RivalEstimates estimates) throws IOException {
        Response answer = given().get(path + ".csv");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("text/csv"), answer.contentType());
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.asString()))
                .getRecords();
        Set<List<String>> found = records.stream()
                .map(line -> List.of(
                        line.get("as_of"),
                        line.get("claimant"),
                        line.get("claimant_type"),
                        line.get("bound"),
                        line.get("value"),
                        line.get("unit"),
                        line.get("counted"),
                        line.get("verbatim"),
                        line.get("hedge")))
                .collect(Collectors.toSet());
        Set<List<String>> expected = RivalEstimates.ALL.stream()
                .map(given -> List.of(
                        given.asOf(),
                        given.claimant() + " " + estimates.mark,
                        given.kind(),
                        given.bound().name(),
                        given.value(),
                        "soldiers",
                        given.counted(),
                        given.verbatim(),
                        given.hedge()))
                .collect(Collectors.toSet());
        assertEquals(expected, found);
        assertEquals(15, records.size());
        assertTrue(records.stream()
                .allMatch(line ->
                        line.get("low").isEmpty() && line.get("lower_than").isEmpty()));
        assertEquals("Not rated yet", records.get(0).get("is_it_so"));
    }

    private static void checkMarks(Document page) {
        Element either = page.select(".panels svg").get(0);
        assertEquals(count("KILLED+WOUNDED", Bound.GT), parts(either, "v-13m-4 5"));
        assertEquals(1, either.select("path[opacity=0.12]").size());
        assertTrue(either.text().contains("“several hundred”"));
        assertEquals(1, either.select("desc").size());
        assertTrue(either.selectFirst("desc").text().contains("more than 5,000 soldiers, killed or wounded"));
        Element killed = page.select(".panels svg").get(1);
        assertEquals(count("KILLED", Bound.GE), parts(killed, "v-13m-4 5"));
        assertEquals(0, killed.select("path[opacity=0.12]").size());
    }

    private static long count(String counted, Bound bound) {
        return RivalEstimates.ALL.stream()
                .filter(given -> given.counted().equals(counted) && given.bound() == bound)
                .count();
    }

    private static long parts(Element svg, String part) {
        return svg.select("path").stream()
                .mapToLong(path -> path.attr("d").split(part, -1).length - 1)
                .sum();
    }

    @Test
    void theClaimShowsTheLatestFigureOfEachOtherClaimantOfTheSameSet() {
        RivalEstimates estimates = RivalEstimates.published();
        Document quantity = page("/quantities/" + estimates.slug);
        String path = quantity.select("tbody a[href^=/claims/]").stream()
                .filter(link -> link.text().contains("already exceeded 3,000"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Element rivals = page(path).selectFirst("section[aria-labelledby=rivals]");
        String text = rivals.text();
        assertTrue(text.contains("“already exceeded 3,000”"), text);
        assertTrue(text.contains("4,700 including 600 deaths"), text);
        assertTrue(text.contains("more than 6,000"), text);
        assertFalse(text.contains("more than 5,000"), "an updated figure is no rival: " + text);
        assertFalse(text.contains("3,800"), "a claimant is no rival of their own: " + text);
        assertFalse(text.contains("2,700"), "another counted set: " + text);
        assertEquals(
                1, rivals.select("a[href=/quantities/" + estimates.slug + "]").size());
    }

    @Test
    void onlyPublishedClaimsShowAnywhere() {
        RivalEstimates estimates = RivalEstimates.published();
        String path = "/quantities/" + estimates.slug;
        List<Long> claims = Records.as(
                estimates.editor,
                actor -> QuantityFigure.in(Quantity.bySlug(estimates.slug)).stream()
                        .map(place -> place.claim().id())
                        .toList());
        withdraw(estimates, claims.subList(0, 14));
        Document page = page(path);
        assertEquals(1, page.select("tbody tr").size());
        assertTrue(given().get(path + ".csv").asString().lines().count() == 2);
        assertTrue(given().get("/quantities").asString().contains(estimates.mark));
        withdraw(estimates, claims.subList(14, 15));
        assertEquals(404, given().get(path).statusCode());
        assertEquals(404, given().get(path + ".csv").statusCode());
        assertFalse(given().get("/quantities").asString().contains(estimates.mark));
    }

    private static void withdraw(RivalEstimates estimates, List<Long> claims) {
        claims.forEach(id -> Records.as(estimates.reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "An error of ours.");
            return id;
        }));
    }

    @Test
    void aSpeakersOwnFiguresAreFoundInOneStatement() {
        RivalEstimates estimates = RivalEstimates.published();
        List<Estimates.Given> found = Records.as(estimates.editor, actor -> {
            Long nis = Estimates.publishedOf(Quantity.bySlug(estimates.slug)).stream()
                    .filter(one -> one.claimant().name().startsWith("National"))
                    .findFirst()
                    .orElseThrow()
                    .claimant()
                    .id();
            return Estimates.by(nis, 3);
        });
        assertEquals(3, found.size());
        assertEquals(
                "4,700 including 600 deaths", found.get(0).estimate().figure().verbatim());
        assertEquals(estimates.slug, found.get(0).slug());
    }
}

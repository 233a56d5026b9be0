package org.onrecord.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That pages name the one address under which they are to be known, where the operator has named the site's own. */
@QuarkusTest
@Tag("any-database")
class CanonicalLinkTest {

    @Test
    void aPageNamesItsOneAddress() {
        QuarkusMock.installMockForType(
                new Site(null, null, null) {
                    @Override
                    public String name() {
                        return "The Record";
                    }

                    @Override
                    public Optional<String> canonical(String path) {
                        return Optional.of("https://record.example" + path);
                    }

                    @Override
                    public LocalDate today() {
                        return LocalDate.of(2024, 7, 1);
                    }

                    @Override
                    public boolean here(String path) {
                        return false;
                    }
                },
                Site.class);
        Document page = Jsoup.parse(given().get("/claims?kind=EVENT&page=2").asString());
        assertEquals(
                "https://record.example/claims",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals(
                "https://record.example/claims",
                page.select("meta[property=og:url]").attr("content"));
        assertEquals("The Record", page.select("meta[property=og:site_name]").attr("content"));
    }

    @Test
    void withoutAnAddressOfTheSiteThereIsNone() {
        Document page = Jsoup.parse(given().get("/claims").asString());
        assertTrue(page.select("link[rel=canonical], meta[property=og:url]").isEmpty());
    }
}

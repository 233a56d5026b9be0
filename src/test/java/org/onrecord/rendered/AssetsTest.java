package org.onrecord.rendered;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("any-database")
class AssetsTest {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static List<String> linked(String path) {
        return Jsoup.parse(given().get(path).asString())
                .select("link[rel=stylesheet], link[rel=icon], script[src]")
                .stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();
    }

    @Test
    void whatPagesLinkToIsKeptForGood() {
        List<String> files = linked("/claims");
        assertFalse(files.isEmpty());
        for (String file : files) {
            Response answer = given().get(file);
            assertEquals(200, answer.statusCode(), file);
            assertEquals(IMMUTABLE, answer.header("Cache-Control"), file);
            given().header("If-None-Match", answer.header("ETag"))
                    .get(file)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void theAddressNamesWhatTheFileHolds() {
        String style = linked("/claims").stream()
                .filter(file -> file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        assertTrue(style.matches("/assets/onrecord\\.[0-9a-f]{16}\\.css"), style);
        Response answer = given().get(style);
        assertTrue(answer.contentType().startsWith("text/css"), answer.contentType());
        assertEquals(given().get("/assets/onrecord.css").asString(), answer.asString());
    }

    @Test
    void whoAsksForAnOlderContentGetsTodaysAndAsksAgainNextTime() {
        Response answer = given().get("/assets/onrecord.0123456789abcdef.css");
        assertEquals(200, answer.statusCode());
        assertEquals("public, no-cache", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "/embed.js, text/javascript",
        "/assets/manifest.webmanifest, application/manifest+json",
        "/assets/favicon.svg, image/svg+xml",
        "/assets/onrecord.css, text/css",
    })
    void whatOthersKnowByAnAddressThatNeverChangesIsAskedForEachTime(String path, String type) {
        Response answer = given().get(path);
        assertEquals(200, answer.statusCode());
        assertEquals("public, no-cache", answer.header("Cache-Control"));
        assertTrue(answer.contentType().startsWith(type), answer.contentType());
        assertFalse(answer.asString().isEmpty());
        for (String condition : List.of("If-None-Match: ETag", "If-Modified-Since: Last-Modified")) {
            String[] names = condition.split(": ");
            given().header(names[0], answer.header(names[1]))
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", "public, no-cache");
        }
    }

    @Test
    void whatIsNoFileIsNotThere() {
        for (String path : List.of(
                "/assets/nothing.css",
                "/assets/",
                "/assets/nothing.0123456789abcdef.css",
                "/assets/..%2f..%2fapplication.0123456789abcdef.properties",
                "/assets/%2e%2e/application.0123456789abcdef.properties",
                "/webjars/.0123456789abcdef.js")) {
            assertEquals(404, given().urlEncodingEnabled(false).get(path).statusCode(), path);
        }
    }
}

package org.onrecord.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;

@QuarkusTest
class ErrorPagesTest {

    @TestHTTPResource
    URL site;

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/assets/none.css", "/claims/%00", "/claims/%ED%A0%80", "/a//b/../c"})
    void findsThePageOrSaysThatThereIsNone(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("There is nothing at this address"), containsString("action=\"/search\""));
    }

    @Test
    void saysWhatMayBeTheMatterAndAtTheDeskLeadsBackThere() {
        Document page = Browser.page(People.browserOf(People.reviewer()).open("/desk/claims/999999999/review"));

        assertEquals("There is nothing at this address", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".lede").text().startsWith("It may be mistyped"), page.text());
        assertEquals(1, page.select("main a[href=/desk]").size());
        assertEquals(1, page.select("main form[action=/desk/search]").size());
        assertEquals(
                0,
                Browser.page(new Browser().open("/claims/none"))
                        .select("main a[href=/desk]")
                        .size());
    }

    /** The server refuses them before any of our code is asked, and says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"/%", "/claims/%zz"})
    void refusesAddressesThatAreNone(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    @Test
    void tellsMachinesInTheirOwnFormat() {
        given().get("/api/none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", is(404), "title", is("There is nothing at this address"));
        given().contentType("application/json")
                .body("b".repeat(11 * 1024 * 1024))
                .post("/v1alpha1/claims:search")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        given().accept("application/json")
                .get("/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void saysWhatARefusalSays() {
        given().get("/faulty/gone")
                .then()
                .statusCode(410)
                .body(containsString("It repeated a claim that was already on record."));
        given().get("/faulty/state")
                .then()
                .statusCode(409)
                .body(containsString("A withdrawn claim can no longer be edited."));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsOvertakenIsToldSo(boolean late) {
        Long speaker = Records.speaker(People.editor(), SpeakerKind.PERSON, Records.unique("Ana Sousa"));
        given().get("/faulty/overtaken/" + speaker + "?late=" + late)
                .then()
                .statusCode(409)
                .body(containsString("Somebody changed the same thing at the same moment."));
    }

    @Test
    void keepsFaultsToItself() {
        given().get("/faulty/bug")
                .then()
                .statusCode(500)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(containsString("The fault is ours"), not(containsString("secret"))));
        given().accept("application/json")
                .get("/faulty/bug")
                .then()
                .statusCode(500)
                .body("status", is(500), "title", is("Something went wrong here"));
    }

    @Test
    void saysThatAnAddressIsForAnotherMethod() {
        given().delete("/faulty/form").then().statusCode(405).body(containsString("This cannot be done here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "text", ";", "multipart/*; boundary=a"})
    void aBodyOfNoFormatIsRefusedWhereverItIsSent(String format) throws IOException {
        for (String path :
                List.of("/login", "/logout", "/setup", "/api/v1/claims", "/api/v1/match", "/v1alpha1/claims:search")) {
            String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + format
                    + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b");
            assertTrue(answer.startsWith("HTTP/1.1 415"), path + " " + format + " gave " + answer);
        }
        assertTrue(raw("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Type: \r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void aFormInPartsThatEndsBeforeItIsCompleteIsRefusedAsDamaged() throws IOException {
        String body = "--a\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nhalf";
        String answer =
                raw("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=\"a\"\r\n"
                        + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("could not be read"), answer);
    }

    @Test
    void refusesWhatItDoesNotReadAndWhatIsTooLarge() {
        given().contentType("application/xml")
                .body("<a/>")
                .post("/faulty/form")
                .then()
                .statusCode(415)
                .body(containsString("Not in this format"));
        given().contentType("application/x-www-form-urlencoded")
                .body("a=" + "b".repeat(11 * 1024 * 1024))
                .post("/faulty/form")
                .then()
                .statusCode(413)
                .body(containsString("This is too large"));
    }

    @Test
    void knowsWhoReads() {
        assertTrue(ErrorPages.acceptsOnlyJson("application/ld+json, application/json;q=0.5"));
        assertFalse(ErrorPages.acceptsOnlyJson("application/json, */*"));
        assertFalse(ErrorPages.acceptsOnlyJson("text/html,application/xhtml+xml"));
        assertFalse(ErrorPages.acceptsOnlyJson(null));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

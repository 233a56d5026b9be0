package org.onrecord.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Topic;
import org.onrecord.testing.Records;

@QuarkusTest
class ReferencePagesTest {

    private final Machine machine = new Machine();

    @Test
    void thePageNamesAllThatCanBeAsked() {
        Response page = machine.get("/api");

        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"));
        Document html = Browser.page(page);
        assertEquals(
                15,
                html.select("main > section[aria-labelledby] > p:first-of-type > code")
                        .size());
        assertTrue(html.select("main dt code").eachText().contains("NOT_CHECKABLE"));
        assertEquals(0, html.select("main script, [style]").size());
        assertEquals("/api", html.select("footer a:contains(For machines)").attr("href"));
    }

    @Test
    void theDocumentIsThereInBothFormatsUnderTheSitesOwnAddress() {
        JsonPath json = machine.get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        assertEquals("3.1.0", json.getString("openapi"));
        assertTrue(json.getString("servers[0].url").startsWith("http://localhost:"), json.getString("servers[0].url"));
        machine.get("/openapi").then().statusCode(200).body(containsString("\"openapi\" : \"3.1.0\""));
        machine.get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi: 3.1.0"));
    }

    @Test
    void eachDescribedPathAnswersAsDescribed() {
        User editor = People.editor();
        Long id = Records.submitted(editor, Records.unique("Around 300 boats left"));
        Long topic = Records.topic(editor, Records.unique("Harbours"));
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.addTopic(Topic.byId(topic));
            claim.revise(actor, null);
            return id;
        });
        Records.as(People.reviewer(), actor -> {
            Claim.locked(id).publish(actor, null);
            return id;
        });
        Attribution report = Records.claim(id).attributions().get(0);
        Map<String, String> slugs = Map.of(
                "claims", Records.slug(id),
                "speakers", report.speaker().slug(),
                "sources", report.source().slug(),
                "topics",
                        QuarkusTransaction.requiringNew()
                                .call(() -> Topic.byId(topic).slug()));
        Map<String, Map<String, Object>> paths =
                machine.get("/openapi.json").jsonPath().getMap("paths");
        int tried = 0;
        for (String path : paths.keySet()) {
            if (!paths.get(path).containsKey("get")) {
                continue;
            }
            String kind = path.split("/")[3];
            String slug = slugs.get(kind);
            if (!path.endsWith("{slug}") || slug != null) {
                machine.get(path.replace("{slug}", String.valueOf(slug)))
                        .then()
                        .statusCode(200)
                        .contentType("application/json");
                tried++;
            }
        }
        assertEquals(11, tried, "only quantities have no figure here");
        assertEquals(
                List.of(),
                machine.get("/api/v1/changes?since=latest").jsonPath().getList("items"));
    }
}

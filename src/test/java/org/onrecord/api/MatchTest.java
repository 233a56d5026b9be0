package org.onrecord.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.search.CaughtUp;
import org.onrecord.testing.Records;

/** What programs learn of what was said before. */
@QuarkusTest
class MatchTest {

    private static final String MATCH = "/api/v1/match";

    private final Machine machine = new Machine();
    private final User editor = People.editor();
    private final User reviewer = People.reviewer();

    /** Words that no other test has. */
    private final String own =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private final String text =
            "The %1$sone of %1$stwo %1$sbought %1$sthree for the %1$sfour with %1$sfive and %1$ssix in %1$smay."
                    .formatted(own);
    private final String reworded =
            "In %1$smay the %1$sone of %1$stwo %1$sbought %1$sthree with %1$sfive and %1$ssix for the %1$sfour"
                    .formatted(own);

    private ValidatableResponse asked(String key, String more) {
        CaughtUp.await();
        return send(key, "{\"text\": \"" + reworded + "\"" + more + "}").then();
    }

    private Response send(String key, String body) {
        RequestSpecification asking = machine.asking().contentType("application/json");
        if (key != null) {
            asking.header("Authorization", "Bearer " + key);
        }
        return asking.body(body.getBytes(StandardCharsets.UTF_8)).post(MATCH);
    }

    @Test
    void whatIsPublishedIsFoundByAnyoneUntilItIsWithdrawn() {
        Long id = Records.published(editor, reviewer, text);
        asked(null, "")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.size()", equalTo(1))
                .body("items[0].band", equalTo("SAME"))
                .body("items[0].how", equalTo("MEANING"))
                .body("items[0].publication", equalTo("PUBLISHED"))
                .body("items[0].claim.id", equalTo(id.toString()))
                .body("items[0].claim.name", equalTo(text))
                .body("items[0].claim.page", endsWith("/claims/" + Records.slug(id)))
                .body("items[0].differences", hasItem(containsString("On record, it is said by")))
                .body("byMeaning", equalTo(false))
                .body("note", containsString("switched off"));
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, "It was an error.");
            return id;
        });
        // Not even while the index has not heard of it.
        send(null, "{\"text\": \"" + reworded + "\"}").then().body("items.size()", equalTo(0));
    }

    @Test
    void theDesksOwnIsFoundWithAKeyThatMayWrite() {
        Long id = Records.draft(editor, text);
        asked(null, "").statusCode(200).body("items.size()", equalTo(0));
        asked(KeyTest.key(editor, true), "").body("items.size()", equalTo(0));
        asked(null, ", \"among\": \"DESK\"").statusCode(401);
        asked(KeyTest.key(editor, false), ", \"among\": \"DESK\"").statusCode(403);
        asked(KeyTest.key(editor, true), ", \"among\": \"DESK\"")
                .statusCode(200)
                .body("items[0].claim.id", equalTo(id.toString()))
                .body("items[0].claim.page", endsWith("/desk/claims/" + id))
                .body("items[0].publication", equalTo("DRAFT"));
    }

    @Test
    void whoSaidItAndWhatIsDeniedIsTold() {
        Records.published(editor, reviewer, text.replace(own + "bought", "never " + own + "bought"));
        asked(null, ", \"speaker\": \"Nobody of this name\"")
                .body("items[0].band", equalTo("ABOUT"))
                .body("items[0].sameSpeaker", equalTo(false))
                .body("items[0].differences", hasItem("On record stands a word such as “not”, here there is none."));
    }

    @Test
    void whenItWasSaidIsCompared() {
        Records.published(editor, reviewer, text);
        asked(null, ", \"said\": \"3 March 1950\"")
                .statusCode(200)
                .body("items[0].differences", hasItem(containsString("The dates differ: on record it was said")))
                .body("items[0].differences", hasItem(endsWith("here on 3 March 1950.")));
        asked(null, ", \"said\": \"\"").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                   | 422 | /text
            {"text": " "}                        | 422 | /text
            {"text": "a\\u0000b"}                | 422 | /text
            {"text": "a", "speaker": "\\u0000"}  | 422 | /speaker
            {"text": "a", "among": "ALL"}        | 422 | /among
            {"text": "a", "said": "03/04/2024"}  | 422 | /said
            {"text": "a", "said": "\\u0000"}     | 422 | /said
            {"text": "a", "language": "!!"}      | 422 | /language
            {"text": "a", "language": "xx"}      | 422 | /language
            {"text": 3}                          | 422 | /text
            {"text": "a", "who": "b"}            | 422 | /who
            {"text": "a"                         | 400 | ''
            """)
    void whatCannotBeLookedForIsRefused(String body, int status, String pointer) {
        ValidatableResponse refused =
                send(null, body).then().statusCode(status).contentType("application/problem+json");
        if (!pointer.isEmpty()) {
            refused.body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void theLongestTextIsLookedForAndNoLonger() {
        send(null, "{\"text\": \"" + "x".repeat(4_000) + "\"}").then().statusCode(200);
        send(null, "{\"text\": \"" + "x".repeat(4_001) + "\"}").then().statusCode(422);
    }
}

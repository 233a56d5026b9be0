package org.onrecord.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.site.Published;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;

/** What changes on claims when those whom they name, or what they rest on, are called otherwise. */
@QuarkusTest
class RenamingTest {

    private final User editor = People.editor();
    private final Browser browser = People.browserOf(editor);

    private static Attribution report(Long claim) {
        return Records.claim(claim).attributions().get(0);
    }

    private void rename(String path, String field, String to) {
        Map<String, Object> form = Browser.form(browser.open(path), "#" + field);
        form.put(field, to);
        Response answer = browser.send(path, form);
        assertEquals(303, answer.statusCode(), answer.asString());
    }

    private String renameSpeaker(Long claim) {
        String name = Records.unique("Vitali Melo");
        rename("/desk/speakers/" + report(claim).speaker().id(), "name", name);
        return name;
    }

    private static String history(Long claim) {
        return Browser.page(given().get("/claims/" + Records.slug(claim) + "/history"))
                .text();
    }

    @Test
    void aRenamedSpeakerIsANewVersionOfWhatTheySaid() {
        Long claim = Records.published(editor, People.reviewer(), Records.unique("Boats left"));
        int before = Records.claim(claim).revision();
        String was = report(claim).speaker().name();

        String now = renameSpeaker(claim);

        assertEquals(before + 1, Records.claim(claim).revision());
        String told = history(claim);
        assertTrue(told.contains("A speaker’s entry was renamed: “" + now + "” was “" + was + "”."), told);
    }

    @Test
    void aVerdictHoldsOnWhatIsOnlyCalledOtherwise() {
        Published claim = Published.claim();
        claim.publish().judge(AttributionVerdict.CONFIRMED, Knowledge.AT_THE_TIME, "Seen.");

        renameSpeaker(claim.id);

        boolean stale = Records.as(
                editor, actor -> Review.of(Claim.byId(claim.id)).get(0).stale());
        assertFalse(stale);
    }

    @Test
    void aReviewerWhoHasTheClaimOpenPublishesNoOtherName() {
        Long claim = Records.submitted(editor, Records.unique("Boats left"));
        Browser reviewer = People.browserOf(People.reviewer());
        reviewer.open("/desk/claims/" + claim + "/review");
        String seen = String.valueOf(Records.claim(claim).revision());

        renameSpeaker(claim);

        reviewer.send("/desk/claims/" + claim + "/publication", "revision", seen)
                .then()
                .statusCode(409);
        assertEquals(Publication.IN_REVIEW, Records.claim(claim).publication());
    }

    @Test
    void whoRenamesASpeakerDidNotEditWhatTheySaid() {
        User other = People.editor();
        Long claim = Records.submitted(other, Records.unique("Boats left"));

        renameSpeaker(claim);

        assertEquals(other.id(), Records.claim(claim).lastEditedBy().id());
    }

    @Test
    void anotherTitleOrPublisherOfTheSourceIsANewVersion() {
        Long claim = Records.published(editor, People.reviewer(), Records.unique("Boats left"));
        Long source =
                Records.as(editor, actor -> report(claim).passage().source().id());
        String title = Records.unique("Diary of a Harbour");
        Document form = Browser.page(browser.open("/desk/sources/" + source));
        String publisher = form.selectFirst("[name=publisher]").val();
        String other = Records.unique("Night Agency");
        Records.speaker(editor, SpeakerKind.OUTLET, other);

        rename("/desk/sources/" + source, "title", title);
        rename("/desk/sources/" + source, "publisher", other);

        String told = history(claim);
        assertTrue(told.contains("The title of the source was corrected: “" + title + "” was"), told);
        assertTrue(told.contains("The publisher of the source was corrected: “" + other + "” was “" + publisher), told);
        assertTrue(told.contains("published by"), told);
    }
}

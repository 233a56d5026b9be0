package org.onrecord.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Topic;
import org.onrecord.search.CaughtUp;
import org.onrecord.site.Published;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;

/** Lists that are narrowed by an address of a speaker or a topic that leads elsewhere now. */
@QuarkusTest
class FormerAddressesTest {

    private final Long topic = Records.topic(People.editor(), Records.unique("Harbours"));
    private final Published claim =
            Published.claim().about(topic).of(ClaimKind.PLEDGE).publish();
    private final Browser browser = People.browserOf(claim.editor);
    private final String speakerBefore = claim.speakerSlug();
    private final String topicBefore = Published.topicSlug(topic);
    private final String speakerNow = slug("moved-speaker");
    private final String topicNow = slug("moved-topic");

    private static String slug(String words) {
        return Records.unique(words).replace(' ', '-').toLowerCase();
    }

    @BeforeEach
    void readdress() {
        browser.open("/desk/topics");
        readdress(speakerNow, topicNow);
    }

    private void readdress(String speaker, String topicsOwn) {
        Records.as(claim.editor, actor -> {
            Speaker.byId(speakerOf(claim)).readdress(actor, speaker);
            Topic.byId(topic).readdress(actor, topicsOwn);
            return topic;
        });
    }

    private static Response read(String path) {
        return given().redirects().follow(false).get(path);
    }

    private static void assertLeads(String from, String to) {
        read(from).then().statusCode(301).header("Location", endsWith(to));
        read(to).then().statusCode(200);
    }

    @Test
    void listsForReadersLeadOnToTheAddressesOfToday() {
        assertLeads("/claims?speaker=" + speakerBefore, "/claims?speaker=" + speakerNow + "&page=1");
        assertLeads(
                "/claims?page=2&from=2024-05-01&topic=" + topicBefore + "&speaker=" + speakerBefore,
                "/claims?speaker=" + speakerNow + "&topic=" + topicNow + "&from=2024-05-01&page=2");
        assertLeads("/pledges?topic=" + topicBefore, "/pledges?topic=" + topicNow + "&page=1");
        assertLeads(
                "/speakers/" + speakerNow + "?sort=PUBLISHED&topic=" + topicBefore,
                "/speakers/" + speakerNow + "?topic=" + topicNow + "&sort=PUBLISHED&page=1");
        assertLeads(
                "/topics/" + topicNow + "?speaker=" + speakerBefore,
                "/topics/" + topicNow + "?speaker=" + speakerNow + "&page=1");
        assertLeads("/speakers/" + speakerBefore + "/feed.atom", "/speakers/" + speakerNow + "/feed.atom");
    }

    @Test
    void whatAMergedSpeakerSaidIsListedAsTheOthers() {
        Published other = Published.claim().publish();
        browser.send(
                        "/desk/identity/speakers/" + speakerOf(claim) + "/merge",
                        "into",
                        speakerOf(other).toString(),
                        "reason",
                        "Two spellings of one.")
                .then()
                .statusCode(303);

        assertLeads("/claims?speaker=" + speakerBefore, "/claims?speaker=" + other.speakerSlug() + "&page=1");
        assertLeads("/claims?speaker=" + speakerNow, "/claims?speaker=" + other.speakerSlug() + "&page=1");
    }

    private static Long speakerOf(Published claim) {
        return Records.claim(claim.id).attributions().get(0).speaker().id();
    }

    @Test
    void filesAndAnswersForMachinesAreOfWhatTheAddressLeadsTo() {
        for (String asked : new String[] {"speaker=" + speakerBefore, "topic=" + topicBefore}) {
            read("/claims.csv?" + asked).then().statusCode(200).body(containsString(claim.text()));
            read("/api/v1/claims?" + asked).then().statusCode(200).body("items.text", contains(claim.text()));
        }
    }

    @Test
    void searchesOfReadersAndOfTheDeskFindIt() {
        readdress(slug("third-speaker"), slug("third-topic"));
        CaughtUp.await();
        // No word of these addresses is in a name.
        for (String asked : new String[] {"speaker:" + speakerNow, "topic:" + topicNow}) {
            read("/search?q=" + asked).then().statusCode(200).body(containsString(claim.text()));
            assertTrue(browser.open("/desk/search?q=" + asked).asString().contains(claim.text()), asked);
        }
    }

    @Test
    void aMergedTopicThatNothingIsAboutIsFoundAsTheOther() {
        Long bare = Records.topic(claim.editor, Records.unique("Quays"));
        Records.as(claim.editor, actor -> {
            Topic.byId(bare).readdress(actor, slug("an-address-of-its-own"));
            return bare;
        });
        browser.send(
                        "/desk/identity/topics/" + bare + "/merge",
                        "into",
                        topic.toString(),
                        "reason",
                        "Two words for one.")
                .then()
                .statusCode(303);
        CaughtUp.await();

        read("/search?q=topic:" + Published.topicSlug(bare)).then().body(containsString(claim.text()));
    }

    @Test
    void ofASpeakerWhomReadersDoNotMeetNoOtherAddressIsTold() {
        Long unseen = Records.speaker(claim.editor, SpeakerKind.PERSON, Records.unique("Rui Melo"));
        String before = Records.as(claim.editor, actor -> {
            Speaker speaker = Speaker.byId(unseen);
            String slug = speaker.slug();
            speaker.readdress(actor, slug("a-name-for-nobody"));
            return slug;
        });

        Response answer = read("/claims?speaker=" + before);

        assertEquals(200, answer.statusCode());
        answer.then().body(not(containsString("a-name-for-nobody")));
        read("/api/v1/claims?speaker=" + before).then().body("items", empty());
    }

    @Test
    void anAddressThatSomethingElseStandsAtTodayIsNotLedOn() {
        read("/claims?speaker=" + speakerNow).then().statusCode(200).body(containsString(claim.text()));
        read("/api/v1/claims?speaker=" + speakerNow + "&limit=1")
                .then()
                .body("items[0].slug", equalTo(Records.slug(claim.id)));
    }
}

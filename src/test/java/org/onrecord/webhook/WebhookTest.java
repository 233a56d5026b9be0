package org.onrecord.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.review.Erased;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;
import org.onrecord.testing.WebPage;

/** Real messages to a real server, with the signatures checked as a receiver checks them. */
@QuarkusTest
class WebhookTest {

    private static final String BASE = "https://record.example";

    @Inject
    Deliveries deliveries;

    @Inject
    EntityManager database;

    private final User editor = People.editor();
    private final User reviewer = People.reviewer();
    private Browser admin;
    private WebPage receiver;
    private String secret;
    private Long id;

    @BeforeEach
    void tellAnAddress() {
        admin = People.browserOf(People.admin());
        receiver = WebPage.of("thank you");
        Response made = make(receiver.address(), "PUBLISHED", "CORRECTED", "WITHDRAWN");
        assertEquals(201, made.statusCode(), made.asString());
        secret = Browser.page(made).select("main p > code").text();
        id = Long.valueOf(Browser.page(made).select(".kicker a").attr("href").replaceAll(".*/", ""));
    }

    @AfterEach
    void tellItNoMore() {
        remove(id);
    }

    private Response make(String address, String... topics) {
        admin.open("/desk/webhooks");
        return admin.send("/desk/webhooks", "name", "the archive", "address", address, "topics", List.of(topics));
    }

    private Long published() {
        return Records.published(editor, reviewer, Records.unique("Around 300 boats left"));
    }

    private static void withdraw(User person, Long claim) {
        Records.as(person, actor -> {
            Claim.locked(claim).withdraw(actor, "Counted twice.");
            return claim;
        });
    }

    /** Lets so much time pass for what waits. */
    private void later() {
        QuarkusTransaction.requiringNew()
                .run(() -> WebhookDelivery.update("nextAt = ?1 where nextAt is not null", Instant.EPOCH));
    }

    private void send() {
        deliveries.send(BASE).forEach(CompletableFuture::join);
    }

    /** So many more that wait, as if they had been told of long before. */
    private void backlog(int many) {
        Long claim = published();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < many; i++) {
                new WebhookDelivery(Webhook.byId(id), News.PUBLISHED, claim, Instant.EPOCH.plusSeconds(i)).persist();
            }
        });
    }

    private Long another(WebPage page) {
        return Long.valueOf(Browser.page(make(page.address(), "PUBLISHED"))
                .select(".kicker a")
                .attr("href")
                .replaceAll(".*/", ""));
    }

    private static void remove(Long webhook) {
        QuarkusTransaction.requiringNew().run(() -> {
            WebhookDelivery.forget(webhook);
            Webhook.delete("id", webhook);
        });
    }

    private WebhookDelivery newest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> WebhookDelivery.of(Webhook.byId(id), 1).items().get(0));
    }

    private void verify(Map<String, String> message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.get("webhook-id") + "." + message.get("webhook-timestamp") + "." + message.get("body");
        assertEquals(
                "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                message.get("webhook-signature"));
        long age = Instant.now().getEpochSecond() - Long.parseLong(message.get("webhook-timestamp"));
        assertTrue(Math.abs(age) < 60, "sent " + age + " seconds ago");
    }

    @Test
    void whatWasPublishedCorrectedAndWithdrawnIsToldAndSigned() throws Exception {
        Long claim = published();
        Records.as(reviewer, actor -> {
            Claim.locked(claim).tell(actor, new Notice.Entry(NoticeKind.CORRECTION, "300", "200", "We misread it."));
            return claim;
        });
        String slug = Records.slug(claim);
        send();
        withdraw(reviewer, claim);
        send();

        List<Map<String, String>> messages = receiver.received();
        assertEquals(
                List.of("claim.published", "claim.corrected", "claim.withdrawn"),
                messages.stream()
                        .map(message -> JsonPath.from(message.get("body")).getString("type"))
                        .toList());
        for (Map<String, String> message : messages) {
            verify(message);
            assertEquals("application/json", message.get("content-type"));
        }
        JsonPath first = JsonPath.from(messages.get(0).get("body"));
        assertEquals(claim.toString(), first.getString("data.id"));
        assertEquals(BASE + "/claims/" + slug, first.getString("data.page"));
        assertEquals(BASE + "/api/v1/claims/" + slug, first.getString("data.json"));
        assertNotNull(Instant.parse(first.getString("timestamp")));
        assertEquals("WITHDRAWN", JsonPath.from(messages.get(2).get("body")).getString("data.now"));
        assertEquals(WebhookDelivery.Progress.TAKEN, newest().progress());
    }

    @Test
    void ofWhatReadersDoNotSeeNothingIsTold() {
        Records.draft(editor, Records.unique("Boats left"));
        Long scheduled = Records.scheduled(
                editor, reviewer, Records.unique("Boats left"), Instant.parse("2100-01-01T00:00:00Z"));
        Records.as(reviewer, actor -> {
            Erased.claim(scheduled, actor);
            return scheduled;
        });
        send();

        assertEquals(List.of(), receiver.received());
    }

    @Test
    void anActThatFailsTellsNobody() {
        Long claim = Records.submitted(editor, Records.unique("Boats left"));
        try {
            Records.as(reviewer, actor -> {
                Claim.locked(claim).publish(actor, null);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            assertEquals("rolled back", e.getMessage());
        }
        send();

        assertEquals(List.of(), receiver.received());
    }

    @Test
    void aMergedClaimIsToldAsWithdrawnAndAnErasedOneWithoutItsAddress() {
        Long into = published();
        Long claim = published();
        Records.as(reviewer, actor -> {
            Claim.locked(claim).mergeInto(Claim.locked(into), actor, "one claim");
            return claim;
        });
        send();
        String slug = Records.slug(into);
        Records.as(reviewer, actor -> {
            Erased.claim(into, actor);
            return into;
        });
        send();

        List<Map<String, String>> messages = receiver.received();
        JsonPath merged = JsonPath.from(messages.stream()
                .map(message -> message.get("body"))
                .filter(body -> body.contains("MERGED"))
                .findFirst()
                .orElseThrow());
        assertEquals("MERGED", merged.getString("data.now"));
        assertEquals(into.toString(), merged.getString("data.mergedInto"));
        assertNull(merged.getString("data.page"));
        String erased = messages.get(messages.size() - 1).get("body");
        assertTrue(erased.contains("ERASED"), erased);
        assertFalse(erased.contains(slug), erased);
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        WebPage other = WebPage.of("thank you");
        Long only = Long.valueOf(Browser.page(make(other.address(), "WITHDRAWN"))
                .select(".kicker a")
                .attr("href")
                .replaceAll(".*/", ""));
        Long claim = published();
        withdraw(reviewer, claim);
        send();

        assertEquals(1, other.received().size());
        assertTrue(other.received().get(0).get("body").contains("claim.withdrawn"));
        admin.open("/desk/webhooks/" + only);
        admin.send("/desk/webhooks/" + only + "/removal").then().statusCode(303);
        admin.open("/desk/webhooks/" + only).then().statusCode(404);
    }

    // ---------------------------------------------------------------- failing

    @Test
    void whatIsNotTakenIsSentAgainUnderItsIdLaterAndLaterAndThenGivenUp() {
        receiver.answers(503);
        published();
        for (int i = 0; i <= WebhookDelivery.PAUSES.size(); i++) {
            send();
            WebhookDelivery delivery = newest();
            assertEquals(i + 1, delivery.attempts());
            assertEquals(503, delivery.answered());
            if (i < WebhookDelivery.PAUSES.size()) {
                assertEquals(WebhookDelivery.PAUSES.get(i), Duration.between(delivery.triedAt(), delivery.nextAt()));
            }
            send();
            assertEquals(i + 1, newest().attempts(), "sent before its time");
            later();
        }

        assertEquals(WebhookDelivery.Progress.GIVEN_UP, newest().progress());
        assertEquals(
                1,
                receiver.received().stream()
                        .map(message -> message.get("webhook-id"))
                        .distinct()
                        .count());
        admin.open("/desk/webhooks/" + id)
                .then()
                .body(containsString("given up"))
                .body(containsString("503"));
        receiver.says("thank you");
        admin.send("/desk/webhooks/" + id + "/deliveries/" + newest().id() + "/repetition")
                .then()
                .statusCode(303);
        send();
        assertEquals(WebhookDelivery.Progress.TAKEN, newest().progress());
    }

    @Test
    void afterAFailureTheRestWaitsForALaterRound() {
        receiver.answers(503);
        backlog(2);
        send();
        assertEquals(1, receiver.received().size());

        receiver.says("thank you");
        send();
        assertTrue(receiver.received().size() >= 3, "all but the one that failed, which has time");
    }

    @Test
    void whatWaitsForOneAddressHoldsUpNoOther() {
        WebPage page = WebPage.of("thank you");
        backlog(150);
        Long other = another(page);
        try {
            published();
            send();
            assertEquals(1, page.received().size());
            assertEquals(Deliveries.SHARE, receiver.received().size());
        } finally {
            remove(other);
        }
    }

    @Test
    void anAddressThatTakesLongHoldsUpNoOtherAndIsToldOneAfterTheOther() throws InterruptedException {
        WebPage slow = WebPage.slow("thank you", 6_000);
        Long other = another(slow);
        try {
            published();
            List<CompletableFuture<Void>> first = deliveries.send(BASE);
            for (int i = 0; i < 100 && first.stream().noneMatch(CompletableFuture::isDone); i++) {
                Thread.sleep(50);
            }
            published();
            List<CompletableFuture<Void>> second = deliveries.send(BASE);
            assertEquals(1, second.size(), "the other one is still asked");
            second.forEach(CompletableFuture::join);
            assertEquals(2, receiver.received().size());
            assertEquals(1, slow.received().size());
            first.forEach(CompletableFuture::join);
        } finally {
            remove(other);
        }
    }

    @Test
    void aRoundFindsWhatIsDueWithOneStatement() {
        published();
        Long other = another(WebPage.of("thank you"));
        try {
            published();
            Instant now = Instant.now().plusSeconds(1);
            long statements = Statements.of(() -> QuarkusTransaction.requiringNew()
                    .run(() -> assertEquals(
                            3, WebhookDelivery.due(now, Deliveries.SHARE).size())));
            assertEquals(1, statements);
        } finally {
            remove(other);
        }
    }

    @Test
    void whereAnAnswerLeadsElsewhereItIsNotFollowed() {
        WebPage elsewhere = WebPage.of("here I am");
        WebPage leading = WebPage.leadingTo(elsewhere.address());
        QuarkusTransaction.requiringNew()
                .run(() -> Webhook.update("address = ?1 where id = ?2", leading.address(), id));
        published();
        send();

        assertEquals(1, leading.received().size());
        assertEquals(List.of(), elsewhere.received());
        assertEquals(302, newest().answered());
        assertEquals(WebhookDelivery.Progress.WAITING, newest().progress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "http://192.0.2.1/",
                "http://93.184.216.34/",
                "https://[::1]/",
            })
    void noAddressInsideIsReachedAndNoneOutsideInTheClear(String address) {
        QuarkusTransaction.requiringNew().run(() -> Webhook.update("address = ?1 where id = ?2", address, id));
        published();
        send();

        assertEquals("The address leads into a network that is not open to everyone.", newest().fault());
        assertEquals(null, newest().answered());
    }

    @Test
    void whatANodeTookAndNeverFinishedIsSentAgainAndNotBefore() {
        published();
        WebhookDelivery waiting = newest();
        Instant now = Instant.now();
        WebhookDelivery.Due due = new WebhookDelivery.Due(waiting.id(), id, waiting.nextAt());
        assertTrue(QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.take(due, now)));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.take(due, now)));
        send();
        assertEquals(List.of(), receiver.received());

        later();
        send();
        assertEquals(1, receiver.received().size());
    }

    @Test
    void anAddressThatSaysThatItIsGoneIsToldNoMoreAndOneThatFailsForAWeek() {
        receiver.answers(410);
        published();
        send();
        admin.open("/desk/webhooks/" + id).then().body(containsString("It answered that it is gone for good."));
        published();
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> WebhookDelivery.count("webhook.id", id)));

        receiver.answers(500);
        admin.send("/desk/webhooks/" + id + "/work", "on", "yes").then().statusCode(303);
        QuarkusTransaction.requiringNew()
                .run(() -> Webhook.update(
                        "failingSince = ?1 where id = ?2", Instant.now().minus(Duration.ofDays(8)), id));
        later();
        send();
        admin.open("/desk/webhooks/" + id).then().body(containsString("It took nothing for 7 days."));
    }

    // ---------------------------------------------------------------- the page

    @Test
    void theSecretIsShownOnceAndIsNotReadableInTheDatabase() {
        admin.open("/desk/webhooks/" + id).then().statusCode(200).body(not(containsString(secret)));
        admin.open("/desk/webhooks").then().body(not(containsString(secret)));
        Object locked = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select locked_secret from webhook where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult());
        byte[] plain = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String inDatabase = new String(Base64.getDecoder().decode(locked.toString()), StandardCharsets.ISO_8859_1);
        assertFalse(inDatabase.contains(new String(plain, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aSecretThatWasLockedWithAnotherKeySaysSo() {
        QuarkusTransaction.requiringNew()
                .run(() -> Webhook.update(
                        "lockedSecret = ?1 where id = ?2", Base64.getEncoder().encodeToString(new byte[60]), id));
        published();
        send();

        assertTrue(newest().fault().contains("secret can’t be read"), newest().fault());
        assertEquals(List.of(), receiver.received());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https://user:pass@example.org/",
                "https://exa mple.org/",
                "https://example.org/#part",
                "https://0177.1/",
            })
    void whatIsNoAddressIsRefused(String address) {
        make(address, "PUBLISHED").then().statusCode(422).body(containsString("class=\"error\""));
    }

    @Test
    void onlyAnAdministratorComesHere() {
        Browser other = People.browserOf(editor);
        other.open("/desk/webhooks").then().statusCode(403);
        other.open("/desk/webhooks/" + id).then().statusCode(403);
        make(receiver.address()).then().statusCode(422).body(containsString("Choose at least one thing"));
        admin.open("/desk/webhooks").then().body(containsString("Nothing is sent"));
    }

    @Test
    void whereNothingCanBeSentNothingIsAnnounced() {
        admin.open("/desk/webhooks/" + id)
                .then()
                .body(containsString("Nothing is sent"))
                .body(containsString("Nothing was sent yet."))
                .body(not(containsString("something will be")));
    }
}

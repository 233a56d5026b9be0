package org.onrecord.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.testing.Records;

/** A program that reads the interface as a test drives it, from an address of its own, and what it may find there. */
final class Machine {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String address = "10.7.%d.%d".formatted(COUNT.incrementAndGet() / 250, 1 + COUNT.get() % 250);

    String address() {
        return address;
    }

    RequestSpecification asking() {
        return given().header("X-Forwarded-For", address)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
    }

    Response get(String path) {
        return asking().get(path.replaceFirst("^https?://[^/]+", ""));
    }

    /** Puts both verdicts on a claim and its first report in force. */
    static void judge(Long claim, User editor, User reviewer) {
        approve(claim, editor, reviewer, ContentVerdict.SUPPORTED);
        approve(claim, editor, reviewer, AttributionVerdict.REPORTED_ONLY);
    }

    private static void approve(Long claim, User editor, User reviewer, Enum<?> verdict) {
        Long id = Records.as(editor, actor -> proposed(Claim.whole(claim), verdict, actor));
        Records.as(reviewer, actor -> {
            Review review = Review.byId(id);
            review.approve(actor, Review.of(review.claim()), null);
            return id;
        });
    }

    private static Long proposed(Claim claim, Enum<?> verdict, Actor actor) {
        Review review = verdict instanceof ContentVerdict content
                ? new Review(claim, content, Knowledge.AT_THE_TIME, "Two lists agree.", Set.of())
                : new Review(
                        claim.attributions().get(0),
                        (AttributionVerdict) verdict,
                        Knowledge.AT_THE_TIME,
                        "One agency had it.",
                        Set.of());
        review.restsOn(List.of(new Evidence(
                Records.passage(claim.attributions().get(0).passage().capture(), "around 300 boats"),
                Stance.SUPPORTS,
                "The harbour office",
                "a private note")));
        review.propose(actor, Review.of(claim));
        review.persist();
        return review.id();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}

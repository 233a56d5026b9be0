package org.onrecord.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.history.Actor;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Evidence;
import org.onrecord.review.Flag;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Stance;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.RelativeDate;
import org.onrecord.time.WeekStart;

/** A claim in the making for tests of the public pages, by people of its own: what it is to hold, then publish it. */
public final class Published {

    public final User editor = People.editor();
    public final User reviewer = People.reviewer();

    private final Set<Long> topics = new LinkedHashSet<>();
    private String text = Records.unique("Around 300 boats left the harbour");
    private String speaker = Records.unique("Ana Sousa");
    private String agency = Records.unique("Coast Agency");
    private Long speakerId;
    private FuzzyDate said;
    private Fidelity fidelity = Fidelity.TRUNCATED;
    private String note = "for the desk alone";
    private ClaimKind kind = ClaimKind.QUANTITY;
    private Figure figure = new Figure(
            "around 300",
            Bound.APPROX,
            new BigDecimal("300"),
            null,
            null,
            "boats",
            "lost or stranded",
            null,
            null,
            null,
            null,
            null,
            "preliminary data");
    private int reports = 1;

    public Long id;
    public Long capture;

    public static Published claim() {
        return new Published();
    }

    public Published saying(String words) {
        text = words;
        return this;
    }

    public Published by(String name) {
        speaker = name;
        return this;
    }

    public Published by(Long known) {
        speakerId = known;
        return this;
    }

    public Published through(String name) {
        agency = name;
        return this;
    }

    public Published said(FuzzyDate date) {
        said = date;
        return this;
    }

    public Published about(Long topic) {
        topics.add(topic);
        return this;
    }

    public Published of(ClaimKind other) {
        kind = other;
        return this;
    }

    /** The words that it quotes were changed. */
    public Published altered() {
        fidelity = Fidelity.ALTERED;
        return this;
    }

    public Published withNote(String words) {
        note = words;
        return this;
    }

    public Published reported(int times) {
        reports = times;
        return this;
    }

    public Published draft() {
        capture = Records.capture(editor, Records.TEXT);
        if (speakerId == null) {
            speakerId = Records.speaker(editor, SpeakerKind.PERSON, speaker);
        }
        Long relay = Records.speaker(editor, SpeakerKind.OUTLET, agency);
        id = Records.as(editor, actor -> {
            Claim claim = new Claim(UUID.randomUUID().toString(), text, actor.user(), actor.at());
            claim.persist();
            claim.enter(entry(text, note));
            for (int i = 0; i < reports; i++) {
                claim.attribute(report(Capture.byId(capture), relay));
            }
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
        return this;
    }

    private Claim.Entry entry(String words, String forTheDesk) {
        Set<Topic> entered = new LinkedHashSet<>();
        topics.forEach(topic -> entered.add(Topic.byId(topic)));
        return new Claim.Entry(
                words,
                "en",
                kind,
                Checkability.YES,
                null,
                FuzzyDate.of("May 2024"),
                "the harbour",
                figure,
                entered,
                forTheDesk);
    }

    private Attribution.Entry report(Capture copy, Long relay) {
        FuzzyDate lastWeek = RelativeDate.read("last week", copy.source().published(), WeekStart.MONDAY)
                .orElseThrow()
                .anchoredAt(copy.source().id());
        return new Attribution.Entry(
                Speaker.byId(speakerId),
                "harbour master",
                Records.passage(
                        copy, "A harbour official said last week that around 300 boats had left. “The sea is calm,”"),
                Voice.SPEAKER,
                Form.MIXED,
                SpeechAct.ASSERTS,
                "conceded",
                said == null ? lastWeek : said,
                FuzzyDate.of("2024-06-03"),
                null,
                List.of(
                        new Hop(Speaker.byId(relay), "insisted", Naming.ELIDED, false),
                        new Hop(copy.source().publisher(), null, Naming.STATED, true)),
                List.of(new Quotation("The sea is calm", "en", "The sea is very calm", "en", null, fidelity)));
    }

    public Published inReview() {
        draft();
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            return id;
        });
        return this;
    }

    public Published publish() {
        inReview();
        return approve(null);
    }

    public Published approve(String override) {
        Records.as(reviewer, actor -> {
            Claim.locked(id).publish(actor, override);
            return id;
        });
        return this;
    }

    public Published withdraw(String reason) {
        Records.as(reviewer, actor -> {
            Claim.locked(id).withdraw(actor, reason);
            return id;
        });
        return this;
    }

    public Published edit(String words, String forTheDesk, String reason) {
        Records.as(editor, actor -> {
            Claim claim = Claim.locked(id);
            claim.enter(entry(words, forTheDesk));
            claim.revise(actor, reason);
            return id;
        });
        return this;
    }

    public Published judge(ContentVerdict verdict, Knowledge basis, String rationale, Flag... flags) {
        return approved(proposed(verdict, basis, rationale, flags), null);
    }

    public Long proposed(ContentVerdict verdict, Knowledge basis, String rationale, Flag... flags) {
        return Records.as(
                editor, actor -> propose(new Review(Claim.whole(id), verdict, basis, rationale, Set.of(flags)), actor));
    }

    /** The same verdict on every report. */
    public Published judge(AttributionVerdict verdict, Knowledge basis, String rationale, Flag... flags) {
        List<Long> made = Records.as(editor, actor -> {
            List<Long> reviews = new ArrayList<>();
            Claim.whole(id)
                    .attributions()
                    .forEach(report ->
                            reviews.add(propose(new Review(report, verdict, basis, rationale, Set.of(flags)), actor)));
            return reviews;
        });
        made.forEach(review -> approved(review, null));
        return this;
    }

    /** A verdict on one report, which takes the place of the one before. */
    public Published judge(int report, AttributionVerdict verdict, Knowledge basis, String rationale) {
        Long made = Records.as(
                editor,
                actor -> propose(
                        new Review(Claim.whole(id).attributions().get(report), verdict, basis, rationale, Set.of()),
                        actor));
        return approved(made, null);
    }

    private Long propose(Review review, Actor actor) {
        Capture copy = Capture.byId(capture);
        Capture other = Capture.byId(Records.capture(editor, Records.TEXT));
        review.restsOn(List.of(
                new Evidence(
                        Records.passage(copy, "The sea is calm"),
                        Stance.SUPPORTS,
                        "The harbour office",
                        "a private note"),
                new Evidence(Records.passage(other, "around 300 boats"), Stance.CONTEXT, "the harbour office ", null)));
        List<Review> others = Review.of(review.claim());
        review.propose(actor, others);
        review.persist();
        return review.id();
    }

    public Published approved(Long review, String override) {
        Records.as(reviewer, actor -> {
            Review proposed = Review.byId(review);
            proposed.approve(actor, Review.of(proposed.claim()), override);
            return review;
        });
        return this;
    }

    public String path() {
        return "/claims/" + slug();
    }

    public String slug() {
        return QuarkusTransaction.requiringNew().call(() -> Claim.byId(id).slug());
    }

    public String text() {
        return text;
    }

    public Long speakerId() {
        return speakerId;
    }

    public String speakerSlug() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(speakerId).slug());
    }

    public String sourceSlug() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.byId(capture).source().slug());
    }

    public static String topicSlug(Long topic) {
        return QuarkusTransaction.requiringNew().call(() -> Topic.byId(topic).slug());
    }
}

package org.onrecord.factcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.claim.SpeechAct;
import org.onrecord.history.Actor;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.search.CaughtUp;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** Published claims of one speaker with a verdict each, made as fast as they can be. */
final class Reviewed {

    private static final int BATCH = 10;

    final User editor = People.editor();
    private final Long capture = Records.capture(editor, Records.TEXT);
    private final Long speaker;
    private String language = "en";
    private String said = "2024-05-28";

    private Reviewed(SpeakerKind kind, String name) {
        speaker = Records.speaker(editor, kind, name);
    }

    static Reviewed by(String name) {
        return new Reviewed(SpeakerKind.PERSON, name);
    }

    static Reviewed by(SpeakerKind kind, String name) {
        return new Reviewed(kind, name);
    }

    Reviewed in(String tag) {
        language = tag;
        return this;
    }

    Reviewed said(String date) {
        said = date;
        return this;
    }

    /** So many claims, numbered from 1, with one verdict each; none for null. */
    List<Long> claims(int number, String text, ContentVerdict verdict) {
        List<Long> made = new ArrayList<>();
        for (int first = 1; first <= number; first += BATCH) {
            int from = first;
            int to = Math.min(number, first + BATCH - 1);
            made.addAll(Records.as(editor, actor -> {
                Capture copy = Capture.byId(capture);
                return IntStream.rangeClosed(from, to)
                        .mapToObj(i -> claim(number == 1 ? text : text + " " + i, verdict, copy, actor))
                        .toList();
            }));
        }
        CaughtUp.await();
        return made;
    }

    private Long claim(String text, ContentVerdict verdict, Capture copy, Actor actor) {
        Claim claim = new Claim(UUID.randomUUID().toString(), text, actor.user(), actor.at());
        claim.persist();
        claim.enter(new Claim.Entry(text, language, null, null, null, null, null, null, Set.of(), null));
        claim.attribute(new Attribution.Entry(
                Speaker.byId(speaker),
                null,
                Records.passage(copy, "The sea is calm"),
                null,
                null,
                SpeechAct.ASSERTS,
                null,
                FuzzyDate.of(said),
                null,
                null,
                List.of(),
                List.of()));
        claim.persist();
        claim.revise(actor, null);
        claim.submit(actor);
        claim.publish(actor, null);
        if (verdict != null) {
            judge(new Review(claim, verdict, Knowledge.AT_THE_TIME, "Counted.", Set.of()), actor);
        }
        return claim.id();
    }

    static void judge(Review review, Actor actor) {
        review.propose(actor, List.of());
        review.persist();
        review.approve(actor, List.of(), null);
    }
}

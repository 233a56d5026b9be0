package org.onrecord.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.account.User;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Form;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Voice;
import org.onrecord.intake.Named;
import org.onrecord.intake.Proposal;
import org.onrecord.intake.Stretch;
import org.onrecord.source.Capture;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;

/** Articles for tests, with proposals that the test itself gives. */
public final class Articles {

    private Articles() {}

    /** A proposal that a speaker says some words of a text. */
    public static Proposal saying(String text, String words, String speaker, int certainty) {
        return saying(text, words, speaker, certainty, SpeechAct.ASSERTS);
    }

    static Proposal saying(String text, String words, String speaker, int certainty, SpeechAct act) {
        int at = text.indexOf(words);
        Stretch content = new Stretch(at, at + words.length());
        int named = text.indexOf(speaker);
        Named who = new Named(
                named < 0 ? new Stretch(0, 1) : new Stretch(named, named + speaker.length()),
                speaker,
                null,
                "",
                SpeakerKind.PERSON,
                List.of());
        return new Proposal(
                content,
                List.of(content),
                "That " + words,
                who,
                null,
                Form.INDIRECT,
                Voice.SPEAKER,
                act,
                List.of(),
                List.of(),
                null,
                null,
                null,
                ClaimKind.EVENT,
                Checkability.YES,
                null,
                certainty,
                List.of("It is reported."));
    }

    /** An article on a new copy of a text, analysed with these proposals. */
    public static Long of(User editor, String text, Proposal... proposals) {
        Long copy = Records.capture(editor, text);
        return Records.as(editor, actor -> {
            Article article = new Article(Capture.byId(copy), actor);
            article.persistAndFlush();
            article.entered(actor);
            article.analysed(List.of(proposals), Instant.parse("2024-06-04T10:00:00Z"));
            return article.id();
        });
    }

    static void analysedAgain(User editor, Long id, Proposal... proposals) {
        Records.as(editor, actor -> {
            Article article = Article.locked(id);
            article.analysed(List.of(proposals), actor.at());
            return id;
        });
    }

    /** The ids of an article's proposals, in the order of the text. */
    public static List<Long> proposals(User editor, Long id) {
        return Records.as(editor, actor -> {
            List<Long> ids = new ArrayList<>();
            ProposedClaim.<ProposedClaim>list("article.id = ?1 order by startsAt, id", id)
                    .forEach(proposal -> ids.add(proposal.id()));
            return ids;
        });
    }

    /** So many proposals, each of a sentence of its own. */
    static Proposal[] many(String text, int number, String speaker) {
        Proposal[] proposals = new Proposal[number];
        for (int i = 0; i < number; i++) {
            proposals[i] = saying(text, "boat " + i + " left", speaker, 90);
        }
        return proposals;
    }

    /** A text in which so many boats leave. */
    static String boats(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append("Ana said that boat ").append(i).append(" left. ");
        }
        return text.toString();
    }
}

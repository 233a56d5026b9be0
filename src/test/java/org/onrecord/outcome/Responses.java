package org.onrecord.outcome;

import java.time.LocalDate;
import java.util.UUID;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.speaker.Speaker;
import org.onrecord.testing.Records;

/** Requests for comment for tests. */
public final class Responses {

    private Responses() {}

    /** Somebody who was asked on 3 June 2024, to answer by 5 June. */
    public static Long asked(User editor, Long claim, Long speaker, String question) {
        return Records.as(editor, actor -> {
            Response response = new Response(
                    Claim.locked(claim), UUID.randomUUID().toString(), null, request(speaker, question), actor);
            response.persist();
            response.asked(actor);
            return response.id();
        });
    }

    private static ResponseState.Entry request(Long speaker, String question) {
        LocalDate asked = LocalDate.of(2024, 6, 3);
        return new ResponseState.Entry(
                Speaker.byId(speaker), question, asked, asked.plusDays(2), null, null, null, null, null);
    }

    /** They answered in English on 4 June 2024. */
    public static void answered(User editor, Long claim, Long response, String words, String why) {
        came(editor, claim, response, Reply.ANSWERED, words, LocalDate.of(2024, 6, 4), why);
    }

    /** Nothing came by the deadline. */
    public static void unanswered(User editor, Long claim, Long response) {
        came(editor, claim, response, Reply.NO_REPLY, null, null, null);
    }

    private static void came(
            User editor, Long claim, Long response, Reply reply, String words, LocalDate day, String why) {
        Records.as(editor, actor -> {
            Response asked = Response.of(Claim.locked(claim).id(), response);
            ResponseState now = asked.now();
            return asked.record(
                    new ResponseState.Entry(
                            now.speaker(),
                            now.question(),
                            now.askedOn(),
                            now.deadline(),
                            reply,
                            words,
                            words == null ? null : "en",
                            day,
                            why),
                    actor);
        });
    }
}

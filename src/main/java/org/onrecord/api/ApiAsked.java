package org.onrecord.api;

import java.time.Instant;
import java.time.LocalDate;
import org.onrecord.outcome.Reply;
import org.onrecord.outcome.ResponseState;
import org.onrecord.site.Asked;

/**
 * Somebody who was asked for comment, and what came of it.
 *
 * @param reply null while nothing came and nobody said that nothing will
 * @param words their own words, or null
 * @param changed why this says otherwise than before, or null
 */
record ApiAsked(
        ApiNamed speaker,
        String question,
        LocalDate askedOn,
        LocalDate deadline,
        Reply reply,
        LocalDate repliedOn,
        String words,
        String language,
        String changed,
        Instant at) {

    static ApiAsked of(Asked asked, ApiAddresses addresses) {
        ResponseState state = asked.state();
        return new ApiAsked(
                addresses.speaker(state.speaker(), asked.reachable()),
                state.question(),
                state.askedOn(),
                state.deadline(),
                state.reply(),
                state.repliedOn(),
                state.words(),
                state.language(),
                state.why(),
                state.at());
    }
}

package org.onrecord.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.claim.Claim;
import org.onrecord.claim.PublicContent.Shown;
import org.onrecord.claim.Publication;
import org.onrecord.outcome.ResponseState;
import org.onrecord.web.Formats;

/**
 * Somebody who was asked for comment on a claim, as its page says it.
 *
 * @param reachable whether they have a page of their own
 */
public record Asked(ResponseState state, boolean reachable) {

    /** What is known now of everyone who was asked, in the order in which they were put on record; one statement. */
    static List<Asked> on(Claim claim) {
        return ResponseState.getEntityManager()
                .createQuery("""
                        select r, case when\s""" + PublicSpeakers.PUBLIC + """
                         then true else false end
                        from ResponseState r join fetch r.response join fetch r.speaker s
                        where r.response.claim = ?2 and r.number =
                            (select max(x.number) from ResponseState x where x.response = r.response)
                        order by r.response.id""", Object[].class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, claim)
                .getResultStream()
                .map(row -> new Asked((ResponseState) row[0], (Boolean) row[1]))
                .toList();
    }

    /** All that readers see of a state, each with its name. */
    static List<Shown> values(ResponseState state) {
        return Stream.of(
                        new Shown("Who was asked", state.speaker().name()),
                        new Shown("What they were asked", state.question()),
                        new Shown("Asked on", day(state.askedOn())),
                        new Shown("To answer by", day(state.deadline())),
                        new Shown(
                                "What came of it",
                                state.reply() == null ? null : state.reply().label()),
                        new Shown("On", day(state.repliedOn())),
                        new Shown("In their words", state.words()))
                .filter(shown -> shown.value() != null)
                .toList();
    }

    private static String day(LocalDate day) {
        return day == null ? null : Formats.longDate(day);
    }
}

package org.onrecord.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.claim.Claim;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Clash;
import org.onrecord.web.Issues;

/**
 * Who was asked for comment on a claim, with a form to ask one more; or one of those requests, with a form to record
 * what came of it.
 */
record ResponsesPage(
        Claim claim,
        List<List<ResponseState>> requests,
        Response response,
        ResponseForm form,
        ResponseWriting.Outcome outcome) {

    static ResponsesPage all(Long id, ResponseForm form, ResponseWriting.Outcome outcome) {
        Claim claim = Claim.byId(id);
        Map<Long, List<ResponseState>> requests = new LinkedHashMap<>();
        ResponseState.of(claim)
                .forEach(state -> requests.merge(state.response().id(), List.of(state), ResponsesPage::joined));
        return new ResponsesPage(claim, List.copyOf(requests.values()), null, form.unused(claim), outcome);
    }

    /** @param form what was sent, or null to begin with what is on record */
    static ResponsesPage one(Long id, Long asked, ResponseForm form, ResponseWriting.Outcome outcome) {
        Response response = Response.of(id, asked);
        Claim claim = Claim.byId(id);
        ResponseForm shown = form == null ? ResponseForm.of(response, claim) : form;
        return new ResponsesPage(
                claim,
                List.of(),
                response,
                outcome.conflict() ? shown.having(response.now().number()) : shown,
                outcome);
    }

    private static List<ResponseState> joined(List<ResponseState> some, List<ResponseState> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    public Issues issues() {
        return outcome.issues();
    }

    public boolean overtaken() {
        return outcome.conflict();
    }

    /** Where what somebody else recorded meanwhile differs from what was typed. */
    public List<Clash> clashes() {
        return Clash.between(ResponseForm.of(response, claim).values(), form.values());
    }

    public String lastAuthor() {
        return response.now().author().name();
    }

    public List<String> choices() {
        return outcome.choices();
    }

    /** What is known of a request now. */
    public ResponseState last(List<ResponseState> states) {
        return states.get(states.size() - 1);
    }

    public boolean full() {
        return requests.size() >= Response.MOST;
    }

    /** Whether something in the part that is folded away has to be looked at. */
    public boolean correcting() {
        return List.of("speaker", "question", "askedOn", "deadline", "contact").stream()
                .anyMatch(field -> issues().on(field) != null);
    }

    public List<Reply> replies() {
        return List.of(Reply.values());
    }

    public List<SpeakerKind> speakerKinds() {
        return List.of(SpeakerKind.values());
    }
}

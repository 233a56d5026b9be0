package org.onrecord.api;

import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.onrecord.api.ApiMatches.ApiMatch;
import org.onrecord.api.ApiProblem.ApiError;
import org.onrecord.claim.Claim;
import org.onrecord.claim.OnRecord;
import org.onrecord.claim.Publication;
import org.onrecord.matching.Match;
import org.onrecord.matching.Matcher;
import org.onrecord.matching.Matches;
import org.onrecord.search.Side;
import org.onrecord.web.Issues;

/**
 * Where programs ask whether something was said before. Among what is published anyone may; among all that is on record,
 * drafts and what is withdrawn included, whoever may write drafts.
 */
@Path(ApiAddresses.ROOT + "/match")
@Metered
class MatchAnswers {

    private final Caller caller;
    private final Validator validator;
    private final Matcher matcher;
    private final ApiAddresses addresses;
    private final ApiJson json;

    MatchAnswers(Caller caller, Validator validator, Matcher matcher, ApiAddresses addresses, ApiJson json) {
        this.caller = caller;
        this.validator = validator;
        this.matcher = matcher;
        this.addresses = addresses;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response match(byte[] body) {
        ApiSaying saying = BodyReader.read(body == null ? new byte[0] : body, ApiSaying.class, "question");
        Issues issues = Issues.of(validator.validate(saying));
        saying.looking().check(issues);
        require(issues);
        if (saying.ofTheDesk()) {
            caller.writing();
        }
        Side side = saying.ofTheDesk() ? Side.DESK : Side.READERS;
        Matches matches = matcher.of(side, saying.looking().sought(), saying.names(), null);
        return Response.ok(json.write(written(matches)), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void require(Issues issues) {
        if (!issues.isEmpty()) {
            throw Refused.of(
                    422,
                    "This can’t be looked for",
                    "Something in it is not right; each fault is named.",
                    issues.list().stream()
                            .map(issue -> new ApiError("/" + issue.field(), null, issue.message()))
                            .toList());
        }
    }

    private ApiMatches written(Matches matches) {
        return new ApiMatches(
                matches.all().stream().map(this::written).toList(),
                matches.byMeaning(),
                matches.note().isEmpty() ? null : matches.note());
    }

    private ApiMatch written(Match match) {
        OnRecord like = match.onRecord();
        return new ApiMatch(
                match.band(),
                reference(like),
                like.publication(),
                like.speakers().isEmpty() ? null : like.speakers(),
                like.how(),
                like.sameSpeaker(),
                like.differences());
    }

    /** What readers can't see has a page at the desk, and no other. */
    private ApiReference reference(OnRecord like) {
        return like.publication() == Publication.PUBLISHED
                ? addresses.claim(like.claim(), Claim.byId(like.claim()).slug(), like.text())
                : new ApiReference(
                        ApiId.of(like.claim()), like.text(), addresses.absolute("/desk/claims/" + like.claim()), null);
    }
}

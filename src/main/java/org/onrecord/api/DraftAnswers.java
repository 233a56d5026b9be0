package org.onrecord.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where programs write drafts. The key alone says who writes; a draft is all that comes of it. */
@Path(ApiAddresses.ROOT + "/claims")
@Metered
class DraftAnswers {

    private final Caller caller;
    private final DraftWriting writing;
    private final ApiAddresses addresses;
    private final ApiJson json;

    DraftAnswers(Caller caller, DraftWriting writing, ApiAddresses addresses, ApiJson json) {
        this.caller = caller;
        this.writing = writing;
        this.addresses = addresses;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(byte[] body, @HeaderParam("Idempotency-Key") String name) {
        ApiKey key = caller.writing();
        DraftWriting.Kept kept = writing.write(body == null ? new byte[0] : body, name, key);
        String desk = addresses.absolute("/desk/claims/" + kept.claim().id());
        return Response.status(kept.before() ? 200 : 201)
                .location(URI.create(desk))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.write(
                        new ApiDrafted(ApiId.of(kept.claim().id()), kept.claim().publication(), desk, kept.missing())))
                .build();
    }
}

package org.onrecord.matching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.Claim;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors decide on claims that probably say the same: one is merged into the other, they are linked, or neither. */
@Path("/desk/duplicates")
@RolesAllowed("EDITOR")
class DuplicatePages {

    private static final String ONE_SPEAKER = "one-speaker";

    private final Acting acting;
    private final Flash flash;

    DuplicatePages(Acting acting, Flash flash) {
        this.acting = acting;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Paging<PairEntry> pairs, String more);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String by, @RestQuery String page) {
        boolean oneSpeaker = by.equals(ONE_SPEAKER);
        return Templates.list(
                PairEntry.waiting(oneSpeaker, Paging.number(page)), oneSpeaker ? "by=" + ONE_SPEAKER : "by=");
    }

    @POST
    @Path("{id:\\d{1,18}}/dismissal")
    public Response dismiss(@RestPath Long id) {
        dismissed(id);
        return flash.seeOther("/desk/duplicates", Said.DUPLICATE_DISMISSED);
    }

    /** In the order of their ids, as everybody locks two claims. */
    @Transactional
    void dismissed(Long id) {
        LikelyPair pair = LikelyPair.locked(id);
        Claim.locked(pair.one().id());
        Claim.locked(pair.other().id());
        pair.dismiss(acting.now());
    }
}

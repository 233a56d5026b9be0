package org.onrecord.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.onrecord.web.Flash;
import org.onrecord.web.Said;

/** Where administrators see how the index stands, and have it verified or made anew. */
@Path("/desk/search-index")
@RolesAllowed("ADMIN")
class SearchIndexPages {

    private static final String PATH = "/desk/search-index";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(IndexState state);
    }

    private final LuceneIndex index;
    private final Following following;
    private final Upkeep upkeep;
    private final Embedder embedder;
    private final Flash flash;

    SearchIndexPages(LuceneIndex index, Following following, Upkeep upkeep, Embedder embedder, Flash flash) {
        this.index = index;
        this.following = following;
        this.upkeep = upkeep;
        this.embedder = embedder;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show() {
        return Templates.index(IndexState.of(index, following, upkeep, embedder));
    }

    @POST
    @Path("rebuild")
    public Response rebuild() {
        return flash.seeOther(PATH, upkeep.rebuild() ? Said.INDEX_REBUILDING : Said.INDEX_BUSY);
    }

    @POST
    @Path("verification")
    public Response verify() {
        return flash.seeOther(PATH, upkeep.verify() ? Said.INDEX_VERIFYING : Said.INDEX_BUSY);
    }
}

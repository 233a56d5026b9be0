package org.onrecord.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.onrecord.account.Viewer;

/**
 * Shows what another site or a phone sent: in the form in which an article is pasted to who is signed in, and to a
 * browser that came without its session in a form of our own, which brings it along.
 */
@Path(Sharing.SHOWN)
class SharePages {

    private final Viewer viewer;

    SharePages(Viewer viewer) {
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance goOn(Shared shared);
    }

    @GET
    @PermitAll
    public Response show(RoutingContext request) {
        Shared shared = Sharing.in(request);
        if (shared == null || shared.empty()) {
            return Response.seeOther(URI.create("/desk/articles/new")).build();
        }
        if (viewer.signedIn() && !viewer.canEdit()) {
            throw new ForbiddenException();
        }
        return Response.ok(page(shared))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private TemplateInstance page(Shared shared) {
        return viewer.signedIn() ? ArticlePages.Templates.entry(EntryPage.of(shared.asForm())) : Templates.goOn(shared);
    }
}

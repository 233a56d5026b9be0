package org.onrecord.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.onrecord.account.Viewer;
import org.onrecord.web.Site;

/** The desk's front page: what waits for the person who opens it. */
@Path("/desk")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class DeskPages {

    private final Viewer viewer;
    private final Site site;

    DeskPages(Viewer viewer, Site site) {
        this.viewer = viewer;
        this.site = site;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance work(MyWork work);
    }

    @GET
    public TemplateInstance work() {
        return Templates.work(MyWork.of(viewer.user(), site.today()));
    }
}

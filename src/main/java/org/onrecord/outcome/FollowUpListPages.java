package org.onrecord.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.Viewer;
import org.onrecord.web.Paging;
import org.onrecord.web.Site;

/** What the desk looks at again: what is overdue, what comes up this week, what waits for later, and what is closed. */
@Path("/desk/follow-ups")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class FollowUpListPages {

    @CheckedTemplate(basePath = "FollowUpPages")
    static class Templates {
        static native TemplateInstance list(FollowUpList list);
    }

    private final Viewer viewer;
    private final Site site;

    FollowUpListPages(Viewer viewer, Site site) {
        this.viewer = viewer;
        this.site = site;
    }

    @GET
    public TemplateInstance list(@RestQuery String when, @RestQuery String who, @RestQuery String page) {
        return Templates.list(FollowUpList.of(when, who, Paging.number(page), viewer.user(), site.today()));
    }
}

package org.onrecord.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.Viewer;
import org.onrecord.web.Paging;

/** Where reviewers find what waits for them. */
@Path("/desk/reviews")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class QueuePages {

    private final Viewer viewer;

    QueuePages(Viewer viewer) {
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(ReviewQueue queue, Long viewer);
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String wait,
            @RestQuery @DefaultValue("") String holder,
            @RestQuery @DefaultValue("") String topic,
            @RestQuery String page) {
        return Templates.queue(ReviewQueue.of(wait, holder, topic, Paging.number(page), viewer.user()), viewer.id());
    }
}

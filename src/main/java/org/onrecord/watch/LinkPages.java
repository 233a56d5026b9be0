package org.onrecord.watch;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.source.Source;
import org.onrecord.web.Flash;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where the desk sees which sources are gone from their addresses, or changed there, and has one looked at again. */
@Path("/desk/links")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class LinkPages {

    private final Clock clock;
    private final Flash flash;

    LinkPages(Clock clock, Flash flash) {
        this.clock = clock;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(LinkList list);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String state, @RestQuery String page) {
        return Templates.list(LinkList.of(state, Paging.number(page)));
    }

    @POST
    @Path("{source:\\d{1,18}}/looks")
    public Response lookAgain(@RestPath Long source) {
        try {
            ask(source);
        } catch (ConstraintViolationException e) {
            ask(source); // The watch took it up at the same moment.
        }
        return flash.seeOther("/desk/sources/" + source, Said.LOOK_ASKED);
    }

    @Transactional
    void ask(Long id) {
        Source source = Source.locked(id);
        if (source.merged() || source.address() == null) {
            throw Refusal.conflict("This source has no address of its own.");
        }
        LinkCheck.ask(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

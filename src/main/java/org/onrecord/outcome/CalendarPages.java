package org.onrecord.outcome;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.User;
import org.onrecord.web.Refusal;
import org.onrecord.web.Site;

/**
 * A person's follow-ups as their calendar program reads them, with no session: whoever has the address may. What nobody's
 * address is, and what was one, are answered alike.
 */
@Path("/calendar")
class CalendarPages {

    private final Site site;

    CalendarPages(Site site) {
        this.site = site;
    }

    @GET
    @Path("{secret:[^/.]+}.ics")
    @Produces("text/calendar; charset=utf-8")
    public Response read(@RestPath String secret) {
        User person = CalendarFeed.reader(secret).orElseThrow(Refusal::missing);
        return Response.ok(new FollowUpCalendar(site.absolute(""), site.name(), site.today())
                        .of(Look.datedOf(person, FollowUpCalendar.MOST)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}

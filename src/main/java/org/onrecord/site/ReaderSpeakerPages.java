package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.ForReaders;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Site;

/** Those who said or relayed a published claim. */
@Path("/speakers")
@ForReaders
class ReaderSpeakerPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance speakers(SpeakerListPage page);

        static native TemplateInstance speaker(SpeakerPage page);
    }

    private final Validator validator;
    private final Site site;

    ReaderSpeakerPages(Validator validator, Site site) {
        this.validator = validator;
        this.site = site;
    }

    @GET
    public Response list(@RestQuery String q, @RestQuery String page) {
        SpeakerListPage list = SpeakerListPage.of(q == null ? "" : q.strip(), Paging.number(page), validator);
        return Response.status(list.issues().isEmpty() ? 200 : 422)
                .entity(Templates.speakers(list))
                .build();
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug, UriInfo uri) {
        FormData address = new FormData(uri.getQueryParameters());
        ClaimFilter filter = ClaimFilter.of(address).by("");
        Issues issues = Issues.of(validator.validate(filter));
        SpeakerPage page = SpeakerPage.of(slug, address, filter, issues, site.today());
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.speaker(page))
                .build();
    }
}

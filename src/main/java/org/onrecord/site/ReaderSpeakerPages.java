package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Paging;

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

    ReaderSpeakerPages(Validator validator) {
        this.validator = validator;
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
    public TemplateInstance show(@RestPath String slug, @RestQuery String page, @RestQuery String relayed) {
        return Templates.speaker(SpeakerPage.of(slug, Paging.number(page), Paging.number(relayed)));
    }
}

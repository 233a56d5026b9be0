package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.ForReaders;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Site;

/** The public board of pledges and predictions. */
@Path("/pledges")
@ForReaders
class ReaderPledgePages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance pledges(PledgeListPage page);
    }

    private final Validator validator;
    private final Site site;

    ReaderPledgePages(Validator validator, Site site) {
        this.validator = validator;
        this.site = site;
    }

    @GET
    public Response list(UriInfo address, @RestQuery String page) {
        PledgeFilter filter = PledgeFilter.of(new FormData(address.getQueryParameters()));
        Issues issues = Issues.of(validator.validate(filter));
        PledgeListPage list = PledgeListPage.of(filter, issues, Paging.number(page), site.today());
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.pledges(list))
                .build();
    }
}

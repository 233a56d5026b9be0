package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Paging;

/** What different sides say of one quantity, beside one another. */
@Path("/quantities")
@ForReaders
class ReaderQuantityPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance quantities(QuantityListPage page);

        static native TemplateInstance quantity(QuantityPage page);
    }

    @GET
    public TemplateInstance list(@RestQuery String page) {
        return Templates.quantities(new QuantityListPage(PublicQuantities.page(Paging.number(page))));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance show(@RestPath String slug, @RestQuery String page, @RestQuery String scale) {
        return Templates.quantity(QuantityPage.of(slug, Paging.number(page), scale));
    }

    @GET
    @Path("{slug:[^/.]+}.csv")
    @Produces("text/csv; charset=utf-8")
    public Response csv(@RestPath String slug) {
        QuantityPage.Found found = QuantityPage.find(slug, ".csv");
        QuantityCsv file = new QuantityCsv(
                found.quantity().name(), QuantityTable.of(found.rivals().rows()));
        return Response.ok(file.text())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rival-figures.csv\"")
                .build();
    }
}

package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.warc.BrokenArchive;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;

/** Where one record of a web archive is chosen, to become a copy of a source. */
@Path("/desk/archives/{sha256:[0-9a-f]{64}}")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ArchivePages {

    private final Acting acting;
    private final GivenArchives archives;
    private final Deliveries deliveries;

    ArchivePages(Acting acting, GivenArchives archives, Deliveries deliveries) {
        this.acting = acting;
        this.archives = archives;
        this.deliveries = deliveries;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance archive(ArchivePage page);
    }

    static Response seeOther(String sha256, String source) {
        String to = "/desk/archives/" + sha256 + (source.isEmpty() ? "" : "?source=" + DeliveryReading.source(source));
        return Response.seeOther(URI.create(to)).build();
    }

    @GET
    public Response show(@RestPath String sha256, @RestQuery @DefaultValue("") String source) throws IOException {
        requireSource(source);
        try {
            return page(200, new ArchivePage(sha256, source, archives.list(sha256), Issues.none()));
        } catch (BrokenArchive e) {
            return page(422, ArchivePage.broken(sha256, source, e.getMessage()));
        }
    }

    @POST
    @Path("copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestPath String sha256, MultivaluedMap<String, String> sent) throws IOException {
        FormData data = new FormData(sent);
        String source = data.text("source");
        requireSource(source);
        String record = data.text("record");
        try {
            Original taken = archives.take(sha256, record.matches("\\d{1,6}") ? Integer.parseInt(record) : 0);
            return Response.seeOther(URI.create("/desk/deliveries/" + deliver(taken, source)))
                    .build();
        } catch (BrokenArchive e) {
            return page(422, ArchivePage.broken(sha256, source, e.getMessage()));
        }
    }

    @Transactional
    Long deliver(Original taken, String source) {
        Actor actor = acting.now();
        Source of = source.isEmpty() ? null : Source.byId(DeliveryReading.source(source));
        Delivery delivery = Delivery.uploaded(of, taken, null, actor.user(), actor.at());
        delivery.persist();
        deliveries.begin(delivery.id());
        return delivery.id();
    }

    private static void requireSource(String source) {
        if (!source.isEmpty()) {
            Source.byId(DeliveryReading.source(source));
        }
    }

    private static Response page(int code, ArchivePage page) {
        return Response.status(code).entity(Templates.archive(page)).build();
    }
}

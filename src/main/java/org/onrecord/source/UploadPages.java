package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.onrecord.account.Viewer;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Kept;
import org.onrecord.warc.Origin;
import org.onrecord.web.Issues;
import org.onrecord.web.Uploads;

/** Where files are given, to become copies of sources. */
@Path(Uploads.PATH)
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class UploadPages {

    private final Acting acting;
    private final Viewer viewer;
    private final Uploads uploads;
    private final CaptureStore store;
    private final Deliveries deliveries;
    private final Validator validator;

    UploadPages(
            Acting acting,
            Viewer viewer,
            Uploads uploads,
            CaptureStore store,
            Deliveries deliveries,
            Validator validator) {
        this.acting = acting;
        this.viewer = viewer;
        this.uploads = uploads;
        this.store = store;
        this.deliveries = deliveries;
        this.validator = validator;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance upload(UploadPage page);
    }

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String source) {
        Source of = source.isEmpty() ? null : Source.byId(DeliveryReading.source(source));
        return Templates.upload(new UploadPage(UploadForm.blank(source), of, Issues.none()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file, @RestForm String source, @RestForm String transcript)
            throws IOException {
        UploadForm form = UploadForm.of(file, source, transcript);
        UploadReading reading = new UploadReading(form, viewer.user(), uploads.most(), validator);
        if (!reading.issues().isEmpty()) {
            return Response.status(422)
                    .entity(Templates.upload(new UploadPage(form, reading.source(), reading.issues())))
                    .build();
        }
        Kept kept = store.keep(
                form.file(),
                new Origin.Uploaded(
                        form.name(), reading.mediaType(), acting.now().at()));
        return reading.isArchive()
                ? ArchivePages.seeOther(kept.sha256(), form.source())
                : Response.seeOther(URI.create("/desk/deliveries/" + deliver(form, reading, kept)))
                        .build();
    }

    @Transactional
    Long deliver(UploadForm form, UploadReading reading, Kept kept) {
        Actor actor = acting.now();
        Original original = new Original(kept.sha256(), kept.size(), reading.mediaType(), form.name(), null, null);
        Source of =
                reading.source() == null ? null : Source.byId(reading.source().id());
        Delivery delivery = Delivery.uploaded(of, original, reading.transcript(), actor.user(), actor.at());
        delivery.persist();
        deliveries.begin(delivery.id());
        return delivery.id();
    }
}

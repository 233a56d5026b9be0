package org.onrecord.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.Viewer;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.source.SourceWriting.Kept;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;

/** Where editors give an address, watch what stands there arrive, and try again what failed. */
@Path("/desk/deliveries")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class DeliveryPages {

    private final Acting acting;
    private final Viewer viewer;
    private final Deliveries deliveries;
    private final SourceWriting writing;
    private final Validator validator;
    private final Flash flash;
    private final Resting resting;

    DeliveryPages(
            Acting acting,
            Viewer viewer,
            Deliveries deliveries,
            SourceWriting writing,
            Validator validator,
            Flash flash,
            Resting resting) {
        this.acting = acting;
        this.viewer = viewer;
        this.deliveries = deliveries;
        this.writing = writing;
        this.validator = validator;
        this.flash = flash;
        this.resting = resting;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Paging<Delivery> deliveries);

        static native TemplateInstance delivery(DeliveryPage page);

        static native TemplateInstance progress(DeliveryPage page);
    }

    @GET
    public TemplateInstance list(@RestQuery String page) {
        return Templates.list(Delivery.openOf(viewer.user(), Paging.number(page)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> sent) {
        DeliveryForm form = DeliveryForm.from(new FormData(sent));
        DeliveryReading reading = new DeliveryReading(form, viewer.user(), Issues.of(validator.validate(form)));
        if (!reading.issues().isEmpty()) {
            return Response.status(422)
                    .entity(form(SourcePage.asked(form, reading)))
                    .build();
        }
        if (reading.elsewhere() != null) {
            return flash.seeOther("/desk/sources/" + reading.elsewhere().id(), Said.SOURCE_ON_RECORD);
        }
        return Response.seeOther(URI.create("/desk/deliveries/" + ask(reading))).build();
    }

    private TemplateInstance form(SourcePage page) {
        return SourcePages.Templates.form(page, Holdings.of(page, resting));
    }

    @Transactional
    Long ask(DeliveryReading reading) {
        Actor actor = acting.now();
        Source source =
                reading.source() == null ? null : Source.byId(reading.source().id());
        Delivery delivery = Delivery.asked(source, reading.address(), actor.user(), actor.at());
        delivery.persist();
        deliveries.begin(delivery.id());
        return delivery.id();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response show(@RestPath Long id) {
        Delivery delivery = Delivery.byId(id);
        if (delivery.phase() == Phase.KEPT) {
            return Response.seeOther(
                            URI.create("/desk/captures/" + delivery.capture().id()))
                    .build();
        }
        return Response.ok(page(delivery, "", Issues.none())).build();
    }

    /** What has arrived and belongs to no source yet is shown as the beginning of one. */
    private TemplateInstance page(Delivery delivery, String transcript, Issues issues) {
        boolean unknown = delivery.phase() == Phase.ARRIVED && delivery.source() == null;
        return unknown
                ? form(SourcePage.proposed(delivery))
                : Templates.delivery(
                        new DeliveryPage(delivery, deliveries.received(delivery.id()), transcript, issues));
    }

    /** What of the page changes while it is looked at; once there is more to see, the page is to be asked for again. */
    @GET
    @Path("{id:\\d{1,18}}/progress")
    public Response progress(@RestPath Long id) {
        Delivery delivery = Delivery.byId(id);
        DeliveryPage page = new DeliveryPage(delivery, deliveries.received(id), "", Issues.none());
        return delivery.phase().onItsWay()
                ? Response.ok(Templates.progress(page)).build()
                : Response.noContent().header("HX-Refresh", "true").build();
    }

    @POST
    @Path("{id:\\d{1,18}}/attempts")
    public Response retry(@RestPath Long id) {
        again(id);
        return Response.seeOther(URI.create("/desk/deliveries/" + id)).build();
    }

    @Transactional
    void again(Long id) {
        Delivery.locked(id).retry(acting.now().at());
        deliveries.begin(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/dismissal")
    public Response dismiss(@RestPath Long id) {
        putAside(id);
        return flash.seeOther("/desk/deliveries", Said.DELIVERY_DISMISSED);
    }

    @Transactional
    void putAside(Long id) {
        Delivery.locked(id).dismiss(acting.now().at());
    }

    /** Keeps what arrived as a copy of a source that is on record: the one it was asked for, or another. */
    @POST
    @Path("{id:\\d{1,18}}/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@RestPath Long id, MultivaluedMap<String, String> sent) {
        FormData data = new FormData(sent);
        Delivery delivery = Delivery.byId(id);
        String transcript = data.whole("text");
        Issues issues = writing.issues(delivery, transcript);
        if (!issues.isEmpty()) {
            return Response.status(422)
                    .entity(page(delivery, transcript, issues))
                    .build();
        }
        Kept kept = keep(id, DeliveryReading.source(data.text("source")), transcript);
        return flash.seeOther(
                "/desk/captures/" + kept.capture(), kept.before() ? Said.CAPTURE_KEPT_BEFORE : Said.CAPTURE_ADDED);
    }

    @Transactional
    Kept keep(Long id, Long source, String transcript) {
        Delivery delivery = Delivery.locked(id);
        Long into = delivery.source() == null ? source : delivery.source().id();
        return writing.keep(
                Source.locked(into), delivery, delivery.wantsTranscript() ? transcript : null, acting.now());
    }
}

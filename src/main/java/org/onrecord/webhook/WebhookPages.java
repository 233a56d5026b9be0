package org.onrecord.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;
import org.onrecord.web.Settings;

/** The addresses that are told of what is published, for administrators. */
@Path("/desk/webhooks")
@RolesAllowed("ADMIN")
class WebhookPages {

    private static final String LIST = "/desk/webhooks";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(WebhookList list);

        static native TemplateInstance made(WebhookMade made);

        static native TemplateInstance webhook(WebhookPage page);
    }

    private final WebhookWriting writing;
    private final Validator validator;
    private final Settings settings;
    private final Flash flash;

    WebhookPages(WebhookWriting writing, Validator validator, Settings settings, Flash flash) {
        this.writing = writing;
        this.validator = validator;
        this.settings = settings;
        this.flash = flash;
    }

    @GET
    public Response list() {
        return page(200, WebhookForm.BLANK, Issues.none());
    }

    /** The page that shows the secret answers the form itself: no address leads to it a second time. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        WebhookForm form = WebhookForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        Set<News> wanted = form.wanted(issues);
        String address = form.read(settings.fetching().networks().isPresent(), issues);
        if (!issues.isEmpty()) {
            return page(422, form, issues);
        }
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Templates.made(writing.make(form.name(), address, wanted)))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestQuery String page) {
        Webhook webhook = Webhook.byId(id);
        return Templates.webhook(new WebhookPage(webhook, WebhookDelivery.of(webhook, Paging.number(page)), told()));
    }

    @POST
    @Path("{id:\\d{1,18}}/work")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response work(@RestPath Long id, MultivaluedMap<String, String> sent) {
        writing.switched(id, new FormData(sent).text("on").equals("yes"));
        return flash.seeOther(LIST + "/" + id, Said.WEBHOOK_SWITCHED);
    }

    @POST
    @Path("{id:\\d{1,18}}/removal")
    public Response remove(@RestPath Long id) {
        writing.remove(id);
        return flash.seeOther(LIST, Said.WEBHOOK_REMOVED);
    }

    @POST
    @Path("{id:\\d{1,18}}/deliveries/{delivery:\\d{1,18}}/repetition")
    public Response repeat(@RestPath Long id, @RestPath Long delivery) {
        writing.repeat(id, delivery);
        return flash.seeOther(LIST + "/" + id, Said.DELIVERY_REPEATED);
    }

    private boolean told() {
        return settings.baseUrl().isPresent() && !settings.demo();
    }

    private Response page(int status, WebhookForm form, Issues issues) {
        return Response.status(status)
                .entity(Templates.list(new WebhookList(Webhook.everyone(), form, issues, told())))
                .build();
    }
}

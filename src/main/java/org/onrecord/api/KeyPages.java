package org.onrecord.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.Token;
import org.onrecord.account.Viewer;
import org.onrecord.history.Acting;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** The keys by which programs act as people of the desk. */
@Path("/desk/keys")
@Authenticated
class KeyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(KeyList list);

        static native TemplateInstance made(String name, String secret);
    }

    private final Viewer viewer;
    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    KeyPages(Viewer viewer, Acting acting, Validator validator, Flash flash) {
        this.viewer = viewer;
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @GET
    public Response list() {
        return page(200, KeyForm.BLANK, Issues.none());
    }

    /** The page that shows a key answers the form itself: no address leads to it a second time. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        KeyForm form = KeyForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        boolean drafts = !form.drafts().isEmpty();
        if (drafts && !viewer.canEdit()) {
            issues.add("drafts", "Only an editor’s key can write drafts.");
        }
        if (!issues.isEmpty()) {
            return page(422, form, issues);
        }
        Token token = Token.random();
        made(form.name(), drafts, token);
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Templates.made(form.name(), ApiKey.PREFIX + token.secret()))
                .build();
    }

    @Transactional
    void made(String name, boolean drafts, Token token) {
        ApiKey.make(name, drafts, token, acting.now());
    }

    @POST
    @Path("{id:\\d{1,18}}/revocation")
    public Response revoke(@RestPath Long id) {
        revoked(id);
        return flash.seeOther("/desk/keys", Said.KEY_REVOKED);
    }

    @Transactional
    void revoked(Long id) {
        ApiKey.revoke(id, acting.now());
    }

    private Response page(int status, KeyForm form, Issues issues) {
        KeyList list =
                new KeyList(viewer.isAdmin() ? ApiKey.all() : ApiKey.of(viewer.user()), form, issues, viewer.canEdit());
        return Response.status(status).entity(Templates.list(list)).build();
    }
}

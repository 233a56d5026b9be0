package org.onrecord.policy;

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
import java.util.Arrays;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where administrators write what the desk says of itself. */
@Path("/desk/policies")
@RolesAllowed("ADMIN")
class PolicyPages {

    private final Acting acting;
    private final Validator validator;
    private final Policies policies;
    private final Flash flash;

    PolicyPages(Acting acting, Validator validator, Policies policies, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.policies = policies;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<PolicyKind> kinds);

        static native TemplateInstance form(PolicyPage page);
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(Arrays.asList(PolicyKind.values()));
    }

    @GET
    @Path("{key}")
    public TemplateInstance show(@RestPath String key) {
        return Templates.form(PolicyPage.of(kind(key)));
    }

    private static PolicyKind kind(String key) {
        return PolicyKind.named(key).orElseThrow(Refusal::missing);
    }

    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath String key, MultivaluedMap<String, String> sent) {
        PolicyKind kind = kind(key);
        FormData data = new FormData(sent);
        PolicyForm form = PolicyForm.from(data);
        Issues issues = Issues.of(validator.validate(form));
        form.read(issues);
        if (!issues.isEmpty() || data.text("do").equals("preview")) {
            return page(issues.isEmpty() ? 200 : 422, PolicyPage.of(kind).sent(form, issues, true));
        }
        return attempt(kind, form) ? saved(kind) : overtaken(kind, form);
    }

    private Response saved(PolicyKind kind) {
        policies.refresh();
        return flash.seeOther("/desk/policies/" + kind.key(), Said.POLICY_SAVED);
    }

    /** Of two who write a page for the first time at the same moment, the second finds it written. */
    private boolean attempt(PolicyKind kind, PolicyForm form) {
        try {
            return save(kind, form);
        } catch (ConstraintViolationException e) {
            return save(kind, form);
        }
    }

    /** Tells whether it was saved: not when somebody else saved it since the form was opened. */
    @Transactional
    boolean save(PolicyKind kind, PolicyForm form) {
        Actor actor = acting.now();
        Policy policy = Policy.locked(kind, actor);
        if (Revision.overtook(SubjectKind.POLICY, policy.id(), form.revision(), actor.user())) {
            return false;
        }
        policy.write(form.text(), actor);
        return true;
    }

    /** Two who typed the same have nothing to settle. */
    private Response overtaken(PolicyKind kind, PolicyForm form) {
        PolicyPage page = PolicyPage.of(kind).overtaken(form);
        return page.overtaken() ? page(409, page) : saved(kind);
    }

    private static Response page(int code, PolicyPage page) {
        return Response.status(code).entity(Templates.form(page)).build();
    }
}

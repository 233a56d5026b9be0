package org.onrecord.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Settings;

/** All acts of the desk, to be looked through and taken along; there is no way to change or remove one. */
@Path("/desk/audit")
@RolesAllowed("ADMIN")
class AuditPages {

    /** An export is an act on the list of acts, of which there is one. */
    private static final long ONLY = 1;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(AuditPage page);
    }

    private final Acting acting;
    private final Validator validator;
    private final Settings settings;

    AuditPages(Acting acting, Validator validator, Settings settings) {
        this.acting = acting;
        this.validator = validator;
        this.settings = settings;
    }

    @GET
    public Response list(UriInfo address, @RestQuery String page) {
        AuditFilter filter = AuditFilter.of(new FormData(address.getQueryParameters()));
        return page(filter, Issues.of(validator.validate(filter)), Paging.number(page));
    }

    @POST
    @Path("export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(MultivaluedMap<String, String> sent) {
        AuditFilter filter = AuditFilter.of(new FormData(sent));
        Issues issues = Issues.of(validator.validate(filter));
        AuditQuery query = filter.read(settings.zone(), issues);
        if (!issues.isEmpty()) {
            return page(filter, issues, 1);
        }
        Instant now = exported(filter.inWords());
        return Response.ok(new AuditExport(query, now))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, AuditExport.attachment(now.atZone(settings.zone())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Puts the export on record before its first line is written; gives the moment up to which it goes. */
    @Transactional
    Instant exported(String what) {
        Actor actor = acting.now();
        actor.did(Act.EXPORTED, SubjectKind.AUDIT, ONLY, 0, what);
        return actor.at();
    }

    private Response page(AuditFilter filter, Issues issues, int number) {
        AuditPage page = AuditPage.of(filter, issues, settings.zone(), number);
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.list(page))
                .build();
    }
}

package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people read who may not do what they tried. */
class RefusalPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance refused();

        static native TemplateInstance staleForm();
    }

    @ServerExceptionMapper
    public Response refused(ForbiddenException e) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(Templates.refused())
                .build();
    }

    static String staleForm() {
        return Templates.staleForm().render();
    }
}

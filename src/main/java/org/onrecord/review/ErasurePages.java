package org.onrecord.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.account.Viewer;
import org.onrecord.history.Acting;
import org.onrecord.review.ReviewPage.Sent;
import org.onrecord.source.BytesLetGo;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;

/** Where an administrator erases a claim by law. */
@Path("/desk/claims/{id:\\d{1,18}}/erasure")
@RolesAllowed("ADMIN")
class ErasurePages {

    private final Viewer viewer;
    private final Acting acting;
    private final Flash flash;
    private final Validator validator;
    private final Event<BytesLetGo> letGo;

    ErasurePages(Viewer viewer, Acting acting, Flash flash, Validator validator, Event<BytesLetGo> letGo) {
        this.viewer = viewer;
        this.acting = acting;
        this.flash = flash;
        this.validator = validator;
        this.letGo = letGo;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@RestPath Long id, MultivaluedMap<String, String> sent) {
        ErasureForm form = ErasureForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        if (issues.isEmpty()) {
            issues = erased(id, form);
        }
        return issues.isEmpty()
                ? flash.seeOther("/desk/claims/" + id + "/review", Said.ERASED)
                : Response.status(422)
                        .entity(ReviewPages.Templates.review(
                                ReviewPage.of(id, viewer.user(), Sent.erasure(form, issues))))
                        .build();
    }

    @Transactional
    Issues erased(Long id, ErasureForm form) {
        return Erasure.of(id, form, acting.now(), bytes -> letGo.fire(new BytesLetGo(bytes)));
    }
}

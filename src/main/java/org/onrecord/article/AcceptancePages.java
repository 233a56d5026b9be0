package org.onrecord.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.article.AcceptancePage.Left;
import org.onrecord.article.Decisions.Outcome;
import org.onrecord.history.Acting;
import org.onrecord.web.FormData;
import org.onrecord.web.Refusal;

/** Where an editor accepts all proposals of an article that are sure, each as if it were the only one. */
@Path("/desk/articles/{article:\\d{1,18}}/acceptances")
@RolesAllowed("EDITOR")
class AcceptancePages {

    private final Acting acting;
    private final Decisions decisions;

    AcceptancePages(Acting acting, Decisions decisions) {
        this.acting = acting;
        this.decisions = decisions;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sure(AcceptancePage page);

        static native TemplateInstance accepted(AcceptedPage page);
    }

    @GET
    public TemplateInstance show(@RestPath Long article) {
        return Templates.sure(AcceptancePage.of(article));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance accept(@RestPath Long article, MultivaluedMap<String, String> sent) {
        Set<String> ticked = new HashSet<>(new FormData(sent).texts("speakers"));
        AcceptancePage page = AcceptancePage.of(article);
        List<Long> claims = new ArrayList<>();
        List<Left> left = new ArrayList<>(page.left());
        for (Row row : page.rows()) {
            String why = hindrance(row, ticked);
            if (why == null) {
                why = taken(row, claims);
            }
            if (why != null) {
                left.add(new Left(row, why));
            }
        }
        return Templates.accepted(new AcceptedPage(page.article(), claims, left));
    }

    private static String hindrance(Row row, Set<String> ticked) {
        return row.unknown().stream()
                .map(Voice::name)
                .filter(name -> !ticked.contains(name))
                .findFirst()
                .map("“%s” is not to be put on record."::formatted)
                .orElse(null);
    }

    /** Why it was not accepted, or null. */
    private String taken(Row row, List<Long> claims) {
        try {
            Outcome outcome = attempt(row.proposal());
            if (outcome.accepted()) {
                claims.add(outcome.claim());
                return null;
            }
            return outcome.issues().list().get(0).message();
        } catch (Refusal decided) {
            return decided.getMessage();
        }
    }

    private Outcome attempt(ProposedClaim proposal) {
        Long article = proposal.article().id();
        try {
            return accepted(article, proposal.id());
        } catch (ConstraintViolationException e) {
            return accepted(article, proposal.id());
        }
    }

    @Transactional
    Outcome accepted(Long article, Long id) {
        return decisions.accept(article, id, Choices.NONE, acting.now());
    }
}

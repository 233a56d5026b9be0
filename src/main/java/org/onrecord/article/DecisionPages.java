package org.onrecord.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.article.Decisions.Outcome;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimPrefill;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where an editor decides a proposal: accepts it, adds it to a claim on record, rejects it, or splits it. */
@Path("/desk/articles/{article:\\d{1,18}}/proposals/{id:\\d{1,18}}")
@RolesAllowed("EDITOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DecisionPages {

    private final Acting acting;
    private final Decisions decisions;
    private final ClaimPrefill prefill;
    private final Validator validator;
    private final Flash flash;

    DecisionPages(Acting acting, Decisions decisions, ClaimPrefill prefill, Validator validator, Flash flash) {
        this.acting = acting;
        this.decisions = decisions;
        this.prefill = prefill;
        this.validator = validator;
        this.flash = flash;
    }

    @POST
    @Path("acceptance")
    public Response accept(@RestPath Long article, @RestPath Long id, MultivaluedMap<String, String> sent) {
        Choices chosen = Choices.from(new FormData(sent));
        return answered(article, id, chosen, attempt(article, id, chosen), Said.PROPOSAL_ACCEPTED);
    }

    /** Of two who make one speaker or one address at the same moment, the second tries again. */
    Outcome attempt(Long article, Long id, Choices chosen) {
        try {
            return accepted(article, id, chosen);
        } catch (ConstraintViolationException e) {
            return accepted(article, id, chosen);
        }
    }

    @Transactional
    Outcome accepted(Long article, Long id, Choices chosen) {
        return decisions.accept(article, id, chosen, acting.now());
    }

    private Response answered(Long article, Long id, Choices chosen, Outcome outcome, Said said) {
        if (outcome.accepted()) {
            return flash.seeOther("/desk/claims/" + outcome.claim(), outcome.before() ? Said.ALREADY_ACCEPTED : said);
        }
        Article on = Article.byId(article);
        ProposedClaim proposal = ProposedClaim.of(article, id);
        ProposalReading reading = decisions.read(on, chosen.in(proposal.fields()));
        reading.issues().addAll(outcome.issues());
        return page(ProposalPage.sent(on, proposal, reading));
    }

    /** One more report of a claim on record. What readers see already is looked at before it is saved. */
    @POST
    @Path("report")
    public Response report(@RestPath Long article, @RestPath Long id, MultivaluedMap<String, String> sent) {
        FormData data = new FormData(sent);
        Choices chosen = Choices.from(data);
        Claim claim = Claim.byId(number(data.text("claim")));
        if (claim.published() || claim.scheduled()) {
            return Response.ok(prefilled(article, id, claim, chosen)).build();
        }
        return answered(article, id, chosen, reported(article, id, claim.id(), chosen), Said.REPORT_ADDED);
    }

    private Object prefilled(Long article, Long id, Claim claim, Choices chosen) {
        ProposedClaim proposal = ProposedClaim.of(article, id);
        ClaimForm form = Article.byId(article).form("", chosen.in(proposal.fields()));
        return prefill.show(claim.id(), form.asReportOf(claim));
    }

    @Transactional
    Outcome reported(Long article, Long id, Long claim, Choices chosen) {
        return decisions.report(article, id, claim, chosen, acting.now());
    }

    @POST
    @Path("rejection")
    public Response reject(@RestPath Long article, @RestPath Long id, MultivaluedMap<String, String> sent) {
        RejectionForm form = new RejectionForm(new FormData(sent).text("why"));
        Issues issues = Issues.of(validator.validate(form));
        if (!issues.isEmpty()) {
            return page(ProposalPage.of(Article.byId(article), ProposedClaim.of(article, id))
                    .refusing(issues, "", form.why()));
        }
        rejected(article, id, form.why());
        return flash.seeOther("/desk/articles/" + article, Said.PROPOSAL_REJECTED);
    }

    @Transactional
    void rejected(Long article, Long id, String why) {
        ProposedClaim.locked(article, id).reject(why.isEmpty() ? null : why, acting.now());
    }

    @POST
    @Path("reopening")
    public Response reopen(@RestPath Long article, @RestPath Long id) {
        reopened(article, id);
        return flash.seeOther(ProposalPages.place(article, id), Said.PROPOSAL_REOPENED);
    }

    @Transactional
    void reopened(Long article, Long id) {
        ProposedClaim.locked(article, id).reopen(acting.now());
    }

    @POST
    @Path("split")
    public Response split(@RestPath Long article, @RestPath Long id, MultivaluedMap<String, String> sent) {
        SplitForm form = new SplitForm(new FormData(sent).text("second"));
        Issues issues = Issues.of(validator.validate(form));
        if (issues.isEmpty()) {
            issues = split(article, id, form);
        }
        return issues.isEmpty()
                ? flash.seeOther(ProposalPages.place(article, id), Said.PROPOSAL_SPLIT)
                : page(ProposalPage.of(Article.byId(article), ProposedClaim.of(article, id))
                        .refusing(issues, form.second(), ""));
    }

    @Transactional
    Issues split(Long article, Long id, SplitForm form) {
        Actor actor = acting.now();
        ProposedClaim proposal = ProposedClaim.locked(article, id);
        Issues issues = Issues.none();
        int at = form.place(proposal, issues);
        if (issues.isEmpty()) {
            proposal.split(at, actor).persist();
        }
        return issues;
    }

    private static Long number(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return Long.valueOf(typed);
    }

    private static Response page(ProposalPage page) {
        return Response.status(422)
                .entity(ProposalPages.Templates.proposal(page))
                .build();
    }
}

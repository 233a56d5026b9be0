package org.onrecord.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.account.Viewer;
import org.onrecord.claim.ClaimWriting.Outcome;
import org.onrecord.history.Acting;
import org.onrecord.source.Capture;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;
import org.onrecord.web.Vocabulary;

/** Where editors enter and change claims. */
@Path("/desk/claims")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ClaimPages {

    private final Viewer viewer;
    private final Acting acting;
    private final ClaimWriting writing;
    private final Flash flash;
    private final Instance<ClaimOrigin> origins;
    private final ClaimsByWords byWords;

    ClaimPages(
            Viewer viewer,
            Acting acting,
            ClaimWriting writing,
            Flash flash,
            @Any Instance<ClaimOrigin> origins,
            ClaimsByWords byWords) {
        this.viewer = viewer;
        this.acting = acting;
        this.writing = writing;
        this.flash = flash;
        this.origins = origins;
        this.byWords = byWords;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ClaimList list);

        static native TemplateInstance copies(CopyChoice choice);

        static native TemplateInstance form(ClaimPage page, List<ClaimOrigin.Origin> origins);

        static native TemplateInstance closed(Claim claim);

        static native TemplateInstance preview(ClaimReading reading, String sentence);
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String publication,
            @RestQuery String page) {
        Publication state = Vocabulary.find(Publication.class, publication);
        return Templates.list(ClaimList.of(q, state, Paging.number(page), byWords));
    }

    /** Begins a claim: on a copy, or on the words of a report that stands already, or with the choice of a copy. */
    @GET
    @Path("new")
    @RolesAllowed("EDITOR")
    public TemplateInstance enter(
            @RestQuery String capture,
            @RestQuery String beside,
            @RestQuery @DefaultValue("") String q,
            @RestQuery String page) {
        if (beside != null && beside.matches("\\d{1,18}")) {
            Attribution report = Attribution.byId(Long.valueOf(beside));
            ClaimForm form = ClaimForm.beside(report.claim(), report);
            return Templates.form(ClaimPage.of(form, ClaimWriting.copy(form.capture()), null), List.of());
        }
        Capture copy = ClaimWriting.copy(capture);
        return copy == null || copy.failed()
                ? Templates.copies(CopyChoice.of(null, null, q, Paging.number(page)))
                : Templates.form(ClaimPage.of(ClaimForm.blank(copy.id()), copy, null), List.of());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response show(
            @RestPath Long id,
            @RestQuery String attribution,
            @RestQuery String capture,
            @RestQuery String copies,
            @RestQuery @DefaultValue("") String q,
            @RestQuery String page) {
        if (!viewer.canEdit()) {
            return review(id);
        }
        Claim claim = Claim.whole(id);
        if (claim.erased()) {
            return review(id);
        }
        if (claim.closed()) {
            return Response.ok(Templates.closed(claim)).build();
        }
        Attribution report = report(claim, attribution);
        Capture copy = copy(report, ClaimWriting.copy(capture));
        if (copy == null && (report == null || copies != null)) {
            return Response.ok(Templates.copies(CopyChoice.of(claim, report, q, Paging.number(page))))
                    .build();
        }
        ClaimForm form = ClaimForm.of(claim, report, copy == null ? null : copy.id());
        return Response.ok(form(ClaimPage.of(form, copy, claim))).build();
    }

    private TemplateInstance form(ClaimPage page) {
        List<ClaimOrigin.Origin> from = page.claim() == null
                ? List.of()
                : origins.stream()
                        .flatMap(origin -> origin.of(page.claim()).stream())
                        .toList();
        return Templates.form(page, from);
    }

    /** The copy that was asked for, where words can rest on it, or else the one that the report rests on. */
    private static Capture copy(Attribution report, Capture asked) {
        if (asked != null && !asked.failed()) {
            return asked;
        }
        return report == null || report.passage() == null
                ? null
                : Capture.byId(report.passage().capture().id());
    }

    private static Response review(Long id) {
        return Response.seeOther(URI.create("/desk/claims/" + id + "/review")).build();
    }

    /** The report that a page works on: the one asked for, a new one, or else the first. */
    private static Attribution report(Claim claim, String asked) {
        if (asked != null && asked.matches("\\d{1,18}")) {
            return claim.attribution(Long.valueOf(asked));
        }
        return "new".equals(asked) || claim.attributions().isEmpty()
                ? null
                : claim.attributions().get(0);
    }

    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return write(null, new FormData(sent));
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@RestPath Long id, MultivaluedMap<String, String> sent) {
        return write(id, new FormData(sent));
    }

    private Response write(Long id, FormData data) {
        ClaimForm form = ClaimForm.from(data);
        String act = data.text("do");
        if (act.equals("add-hop")) {
            return form(200, id, form.withHop(), Issues.none());
        }
        if (act.equals("add-quotation")) {
            return form(200, id, form.withQuotation(), Issues.none());
        }
        if (act.equals("look")) {
            return form(200, id, form, Issues.none());
        }
        boolean send = act.equals("submit");
        return made(id, form).map(claim -> again(claim, form)).orElseGet(() -> written(id, form, send));
    }

    /** The claim that a form for a new one made before. */
    private static Optional<Claim> made(Long id, ClaimForm form) {
        return id == null && form.hasKey() ? Claim.madeBy(form.formKey()) : Optional.empty();
    }

    /** A form that comes again was sent twice; or somebody went back to it and typed something else, which is kept. */
    private Response again(Claim made, ClaimForm form) {
        ClaimReading reading = writing.read(form);
        if (writing.repeats(reading, made)) {
            return flash.seeOther("/desk/claims/" + made.id(), Said.ALREADY_SAVED);
        }
        ClaimPage page = ClaimPage.sent(form.anew(), Issues.none(), reading, null);
        return Response.status(409).entity(form(page.after(made))).build();
    }

    /** What two people make at the same moment, a topic, an address, a name, only one of them can: the other tries again. */
    private Response written(Long id, ClaimForm form, boolean send) {
        try {
            return answer(id, form, save(id, form, send));
        } catch (ConstraintViolationException e) {
            return made(id, form)
                    .map(claim -> again(claim, form))
                    .orElseGet(() -> answer(id, form, save(id, form, send)));
        }
    }

    private Response answer(Long id, ClaimForm form, Written written) {
        Outcome outcome = written.outcome();
        if (!outcome.saved()) {
            return form(outcome.conflict() ? 409 : 422, id, form, outcome.issues());
        }
        return flash.seeOther(page(outcome, form, written.said()), written.said());
    }

    private static String page(Outcome outcome, ClaimForm form, Said said) {
        String claim = "/desk/claims/" + outcome.claim();
        String report = claim + "?attribution=" + outcome.report() + beside(form);
        return switch (said) {
            case SENT_TO_REVIEW -> claim;
            case NOT_READY -> report + "#missing";
            default -> report;
        };
    }

    /** Without a passage nothing on record says beside which copy a report is entered: the address does. */
    private static String beside(ClaimForm form) {
        boolean open = form.exact().isBlank() && form.capture().matches("\\d{1,18}");
        return open ? "&capture=" + form.capture() : "";
    }

    private static Said saved(Publication now) {
        return switch (now) {
            case DRAFT -> Said.DRAFT_SAVED;
            case IN_REVIEW -> Said.REVIEW_SAVED;
            case SCHEDULED -> Said.STILL_SCHEDULED;
            case PUBLISHED, WITHDRAWN, MERGED, ERASED -> Said.CLAIM_SAVED;
        };
    }

    /**
     * What became of a form.
     *
     * @param said what to say of it; null when it was not saved
     */
    record Written(Outcome outcome, Said said) {}

    /** Saves a form and sends its claim to review, if that is wanted: both, or neither where either is refused. */
    @Transactional
    Written save(Long id, ClaimForm form, boolean send) {
        Outcome outcome = writing.write(id, form, acting.now());
        return new Written(outcome, outcome.saved() ? saved(Claim.byId(outcome.claim()), send) : null);
    }

    /** What waits for review already, or was judged before, is not sent again: it is saved as it stands there. */
    private Said saved(Claim claim, boolean send) {
        if (!send || claim.publication() != Publication.DRAFT) {
            return saved(claim.publication());
        }
        return submitted(claim) ? Said.SENT_TO_REVIEW : Said.NOT_READY;
    }

    private Response form(int code, Long id, ClaimForm form, Issues issues) {
        Claim claim = id == null ? null : Claim.whole(id);
        ClaimPage page = ClaimPage.sent(form, issues, writing.read(form), claim);
        return Response.status(code)
                .entity(form(code == 409 ? page.inConflict() : page))
                .build();
    }

    /** What a reader would read, and what follows from what was typed so far. */
    @POST
    @Path("preview")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(MultivaluedMap<String, String> sent) {
        ClaimReading reading = writing.read(ClaimForm.from(new FormData(sent)));
        return Templates.preview(reading, reading.sentence());
    }

    @POST
    @Path("{id:\\d{1,18}}/submission")
    @RolesAllowed("EDITOR")
    public Response submit(@RestPath Long id) {
        return submitted(id)
                ? flash.seeOther("/desk/claims/" + id, Said.SENT_TO_REVIEW)
                : flash.seeOther("/desk/claims/" + id + "#missing", Said.NOT_READY);
    }

    @Transactional
    boolean submitted(Long id) {
        return submitted(Claim.locked(id));
    }

    private boolean submitted(Claim claim) {
        boolean ready = Readiness.missing(claim).isEmpty();
        if (ready || claim.publication() != Publication.DRAFT) {
            claim.submit(acting.now());
        }
        return ready;
    }

    @POST
    @Path("{id:\\d{1,18}}/recall")
    @RolesAllowed("EDITOR")
    public Response recall(@RestPath Long id) {
        recalled(id);
        return flash.seeOther("/desk/claims/" + id, Said.RECALLED);
    }

    @Transactional
    void recalled(Long id) {
        Claim.locked(id).recall(acting.now());
    }

    @POST
    @Path("{id:\\d{1,18}}/attributions/{attribution:\\d{1,18}}/removal")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath Long id, @RestPath Long attribution, MultivaluedMap<String, String> sent) {
        RemovalForm removal = new RemovalForm(new FormData(sent).text("why"));
        Issues issues = removed(id, attribution, removal);
        if (issues.isEmpty()) {
            return flash.seeOther("/desk/claims/" + id, Said.ATTRIBUTION_REMOVED);
        }
        Claim claim = Claim.whole(id);
        Attribution report = claim.attribution(attribution);
        Capture copy = report.passage() == null
                ? null
                : Capture.byId(report.passage().capture().id());
        ClaimForm form = ClaimForm.of(claim, report, copy == null ? null : copy.id());
        return Response.status(422)
                .entity(form(ClaimPage.of(form, copy, claim)
                        .refusing(new ClaimPage.Removal(attribution, removal.why()), issues)))
                .build();
    }

    @Transactional
    Issues removed(Long id, Long attribution, RemovalForm form) {
        return writing.remove(id, attribution, form, acting.now());
    }
}

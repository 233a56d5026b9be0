package org.onrecord.matching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimForm;
import org.onrecord.claim.ClaimPrefill;
import org.onrecord.claim.ClaimWriting;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.matching.Found.Way;
import org.onrecord.search.Side;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Where editors see whether something is on record before they enter it once more. */
@Path("/desk/matches")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class MatchPages {

    /** With fewer words nothing is said yet; whoever asks for it is answered all the same. */
    private static final int FEWEST_WORDS = 6;

    private static final String ID = "\\d{1,18}";

    private final Matcher matcher;
    private final ClaimWriting writing;
    private final ClaimPrefill prefill;
    private final Validator validator;

    MatchPages(Matcher matcher, ClaimWriting writing, ClaimPrefill prefill, Validator validator) {
        this.matcher = matcher;
        this.writing = writing;
        this.prefill = prefill;
        this.validator = validator;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance look(LookForm form, Issues issues, Found found);

        static native TemplateInstance found(Found found);

        static native TemplateInstance beside(Typed typed, Found found);
    }

    /** @param proposal of which article and proposal it is, as {@code 3/7}: a report can be added at once */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance look(
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String speaker,
            @RestQuery @DefaultValue("") String language,
            @RestQuery @DefaultValue("") String said,
            @RestQuery @DefaultValue("") String figure,
            @RestQuery @DefaultValue("") String proposal,
            @HeaderParam("HX-Request") String htmx) {
        LookForm form = new LookForm(text.strip(), speaker.strip(), language.strip(), said.strip(), figure.strip());
        Issues issues = Issues.of(validator.validate(form));
        form.looking().check(issues);
        Found found = form.text().isEmpty() || !issues.isEmpty() ? Found.NOTHING_YET : found(form, proposal);
        return htmx == null ? Templates.look(form, issues, found) : Templates.found(found);
    }

    private Found found(LookForm form, String proposal) {
        Matches matches = matcher.of(Side.DESK, form.looking().sought(), form.names(), null);
        return proposal.matches(ID + "/" + ID)
                ? new Found(matches, Way.PROPOSED, proposal)
                : new Found(matches, Way.LOOK, "");
    }

    /**
     * For a claim that is being written: what is on record, beside all that was typed.
     *
     * @param claim the id of the claim, where it is on record itself
     * @param asked whether it was asked for, and not only typed
     */
    @POST
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance beside(
            @RestQuery @DefaultValue("") String claim,
            @RestQuery String asked,
            @HeaderParam("HX-Request") String htmx,
            MultivaluedMap<String, String> sent) {
        String id = claim.matches(ID) ? claim : "";
        ClaimForm form = ClaimForm.from(new FormData(sent));
        Found found = asked != null || saysEnough(form) ? found(form, id) : Found.NOTHING_YET;
        return htmx == null ? Templates.beside(Typed.of(id, sent), found) : Templates.found(found);
    }

    private static boolean saysEnough(ClaimForm form) {
        return form.text().split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS;
    }

    private Found found(ClaimForm form, String id) {
        if (form.text().isEmpty()) {
            return Found.NOTHING_YET;
        }
        Sought sought = writing.read(form).sought();
        List<String> names = form.speaker().isEmpty() ? List.of() : List.of(form.speaker());
        Matches matches = matcher.of(Side.DESK, sought, names, id.isEmpty() ? null : Long.valueOf(id));
        return new Found(matches, id.isEmpty() ? Way.NEW : Way.ENTERED, id);
    }

    /** What was typed as a new claim, as one more report of a claim on record: an editor looks at it and saves it. */
    @POST
    @Path("reports/{claim:\\d{1,18}}")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance report(@RestPath Long claim, MultivaluedMap<String, String> sent) {
        Claim onRecord = Claim.whole(claim);
        if (onRecord.closed()) {
            throw Refusal.conflict("Nothing can be added to a claim that is withdrawn, merged or erased.");
        }
        return prefill.show(claim, ClaimForm.from(new FormData(sent)).asReportOf(onRecord));
    }
}

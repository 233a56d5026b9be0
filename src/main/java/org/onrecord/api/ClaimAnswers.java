package org.onrecord.api;

import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.history.SubjectKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.site.Addresses;
import org.onrecord.site.ClaimFilter;
import org.onrecord.site.Conditions;
import org.onrecord.site.PublishedClaim;
import org.onrecord.web.ForReaders;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Vocabulary;

/** The published claims, for machines. */
@Path(ApiAddresses.ROOT + "/claims")
@ForReaders
@Metered
class ClaimAnswers {

    private static final String LIST = ApiAddresses.ROOT + "/claims";
    private static final String[] FILTERS = {"speaker", "topic", "kind", "attribution", "content", "from", "to"};

    private final Validator validator;
    private final ClaimLists lists;
    private final WholeClaims wholes;
    private final ApiAnswers answers;

    ClaimAnswers(Validator validator, ClaimLists lists, WholeClaims wholes, ApiAnswers answers) {
        this.validator = validator;
        this.lists = lists;
        this.wholes = wholes;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        ClaimFilter filter = ClaimFilter.of(new FormData(address.getQueryParameters()));
        Issues issues = Issues.of(validator.validate(filter));
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues, FILTERS);
        Vocabulary.read(ClaimKind.class, filter.kind(), "kind", issues);
        Vocabulary.read(AttributionVerdict.class, filter.attribution(), "attribution", issues);
        Vocabulary.read(ContentVerdict.class, filter.content(), "content", issues);
        Conditions conditions = filter.now(issues).read(issues);
        ApiAnswers.require(issues);
        return answers.page(lists.of(conditions, asking));
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        return answers.whole(wholes.of(PublishedClaim.of(published(slug))));
    }

    private static Claim published(String slug) {
        Claim claim = Claim.everPublished(Addresses.slug(slug)).orElseThrow(Refusal::missing);
        if (claim.erased()) {
            throw Refusal.gone("This claim was removed for legal reasons.");
        }
        Addresses.require(slug, claim, ApiAddresses.ROOT + ApiAddresses.path(SubjectKind.CLAIM) + "/", "");
        if (claim.withdrawn()) {
            throw Refusal.gone("This claim was withdrawn: " + claim.withdrawalReason());
        }
        return claim;
    }
}

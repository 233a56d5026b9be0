package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.policy.PolicyKind;
import org.onrecord.search.Search;
import org.onrecord.search.Side;
import org.onrecord.search.Suggestions;
import org.onrecord.web.ForReaders;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Site;

/** The front page, the pages of what claims are about and rest on, searching, and how the desk works. */
@Path("/")
@ForReaders
class ReaderPages {

    /** How many claims the front page shows. */
    private static final int NEWEST = 10;

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance home(List<ClaimEntry> newest, Head head);

        static native TemplateInstance topics(TopicListPage page);

        static native TemplateInstance topic(TopicPage page);

        static native TemplateInstance source(SourcePage page);

        static native TemplateInstance corrections(CorrectionsPage page);

        static native TemplateInstance search(SearchPage page);

        static native TemplateInstance suggest(SuggestedPage page);

        static native TemplateInstance methodology(Vocabularies page, PolicyText own);

        static native TemplateInstance policy(PolicyText page);
    }

    private final Validator validator;
    private final Site site;
    private final Search search;

    ReaderPages(Validator validator, Site site, Search search) {
        this.validator = validator;
        this.site = site;
        this.search = search;
    }

    @GET
    public TemplateInstance home() {
        Head head = Head.website(
                "Who said what, how it reached us, and whether it is so",
                "A record of what public figures are reported to have said, with two verdicts kept apart: did they say it,"
                        + " and is it so.",
                "/");
        return Templates.home(PublishedClaims.newest(NEWEST), head);
    }

    @GET
    @Path("topics")
    public TemplateInstance topics(@RestQuery String page) {
        return Templates.topics(TopicListPage.of(Paging.number(page)));
    }

    @GET
    @Path("topics/{slug}")
    public Response topic(@RestPath String slug, UriInfo uri) {
        FormData address = new FormData(uri.getQueryParameters());
        ClaimFilter filter = ClaimFilter.of(address).about("");
        Issues issues = Issues.of(validator.validate(filter));
        TopicPage page = TopicPage.of(slug, address, filter, issues, site.today());
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.topic(page))
                .build();
    }

    @GET
    @Path("sources/{slug}")
    public TemplateInstance source(@RestPath String slug, @RestQuery String page) {
        return Templates.source(SourcePage.of(slug, Paging.number(page)));
    }

    @GET
    @Path("corrections")
    public Response corrections(UriInfo address, @RestQuery String page) {
        CorrectionsPage.Filter filter = CorrectionsPage.Filter.of(new FormData(address.getQueryParameters()));
        Issues issues = Issues.of(validator.validate(filter));
        CorrectionsPage list = CorrectionsPage.of(filter, issues, Paging.number(page), site.zone());
        return Response.status(issues.isEmpty() ? 200 : 422)
                .entity(Templates.corrections(list))
                .build();
    }

    /**
     * Kept ready like any page: the index notes a change as it takes it up, so that no answer outlives what it was found
     * in; and of endless addresses, only those that are asked for again take a place from others.
     */
    @GET
    @Path("search")
    public Response search(@RestQuery @DefaultValue("") String q, @RestQuery String page) {
        SearchPage found = SearchPage.of(q, Paging.number(page), search);
        return answer(Templates.search(found), found.found().partial());
    }

    /** What may be meant by the beginning of a query, for the list under the box. */
    @GET
    @Path("search/suggest")
    public Response suggest(@RestQuery @DefaultValue("") String q) {
        Suggestions suggested = search.suggest(q, Side.READERS);
        return answer(Templates.suggest(SuggestedPage.of(suggested)), suggested.partial());
    }

    /** Where time ran out, the next who ask may find more. */
    private static Response answer(TemplateInstance page, boolean partial) {
        Response.ResponseBuilder answer = Response.ok(page);
        return partial
                ? answer.header(HttpHeaders.CACHE_CONTROL, ForReaders.NOT_KEPT).build()
                : answer.build();
    }

    @GET
    @Path("about")
    public TemplateInstance about() {
        return Templates.policy(PolicyText.of(PolicyKind.ABOUT));
    }

    @GET
    @Path("about/{policy}")
    public TemplateInstance policy(@RestPath String policy) {
        return Templates.policy(PolicyText.at(policy));
    }

    @GET
    @Path("about/methodology")
    public TemplateInstance methodology() {
        return Templates.methodology(new Vocabularies(), PolicyText.of(PolicyKind.METHODOLOGY));
    }
}

package org.onrecord.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.intake.Proposal;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;
import org.onrecord.web.Vocabulary;

/** Where articles are pasted, and read for claims. */
@Path("/desk/articles")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ArticlePages {

    private final Acting acting;
    private final ArticleWriting writing;
    private final Analysis analysis;
    private final Flash flash;

    ArticlePages(Acting acting, ArticleWriting writing, Analysis analysis, Flash flash) {
        this.acting = acting;
        this.writing = writing;
        this.analysis = analysis;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ArticleList list);

        static native TemplateInstance entry(EntryPage page);

        static native TemplateInstance article(ArticlePage page);
    }

    @GET
    public TemplateInstance list(@RestQuery String page) {
        return Templates.list(ArticleList.of(Paging.number(page)));
    }

    @GET
    @Path("new")
    @RolesAllowed("EDITOR")
    public TemplateInstance enter() {
        return Templates.entry(EntryPage.of(ArticleForm.BLANK));
    }

    @POST
    @Path("new")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        ArticleForm form = ArticleForm.from(new FormData(sent));
        Long article = attempt(form);
        return article == null
                ? Response.status(422)
                        .entity(Templates.entry(EntryPage.sent(form, writing.read(form))))
                        .build()
                : flash.seeOther("/desk/articles/" + article, Said.ARTICLE_ENTERED);
    }

    /** Of two who enter one address, or make one speaker, at the same moment, the second tries again. */
    private Long attempt(ArticleForm form) {
        try {
            return save(form);
        } catch (ConstraintViolationException e) {
            return save(form);
        }
    }

    @Transactional
    Long save(ArticleForm form) {
        return writing.write(form, acting.now());
    }

    /** The article of a copy; the same one, however often it is asked for. */
    @POST
    @Path("from-copy")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fromCopy(MultivaluedMap<String, String> sent) {
        String copy = new FormData(sent).text("capture");
        if (!copy.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return flash.seeOther("/desk/articles/" + attempt(Long.valueOf(copy)), Said.ARTICLE_ENTERED);
    }

    private Long attempt(Long copy) {
        try {
            return taken(copy);
        } catch (ConstraintViolationException e) {
            return taken(copy);
        }
    }

    @Transactional
    Long taken(Long copy) {
        return writing.of(copy, acting.now()).id();
    }

    /** An article is read when it is opened for the first time. */
    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(
            @RestPath Long id,
            @RestQuery @DefaultValue("OPEN") String show,
            @RestQuery String page,
            @RestQuery String at) {
        Article article = Article.byId(id);
        if (article.analysedAt() == null && !article.capture().erased()) {
            analysis.keepFirst(id, analysis.of(article));
        }
        Decision shown = show.equals("all") ? null : Vocabulary.find(Decision.class, show);
        int number = at == null ? Paging.number(page) : ProposedClaim.pageWith(article, at);
        return Templates.article(ArticlePage.of(article, shown, number));
    }

    @POST
    @Path("{id:\\d{1,18}}/analysis")
    @RolesAllowed("EDITOR")
    public Response analyse(@RestPath Long id) {
        Article article = Article.byId(id);
        if (article.capture().erased()) {
            throw Refusal.conflict("The text of this copy was erased by law.");
        }
        kept(id, analysis.of(article));
        return flash.seeOther("/desk/articles/" + id, Said.ANALYSED_AGAIN);
    }

    @Transactional
    void kept(Long id, List<Proposal> proposals) {
        analysis.keepNext(id, proposals, acting.now());
    }
}

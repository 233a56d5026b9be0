package org.onrecord.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.onrecord.history.Actor;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.SourceWriting;
import org.onrecord.web.Issues;

/** Puts a pasted text on record as a copy of its source, and as an article; to be called in a transaction. */
@ApplicationScoped
public class ArticleWriting {

    private final Validator validator;
    private final SourceWriting sources;

    ArticleWriting(Validator validator, SourceWriting sources) {
        this.validator = validator;
        this.sources = sources;
    }

    ArticleReading read(ArticleForm form) {
        Issues issues = Issues.of(validator.validate(form));
        return new ArticleReading(form, issues, ofOneOnRecord(form) ? null : sources.read(null, form.asSource()));
    }

    private static boolean ofOneOnRecord(ArticleForm form) {
        return form.source().matches("\\d{1,18}");
    }

    /** The id of the article, or null when the form was refused. */
    Long write(ArticleForm form, Actor actor) {
        if (!read(form).issues().isEmpty()) {
            return null;
        }
        Article article = of(copy(form, actor), actor);
        if (article.dateline() == null && article.zone() == null) {
            article.datedAt(emptyToNull(form.dateline()), emptyToNull(form.zone()));
        }
        return article.id();
    }

    private Long copy(ArticleForm form, Actor actor) {
        return ofOneOnRecord(form)
                ? sources.keep(Source.byId(Long.valueOf(form.source())).id(), form.text(), actor)
                        .capture()
                : sources.write(null, form.asSource(), actor).capture();
    }

    /** The article of a copy; entered now, unless it was before. */
    public Article of(Long copy, Actor actor) {
        Capture capture = Capture.byId(copy);
        return Article.of(capture).orElseGet(() -> {
            Article article = new Article(capture, actor);
            article.persistAndFlush();
            article.entered(actor);
            return article;
        });
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

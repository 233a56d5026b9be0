package org.onrecord.article;

import java.util.Map;
import org.onrecord.web.Paging;

/**
 * A page of the articles, the newest first.
 *
 * @param counts what became of the proposals of each, by the article's id
 */
record ArticleList(Paging<Article> articles, Map<Long, Counts> counts) {

    static ArticleList of(int page) {
        Paging<Article> articles = Article.page(page);
        return new ArticleList(articles, Counts.of(articles.items()));
    }

    public Counts of(Article article) {
        return counts.getOrDefault(article.id(), Counts.none());
    }
}

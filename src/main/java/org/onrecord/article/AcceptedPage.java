package org.onrecord.article;

import java.util.List;

/** What became of all proposals of an article that were sure. */
record AcceptedPage(Article article, List<Long> claims, List<AcceptancePage.Left> left) {

    public String path() {
        return "/desk/articles/" + article.id();
    }
}

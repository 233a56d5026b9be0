package org.onrecord.article;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.web.Paging;

/**
 * An article with what is proposed of it: a page of the proposals, marked in the text.
 *
 * @param shown which proposals are shown: those so decided, or with null all
 */
record ArticlePage(Article article, Decision shown, Counts counts, Paging<Row> rows) {

    static ArticlePage of(Article article, Decision shown, int page) {
        Counts counts = Counts.of(article);
        List<ProposedClaim> proposals = ProposedClaim.page(article, shown, page);
        Voices voices = Voices.in(proposals);
        Repeats repeats = Repeats.in(article, proposals, voices);
        List<Row> rows = new ArrayList<>();
        for (ProposedClaim proposal : proposals) {
            rows.add(Row.of(Paging.offset(page) + rows.size() + 1, proposal, article, voices, repeats));
        }
        long total = shown == null ? counts.all() : counts.of(shown);
        return new ArticlePage(article, shown, counts, new Paging<>(rows, page, total));
    }

    public List<MarkedWords> text() {
        return MarkedWords.of(article.text(), rows.items());
    }

    public List<MarkKind> kinds() {
        return List.of(MarkKind.values());
    }

    public String path() {
        return "/desk/articles/" + article.id();
    }

    /** The part of the address that says which proposals are shown. */
    public String showing() {
        return "show=" + (shown == null ? "all" : shown.name());
    }

    public boolean shows(String decision) {
        return shown == null ? decision.equals("all") : shown.name().equals(decision);
    }
}

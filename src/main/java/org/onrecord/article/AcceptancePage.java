package org.onrecord.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What would be made of all proposals of an article that are sure, and what would be left.
 *
 * @param rows the proposals from which drafts would be made
 * @param newNames who would be put on record with them
 */
record AcceptancePage(Article article, Voices voices, List<Row> rows, List<Voice> newNames, List<Left> left) {

    /** How many are accepted in one go. */
    static final int MOST = 100;

    /**
     * A proposal that is left to be decided by itself.
     *
     * @param why why, as a sentence
     */
    record Left(Row row, String why) {}

    static AcceptancePage of(Long id) {
        Article article = Article.byId(id);
        List<ProposedClaim> sure = ProposedClaim.sure(article, MOST);
        Voices voices = Voices.in(sure);
        Repeats repeats = Repeats.in(article, sure, voices);
        List<Row> rows = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Set<Voice> names = new LinkedHashSet<>();
        for (ProposedClaim proposal : sure) {
            Row row = Row.of(rows.size() + left.size() + 1, proposal, article, voices, repeats);
            String why = repeats.same(proposal)
                    ? "A claim on record says the same. Add this report to it."
                    : voices.hindrance(proposal);
            if (why == null) {
                rows.add(row);
                names.addAll(voices.unknown(proposal));
            } else {
                left.add(new Left(row, why));
            }
        }
        return new AcceptancePage(article, voices, rows, List.copyOf(names), left);
    }

    /** Who on record may be meant by a name that nobody bears; empty where nobody may. */
    public String alike(Voice voice) {
        return String.join("; ", voices.choices(voice));
    }

    public String path() {
        return "/desk/articles/" + article.id();
    }

    public int most() {
        return MOST;
    }
}

package org.onrecord.site;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.onrecord.web.Folded;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.PlainText;

/** What a reader looks for, and the speakers and claims that were found. */
record SearchPage(
        @PlainText(max = 200) String q, Issues issues, List<PublicSpeakers.Entry> speakers, Paging<ClaimEntry> claims) {

    /** How many speakers stand above the claims; the rest are on the speakers' own page. */
    private static final int SPEAKERS = 5;

    private static final Paging<ClaimEntry> NONE = new Paging<>(List.of(), 1, 0);

    static SearchPage of(String q, int number, Validator validator) {
        SearchPage asked = new SearchPage(q, Issues.none(), List.of(), NONE);
        Issues issues = Issues.of(validator.validate(asked));
        if (!issues.isEmpty() || asked.blank()) {
            return new SearchPage(q, issues, List.of(), NONE);
        }
        List<PublicSpeakers.Entry> speakers =
                number == 1 ? PublicSpeakers.matching(q, 1).items() : List.of();
        return new SearchPage(
                q,
                issues,
                speakers.subList(0, Math.min(SPEAKERS, speakers.size())),
                PublishedClaims.page(Conditions.published().words(q), number));
    }

    public boolean blank() {
        return Folded.of(q).isEmpty();
    }

    public boolean nothing() {
        return !blank()
                && issues.isEmpty()
                && speakers.isEmpty()
                && claims.items().isEmpty();
    }

    public Head head() {
        return Head.website("Search", "Search the record of public claims.", "/search");
    }

    public String paged() {
        return Addresses.paged("/search", Map.of("q", q));
    }
}

package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/** The list of published claims with the filters that it can be narrowed by. */
record ClaimListPage(ClaimFilter filter, Issues issues, Shelf shelf, Paging<ClaimEntry> claims) {

    static ClaimListPage of(ClaimFilter filter, Issues issues, int number) {
        Shelf shelf = Shelf.with(filter.speaker(), filter.topic(), issues);
        if (!shelf.has(filter.speaker(), filter.topic())) {
            Addresses.requirePaged(paged(filter), paged(filter.now(issues)), number);
        }
        Conditions conditions = filter.read(issues);
        return new ClaimListPage(filter, issues, shelf, PublishedClaims.page(conditions, number));
    }

    public Head head() {
        return Head.website(
                "Claims", "What public figures are reported to have said: did they say it, and is it so?", "/claims");
    }

    public String paged() {
        return paged(filter);
    }

    private static String paged(ClaimFilter filter) {
        return Addresses.paged("/claims", filter.values());
    }

    /** The address of all that it holds, as a file. */
    public String file() {
        return Addresses.paged("/claims.csv", filter.values()).replaceFirst("[?&]page=$", "");
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }

    public List<Choice> speakers() {
        return with(filter.speaker(), shelf.speakers());
    }

    public List<Choice> topics() {
        return with(filter.topic(), shelf.topics());
    }

    public List<Choice> kinds() {
        return with(filter.kind(), List.of(ClaimKind.values()));
    }

    public List<Choice> attributions() {
        return with(filter.attribution(), List.of(AttributionVerdict.values()));
    }

    public List<Choice> contents() {
        return with(filter.content(), List.of(ContentVerdict.values()));
    }

    /** The choices, and the chosen one even when it is none of them: sending the form again keeps what it said. */
    static List<Choice> with(String chosen, List<? extends Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        boolean writable = chosen.chars().noneMatch(Character::isISOControl);
        if (writable && !Shelf.has(chosen, choices)) {
            all.add(new Shelf.Item("", chosen, chosen));
        }
        return all;
    }
}
